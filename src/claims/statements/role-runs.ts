import type { Span } from "../../model/span.ts";
import { ROLES, type ScoredAttribution, type Syntax } from "../../model/syntax.ts";

/** A range of words of the syntax: end exclusive. */
export interface WordRange {
  readonly first: number;
  readonly end: number;
}

/** Do two ranges share a word? */
export function meets(a: WordRange, b: WordRange): boolean {
  return a.first < b.end && b.first < a.end;
}

/** Parts of an attribution as words, before their edges are mended. */
export interface RoleRuns {
  readonly source: WordRange | null;
  /** Null where quotation marks alone signal it. */
  readonly cue: WordRange | null;
  /** In order; empty where the reader found none. */
  readonly content: readonly WordRange[];
  /** Words marked as content of which the reader is in doubt. */
  readonly doubtful: ReadonlySet<number>;
}

const [SOURCE, CONTENT, CUE] = [ROLES.indexOf("source"), ROLES.indexOf("content"), ROLES.indexOf("cue")];
/** Of a word marked as content that is less likely so the reader is in doubt; the best of 0.4 to 0.9 on the development sets. */
const DOUBT = 0.4;
interface Run extends WordRange {
  /** Certainties of its words, added up. */
  readonly weight: number;
}

/** What the roles of an attribution come to: the weightiest run of words for the source, the run at the anchor for the cue, all runs for the content. */
export function findRuns(scored: ScoredAttribution): RoleRuns {
  const cued = scored.cued >= 0.5;
  const sources = listRuns(scored, SOURCE);
  const source = sources.reduce<Run | null>((best, run) => (best && best.weight >= run.weight ? best : run), null);
  const cue = listRuns(scored, CUE).find(({ first, end }) => first <= scored.anchor && scored.anchor < end);
  return {
    source: cued && source ? toRange(source) : null,
    cue: cued ? toRange(cue ?? { first: scored.anchor, end: scored.anchor + 1 }) : null,
    content: listRuns(scored, CONTENT).map(toRange),
    doubtful: findDoubtful(scored),
  };
}

function findDoubtful({ first, roles, certainties }: ScoredAttribution): ReadonlySet<number> {
  const words = new Set<number>();
  for (let at = 0; at < roles.length; at++)
    if (roles[at] === CONTENT && (certainties[at] ?? 0) < DOUBT) words.add(first + at);
  return words;
}

function toRange({ first, end }: WordRange): WordRange {
  return { first, end };
}

function listRuns({ first, roles, certainties }: ScoredAttribution, role: number): readonly Run[] {
  const runs: Run[] = [];
  let start = -1;
  let weight = 0;
  for (let at = 0; at <= roles.length; at++) {
    if (roles[at] === role) {
      if (start < 0) [start, weight] = [at, 0];
      weight += certainties[at] ?? 0;
    } else if (start >= 0) {
      runs.push({ first: first + start, end: first + at, weight });
      start = -1;
    }
  }
  return runs;
}

/** The characters of a range of words. */
export function spanOf(syntax: Syntax, { first, end }: WordRange): Span {
  return { start: syntax.span(first).start, end: syntax.span(end - 1).end };
}
