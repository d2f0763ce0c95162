import type { Name, NameId, NameType, PlaceSense, Token } from "../../model/analysis.ts";
import type { Span } from "../../model/span.ts";
import { foldAccents } from "../characters.ts";
import parts from "../lexicons/name-parts.json" with { type: "json" };
import surnames from "../lexicons/surname-variants.json" with { type: "json" };
import { stem } from "../stems.ts";
import { findListedWord, getShorts, type TextToSearch } from "./gazetteer.ts";
import { type Entry, findReferent } from "./gazetteer-entries.ts";
import { type NameReading, readType } from "./name-reading.ts";
import { guessType } from "./name-types.ts";

/** A name as found, before its type and key are settled. `first` and `end` are token indices. */
export interface Mention {
  readonly first: number;
  readonly end: number;
  readonly span: Span;
  readonly listed: Entry | null;
  /** Of a listed place. */
  readonly sense: PlaceSense | null;
  /** An office or honorific stands right before. */
  readonly office: boolean;
}

const ORGANISATION: ReadonlySet<string> = new Set(parts.organisation.split(" "));
const GENERIC: ReadonlySet<string> = new Set(`${parts.organisation} ${parts.sphere}`.split(" "));
const SUFFIXES: ReadonlySet<string> = new Set(parts.suffixes.split(" "));
const FAMILY_FIRST: ReadonlySet<string> = new Set(parts.familyFirst.split(" "));
const SURNAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(surnames.variants).flatMap(([name, spellings]) => spellings.map((each) => [each, name] as const)),
);

interface Draft {
  readonly mention: Mention;
  /** Folded, without accents and articles. */
  readonly words: readonly string[];
  readonly type: NameType;
  readonly key: string;
  readonly id: NameId | null;
  readonly adjective: boolean;
}

interface Source extends TextToSearch {
  readonly reading: NameReading | null;
}

/** Names with their types and keys; a short form takes the key of the one longer name in the text that holds it. */
export function resolveKeys(source: Source, mentions: readonly Mention[]): Name[] {
  const drafts: Draft[] = [];
  for (const mention of mentions) drafts.push(toDraft(source, mention, drafts.at(-1)));
  const owners = shortForms(drafts);
  const implied = impliedForms(drafts);
  return drafts.map((draft) => {
    const form = draft.words.join(" ");
    const owner = isShort(draft) || isSurname(source, draft) ? owners.get(form) : undefined;
    const { key, type, id } = owner ?? draft;
    const stands = isShort(draft) && !owners.has(form) ? implied.get(form) : undefined;
    return {
      ...draft.mention.span,
      key: stands ?? key,
      type: stands ? "organisation" : type,
      adjective: draft.adjective,
      id: stands ? (findReferent(stands)?.id ?? null) : id,
      standsFor: owner ? null : draft.mention.sense,
      office: null,
    };
  });
}

/** "Jordan said", where the reader sees a person: it stands for Jim Jordan, if the text has one. */
function isSurname({ reading }: Source, { mention }: Draft): boolean {
  const { listed, first, end } = mention;
  return listed?.type === "place" && reading !== null && readType(reading, first, end) === "person";
}

function toDraft(source: Source, mention: Mention, before: Draft | undefined): Draft {
  const { text, tokens, gazetteer, reading } = source;
  const words: string[] = [];
  for (let at = mention.first; at < mention.end; at++) {
    const word = foldAccents(tokens[at]?.norm ?? "");
    if (word !== "the") words.push(mention.listed ? word : (SURNAMES.get(word) ?? word));
  }
  if (mention.listed) {
    const { key, type, id } = (mention.sense === "government" ? mention.listed.government : null) ?? mention.listed;
    return { mention, words, key, type, id, adjective: mention.listed.adjective };
  }
  const type = guessType({
    words,
    before: tokens[mention.first - 1]?.norm ?? "",
    after: tokens[mention.end]?.norm ?? "",
    office: mention.office,
    isAcronym:
      words.length === 1 && /^\p{Lu}[\p{Lu}\d&.-]{1,5}$/u.test(text.slice(mention.span.start, mention.span.end)),
    read: reading ? readType(reading, mention.first, mention.end) : null,
    gazetteer,
  });
  const country = type === "organisation" ? countryBefore(tokens, mention, before) : null;
  return { mention, words, type, key: toKey(source, { type, words, country }), id: null, adjective: false };
}

