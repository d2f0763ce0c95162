import { type Term, wordKey } from "../../language/terms.ts";
import type { Name, Token } from "../../model/analysis.ts";
import { type Comparison, mismatch, type Place } from "../mismatch.ts";
import { Passage } from "../passage.ts";
import wideners from "./lexicons/wideners.json" with { type: "json" };

/** Words that reach as far without being wideners: "each year", "the full term", "island-wide". */
const ALIKE: ReadonlySet<string> = new Set(wideners.alike);
const WIDENERS: ReadonlySet<string> = new Set(wideners.phrases);

/** "in all", "at all", "after all", "above all" widen nothing where no noun follows: "in all, 40 boats". */
const PHRASAL: ReadonlySet<string> = new Set(["in", "at", "after", "above"]);

/** A word that widens the claim ("all elections", "the whole war") where passages have what it widens, and never so wide. */
export const compareScope: Comparison = (claim, evidence) => {
  for (const { widener, widened } of wideningsOf(claim)) {
    const { key } = widened;
    const speaking = evidence.filter((passage) => passage.terms.some((term) => term.key === key));
    const narrowed = speaking.map((passage) => narrowingOf(passage, key)).find((place) => place !== null);
    const local = COUNTRY.has(key) ? partOfCountry(claim, evidence) : null;
    if (speaking.some((passage) => isWide(passage, narrowed || local ? key : null))) continue;
    const [passage] = speaking;
    const bare = passage?.terms.find((term) => term.key === key);
    return [
      mismatch({
        type: "scope",
        severity: bare || local ? "conflict" : "weak",
        claim: { passage: claim, span: { start: widener.start, end: widened.end } },
        evidence: local ?? narrowed ?? (passage && bare ? { passage, span: bare } : null),
      }),
    ];
  }
  return [];
};

const COUNTRY: ReadonlySet<string> = new Set(["country", "nation"].map(wordKey));
/** Share of the claim's terms that a passage must have for its place to be where the claim's matter is. */
const SAME_MATTER = 0.5;

/** Where a passage has the claim's matter in a place that is no country, and the claim has it in the whole country: "in the Mirna province". */
function partOfCountry(claim: Passage, evidence: readonly Passage[]): Place | null {
  const own = new Set(claim.names.map((name) => name.key));
  for (const passage of evidence) {
    if (Passage.share(claim.terms, passage) < SAME_MATTER) continue;
    const tokens = Passage.tokens(passage);
    const isWithin = ({ start }: Name) => {
      const before = tokens.filter((token) => token.end <= start).slice(-2);
      return before.at(-1)?.norm === "in" || (before.at(-1)?.norm === "the" && before[0]?.norm === "in");
    };
    const place = passage.names.find(
      (name) => !name.adjective && !/^(?:country|person):/.test(name.key) && !own.has(name.key) && isWithin(name),
    );
    if (place) return { passage, span: place };
  }
  return null;
}

interface Widening {
  readonly widener: Token;
  readonly widened: Term;
}

function wideningsOf(passage: Passage): readonly Widening[] {
  const tokens = Passage.tokens(passage);
  return tokens.flatMap((widener, position): readonly Widening[] => {
    if (!WIDENERS.has(widener.norm) || isPhrasal(passage, tokens, position) || widensNothing(passage, tokens, position))
      return [];
    const widened = passage.terms.find((term) => term.end > nounOf(passage, widener));
    return widened ? [{ widener, widened }] : [];
  });
}

/** Where the noun begins that a widener stands with, by the tree; where there is none, what follows it. */
function nounOf(passage: Passage, widener: Token): number {
  const { syntax } = passage.analysis;
  if (!syntax || !isWithNoun(passage, widener)) return widener.end;
  return syntax.span(syntax.head(syntax.wordFrom(widener.start))).start;
}

function isPhrasal({ terms }: Passage, tokens: readonly Token[], position: number): boolean {
  if (!PHRASAL.has(tokens[position - 1]?.norm ?? "")) return false;
  const next = tokens[position + 1];
  return !terms.some((term) => term.start === next?.start && term.kind !== "number");
}

const DETERMINERS: ReadonlySet<string> = new Set(wideners.determiners);
const LESS: ReadonlySet<string> = new Set(["not", "nearly", "almost"]);

/** "Not all" narrows; "all eleven bills" counts them; "care for all" and "all round" have no noun that is widened; "every year" tells how often. */
function widensNothing(passage: Passage, tokens: readonly Token[], position: number): boolean {
  const [widener, next] = [tokens[position], tokens[position + 1]];
  if (!widener || !DETERMINERS.has(widener.norm)) return false;
  if (LESS.has(tokens[position - 1]?.norm ?? "") || !next?.isWord) return true;
  if (passage.quantities.some(({ number }) => number.start === next.start)) return true;
  if (widener.norm === "every" && PERIODS.has(next.norm)) return true;
  return next.norm !== "of" && !isWithNoun(passage, widener);
}

const PERIODS: ReadonlySet<string> = new Set(wideners.periods);

/** By the tree; true where there is none. */
function isWithNoun({ analysis: { syntax } }: Passage, widener: Token): boolean {
  if (!syntax) return true;
  const word = syntax.wordFrom(widener.start);
  return /^(?:det|amod|predet)/.test(syntax.deprel(word)) && syntax.head(word) > word;
}

/** A passage that widens this word; with no word, one that widens any. */
function isWide(passage: Passage, key: string | null): boolean {
  if (Passage.tokens(passage).some(({ norm }) => ALIKE.has(norm) || norm.endsWith("wide"))) return true;
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
