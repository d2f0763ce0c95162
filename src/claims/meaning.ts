import type { Polarity } from "../model/claim.ts";
import { Span } from "../model/span.ts";
import type { Syntax } from "../model/syntax.ts";
import { Markup, type TokenRange } from "./markup.ts";
import { isVerbal } from "./noun-phrase.ts";
import { findMainPredicate, hangsOnPredicate } from "./statements/main-predicate.ts";

const NEGATIVE_SUBJECT = new Set(["no", "nobody", "none", "neither", "nothing"]);
/** Behind "not" they affirm, and say that there is more. */
const AFFIRMS_AFTER_NOT = new Set(["only", "just", "merely", "simply"]);

/** Tokens that a span covers: from the first that starts in it to the last that ends in it. */
export function findTokenRange(markup: Markup, span: { readonly start: number; readonly end: number }): TokenRange {
  const first = Span.firstFrom(markup.tokens, span.start);
  let end = first;
  while (end < markup.tokens.length && (markup.tokens[end]?.end ?? 0) <= span.end) end++;
  return { first, end };
}

/**
 * Is the content's main predicate negated ("did not pay", "no outside body confirmed"), or a part of it set aside ("ships but not warships")?
 * By the tree where there is one; without, a fragment that has no verb counts by its first word of negation.
 */
export function findPolarity(markup: Markup, content: readonly TokenRange[]): Polarity {
  const { syntax } = markup.analysis;
  if (!syntax) return findPolarityByWords(markup, content);
  const words = content.map(({ first, end }) => ({ first: syntax.wordOf(first), end: syntax.wordOf(end) }));
  const predicate = findMainPredicate(syntax, words, { alone: true });
  const isNegated = content.some(({ first, end }) => {
    for (let at = first; at < end; at++) if (negates(markup, syntax, { at, predicate })) return true;
    return false;
  });
  return isNegated ? "negative" : "affirmative";
}

interface Place {
  readonly at: number;
  readonly predicate: ReadonlySet<number>;
}

/** Does a token negate the predicate, itself ("not", "no ship"), by its subject ("nobody came"), or as what sets a part aside ("but not")? */
function negates(markup: Markup, syntax: Syntax, { at, predicate }: Place): boolean {
  const norm = Markup.norm(markup, at);
  const word = syntax.headWordOf(at);
  const head = syntax.head(word);
  if (NEGATIVE_SUBJECT.has(norm)) {
    const noun = syntax.deprel(word) === "det" ? head : word;
    if (syntax.deprel(noun).startsWith("nsubj")) return predicate.has(syntax.head(noun));
    if (noun !== word) return predicate.has(noun);
  }
  if (!isNegation(norm) || AFFIRMS_AFTER_NOT.has(Markup.norm(markup, at + 1))) return false;
  if (Markup.norm(markup, at - 1) === "but") return hangsOnPredicate(syntax, word, predicate);
  return predicate.has(head) || predicate.has(word);
}

function findPolarityByWords(markup: Markup, content: readonly TokenRange[]): Polarity {
  let predicate = -1;
  for (const { first, end } of content) {
    for (let at = first; at < end; at++) {
      const seen = predicate >= 0;
      if (isContrast(markup, at, end) || (!seen && NEGATIVE_SUBJECT.has(Markup.norm(markup, at)))) return "negative";
      if (isNegation(Markup.norm(markup, at)) && !(seen && breaksPredicate(markup, first, at))) return "negative";
      if (!seen && isVerbal(markup, at)) predicate = at;
      else if (seen && endsPredicate(markup, at))
        return hasContrast(markup, { first: at, end }) ? "negative" : "affirmative";
    }
  }
  return "affirmative";
}

/** Another verb, a subordinate clause or a semicolon: what is negated behind it is another predicate. */
function endsPredicate(markup: Markup, at: number): boolean {
  if (opensSubordinate(markup, at) || Markup.norm(markup, at) === ";") return true;
  return (
    isVerbal(markup, at) && Markup.classAt(markup, at) !== "auxiliary" && Markup.classAt(markup, at - 1) !== "auxiliary"
  );
}

function isContrast(markup: Markup, at: number, end: number): boolean {
  return at + 1 < end && Markup.norm(markup, at) === "but" && Markup.norm(markup, at + 1) === "not";
}

function isNegation(norm: string): boolean {
  return norm === "not" || norm === "n't" || norm === "never" || norm === "cannot" || norm === "neither";
}

function opensSubordinate(markup: Markup, at: number): boolean {
  const kind = Markup.classAt(markup, at);
  return kind === "that" || kind === "relative" || (kind === "subordinator" && Markup.norm(markup, at) !== "so");
}

/** A negation far behind the verb belongs to another predicate. */
function breaksPredicate(markup: Markup, first: number, at: number): boolean {
  for (let back = at - 1; back >= Math.max(first, at - 4); back--) if (isVerbal(markup, back)) return false;
  return true;
}

function hasContrast(markup: Markup, { first, end }: TokenRange): boolean {
  for (let at = first; at < end && Markup.classAt(markup, at) !== "mark"; at++)
    if (isContrast(markup, at, end)) return true;
  return false;
}
