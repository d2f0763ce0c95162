import { type Count, Counts } from "../check/compare/counts.ts";
import type { Passage } from "../check/passage.ts";
import { stem } from "../language/stems.ts";
import type { Term } from "../language/terms.ts";
import type { Discrepancy, DiscrepancyRelation } from "../model/finding.ts";
import { Span } from "../model/span.ts";
import type { Alignment } from "./align.ts";
import { countedNoun } from "./counted-noun.ts";
import rivalNouns from "./lexicons/rival-nouns.json" with { type: "json" };
import { kindOf } from "./same-count.ts";
import { type Sources, versionOf, withOwnReports } from "./versions.ts";

interface RivalSet {
  readonly relation: DiscrepancyRelation;
  /** The member that a stem belongs to, by number. */
  readonly memberOf: ReadonlyMap<string, number>;
}

const SETS: readonly RivalSet[] = rivalNouns.sets.map(({ relation, members }) => ({
  relation: relation as DiscrepancyRelation,
  memberOf: new Map(members.flatMap((words, member) => words.map((word) => [stem(word), member] as const))),
}));

/** Two words for what one number of aligned sentences counts, which do not mean the same: "seven entities" and "seven companies". */
export function findRivalNouns(alignments: readonly Alignment[], sources: Sources): readonly Discrepancy[] {
  return alignments.flatMap((alignment) => {
    const counts = alignment.flatMap(Counts.of).flatMap(toNamed);
    const values = [...new Set(counts.map(({ count }) => count.quantity.value))];
    return values.flatMap((value) =>
      SETS.flatMap((set) =>
        ofOneValue(
          counts.filter(({ count }) => count.quantity.value === value),
          set,
          sources,
        ),
      ),
    );
  });
}

interface NamedCount {
  readonly count: Count;
  readonly noun: Term;
  readonly stem: string;
}

function toNamed(count: Count): readonly NamedCount[] {
  const noun = countedNoun(count);
  if (!noun || count.quantity.unit !== null) return [];
  return [{ count, noun, stem: stemOf(count.passage, noun) }];
}

function stemOf({ analysis }: Passage, term: Term): string {
  return stem(Span.slice(analysis.text, term).toLowerCase());
}

function ofOneValue(
  counts: readonly NamedCount[],
  { relation, memberOf }: RivalSet,
  sources: Sources,
): readonly Discrepancy[] {
  const named = counts.filter((each) => memberOf.has(each.stem));
  const [first] = named;
  if (!first) return [];
  const comparable = named.filter((each) => each === first || isOneCount(first, each, memberOf));
  const members = [...new Set(comparable.map((each) => memberOf.get(each.stem)))];
  const versions = members.map((member) =>
    versionOf(
      comparable.filter((each) => memberOf.get(each.stem) === member).map(({ count }) => count.passage),
      sources,
    ),
  );
  const own = withOwnReports(versions.sort((a, b) => b.origins.length - a.origins.length));
  if (own.length < 2) return [];
  const { number } = first.count.quantity;
  const topic = Span.slice(first.count.passage.analysis.text, { start: number.start, end: first.noun.end });
  return [{ topic: topic.replace(/\s+/g, " "), relation, versions: own }];
}

/** What became of them is the same, and neither sentence has the other's word beside its own. */
function isOneCount(one: NamedCount, other: NamedCount, memberOf: ReadonlyMap<string, number>): boolean {
  if (kindOf(one.count) !== kindOf(other.count) || Counts.differInNation(one.count, other.count)) return false;
  const isRival = memberOf.get(one.stem) !== memberOf.get(other.stem);
  return !(isRival && (hasStem(one, other.stem) || hasStem(other, one.stem) || differInFate(one, other)));
}

function hasStem({ count: { passage } }: NamedCount, word: string): boolean {
  return passage.terms.some((term) => stemOf(passage, term) === word);
}

/** One counts the killed, the other the wounded, whatever word each has for them. */
function differInFate(one: NamedCount, other: NamedCount): boolean {
  const [left, right] = [one, other].map(({ count, noun }) => ({
    ...count,
    keys: new Set([...count.keys].filter((key) => key !== noun.key)),
  }));
  return !!left && !!right && Counts.differInOutcome(left, right);
}
