import { sentenceTerms, wordKey } from "../language/terms.ts";
import type { Name } from "../model/analysis.ts";
import type { Figure } from "../model/claim.ts";
import type { Discrepancy } from "../model/finding.ts";
import type { Reading } from "../model/reading.ts";
import { Span } from "../model/span.ts";
import lossWords from "./lexicons/loss-words.json" with { type: "json" };
import { type ToldSpan, toldVersionOf } from "./versions.ts";

const LOSSES: ReadonlySet<string> = new Set(lossWords.words.map(wordKey));

/** A count of one side's losses by the other. */
interface CountOfOther {
  readonly told: ToldSpan;
  /** ISO 3166 codes of the side whose losses they are, and of the one that counts them. */
  readonly of: string;
  readonly by: string;
  /** The word for whose losses they are ("Peruvian"). */
  readonly whose: string;
}

/**
 * What each of two sides says that the other lost: two counts of two things, by those who gain from them, and easily set against each other.
 * One entry for each pair of sides of whom the reports tell both.
 */
export function findCountsOfTwoSides(
  readings: readonly Reading[],
  rootOf: (report: string) => string,
): readonly Discrepancy[] {
  const counts = readings.flatMap(countsOfOther);
  const pairOf = ({ of, by }: CountOfOther) => [of, by].sort().join(" ");
  const isFirst = (count: CountOfOther, at: number) =>
    counts.findIndex((each) => pairOf(each) === pairOf(count)) === at;
  return counts.filter(isFirst).flatMap(({ of: one, by: other }): readonly Discrepancy[] => {
    const ofOne = counts.filter(({ of, by }) => of === one && by === other);
    const ofOther = counts.filter(({ of, by }) => of === other && by === one);
    const [first, second] = [ofOne[0], ofOther[0]];
    if (!first || !second) return [];
    const versions = [ofOne, ofOther].map((side) =>
      toldVersionOf(
        side.map(({ told }) => told),
        rootOf,
      ),
    );
    return [
      {
        topic: `${first.whose} and ${second.whose} losses`,
        relation: "scope",
        versions: versions.sort((a, b) => b.origins.length - a.origins.length),
      },
    ];
  });
}

function countsOfOther(reading: Reading): readonly CountOfOther[] {
  const { analysis, claims, report } = reading;
  if (report.disclosure) return [];
  return claims.flatMap((figure): readonly CountOfOther[] => {
    if (figure.kind !== "figure" || figure.unit !== null || !tellsOfLosses(reading, figure)) return [];
    const span = analysis.sentences.find((sentence) => Span.overlaps(sentence, figure));
    const counted = namesIn(reading, figure.counted).find(({ adjective }) => adjective);
    const of = counted && nationOf(counted);
    const by = namesIn(reading, figure.attributedTo ?? speakerOf(reading, figure)).flatMap(
      (name) => nationOf(name) ?? [],
    )[0];
    if (!span || !counted || !of || !by || of === by) return [];
    return [{ told: { reading, span }, of, by, whose: Span.slice(analysis.text, counted) }];
  });
}

/** Who says the words that the figure stands in; the empty string for the report itself. */
function speakerOf({ claims }: Reading, figure: Figure): string {
  const said = claims.find((claim) => claim.kind === "statement" && Span.overlaps(claim, figure));
  return said?.kind === "statement" ? (said.speaker?.name ?? "") : "";
}

/** The names of the report that a phrase has. */
function namesIn({ analysis }: Reading, phrase: string): readonly Name[] {
  return analysis.names.filter((name) => phrase.includes(Span.slice(analysis.text, name)));
}

/** The country that a name stands for, or whose body it is ("body:navy:PE"). */
function nationOf({ key }: Name): string | null {
  return /^(?:country|body):(?:.*:)?([A-Z]{2})$/.exec(key)?.[1] ?? null;
}

function tellsOfLosses({ analysis }: Reading, figure: Figure): boolean {
  return analysis.sentences.some(
    (sentence) =>
      Span.overlaps(sentence, figure) && sentenceTerms(analysis, sentence).some(({ key }) => LOSSES.has(key)),
  );
}
