// Gold answers to "what does this pronoun stand for?": GUM's chains, GAP's items, the speakers of the attribution sets.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { foldAccents } from "../src/language/characters.ts";
import type { Referent } from "../src/language/coreference/referent.ts";
import { Span } from "../src/model/span.ts";
import { readRecords } from "./data.ts";
import { type GoldDocument, type GoldWord, parseGoldTrees } from "./gold-trees.ts";

/** What the gold says of a pronoun and a referent: null where it says nothing. */
export interface PronounGold {
  readonly text: string;
  /** Offsets of the pronouns that are asked for; null for all. */
  readonly asked: ReadonlySet<number> | null;
  /** Is the referent what the pronoun at an offset stands for? */
  readonly judge: (pronoun: number, referent: Referent) => boolean | null;
  /** May the answer be that none of the candidates is meant, where none is right? */
  readonly mayBeNone: (pronoun: number) => boolean;
}

const OPEN_GENRES = /^GUM_(?:news|interview|academic|court|bio|voyage)_/;
/** Mentions of a referent that are looked at, from the last one back. */
const LOOK_BACK = 6;

/** Documents of open genres of a GUM file with their chains. */
export function readGumChains(path: string): readonly PronounGold[] {
  return parseGoldTrees(gunzipSync(readFileSync(path)).toString("utf8"))
    .filter(({ id }) => OPEN_GENRES.test(id))
    .map((document) => {
      const chains = chainsOf(document);
      return {
        text: document.text,
        asked: null,
        mayBeNone: () => true,
        judge: (pronoun, referent) => {
          const chain = chains.get(pronoun);
          return chain !== undefined && headsOf(document, referent).some((start) => chains.get(start) === chain);
        },
      };
    });
}

/** Offsets of the heads of a referent's last mentions. */
function headsOf({ words }: GoldDocument, { mentions, reached }: Referent): readonly number[] {
  const near = reached === 0 ? mentions.slice(0, 1) : mentions.slice(Math.max(0, reached - LOOK_BACK), reached);
  return near.flatMap((mention) => headsIn(words, mention));
}

/** Offset of the head of a span. */
function headsIn(words: readonly GoldWord[], { start, end }: Span): readonly number[] {
  return topOf(words, Span.firstFrom(words, start), Span.firstFrom(words, end) - 1).map(
    (word) => words[word]?.start ?? 0,
  );
}

/** Chain of each head word, by its offset. */
function chainsOf({ words }: GoldDocument): ReadonlyMap<number, string> {
  const chains = new Map<number, string>();
  const open: { readonly id: string; readonly first: number }[] = [];
  words.forEach((word, index) => {
    const column = /(?:^|\|)Entity=([^|]*)/.exec(word.extra)?.[1] ?? "";
    for (const [, opened, whole, closed] of column.matchAll(/\(([^()]*)(\)?)|([^()]+)\)/g)) {
      const id = closed ?? opened?.split("-")[0] ?? "";
      if (!closed) open.push({ id, first: index });
      if (!closed && !whole) continue;
      const at = open.findLastIndex((each) => each.id === id);
      const first = open.splice(at, 1)[0]?.first ?? index;
      for (const head of topOf(words, first, index)) chains.set(words[head]?.start ?? 0, id);
    }
  });
  return chains;
}

/** The first word of a range that hangs on a word outside it. */
function topOf(words: readonly GoldWord[], first: number, last: number): readonly number[] {
  for (let at = first; at <= last; at++) {
    const head = words[at]?.head ?? -1;
    if ((head < first || head > last) && words[at]?.upos !== "PUNCT") return [at];
  }
  return [];
}

/** One item of GAP: a pronoun and two names, each of which it may stand for. */
export interface GapItem {
  readonly text: string;
  readonly pronoun: Span;
  readonly isMasculine: boolean;
  readonly names: readonly { readonly span: Span; readonly isMeant: boolean }[];
}

