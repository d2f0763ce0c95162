import { isStopWord, wordKey } from "../language/terms.ts";
import type { Analysis, Token } from "../model/analysis.ts";
import { Citation } from "../model/citation.ts";
import type { Reading } from "../model/reading.ts";
import type { Gap, Restoration } from "../model/report.ts";

/** Words on either side of a gap that are looked for in the reports, and words that may have been lost between them. */
const CONTEXT_WORDS = 4;
const MOST_LOST = 4;
/** A report's sentence that shares less than this with the gap's sentence tells of something else; one that shares this much more tells the same. */
const LEAST_SHARED = 0.1;
const SAME_SENTENCE = 0.4;
const MOST_CITATIONS = 4;

interface Candidate {
  readonly text: string;
  readonly score: number;
  /** Enough by itself; else only together with the same words in other reports. */
  readonly isProof: boolean;
  readonly citation: Citation;
}

/** Gaps with the words that reports have in their place. A gap keeps `restoration: null` when no report has both of its sides. */
export function restoreGaps(article: Reading, gaps: readonly Gap[], reports: readonly Reading[]): readonly Gap[] {
  if (gaps.length === 0) return [];
  const sources = reports.map(sourceOf);
  return gaps.map((gap) => {
    const sides = sidesOf(article, gap);
    return { ...gap, restoration: bestOf(sources.flatMap((source) => candidatesIn(source, sides))) };
  });
}

interface Sides {
  /** Nearest first. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Key words of the sentence around the gap: where a report's sentence shares them, it tells of the same thing. */
  readonly around: ReadonlySet<string>;
}

function sidesOf({ analysis }: Reading, gap: Gap): Sides {
  const sentence = analysis.sentences.find(({ start, end }) => start <= gap.offset && gap.offset <= end);
  const tokens = sentence ? analysis.tokens.slice(sentence.firstToken, sentence.endToken) : [];
  const words = tokens.filter((token) => token.isWord);
  return {
    before: keysOf(words.filter((token) => token.end <= gap.offset).reverse()),
    after: keysOf(words.filter((token) => token.start >= gap.offset)),
    around: new Set(words.filter((token) => !isStopWord(token.norm)).map((token) => wordKey(token.norm))),
  };
}

function keysOf(tokens: readonly Token[]): readonly string[] {
  return tokens.slice(0, CONTEXT_WORDS).map(keyOf);
}

function keyOf({ norm }: Token): string {
  return isStopWord(norm) ? norm : wordKey(norm);
}

/** A report in which lost words are looked for. */
interface Source {
  readonly reading: Reading;
  readonly names: NameEdges;
  readonly sentences: readonly SourceSentence[];
}

interface SourceSentence {
  readonly tokens: readonly Token[];
  readonly words: readonly Token[];
  /** One a word. */
  readonly keys: readonly string[];
}

function sourceOf(reading: Reading): Source {
  const { analysis } = reading;
  const sentences = analysis.sentences.map(({ firstToken, endToken }) => {
    const tokens = analysis.tokens.slice(firstToken, endToken);
    const words = tokens.filter((token) => token.isWord);
    return { tokens, words, keys: words.map(keyOf) };
  });
  return { reading, names: nameEdges(analysis), sentences };
}

function candidatesIn({ reading, names, sentences }: Source, sides: Sides): readonly Candidate[] {
  const { analysis } = reading;
  return sentences.flatMap(({ tokens, words, keys }): readonly Candidate[] => {
    const shared = new Set(keys.filter((key) => sides.around.has(key))).size / Math.max(4, sides.around.size);
    if (shared < LEAST_SHARED) return [];
    return stretchesOf(tokens, words).flatMap(({ from, to }): Candidate[] => {
      const [first, last] = [words[from]?.start ?? 0, words[to]?.end ?? 0];
      if (sides.around.has(keys[from] ?? "")) return [];
      const before = sideScore(keys.slice(0, from).reverse(), sides.before);
      const after = sideScore(keys.slice(to + 1), sides.after);
      if (after === 0 && names.inside.has(last)) return [];
      const completes = before > 0 && names.rests.get(first) === last;
      const proof = isProof({ before, after, shared, completes });
      if (!proof && (before < 1 || isStopWord(sides.before[0] ?? "") || to > from)) return [];
      const span = { start: first, end: last };
      const score = before + after + 2 * shared + (completes ? 1 : 0) - 0.1 * (to - from);
      return [
        {
          text: analysis.text.slice(span.start, span.end),
          score,
          isProof: proof,
          citation: Citation.of(reading.report, span),
        },
      ];
    });
  });
}

