import type { Modality } from "../../model/claim.ts";
import type { Syntax } from "../../model/syntax.ts";
import { Markup, type TokenRange } from "../markup.ts";
import { isVerbal } from "../noun-phrase.ts";
import { findMainPredicate, hangsOnPredicate } from "./main-predicate.ts";

const POSSIBLE = new Set([
  "could",
  "may",
  "might",
  "possibly",
  "perhaps",
  "maybe",
  "possible",
  "potential",
  "potentially",
  "probably",
  "likely",
]);
const ONLY = new Set(["only", "just"]);
const AS = new Set(["as", "so"]);
const AFTER_ONLY = new Set(["after", "once", "if", "when", "upon"]);
const OPENING = /^["“„«‘']$/u;
/** How a word that hedges stands to what it hedges. */
const HEDGES = /^(?:aux|advmod|amod)/;

/** The content's tokens, with its main predicate where there is a tree. */
interface Content {
  readonly markup: Markup;
  readonly syntax: Syntax | null;
  readonly predicate: ReadonlySet<number>;
}

/**
 * Does the content's main predicate hold on a condition, or only possibly? A condition outweighs a possibility. Without a tree every word of the content
 * counts, with one what hangs on the main predicate.
 */
export function findModality(markup: Markup, ranges: readonly TokenRange[]): Modality {
  const { syntax } = markup.analysis;
  const words = syntax
    ? ranges.map(({ first, end }) => ({ first: syntax.wordOf(first), end: syntax.wordOf(end) }))
    : [];
  const predicate: ReadonlySet<number> = syntax ? findMainPredicate(syntax, words) : new Set();
  const content: Content = { markup, syntax: predicate.size > 0 ? syntax : null, predicate };
  if (ranges.some((range) => isAboutAny(markup, range) || isReservation(content, range))) return "conditional";
  const tokens = ranges.flatMap((range) => listTokens(range));
  if (tokens.some(({ at, first }) => isCondition(markup, at, first) && isOfPredicate(content, at)))
    return "conditional";
  return tokens.some(({ at }) => isHedge(content, at)) ? "possible" : "certain";
}

function listTokens({ first, end }: TokenRange): readonly { readonly at: number; readonly first: number }[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, n) => ({ at: first + n, first }));
}

/** "any breach would end the truce": what would follow if there were one. */
function isAboutAny(markup: Markup, { first, end }: TokenRange): boolean {
  const start = Markup.classAt(markup, first) === "that" ? first + 1 : first;
  if (Markup.norm(markup, start) !== "any") return false;
  for (let at = start + 1; at < end; at++) if (isVerbal(markup, at)) return Markup.norm(markup, at) === "would";
  return false;
}

/** "“But not at any price.”", "only with guarantees": a fragment without a verb that narrows what was said before it. */
function isReservation({ markup, syntax }: Content, { first, end }: TokenRange): boolean {
  const start = OPENING.test(Markup.norm(markup, first)) ? first + 1 : first;
  if (!ONLY.has(Markup.norm(markup, start)) && Markup.norm(markup, start) !== "but") return false;
  const next = Markup.norm(markup, start + 1);
  if (next !== "not" && Markup.classAt(markup, start + 1) !== "preposition") return false;
  return !listTokens({ first: start, end }).some(({ at }) =>
    syntax ? /^(?:VERB|AUX)$/.test(syntax.upos(syntax.headWordOf(at))) : isVerbal(markup, at),
  );
}

function isCondition(markup: Markup, at: number, first: number): boolean {
  const norm = Markup.norm(markup, at);
  const next = Markup.norm(markup, at + 1);
  const previous = Markup.norm(markup, at - 1);
  if (norm === "unless" || norm === "once") return norm === "unless" || Markup.classAt(markup, at) === "subordinator";
  // "asked if": the content's own opener asks, it sets no condition; "even if" and "as if" set none either.
  if (norm === "if") return at > first && previous !== "even" && previous !== "as";
  if (norm === "provided" || norm === "providing") return next === "that" || Markup.classAt(markup, at - 1) === "mark";
  if (norm === "condition") return previous === "on" || Markup.norm(markup, at - 2) === "on";
  if (norm === "until") return true;
  if (norm === "long") return next === "as" && AS.has(previous);
  return ONLY.has(norm) && AFTER_ONLY.has(next);
}

/** Does a word that sets a condition set it to the main predicate? "Until" does so with a clause alone: with a noun it tells a time. */
function isOfPredicate({ markup, syntax, predicate }: Content, at: number): boolean {
  if (!syntax) return true;
  const word = syntax.headWordOf(at);
  if (/^(?:until|if|unless)$/.test(Markup.norm(markup, at)) && syntax.deprel(word) !== "mark") return false;
  return hangsOnPredicate(syntax, word, predicate);
}

function isHedge({ markup, syntax, predicate }: Content, at: number): boolean {
  const norm = Markup.norm(markup, at);
  if (!POSSIBLE.has(norm) || (norm === "may" && Markup.classAt(markup, at) !== "modal")) return false;
  if (!syntax) return true;
  const word = syntax.headWordOf(at);
  return predicate.has(word) || (HEDGES.test(syntax.deprel(word)) && predicate.has(syntax.head(word)));
}
