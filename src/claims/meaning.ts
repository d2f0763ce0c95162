import type { Modality, Polarity } from "../model/claim.ts";
import { Span } from "../model/span.ts";
import { Markup, type TokenRange } from "./markup.ts";
import { isVerbal } from "./noun-phrase.ts";

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
const NEGATIVE_SUBJECT = new Set(["no", "nobody", "none", "neither", "nothing"]);
const ONLY = new Set(["only", "just"]);
const AS = new Set(["as", "so"]);
const AFTER_ONLY = new Set(["after", "once", "if", "when", "with", "upon", "on"]);

/** Tokens that a span covers: from the first that starts in it to the last that ends in it. */
export function findTokenRange(markup: Markup, span: { readonly start: number; readonly end: number }): TokenRange {
  const first = Span.firstFrom(markup.tokens, span.start);
  let end = first;
  while (end < markup.tokens.length && (markup.tokens[end]?.end ?? 0) <= span.end) end++;
  return { first, end };
}

/**
 * Is the content's main predicate negated ("did not pay", "no outside body confirmed"), or a part of it set aside ("ships but not warships")?
 * A fragment without a verb counts by its first word of negation.
 */
export function findPolarity(markup: Markup, content: readonly TokenRange[]): Polarity {
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

/** Another verb, or a subordinate clause: what is negated behind it is another predicate. */
function endsPredicate(markup: Markup, at: number): boolean {
  if (opensSubordinate(markup, at)) return true;
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

/** Does the content hold on a condition, or only possibly? A condition outweighs a possibility. */
export function findModality(markup: Markup, content: readonly TokenRange[]): Modality {
  let possible = false;
  if (content.some((range) => isAboutAny(markup, range))) return "conditional";
  for (const { first, end } of content) {
    for (let at = first; at < end; at++) {
      const norm = Markup.norm(markup, at);
      if (isCondition(markup, at, first)) return "conditional";
      if (POSSIBLE.has(norm) && !(norm === "may" && Markup.classAt(markup, at) !== "modal")) possible = true;
    }
  }
  return possible ? "possible" : "certain";
}

/** "any breach would end the truce": what would follow if there were one. */
function isAboutAny(markup: Markup, { first, end }: TokenRange): boolean {
  const start = Markup.classAt(markup, first) === "that" ? first + 1 : first;
  if (Markup.norm(markup, start) !== "any") return false;
  for (let at = start + 1; at < end; at++) if (isVerbal(markup, at)) return Markup.norm(markup, at) === "would";
  return false;
}

function isCondition(markup: Markup, at: number, first: number): boolean {
  const norm = Markup.norm(markup, at);
  const next = Markup.norm(markup, at + 1);
  if (norm === "unless" || norm === "once") return norm === "unless" || Markup.classAt(markup, at) === "subordinator";
  // "asked if": the content's own opener asks, it sets no condition.
  if (norm === "if") return at > first;
  if (norm === "provided" || norm === "providing") return next === "that" || Markup.classAt(markup, at - 1) === "mark";
  if (norm === "condition") return next === "that" || next === "of" || Markup.norm(markup, at - 1) === "on";
  if (norm === "until") return true;
  if (norm === "long") return next === "as" && AS.has(Markup.norm(markup, at - 1));
  return ONLY.has(norm) && AFTER_ONLY.has(next) && next !== "on" && next !== "with";
}
