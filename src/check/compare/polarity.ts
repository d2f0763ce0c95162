import { wordKey } from "../../language/terms.ts";
import type { Span } from "../../model/span.ts";
import { Passage } from "../passage.ts";
import { type Clause, clausesOf, phraseAt } from "./clauses.ts";
import negativeWords from "./lexicons/negative-words.json" with { type: "json" };
import negators from "./lexicons/negators.json" with { type: "json" };
import opposites from "./lexicons/opposites.json" with { type: "json" };

const OPPOSITES: ReadonlyMap<string, string> = new Map(
  opposites.entries.map(({ word, of }) => [wordKey(word), wordKey(of)]),
);

/** The word that another is the contrary of, over any number of steps: "admit" is the contrary of "deny", which is that of "confirm". */
export function contraryOf(key: string): { readonly key: string; readonly isContrary: boolean } {
  const opposite = OPPOSITES.get(key);
  if (opposite === undefined) return { key, isContrary: false };
  const further = contraryOf(opposite);
  return { key: further.key, isContrary: !further.isContrary };
}

/** Content words that a negator reaches: its verb and the verb's first complement. */
const REACH = 2;

/** A content word with its polarity in its clause. "refuse" is "accept", negated. */
export interface PolarTerm {
  readonly key: string;
  readonly negated: boolean;
  /** By its own sense, not by a negator: "refuse". */
  readonly isContrary: boolean;
  /** The word, with the negator that reaches it. */
  readonly span: Span;
}

/** The words of a passage with their polarity: by negators and what they reach, and by words that are the contrary of others. */
export function polarTerms(passage: Passage): readonly PolarTerm[] {
  const words = new Set(passage.terms.filter((term) => term.kind === "word").map((term) => term.start));
  return clausesOf(passage).flatMap((clause) => {
    const negator = isContrast(clause, passage) ? null : negatorIn(clause);
    const subject = negator && isPassive(clause, negator) ? lastWordBefore(clause, negator.at, words) : -1;
    let reach = REACH;
    const open = clause.findIndex(({ norm }) => OPEN.test(norm));
    return clause.flatMap((token, position): PolarTerm[] => {
      if (open >= 0 && position > open) return [];
      if (!words.has(token.start) || (negator && position >= negator.at && position < negator.end)) return [];
      const { key, isContrary } = contraryOf(wordKey(token.norm));
      const isNegated = position === subject || (!!negator && position >= negator.end && reach-- > 0);
      const mark = isNegated && negator ? (clause[negator.at] ?? token) : token;
      const span = { start: Math.min(mark.start, token.start), end: Math.max(mark.end, token.end) };
      return [{ key, negated: isContrary !== isNegated, isContrary, span }];
    });
  });
}

/** What follows is neither affirmed nor denied. */
const OPEN = /^(?:if|unless|whether)$/;

/** A clause's negator as positions in the clause, end exclusive. */
interface Negator {
  readonly at: number;
  readonly end: number;
}

/** "warships are not covered": what is denied of them stands before the negator. */
function isPassive(clause: Clause, { at, end }: Negator): boolean {
  return /^(is|are|was|were|be|been)$/.test(clause[at - 1]?.norm ?? "") && /(ed|en|n)$/.test(clause[end]?.norm ?? "");
}

function lastWordBefore(clause: Clause, position: number, words: ReadonlySet<number>): number {
  return clause.slice(0, position).findLastIndex((token) => words.has(token.start));
}

const NEGATORS = negators.entries.map(({ phrase }) => ({ phrase, words: phrase.split(" ").length }));

/** The first negator of a clause, the longest phrase where several begin together. */
function negatorIn(clause: Clause): Negator | null {
  for (const at of clause.keys()) {
    if (isNotOnly(clause, at)) continue;
    const found = NEGATORS.filter(({ phrase }) => phraseAt(clause, at, phrase)).map(({ words }) => words);
    if (found.length > 0) return { at, end: at + Math.max(...found) };
  }
  return null;
}

/** "not only" affirms; "no fewer than" bounds a number. */
function isNotOnly(clause: Clause, position: number): boolean {
  return (
    /^(not|no)$/.test(clause[position]?.norm ?? "") &&
    /^(only|just|merely|fewer|less|more|later|earlier)$/.test(clause[position + 1]?.norm ?? "")
  );
}

/** "not of its own losses but of those of Ukraine": the part is set against another of its kind, and what both share is affirmed. "did not accept but asked" denies. */
function isContrast(clause: Clause, passage: Passage): boolean {
  const at = clause.findIndex(({ norm }) => norm === "not");
  const last = clause[clause.length - 1];
  if (at < 0 || !last || AUXILIARY.test(clause[at - 1]?.norm ?? "")) return false;
  return Passage.tokens(passage).find((token) => token.start >= last.end)?.norm === "but";
}

const AUXILIARY =
  /^(?:is|are|was|were|be|been|am|has|have|had|do|does|did|will|would|shall|should|can|could|may|might|must|need|dare)$/;

const NEGATIVE_WORDS: ReadonlySet<string> = new Set(negativeWords.words.map(wordKey));
const NEGATIVE_PREFIX = new RegExp(`^(?:${negativeWords.prefixes.join("|")})\\p{L}{4,}`, "u");

/** The negator of each clause that has one, as its words. */
function negatorsOf(passage: Passage): readonly string[] {
  return clausesOf(passage).flatMap((clause) => {
    const negator = negatorIn(clause);
    return negator
      ? [
          clause
            .slice(negator.at, negator.end)
            .map(({ norm }) => norm)
            .join(" "),
        ]
      : [];
  });
}

/**
 * Does a passage deny in other words than the other passage: by a negator, or by a word that says no without one? Where the two words that are compared are
 * contraries by themselves ("admits", "denies"), a negator that both passages have ("without warning") is no such denial.
 */
export function deniesSomehow(passage: Passage, other: Passage, areContraries: boolean): boolean {
  const denials = areContraries ? negatorsOf(other) : [];
  if (negatorsOf(passage).some((words) => !denials.includes(words))) return true;
  const shared = new Set(other.terms.map((term) => term.key));
  if (areContraries) for (const { norm } of Passage.tokens(other)) shared.add(wordKey(norm));
  return Passage.tokens(passage).some(({ norm }) => {
    const key = wordKey(norm);
    return (NEGATIVE_WORDS.has(key) || NEGATIVE_PREFIX.test(norm)) && !shared.has(key);
  });
}
