import type { Token } from "../model/analysis.ts";
import type { Span } from "../model/span.ts";
import functionWords from "./lexicons/function-words.json" with { type: "json" };
import plurals from "./lexicons/plurals.json" with { type: "json" };

const STOP: ReadonlySet<string> = new Set(functionWords.words.split(" "));
const PLURAL: ReadonlySet<string> = new Set(plurals.plurals);
const SINGULAR: ReadonlySet<string> = new Set(plurals.singularInS);
const STATES: ReadonlySet<string> = new Set(plurals.states);
/** Longest noun phrase looked at, in tokens. */
const REACH = 8;
const SKIPPED =
  /^(?:more|other|others|additional|further|new|separate|of|the|its|their|his|her|our|those|these|all|such)$/;

interface Place {
  /** Token after the number, its unit and its bound. */
  readonly at: number;
  readonly limit: number;
  readonly taken: ReadonlySet<number>;
  /** The number is a share of something: a singular noun will do. */
  readonly share: boolean;
}

/** The noun phrase that a number counts, to the right of it: from its first modifier to its last plural noun, or a word for a state ("killed"); null when the text leaves it out. */
export function findCounted(
  source: { readonly text: string; readonly tokens: readonly Token[] },
  place: Place,
): Span | null {
  const { tokens } = source;
  const first = skipOpeners(tokens, place);
  if (first === null) return null;
  if (STATES.has(tokens[first]?.norm ?? "")) return span(tokens, first, first + 1);
  const end = endOfPhrase(tokens, first, place);
  return end > first ? span(tokens, first, end) : null;
}

/** Index of the phrase's first word, past "more", "of the"; null when no word follows. */
function skipOpeners(tokens: readonly Token[], { at, limit, share }: Place): number | null {
  let first = at;
  while (
    first < limit &&
    first < at + 4 &&
    SKIPPED.test(tokens[first]?.norm ?? "") &&
    (share || first === at || tokens[first]?.norm !== "of" || first < at + 2)
  )
    first++;
  const word = tokens[first];
  return first < limit && word?.isWord && !STOP.has(word.norm) ? first : null;
}

function endOfPhrase(tokens: readonly Token[], first: number, { limit, share }: Place): number {
  let lastPlural = first;
  let at = first;
  for (; at < Math.min(limit, first + REACH); at++) {
    const token = tokens[at];
    if (!token || !continues(tokens, token, at, first)) break;
    if (isPlural(token.norm)) lastPlural = at + 1;
    else if (lastPlural > first) break;
  }
  if (lastPlural > first) return lastPlural;
  return share || at - first <= 3 ? at : first;
}

function continues(tokens: readonly Token[], token: Token, at: number, first: number): boolean {
  if (token.isWord) return !STOP.has(token.norm) && !/\d/.test(token.norm);
  // "two big, heavy crates": a comma between modifiers, never the first.
  return token.norm === "," && at > first && /(?:ed|al|ic|ous|ful|ive|y|an|en)$/.test(tokens[at - 1]?.norm ?? "");
}

function isPlural(norm: string): boolean {
  if (PLURAL.has(norm) || /(?:^|[a-z])(?:men|women|people|children)$/.test(norm)) return true;
  return (
    norm.length > 3 &&
    norm.endsWith("s") &&
    !norm.endsWith("ss") &&
    !norm.endsWith("'s") &&
    !SINGULAR.has(norm) &&
    !/(?:ous|sis)$/.test(norm)
  );
}

function span(tokens: readonly Token[], first: number, end: number): Span {
  return { start: tokens[first]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
}
