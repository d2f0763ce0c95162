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
/** Opens a clause of what has not happened yet, where its verb is in the present tense: "once parliament ratifies it", "before it takes effect". */
const PENDING = /^(?:before|once|until|till)$/;
const FINITE = /^(?:am|is|are|was|were|has|have|had|'s|’s|'ve|’ve)$/;

/** A deed by its verb, or a condition by its noun: so, possible, or only meant to be. */
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
  const isTerm = (word: number) => starts.has(syntax.span(word).start);
  const verbs = Passage.verbs(passage);
  const deeds = verbs.filter(isTerm).map((word) => ({
    key: wordKey(Passage.form(passage, word)),
    span: spanOf(syntax, word),
    state: stateOf(passage, syntax, word),
  }));
  const conditions = Passage.nouns(passage).flatMap((word) => (isTerm(word) ? conditionOf(passage, syntax, word) : []));
  return [...deeds, ...conditions];
}

/** A condition by its noun: "is in force", or what brings it about, "comes into force". */
function conditionOf(passage: Passage, syntax: Syntax, word: number): readonly Event[] {
  const children = syntax.children(word);
  const isWithin = children.some(
    (child) => syntax.deprel(child) === "case" && WITHIN.test(Passage.form(passage, child)),
  );
  if (!isWithin) return [];
  const key = `in ${wordKey(Passage.form(passage, word))}`;
  const copula = children.find((child) => syntax.deprel(child) === "cop");
  if (copula !== undefined) {
    const state = FINITE.test(Passage.form(passage, copula)) ? "done" : stateOf(passage, syntax, word);
    return [{ key, span: spanOf(syntax, word), state }];
  }
  const verb = syntax.head(word);
  if (verb < 0 || syntax.upos(verb) !== "VERB" || syntax.universalRelation(word) !== "obl") return [];
  return [{ key, span: Span.hull([syntax.span(verb), syntax.span(word)]), state: stateOf(passage, syntax, verb) }];
}

const WITHIN = /^(?:in|into)$/;

function stateOf(passage: Passage, syntax: Syntax, word: number): Event["state"] {
  const helpers = syntax.children(word).filter((child) => /^(?:aux|mark|advmod)/.test(syntax.deprel(child)));
  const norms = helpers.map((child) => Passage.form(passage, child));
  const has = (pattern: RegExp) => norms.some((norm) => pattern.test(norm));
  if (has(POSSIBLE)) return "possible";
  if (has(TO_COME)) return "to-come";
  // "Said it would leave" tells of what was to come, as "will" does; "would" elsewhere may tell of habits.
  if (norms.includes("would") && syntax.deprel(word) === "ccomp") return "to-come";
  if (has(PENDING) && /^VB[ZP]$/.test(syntax.xpos(word))) return "to-come";
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

/** The verb or noun with its auxiliaries and what it is governed by. */
function spanOf(syntax: Syntax, word: number): Span {
  const parts = [word, ...syntax.children(word).filter((child) => /^(?:aux|mark|cop|case)/.test(syntax.deprel(child)))];
  return Span.hull(parts.map((part) => syntax.span(part)));
}
