import { wordKey } from "../../language/terms.ts";
import { Span } from "../../model/span.ts";
import type { Syntax } from "../../model/syntax.ts";
import { type Comparison, mismatch } from "../mismatch.ts";
import { Passage } from "../passage.ts";
import unfulfilled from "./lexicons/unfulfilled.json" with { type: "json" };

/** Share of the claim's terms that a passage must have for its verb to tell of the claim's deed. */
const SAME_MATTER = 0.4;
const VERBS: ReadonlySet<string> = new Set(unfulfilled.verbs.map(wordKey));
const NOUNS: ReadonlySet<string> = new Set(unfulfilled.nouns.map(wordKey));
const POSSIBLE = /^(?:may|might|could|can)$/;
const TO_COME = /^(?:will|shall|'ll|’ll)$/;
const OPEN = /^(?:if|unless|whether|would|should|ought)$/;
const FINITE = /^(?:am|is|are|was|were|has|have|had|'s|’s|'ve|’ve)$/;

/** A deed by its verb: done, possible, or only meant to be. */
interface Event {
  readonly key: string;
  readonly span: Span;
  readonly state: "done" | "possible" | "to-come" | "meant" | "open";
}

/** What the claim tells as done and the passages only as possible, to come or meant. By the tree: says nothing of texts without. */
export const compareFactuality: Comparison = (claim, evidence) => {
  const given = evidence
    .filter((passage) => Passage.share(claim.terms, passage) >= SAME_MATTER)
    .flatMap((passage) => eventsOf(passage).map((event) => ({ ...event, passage })));
  for (const event of eventsOf(claim)) {
    const same = given.filter(({ key }) => key === event.key);
    const [first] = same;
    if (event.state !== "done" || !first || same.some(({ state }) => state === "done" || state === "open")) continue;
    return [
      mismatch({
        type: first.state === "possible" ? "modality" : "status",
        severity: "conflict",
        claim: { passage: claim, span: event.span },
        evidence: { passage: first.passage, span: first.span },
      }),
    ];
  }
  return [];
};

function eventsOf(passage: Passage): readonly Event[] {
  const { syntax } = passage.analysis;
  if (!syntax) return [];
  const starts = new Set(passage.terms.map(({ start }) => start));
  return Passage.verbs(passage)
    .filter((word) => starts.has(syntax.span(word).start))
    .map((word) => ({
      key: wordKey(Passage.form(passage, word)),
      span: spanOf(syntax, word),
      state: stateOf(passage, syntax, word),
    }));
}

function stateOf(passage: Passage, syntax: Syntax, word: number): Event["state"] {
  const helpers = syntax.children(word).filter((child) => /^(?:aux|mark|advmod)/.test(syntax.deprel(child)));
  const norms = helpers.map((child) => Passage.form(passage, child));
  const has = (pattern: RegExp) => norms.some((norm) => pattern.test(norm));
  if (has(POSSIBLE)) return "possible";
  if (has(TO_COME)) return "to-come";
  // "Said it would leave" tells of what was to come, as "will" does; "would" elsewhere may tell of habits.
  if (norms.includes("would") && syntax.deprel(word) === "ccomp") return "to-come";
  if (has(OPEN)) return "open";
  if (!has(/^to$/)) return isDone(syntax, word, norms) ? "done" : "open";
  const head = syntax.head(word);
  const key = head < 0 ? null : wordKey(Passage.form(passage, head));
  return key === null || VERBS.has(key) || NOUNS.has(key) ? "meant" : "open";
}

/** In the past tense, or a participle with a finite auxiliary: "went", "has gone", "was seen", "is going". */
function isDone(syntax: Syntax, word: number, helpers: readonly string[]): boolean {
  if (syntax.xpos(word) === "VBD") return true;
  return /^VB[NG]$/.test(syntax.xpos(word)) && helpers.some((norm) => FINITE.test(norm));
}

/** The verb with its auxiliaries and what it is governed by. */
function spanOf(syntax: Syntax, word: number): Span {
  const parts = [word, ...syntax.children(word).filter((child) => /^(?:aux|mark)/.test(syntax.deprel(child)))];
  return Span.hull(parts.map((part) => syntax.span(part)));
}
