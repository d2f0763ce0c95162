import { wordKey } from "../../language/terms.ts";
import type { Token } from "../../model/analysis.ts";
import { type Comparison, type Mismatch, mismatch } from "../mismatch.ts";
import type { Passage } from "../passage.ts";
import { clausesOf } from "./clauses.ts";
import modals from "./lexicons/modals.json" with { type: "json" };

const POSSIBLE: ReadonlySet<string> = new Set(modals.possible);
const CERTAIN: ReadonlySet<string> = new Set(modals.certain);
/** Content words that a modal reaches: its verb and the verb's first complement. */
const REACH = 2;

type Mode = "possible" | "certain" | "plain";

interface ModalTerm {
  readonly key: string;
  readonly mode: Mode;
  readonly token: Token;
  readonly modal: Token | null;
}

function modalTerms(passage: Passage): readonly ModalTerm[] {
  const words = new Set(passage.terms.filter((term) => term.kind === "word").map((term) => term.start));
  return clausesOf(passage).flatMap((clause) => {
    let mode: Mode = "plain";
    let modal: Token | null = null;
    let reach = 0;
    const found: ModalTerm[] = [];
    for (const token of clause) {
      const sets: Mode | null = POSSIBLE.has(token.norm) ? "possible" : CERTAIN.has(token.norm) ? "certain" : null;
      if (sets) [mode, modal, reach] = [sets, token, REACH];
      if (!words.has(token.start)) continue;
      found.push({
        key: wordKey(token.norm),
        mode: reach > 0 ? mode : "plain",
        token,
        modal: reach > 0 ? modal : null,
      });
      reach--;
    }
    return found;
  });
}

/** What the claim says will be and every passage says only could be. */
export const compareModality: Comparison = (claim, evidence) => {
  const seen = evidence.flatMap((passage) => modalTerms(passage).map((term) => ({ ...term, passage })));
  const mismatches: Mismatch[] = [];
  // A modal whose verb is as certain in the document is not weighed again by the verb's complement.
  const borneOut = new Set<Token>();
  for (const term of modalTerms(claim)) {
    if (term.mode !== "certain" || !term.modal || borneOut.has(term.modal)) continue;
    const same = seen.filter((other) => other.key === term.key);
    const softer = same.find((other) => other.mode === "possible");
    if (same.some((other) => other.mode === "certain")) borneOut.add(term.modal);
    if (!softer || borneOut.has(term.modal)) continue;
    mismatches.push(
      mismatch({
        type: "modality",
        severity: "conflict",
        claim: { passage: claim, span: { start: term.modal.start, end: term.token.end } },
        evidence: {
          passage: softer.passage,
          span: { start: (softer.modal ?? softer.token).start, end: softer.token.end },
        },
      }),
    );
  }
  return mismatches.slice(0, 1);
};
