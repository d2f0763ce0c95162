import { ROLES, type ScoredAttribution } from "../../model/syntax.ts";
import type { ReaderDescription } from "./description.ts";
import { indexOfLargest, type Outputs } from "./outputs.ts";
import type { Pass } from "./pass.ts";

/** A less likely anchor is dropped: over it, recall of attribution-open dev has all that any later choice could use. */
const LEAST_SCORE = 0.05;
/** A cue goes on over words that are no part of it while their odds take no more than this away ("has not yet said"). */
const FARTHEST_DIP = 3;
const COUNT = ROLES.length;
const [NONE, SOURCE, CONTENT, CUE] = ["none", "source", "content", "cue"].map((role) =>
  ROLES.indexOf(role as never),
) as [number, number, number, number];

/**
 * The attributions that hang on words of the window before `end`, by anchor: the source in the anchor's sentence, content and cue anywhere in the
 * window. `starts` are the words at which sentences start; the words of a dateline have no part.
 */
export function decodeAttributions(
  { window, outputs }: Pass,
  {
    starts,
    end,
    isDateline,
  }: { readonly starts: readonly number[]; readonly end: number; readonly isDateline: Uint8Array },
  labels: Pick<ReaderDescription["labels"], "cue" | "act">,
): readonly ScoredAttribution[] {
  const count = window.end - window.start;
  const seen = new Set<number>();
  const found: ScoredAttribution[] = [];
  for (const [index, anchor] of outputs.anchor.entries()) {
    if (anchor >= end || isDateline[anchor] || seen.has(anchor)) continue;
    seen.add(anchor);
    const { score, cued } = scoreAnchor(outputs, anchor, labels.cue);
    if (score < LEAST_SCORE) continue;
    const scores = outputs.role.subarray(index * count * COUNT, (index + 1) * count * COUNT);
    const sentence = sentenceOf(starts, anchor, count);
    const parts = decodeRoles(scores, { anchor, cued: cued >= 0.5, sentence, isDateline });
    const act = labels.act[indexOfLargest(outputs.act, anchor * labels.act.length, labels.act.length)] ?? "";
    found.push({ anchor: window.start + anchor, score, cued, act, ...parts, first: window.start + parts.first });
  }
  return found.sort((a, b) => a.anchor - b.anchor);
}

function sentenceOf(starts: readonly number[], word: number, count: number): Run {
  const next = starts.findIndex((start) => start > word);
  return { first: (next < 0 ? starts.at(-1) : starts[next - 1]) ?? 0, end: next < 0 ? count : (starts[next] ?? count) };
}

function scoreAnchor(
  { cue }: Pick<Outputs, "cue">,
  at: number,
  labels: readonly string[],
): { readonly score: number; readonly cued: number } {
  const weights = labels.map((_, label) => cue[at * labels.length + label] ?? Number.NEGATIVE_INFINITY);
  const largest = Math.max(...weights);
  const weightOf = (label: string): number => Math.exp((weights[labels.indexOf(label)] ?? -1e4) - largest);
  const [begin, quoted] = [weightOf("B"), weightOf("Q")];
  const all = weights.reduce((sum, weight) => sum + Math.exp(weight - largest), 0);
  return { score: (begin + quoted) / all, cued: begin / (begin + quoted || 1) };
}

type Parts = Pick<ScoredAttribution, "first" | "roles" | "certainties">;

/**
 * Roles of some words around an anchor, cut to the words from the first that has one to the last: the likeliest run of words of its sentence as source, one
 * run of content on either side of the cue at most (98 of 100 attributions of attribution-news and -open train have no more), the run
 * around the anchor as cue. `scores` holds as many values a word as there are roles; without a cue the anchor opens the content.
 */
export function decodeRoles(
  scores: Float32Array,
  {
    anchor,
    cued,
    sentence,
    isDateline,
  }: { readonly anchor: number; readonly cued: boolean; readonly sentence: Run; readonly isDateline: Uint8Array },
): Parts {
  const count = scores.length / COUNT;
  const chances = toChances(scores);
  const oddsOf = (role: number) => (word: number) => {
    if (isDateline[word]) return Number.NEGATIVE_INFINITY;
    const chance = Math.min(1 - 1e-6, Math.max(1e-6, chances[word * COUNT + role] ?? 0));
    return Math.log(chance / (1 - chance));
  };
  const roles = new Uint8Array(count);
  const mark = (role: number, run: Run | null): void => void (run && roles.fill(role, run.first, run.end));
  if (cued) mark(CONTENT, findRun(oddsOf(CONTENT), 0, anchor));
  mark(CONTENT, findRun(oddsOf(CONTENT), cued ? anchor + 1 : anchor, count));
  mark(SOURCE, findRun(oddsOf(SOURCE), sentence.first, sentence.end));
  if (cued) mark(CUE, growRun(oddsOf(CUE), anchor, count));
  const first = Math.max(
    0,
    roles.findIndex((role) => role !== NONE),
  );
  const end = roles.findLastIndex((role) => role !== NONE) + 1;
  const kept = roles.slice(first, Math.max(first, end));
  return {
    first,
    roles: kept,
    certainties: Float32Array.from(kept, (role, n) => chances[(first + n) * COUNT + role] ?? 0),
  };
}

/** Probabilities of each word's roles. */
function toChances(scores: Float32Array): Float32Array {
  const chances = new Float32Array(scores.length);
  for (let at = 0; at < scores.length; at += COUNT) {
    const own = scores.subarray(at, at + COUNT);
    const largest = own.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
    const sum = own.reduce((total, score) => total + Math.exp(score - largest), 0);
    for (let role = 0; role < COUNT; role++) chances[at + role] = Math.exp((own[role] ?? 0) - largest) / sum;
  }
  return chances;
}

interface Run {
  readonly first: number;
  readonly end: number;
}

/** The run of words whose odds add up to the most, if to more than an even chance (Kadane's algorithm, Bentley 1984); the first of equal ones. */
function findRun(odds: (word: number) => number, from: number, to: number): Run | null {
  let best: Run | null = null;
  let [most, sum, start] = [0, 0, from];
  for (let word = from; word < to; word++) {
    if (sum <= 0) [sum, start] = [0, word];
    sum += odds(word);
    if (sum > most) [most, best] = [sum, { first: start, end: word + 1 }];
  }
  return best;
}

/** The run around a word, as far as the odds on either side add up to more than nothing. */
function growRun(odds: (word: number) => number, word: number, count: number): Run {
  let [first, end] = [word, word + 1];
  for (let at = word + 1, sum = 0; at < count && sum > -FARTHEST_DIP; at++) {
    sum += odds(at);
    if (sum > 0) [end, sum] = [at + 1, 0];
  }
  for (let at = word - 1, sum = 0; at >= 0 && sum > -FARTHEST_DIP; at--) {
    sum += odds(at);
    if (sum > 0) [first, sum] = [at, 0];
  }
  return { first, end };
}
