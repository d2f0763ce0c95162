import type { Term } from "../../language/terms.ts";
import type { Span } from "../../model/span.ts";
import { type Comparison, mismatch } from "../mismatch.ts";
import type { Passage } from "../passage.ts";
import { type Clause, clausesOf, phraseAt } from "./clauses.ts";
import conditions from "./lexicons/conditions.json" with { type: "json" };

const LEAST_MAIN_OVERLAP = 0.5;

/** A condition that the anchor passage puts on what the claim says outright. */
export const compareConditions: Comparison = (claim, [anchor]) => {
  if (!anchor || conditionsOf(claim).length > 0) return [];
  const claimed = new Set(claim.terms.map((term) => term.key));
  for (const condition of conditionsOf(anchor)) {
    const inside = anchor.terms.filter((term) => term.start >= condition.start && term.end <= condition.end);
    const outside = governedBy(anchor, condition).filter((term) => !inside.includes(term));
    const told = inside.filter((term) => claimed.has(term.key)).length;
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
      (_, position) => isCondition(clause, position) && !isUntilTime(passage, clause, position),
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

/** "Once again" and "once more" count; "once the guests are home" is a condition. */
const AFTER_ADVERB: ReadonlySet<string> = new Set(["again", "more"]);

function isCondition(clause: Clause, position: number): boolean {
  if (clause[position]?.norm === "once" && AFTER_ADVERB.has(clause[position + 1]?.norm ?? "")) return false;
  return conditions.phrases.some((phrase) => phraseAt(clause, position, phrase));
}
