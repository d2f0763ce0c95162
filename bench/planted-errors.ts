// Errors planted in the acceptance articles: does the audit name their words, and by the right type?

import type { JudgedSentence } from "../src/model/audit.ts";
import { Span } from "../src/model/span.ts";
import type { Difference, DifferenceType } from "../src/model/verdict.ts";

/** An error of a gold sentence. Its span counts from the start of the article's text, as the sentence's does. */
export interface GoldError {
  readonly type: string;
  readonly span: Span;
}

interface GoldSentence {
  readonly text: string;
  readonly start: number;
  readonly errors?: readonly GoldError[];
}

/** The types of differences by which an error of each planted type may be named: the nearest of the interface's first. */
const NAMED_AS: Readonly<Record<string, readonly DifferenceType[]>> = {
  modality: ["modality", "status"],
  "wrong-number": ["number"],
  "wrong-count": ["number"],
  "wrong-quantity": ["number", "scope"],
  "wrong-bound": ["bound"],
  "wrong-date": ["date"],
  "date-attachment": ["date", "status"],
  "wrong-party": ["role", "speaker", "entity"],
  "wrong-issuer": ["entity", "role", "speaker"],
  "wrong-role": ["role", "entity"],
  "wrong-status": ["status", "modality", "negation"],
  "swapped-speaker": ["speaker", "role"],
  "attribution-lost": ["speaker"],
  "invented-quote": ["quote", "content"],
  "invented-statement": ["content", "date", "number", "entity"],
  "scope-widened": ["scope"],
  "scope-lost": ["scope"],
  "omitted-condition": ["condition"],
  "added-negation": ["negation"],
  "dropped-negation": ["negation"],
};

export interface NamedError {
  readonly error: GoldError;
  /** A difference covers words of the error. */
  readonly isMarked: boolean;
  /** One of a type that fits it. */
  readonly isNamed: boolean;
  /** The types that were given in the sentence. */
  readonly given: readonly DifferenceType[];
}

/** The planted errors of a sentence beside what its audit says of it. */
export function nameErrors(gold: GoldSentence, judged: JudgedSentence | undefined): readonly NamedError[] {
  return (gold.errors ?? []).map((error) => {
    const differences = judged?.differences ?? [];
    const span = judged && placeOf(error.span, gold, judged);
    const marking = differences.filter(({ claim }) => span && Span.overlaps(claim, span));
    return {
      error,
      isMarked: marking.length > 0,
      isNamed: marking.some((difference) => fits(error, difference)),
      given: differences.map(({ type }) => type),
    };
  });
}

function fits({ type }: GoldError, difference: Difference): boolean {
  return (NAMED_AS[type] ?? []).includes(difference.type);
}

/** The same words in the text as Stet read it: the sentence may begin elsewhere. */
function placeOf({ start, end }: Span, gold: GoldSentence, judged: JudgedSentence): Span {
  const shift = judged.start - gold.start;
  return { start: start + shift, end: end + shift };
}
