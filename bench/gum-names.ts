// Names of GUM's entity layer: outermost mentions whose head is a proper noun, without what hangs on them as an aside.
import type { Span } from "../src/model/span.ts";
import type { GoldDocument, GoldWord } from "./gold-trees.ts";

export interface GoldName extends Span {
  readonly type: string;
}

interface Mention {
  readonly type: string;
  /** Wikipedia's title of what is mentioned, as in an address; "" for none. */
  readonly title: string;
  readonly first: number;
  end: number;
}

/** A mention of something that Wikipedia has an article on; `head` is its head word, `isNamed` says that this is a proper noun. */
export interface LinkedMention extends Span {
  readonly title: string;
  readonly head: Span;
  readonly isNamed: boolean;
}

/** Mentions that GUM links to Wikipedia, pronouns and descriptions included. */
export function linkedMentionsOf({ words }: GoldDocument): readonly LinkedMention[] {
  return sentenceRanges(words).flatMap(([from, to]) =>
    mentionsOf(words, from, to)
      .filter(({ title }) => title !== "")
      .map(({ title, first, end }) => {
        const head = words[headOf(words, first, end)] ?? { start: 0, end: 0, upos: "" };
        return {
          title,
          start: words[first]?.start ?? 0,
          end: words[end - 1]?.end ?? 0,
          head: { start: head.start, end: head.end },
          isNamed: head.upos === "PROPN",
        };
      }),
  );
}

function sentenceRanges(words: readonly GoldWord[]): readonly (readonly [first: number, end: number])[] {
  const ranges: (readonly [number, number])[] = [];
  for (let first = 0; first < words.length; ) {
    let end = first + 1;
    while (end < words.length && !words[end]?.startsSentence) end++;
    ranges.push([first, end]);
    first = end;
  }
  return ranges;
}

/** Names of a document as offsets with their types. Mentions that cross a sentence's end are left out. */
export function namesOf({ text, words }: GoldDocument): readonly GoldName[] {
  const names: { readonly first: number; readonly end: number; readonly type: string }[] = [];
  for (const [first, end] of sentenceRanges(words)) {
    for (const mention of mentionsOf(words, first, end)) {
      const name = toName(text, words, mention);
      if (name) names.push(name);
    }
  }
  const taken = new Set<number>();
  return names
    .sort((a, b) => b.end - b.first - (a.end - a.first))
    .flatMap(({ first, end, type }) => {
      const inside = Array.from({ length: end - first }, (_, n) => first + n);
      if (inside.some((word) => taken.has(word))) return [];
      for (const word of inside) taken.add(word);
      return [{ start: words[first]?.start ?? 0, end: words[end - 1]?.end ?? 0, type }];
    });
}

/** Mentions that open and close between two words. */
function mentionsOf(words: readonly GoldWord[], first: number, end: number): readonly Mention[] {
  const done: Mention[] = [];
  const open = new Map<string, Mention[]>();
  for (let word = first; word < end; word++) {
    const column = /(?:^|\|)Entity=([^|]*)/.exec(words[word]?.extra ?? "")?.[1] ?? "";
    for (const [, opened, whole, closed] of column.matchAll(/\(([^()]*)(\)?)|([^()]+)\)/g)) {
      if (closed) {
        const mention = open.get(closed)?.pop();
        if (mention) done.push({ ...mention, end: word + 1 });
        continue;
      }
      const [key = "", type = "", ...more] = (opened ?? "").split("-");
      // After the type: status, salience, centring, shortest span, link, and the title, which may hold hyphens.
      const mention = { type, title: more.slice(5).join("-"), first: word, end: word + 1 };
      if (whole) done.push(mention);
      else open.set(key, [...(open.get(key) ?? []), mention]);
    }
  }
  return done;
}

function headOf(words: readonly GoldWord[], first: number, end: number): number {
  const inside = (word: number): boolean => word >= first && word < end;
  const outside = Array.from({ length: end - first }, (_, n) => first + n).filter(
    (word) => !inside(words[word]?.head ?? -1),
  );
  return outside.find((word) => words[word]?.upos !== "PUNCT") ?? first;
}

function toName(
  text: string,
  words: readonly GoldWord[],
  { first, end, type }: Mention,
): Pick<Mention, "type" | "first" | "end"> | null {
  const head = headOf(words, first, end);
  if (words[head]?.upos !== "PROPN") return null;
  for (let word = first; word < end; word++)
    if (words[word]?.head === head && words[word]?.deprel === "conj") return null;
  return trim(text, words, { mention: { type, title: "", first, end: extentOf(words, head, end) }, head });
}

/** A name without what print hangs on it: determiners, possessives, lower-case edges, and what follows a comma or bracket (dates keep their commas). */
function trim(
  text: string,
  words: readonly GoldWord[],
  { mention, head }: { readonly mention: Mention; readonly head: number },
): Mention {
  const form = (word: number): string => text.slice(words[word]?.start, words[word]?.end);
  const isSmall = (word: number): boolean =>
    /^\p{Ll}/u.test(form(word)) || ["PUNCT", "PART", "DET"].includes(words[word]?.upos ?? "");
  let { first, end } = mention;
  if (mention.type !== "time")
    for (let word = head + 1; word < end; word++) if (/^[,([;:]$/.test(form(word))) end = word;
  while (first < head && isSmall(first)) first++;
  while (end > head + 1 && isSmall(end - 1)) end--;
  return { ...mention, first, end };
}

/** A name ends before a clause, an apposition or an aside that hangs on it. */
function extentOf(words: readonly GoldWord[], head: number, end: number): number {
  for (let word = head + 1; word < end; word++) {
    const relation = words[word]?.deprel.split(":")[0] ?? "";
    if (words[word]?.head !== head || !["acl", "appos", "parataxis"].includes(relation)) continue;
    let first = word;
    for (let below = word - 1; below > head; below--) if (isUnder(words, below, word)) first = below;
    while (first > head + 1 && words[first - 1]?.upos === "PUNCT") first--;
    return first;
  }
  return end;
}

function isUnder(words: readonly GoldWord[], word: number, ancestor: number): boolean {
  for (let at = word, steps = 0; at >= 0 && steps < 200; steps++) {
    if (at === ancestor) return true;
    at = words[at]?.head ?? -1;
  }
  return false;
}