/** Key of the country whose body this is: "Ukraine's General Staff", "Russian Defence Ministry". */
function countryBefore(tokens: readonly Token[], mention: Mention, before: Draft | undefined): string | null {
  if (!before?.key.startsWith("country:")) return null;
  const gap = mention.first - before.mention.end;
  return gap === 0 || (gap === 1 && /^'s?$/.test(tokens[mention.first - 1]?.norm ?? "")) ? before.key : null;
}

/** "person:" and the surname; "body:" with the country and the stems of its words for a ministry, court or army; any other name by its words. */
function toKey(
  { gazetteer }: Source,
  { type, words, country }: Pick<Draft, "type" | "words"> & { readonly country: string | null },
): string {
  if (type === "person") return `person:${surname(words)}`;
  if (type === "organisation") {
    const own =
      country ??
      words.map((word) => findListedWord(gazetteer, word)).find((key) => key?.startsWith("country:")) ??
      null;
    const rest = words.filter(
      (word) => findListedWord(gazetteer, word) === null && !/^(?:of|for|and|affairs|the)$/.test(word),
    );
    if (rest.every((word) => GENERIC.has(word)) && rest.length > 1) {
      const stems = rest
        .map((word) => stem(word))
        .sort()
        .join(" ");
      return own ? `body:${stems}:${own.slice("country:".length)}` : `body:${stems}`;
    }
  }
  return `name:${words.join(" ")}`;
}

function surname(words: readonly string[]): string {
  const own = words.filter((word) => !SUFFIXES.has(word));
  const first = own[0] ?? "";
  return own.length > 1 && FAMILY_FIRST.has(first) ? first : (own.at(-1) ?? first);
}

function isShort(draft: Draft): boolean {
  return draft.mention.listed === null && (draft.words.length === 1 || /^body:[^:]*$/.test(draft.key));
}

/** Short forms that stand for one longer name of the text alone: parts of people's names, head words of bodies, bodies without their country. */
function shortForms(drafts: readonly Draft[]): ReadonlyMap<string, Draft | undefined> {
  const owners = new Map<string, Draft | undefined>();
  for (const draft of drafts) {
    if (draft.adjective || (draft.words.length < 2 && !draft.mention.listed)) continue;
    for (const form of formsOf(draft)) {
      const owner = owners.get(form);
      if (!owners.has(form)) owners.set(form, draft);
      else if (owner?.key !== draft.key) owners.set(form, undefined);
    }
  }
  return owners;
}

/** What short forms stand for once listed bodies are named, where no longer name of the text has them. */
function impliedForms(drafts: readonly Draft[]): ReadonlyMap<string, string> {
  const implied = new Map<string, string>();
  const foremost = foremostCountry(drafts);
  for (const { key } of drafts)
    if (!key.startsWith("country:") || key === foremost)
      for (const [form, stands] of getShorts(key)) if (!implied.has(form)) implied.set(form, stands);
  return implied;
}

/** The country that a text names most: "Congress" is that of no other. */
function foremostCountry(drafts: readonly Draft[]): string | null {
  const counts = new Map<string, number>();
  for (const { key } of drafts) if (key.startsWith("country:")) counts.set(key, (counts.get(key) ?? 0) + 1);
  let foremost: string | null = null;
  for (const [key, count] of counts) if (count > (counts.get(foremost ?? "") ?? 0)) foremost = key;
  return foremost;
}

/** The words for a body in a name: those before "of" ("Council" of the Council of Europe), else the last one. */
function headsOf({ words, type }: Draft): readonly string[] {
  if (type !== "organisation" && type !== "group") return [];
  const of = words.indexOf("of");
  return (of > 0 ? words.slice(0, of) : words).slice(-1).filter((word) => ORGANISATION.has(word));
}

function formsOf(draft: Draft): readonly string[] {
  if (draft.type === "person") return draft.words.filter((word) => word.length > 1);
  if (draft.mention.listed) return headsOf(draft);
  if (draft.type !== "organisation" && draft.type !== "group") return [];
  const initials = draft.words
    .filter((word) => !/^(?:of|and|for|the)$/.test(word))
    .map((word) => word.charAt(0))
    .join("");
  const generic = draft.words.filter((word) => GENERIC.has(word)).join(" ");
  return [...headsOf(draft), initials, generic, ...(draft.words.length === 2 ? [draft.words[0] ?? ""] : [])];
}
