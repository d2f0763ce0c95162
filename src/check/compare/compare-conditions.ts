import type { Term } from "../../language/terms.ts";
import { Span } from "../../model/span.ts";
import { type Comparison, mismatch } from "../mismatch.ts";
import type { Passage } from "../passage.ts";
import { type Clause, clausesOf, phraseAt } from "./clauses.ts";
import conditions from "./lexicons/conditions.json" with { type: "json" };
import { polarTerms } from "./polarity.ts";

const LEAST_MAIN_OVERLAP = 0.5;

/** A condition that the anchor passage puts on what the claim says outright. */
export const compareConditions: Comparison = (claim, [anchor]) => {
  if (!anchor || conditionsOf(claim).length > 0) return [];
  const claimed = new Set(claim.terms.map((term) => term.key));
  const affirmed = affirmedKeys(claim);
  for (const condition of conditionsOf(anchor)) {
    const inside = anchor.terms.filter((term) => term.start >= condition.start && term.end <= condition.end);
    const outside = governedBy(anchor, condition).filter((term) => !inside.includes(term));
    const told = inside.filter((term) => affirmed.has(term.key)).length;
    const main = outside.filter((term) => claimed.has(term.key)).length;
    if (inside.length === 0 || told * 2 > inside.length || main < outside.length * LEAST_MAIN_OVERLAP) continue;
    return [
      mismatch({
        type: "condition",
        severity: "weak",
        claim: { passage: claim, span: claim.sentence },
        evidence: { passage: anchor, span: condition },
      }),
    ];
  }
  return [];
};

/** Keys of the terms of a passage that no denial reaches: that "Oslo refused to sign" does not tell "if Oslo signs" outright. */
function affirmedKeys(passage: Passage): ReadonlySet<string> {
  const denied = polarTerms(passage)
    .filter(({ negated }) => negated)
    .flatMap(({ span }) => reachOf(passage, span));
  const affirmed = passage.terms.filter((term) => !denied.some((span) => Span.contains(span, term)));
  return new Set(affirmed.map(({ key }) => key));
}

/** The words that hang on a denied one, by the tree; without, those of its clause. */
function reachOf(passage: Passage, denied: Span): readonly Span[] {
  const { syntax } = passage.analysis;
  if (!syntax) return clausesOf(passage).flatMap((clause) => (Span.overlaps(Span.hull(clause), denied) ? clause : []));
  const head = syntax.headIn(syntax.wordFrom(denied.start), syntax.wordFrom(denied.end));
  return syntax.subtree(head).map((word) => syntax.span(word));
}

/** What a condition is put on: by the tree the clause that it hangs on, else the whole sentence. */
function governedBy(passage: Passage, condition: Span): readonly Term[] {
  const { syntax } = passage.analysis;
  if (!syntax) return passage.terms;
  const head = syntax.head(syntax.headIn(syntax.wordFrom(condition.start), syntax.wordFrom(condition.end)));
  if (head < 0) return passage.terms;
  const governed = new Set(syntax.subtree(head).map((word) => syntax.span(word).start));
  return passage.terms.filter(({ start }) => governed.has(start));
}

/** Conditional clauses of a passage: from the subordinator to the end of its clause. */
function conditionsOf(passage: Passage): readonly Span[] {
  return clausesOf(passage).flatMap((clause) => {
    const at = clause.findIndex(
      (_, position) =>
        isCondition(clause, position) &&
        !isUntilTime(passage, clause, position) &&
        !isTold(passage, clause, position) &&
        !isOtherwiseMeant(passage, clause, position),
    );
    const first = clause[at];
    const last = clause[clause.length - 1];
    return first && last ? [{ start: first.start, end: last.end }] : [];
  });
}

/** Words between "until" and its date: "until at least mid-2023". */
const MOST_BETWEEN = 3;

/** "until 1 July" dates; "until the guests are home" is a condition. */
function isUntilTime({ times }: Passage, clause: Clause, position: number): boolean {
  if (clause[position]?.norm !== "until") return false;
  const [next, last] = [clause[position + 1], clause[Math.min(position + MOST_BETWEEN, clause.length - 1)]];
  return !!next && !!last && times.some(({ start }) => start >= next.start && start < last.end);
}

const TEMPORAL = /^(?:until|once|only)$/;

/** "Until the guests had left" tells what happened then; "until the guests leave" is a condition. By the tree. */
function isTold({ analysis: { syntax } }: Passage, clause: Clause, position: number): boolean {
  const first = clause[position];
  if (!syntax || !first || !TEMPORAL.test(first.norm)) return false;
  const head = syntax.head(syntax.wordFrom(first.start));
  if (head < 0 || syntax.span(head).start < first.start) return false;
  const verbs = [head, ...syntax.children(head).filter((child) => /^aux|^cop/.test(syntax.deprel(child)))];
  return verbs.some((verb) => syntax.xpos(verb) === "VBD");
}

/** "Providing more lift", "provided by officials", "as long as two years", "until recently": no clause of condition follows. */
function isOtherwiseMeant({ analysis: { syntax }, quantities }: Passage, clause: Clause, position: number): boolean {
  const first = clause[position];
  const next = clause[position + 1];
  if (!first || next?.norm === "that") return false;
  if (first.norm === "until") return next?.norm === "recently" || next?.norm === "then" || next?.norm === "now";
  if (first.norm === "as") return quantities.some(({ start }) => start === clause[position + 3]?.start);
  if (!syntax || !/^provid(?:ed|ing)$/.test(first.norm)) return false;
  const word = syntax.wordFrom(first.start);
  return syntax.upos(word) === "VERB" && !syntax.children(word).some((child) => syntax.deprel(child) === "ccomp");
}

/** "Once again" and "once more" count; "once the guests are home" is a condition. */
const AFTER_ADVERB: ReadonlySet<string> = new Set(["again", "more"]);

function isCondition(clause: Clause, position: number): boolean {
  if (clause[position]?.norm === "once" && AFTER_ADVERB.has(clause[position + 1]?.norm ?? "")) return false;
  return conditions.phrases.some((phrase) => phraseAt(clause, position, phrase));
}
