import { isEnglish } from "../language/detect-language.ts";
import type { Sentence } from "../model/analysis.ts";
import type { EvidenceIndex } from "./evidence-index.ts";
import { type Examination, examine } from "./examine.ts";
import type { Judge, Opinion, Pair } from "./judge/judge.ts";
import { Passage } from "./passage.ts";
import type { Judgement } from "./structure.ts";

/** Opinions asked for beforehand, so that checking itself stays pure. */
export interface Opinions {
  /** Null where none was asked for. */
  readonly find: (claim: Passage, judgement: Judgement) => Opinion | null;
  /** What was made of the claim when the judge was asked about it, so that it need not be examined again; null or absent where it was not. */
  readonly examined?: (claim: Passage) => Examination | null;
}

/** Where there is no judge: structure alone decides. */
export const NO_OPINIONS: Opinions = { find: () => null };

/** Documents that a judge is asked about for a claim at most, those that have most of it first. */
const MOST_ASKED = 3;
/** Share of a claim that evidence must have to be worth an opinion. */
const LEAST_COVERAGE = 0.2;

/** Asks a judge about every claim that no document has word for word, all in one go. */
export async function askJudge(
  judge: Judge | null,
  claims: readonly Passage[],
  index: EvidenceIndex,
): Promise<Opinions> {
  if (!judge) return NO_OPINIONS;
  const pairs = new Map<string, Pair>();
  const examinations = new Map<Sentence, Examination>();
  for (const claim of claims) {
    const examination = examine(claim, index);
    examinations.set(claim.sentence, examination);
    for (const { evidence } of questionsOf(examination))
      pairs.set(keyOf(claim, evidence.excerpt), { claim, evidence: evidence.excerpt });
  }
  const opinions = await judge.opine([...pairs.values()]);
  const found = new Map([...pairs.keys()].map((key, at) => [key, opinions[at] ?? null]));
  return {
    find: (claim, { evidence }) => found.get(keyOf(claim, evidence.excerpt)) ?? null,
    examined: ({ sentence }) => examinations.get(sentence) ?? null,
  };
}

/** A judge reads English alone, and sentences of one text, as it learned to. */
function questionsOf({ claim, judgements }: Examination): readonly Judgement[] {
  if (!isEnglish(claim.analysis.language) || judgements.some(({ verbatim }) => verbatim)) return [];
  const asked = judgements.slice(0, MOST_ASKED).filter(({ evidence }) => evidence.coverage >= LEAST_COVERAGE);
  return asked.filter(({ evidence }) => evidence.excerpt.every(({ analysis }) => isEnglish(analysis.language)));
}

/** A claim is known by its words, evidence by its place: the same text may be understood more than once. */
function keyOf(claim: Passage, evidence: readonly Passage[]): string {
  const places = evidence.map(({ document, index }) => `${index} ${document}`);
  return [Passage.text(claim), ...places].join("\n");
}