interface Fit {
  readonly before: number;
  readonly after: number;
  /** Share of the gap's sentence that the report's sentence has. */
  readonly shared: number;
  /** The words complete a name that the text before the gap begins. */
  readonly completes: boolean;
}

/** Both sides of the gap stand around the words, one of them with a content word; or one side does at length in a sentence that is plainly the same. */
function isProof({ before, after, shared, completes }: Fit): boolean {
  if (completes) return true;
  if (before > 0 && after > 0) return Math.max(before, after) >= 1;
  return Math.max(before, after) >= 2 && shared >= SAME_SENTENCE;
}

interface NameEdges {
  /** Where each name goes on after its first word: the start of its second word, to its end. */
  readonly rests: ReadonlyMap<number, number>;
  /** Ends of words inside names: a name is restored whole. */
  readonly inside: ReadonlySet<number>;
}

function nameEdges({ names, tokens }: Analysis): NameEdges {
  const rests = new Map<number, number>();
  const inside = new Set<number>();
  let at = 0;
  for (const { start, end } of names) {
    while ((tokens[at]?.start ?? end) < start) at++;
    const second = tokens[at + 1];
    if (second && second.end <= end) rests.set(second.start, end);
    for (let next = at; (tokens[next]?.end ?? end) < end; next++) inside.add(tokens[next]?.end ?? end);
  }
  return { rests, inside };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Runs of up to `MOST_LOST` words without a mark inside that neither begin nor end with a function word. */
function stretchesOf(tokens: readonly Token[], words: readonly Token[]): readonly Stretch[] {
  const marks = tokens.filter((token) => !token.isWord);
  return words.flatMap((first, from) =>
    words.slice(from, from + MOST_LOST).flatMap((last, length): Stretch[] => {
      const broken = marks.some((mark) => mark.start > first.start && mark.start < last.start);
      return broken || isStopWord(first.norm) || isStopWord(last.norm) ? [] : [{ from, to: from + length }];
    }),
  );
}

/** Words that match outwards from the gap without a break: a content word counts 1, a function word a third. */
function sideScore(keys: readonly string[], side: readonly string[]): number {
  let score = 0;
  for (let i = 0; i < side.length && side[i] === keys[i]; i++) score += isStopWord(side[i] ?? "") ? 0.34 : 1;
  return score;
}

/** Reports that must agree on words of which none is proof by itself, and the share of all candidates that they must be. */
const AGREEING = 3;
const AGREEMENT = 0.75;
/** By how much the best words must be ahead of others that would fit: below it the choice is chance. */
const LEAST_LEAD = 0.15;

/** The words with the most weight behind them over all reports; without proof, words that the reports all have in this place. */
function bestOf(candidates: readonly Candidate[]): Restoration | null {
  const proofs = candidates.filter(({ isProof: proof }) => proof);
  const groups = [...groupByText(proofs.length > 0 ? proofs : candidates)].sort((a, b) => weightOf(b) - weightOf(a));
  const [best] = groups;
  const top = best?.[0];
  if (!best || !top) return null;
  if (groups.some((group) => rivals(best, group) && weightOf(best) - weightOf(group) < LEAST_LEAD)) return null;
  const reports = new Set(best.map(({ citation }) => citation.report)).size;
  if (proofs.length === 0 && (reports < AGREEING || best.length < AGREEMENT * candidates.length)) return null;
  return { text: top.text, evidence: best.slice(0, MOST_CITATIONS).map(({ citation }) => citation) };
}

/** Other words in the place, not more or fewer of the same. */
function rivals([best]: readonly Candidate[], [other]: readonly Candidate[]): boolean {
  const [a, b] = [best?.text.toLowerCase() ?? "", other?.text.toLowerCase() ?? ""];
  return !a.includes(b) && !b.includes(a);
}

/** Groups of one wording, the best candidate of each first. */
function groupByText(candidates: readonly Candidate[]): Iterable<Candidate[]> {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of [...candidates].sort((a, b) => b.score - a.score)) {
    const key = candidate.text.toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), candidate]);
  }
  return groups.values();
}

function weightOf(group: readonly Candidate[]): number {
  return (group[0]?.score ?? 0) + 0.3 * Math.min(3, group.length - 1);
}
