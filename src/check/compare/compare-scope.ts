import type { Term } from "../../language/terms.ts";
import type { Token } from "../../model/analysis.ts";
import { type Comparison, mismatch, type Place } from "../mismatch.ts";
import { Passage } from "../passage.ts";
import wideners from "./lexicons/wideners.json" with { type: "json" };

const WIDENERS: ReadonlySet<string> = new Set(wideners.phrases);

/** "in all", "at all", "after all", "above all" widen nothing where no noun follows: "in all, 40 boats". */
const PHRASAL: ReadonlySet<string> = new Set(["in", "at", "after", "above"]);

/** A word that widens the claim ("all elections", "the whole war") where passages have what it widens, and never so wide. */
export const compareScope: Comparison = (claim, evidence) => {
  for (const { widener, widened } of wideningsOf(claim)) {
    const { key } = widened;
    const speaking = evidence.filter((passage) => passage.terms.some((term) => term.key === key));
    const narrowed = speaking.map((passage) => narrowingOf(passage, key)).find((place) => place !== null);
    if (speaking.some((passage) => isWide(passage, narrowed ? key : null))) continue;
    const [passage] = speaking;
    const bare = passage?.terms.find((term) => term.key === key);
    return [
      mismatch({
        type: "scope",
        severity: bare ? "conflict" : "weak",
        claim: { passage: claim, span: { start: widener.start, end: widened.end } },
        evidence: narrowed ?? (passage && bare ? { passage, span: bare } : null),
      }),
    ];
  }
  return [];
};

interface Widening {
  readonly widener: Token;
  readonly widened: Term;
}

function wideningsOf(passage: Passage): readonly Widening[] {
  const tokens = Passage.tokens(passage);
  return tokens.flatMap((widener, position): readonly Widening[] => {
    if (!WIDENERS.has(widener.norm) || isPhrasal(passage, tokens, position)) return [];
    const widened = passage.terms.find((term) => term.end > nounOf(passage, widener));
    return widened ? [{ widener, widened }] : [];
  });
}

/** Where the noun begins that a widener stands with, by the tree; where there is none, what follows it. */
function nounOf({ analysis: { syntax } }: Passage, widener: Token): number {
  if (!syntax) return widener.end;
  const word = syntax.wordFrom(widener.start);
  const isWithNoun = /^(?:det|amod)/.test(syntax.deprel(word)) && syntax.head(word) > word;
  return isWithNoun ? syntax.span(syntax.head(word)).start : widener.end;
}

function isPhrasal({ terms }: Passage, tokens: readonly Token[], position: number): boolean {
  if (!PHRASAL.has(tokens[position - 1]?.norm ?? "")) return false;
  const next = tokens[position + 1];
  return !terms.some((term) => term.start === next?.start && term.kind !== "number");
}

/** A passage that widens this word; with no word, one that widens any. */
function isWide(passage: Passage, key: string | null): boolean {
  if (key !== null) return wideningsOf(passage).some(({ widened }) => widened.key === key);
  return Passage.tokens(passage).some((token) => WIDENERS.has(token.norm));
}

/** Where a passage has the word with another before it that narrows it, by the tree: "local elections". */
function narrowingOf(passage: Passage, key: string): Place | null {
  const { syntax } = passage.analysis;
  if (!syntax) return null;
  for (const term of passage.terms) {
    if (term.key !== key || term.kind !== "word") continue;
    const noun = syntax.wordFrom(term.start);
    const narrowing = syntax.children(noun).find((word) => word < noun && NARROWS.test(syntax.deprel(word)));
    if (narrowing !== undefined && !WIDENERS.has(normAt(passage, syntax.span(narrowing).start))) {
      return { passage, span: { start: syntax.span(narrowing).start, end: term.end } };
    }
  }
  return null;
}

const NARROWS = /^(?:amod|compound)$/;

function normAt(passage: Passage, start: number): string {
  return Passage.tokens(passage).find((token) => token.start === start)?.norm ?? "";
}
