import type { Name, NameType, Token } from "../model/analysis.ts";
import { foldAccents } from "./characters.ts";
import type { Entry } from "./gazetteer.ts";
import parts from "./lexicons/name-parts.json" with { type: "json" };
import surnames from "./lexicons/surname-variants.json" with { type: "json" };

/** A name as found, before its type and key are settled. `first` and `end` are token indices. */
export interface Mention {
  readonly first: number;
  readonly end: number;
  readonly listed: Entry | null;
  /** An office or honorific stands right before. */
  readonly office: boolean;
}

const ORGANISATION: ReadonlySet<string> = new Set(parts.organisation.split(" "));
const PLACE: ReadonlySet<string> = new Set(parts.place.split(" "));
const PLACE_AFTER: ReadonlySet<string> = new Set(parts.placeAfter.split(" "));
const EVENT: ReadonlySet<string> = new Set(parts.event.split(" "));
const SUFFIXES: ReadonlySet<string> = new Set(parts.suffixes.split(" "));
const FAMILY_FIRST: ReadonlySet<string> = new Set(parts.familyFirst.split(" "));
const SURNAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(surnames.variants).flatMap(([name, spellings]) => spellings.map((each) => [each, name] as const)),
);

interface Draft {
  readonly mention: Mention;
  readonly words: readonly string[];
  readonly type: NameType;
  readonly key: string;
  readonly adjective: boolean;
}

/** Names with their types and keys; a later short form takes the key of the one longer name in the text that holds it. */
export function resolveKeys(text: string, tokens: readonly Token[], mentions: readonly Mention[]): Name[] {
  const drafts = mentions.map((mention) => toDraft(text, tokens, mention));
  const owners = shortForms(drafts);
  return drafts.map((draft) => {
    const owner = isShort(draft) ? owners.get(draft.words.join(" ")) : undefined;
    const { key, type } = owner ?? draft;
    return { start: start(tokens, draft), end: end(tokens, draft), key, type, adjective: draft.adjective };
  });
}

function start(tokens: readonly Token[], { mention }: Draft): number {
  return tokens[mention.first]?.start ?? 0;
}

function end(tokens: readonly Token[], { mention }: Draft): number {
  return tokens[mention.end - 1]?.end ?? 0;
}

function isShort(draft: Draft): boolean {
  return draft.mention.listed === null && draft.words.length === 1;
}

/** Words that stand for one longer name of the text alone: the parts of people's names, the head words of bodies. */
function shortForms(drafts: readonly Draft[]): ReadonlyMap<string, Draft | undefined> {
  const owners = new Map<string, Draft | undefined>();
  for (const draft of drafts) {
    if (draft.adjective || draft.words.length < 2) continue;
    for (const word of shortWords(draft)) {
      const owner = owners.get(word);
      if (!owners.has(word)) owners.set(word, draft);
      else if (owner?.key !== draft.key) owners.set(word, undefined);
    }
  }
  return owners;
}

function shortWords(draft: Draft): readonly string[] {
  if (draft.type === "person") return draft.words;
  return draft.words.filter((word) => ORGANISATION.has(word) || draft.words.length === 2);
}

function toDraft(text: string, tokens: readonly Token[], mention: Mention): Draft {
  const words: string[] = [];
  for (let at = mention.first; at < mention.end; at++) words.push(foldAccents(tokens[at]?.norm ?? ""));
  if (mention.listed) {
    const { key, type, adjective } = mention.listed;
    return { mention, words, key, type, adjective };
  }
  const type = guessType(text, tokens, mention, words);
  return { mention, words, type, key: toKey(type, words), adjective: false };
}

function guessType(text: string, tokens: readonly Token[], mention: Mention, words: readonly string[]): NameType {
  const last = words.at(-1) ?? "";
  const next = tokens[mention.end]?.norm ?? "";
  const before = tokens[mention.first - 1]?.norm ?? "";
  if (words.some((word) => EVENT.has(word)) && words.length > 1) return "other";
  if (words.some((word) => ORGANISATION.has(word))) return "organisation";
  if ((PLACE.has(last) && words.length > 1) || PLACE_AFTER.has(next)) return "place";
  if (mention.office) return "person";
  const first = tokens[mention.first];
  if (words.length === 1 && first && /^\p{Lu}[\p{Lu}\d&.-]+$/u.test(text.slice(first.start, first.end)))
    return "organisation";
  if (words.length === 1) return before === "in" || before === "near" ? "place" : "other";
  return words.length <= 4 && !words.includes("of") ? "person" : "organisation";
}

/** "person:" and the folded surname; any other name with its words, without the articles. */
function toKey(type: NameType, words: readonly string[]): string {
  if (type !== "person")
    return `${type === "place" ? "place" : "name"}:${words.filter((word) => word !== "the").join(" ")}`;
  return `person:${surname(words)}`;
}

function surname(words: readonly string[]): string {
  const own = words.filter((word) => !SUFFIXES.has(word));
  const first = own[0] ?? "";
  const word = own.length > 1 && FAMILY_FIRST.has(first) ? first : (own.at(-1) ?? first);
  return SURNAMES.get(word) ?? word;
}