/** The items of a part of GAP ("validation", "development"); its offsets count code points, those given here UTF-16 units. */
export function readGap(folder: string, part: "validation" | "development"): readonly GapItem[] {
  const archive = join(folder, "open", "gap-coreference.tar.gz");
  const rows = execFileSync("tar", ["xzOf", archive, `gap/gap-${part}.tsv`], { maxBuffer: 1 << 28 }).toString("utf8");
  return rows.trimEnd().split("\n").slice(1).map(parseGapRow);
}

function parseGapRow(row: string): GapItem {
  const [, text = "", pronoun = "", offset = "", a = "", aOffset = "", isA = "", b = "", bOffset = "", isB = ""] =
    row.split("\t");
  const spanOf = (words: string, at: string): Span => {
    const start = Array.from(text).slice(0, Number(at)).join("").length;
    return { start, end: start + words.length };
  };
  return {
    text,
    pronoun: spanOf(pronoun, offset),
    isMasculine: /^h(?:e|is|im)$/i.test(pronoun),
    names: [
      { span: spanOf(a, aOffset), isMeant: isA === "TRUE" },
      { span: spanOf(b, bOffset), isMeant: isB === "TRUE" },
    ],
  };
}

/** A GAP item as gold: what is neither name is wrong where one of them is meant, and unknown otherwise. */
export function toPronounGold({ text, pronoun, names }: GapItem): PronounGold {
  const meant = names.filter(({ isMeant }) => isMeant);
  const holds = ({ mentions }: Referent, span: Span): boolean =>
    mentions.some((mention) => mention.kind !== "pronoun" && Span.overlaps(mention, span));
  return {
    text,
    asked: new Set([pronoun.start]),
    mayBeNone: () => meant.length === 0,
    judge: (_, referent) => {
      if (meant.some(({ span }) => holds(referent, span))) return true;
      if (names.some(({ span }) => holds(referent, span))) return false;
      return meant.length > 0 && referent.key !== null ? false : null;
    },
  };
}

interface SpeakerRecord {
  readonly text: string;
  readonly attributions: readonly {
    readonly source: readonly (Span & { readonly text: string })[];
    readonly speaker: string | null;
    readonly unsure?: boolean;
    readonly layout?: boolean;
  }[];
}

/** Sources of attributions that are pronouns of the third person: the speaker's last word is the answer. */
export function readSpeakerGold(folder: string, file: string): readonly PronounGold[] {
  return readRecords<SpeakerRecord>(folder, file).map(({ text, attributions }) => {
    const answers = new Map<number, string>();
    for (const { source, speaker, unsure, layout } of attributions) {
      const [only] = source;
      if (source.length !== 1 || !only || !speaker || unsure || layout) continue;
      if (/^(?:he|she|they|it|his|her|their|its)$/i.test(only.text)) answers.set(only.start, lastWord(nameOf(speaker)));
    }
    return {
      text,
      asked: new Set(answers.keys()),
      mayBeNone: () => false,
      judge: (pronoun, { mentions, key }) => {
        if (key === null) return null;
        return mentions.some(
          ({ kind, start, end }) => kind === "name" && lastWord(text.slice(start, end)) === answers.get(pronoun),
        );
      },
    };
  });
}

/** A gold speaker's own name, without what the gold adds to tell who that is: "Ann Lind, mayor of Oslo", "the Harbour Union (HU)". */
export function nameOf(speaker: string): string {
  return speaker.replace(/\s*\([^)]*\)?$/, "").replace(/,\s+(?:\p{Ll}).*$/u, "");
}

/** The last word of a name without accents, in lower case. */
export function lastWord(name: string): string {
  return foldAccents(
    name
      .toLowerCase()
      .replace(/[’']s?$/, "")
      .match(/[\p{L}\p{N}]+(?!.*[\p{L}\p{N}])/u)?.[0] ?? "",
  );
}
