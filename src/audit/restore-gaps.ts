import { isStopWord, wordKey } from "../language/terms.ts";
import type { Token } from "../model/analysis.ts";
import { Citation } from "../model/citation.ts";
import type { Reading } from "../model/reading.ts";
import type { Gap, Restoration } from "../model/report.ts";

/** Words on either side of a gap that are looked for in the reports, and words that may have been lost between them. */
const CONTEXT_WORDS = 4;
const MOST_LOST = 4;
/** Below this the sides of the gap are too common for what stands between them to be proof. */
const LEAST_SCORE = 2.2;
const MOST_CITATIONS = 4;

interface Candidate {
  readonly text: string;
  readonly score: number;
  readonly citation: Citation;
}

/** Gaps with the words that reports have in their place. A gap keeps `restoration: null` when no report has both of its sides. */
export function restoreGaps(article: Reading, gaps: readonly Gap[], reports: readonly Reading[]): readonly Gap[] {
  return gaps.map((gap) => {
    const candidates = reports.flatMap((report) => candidatesIn(report, sidesOf(article, gap)));
    return { ...gap, restoration: bestOf(candidates) };
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
  return tokens.slice(0, CONTEXT_WORDS).map((token) => (isStopWord(token.norm) ? token.norm : wordKey(token.norm)));
}

function candidatesIn(reading: Reading, sides: Sides): readonly Candidate[] {
  const { analysis, report } = reading;
  return analysis.sentences.flatMap((sentence): readonly Candidate[] => {
    const tokens = analysis.tokens.slice(sentence.firstToken, sentence.endToken);
    const words = tokens.filter((token) => token.isWord);
    const keys = words.map((token) => (isStopWord(token.norm) ? token.norm : wordKey(token.norm)));
    const shared = new Set(keys.filter((key) => sides.around.has(key))).size / Math.max(4, sides.around.size);
    if (shared < 0.15) return [];
    const found: Candidate[] = [];
    for (let from = 0; from < words.length; from++) {
      for (let to = from; to < Math.min(words.length, from + MOST_LOST); to++) {
        const [first, last] = [words[from], words[to]];
        if (
          !first ||
          !last ||
          tokens.some((token) => !token.isWord && token.start > first.start && token.start < last.start)
        )
          continue;
        const score =
          sideScore(keys.slice(0, from).reverse(), sides.before) + sideScore(keys.slice(to + 1), sides.after);
        if (isStopWord(first.norm) || isStopWord(last.norm) || sides.around.has(keys[from] ?? "")) continue;
        const span = { start: first.start, end: last.end };
        if (score > 0)
          found.push({
            text: report.body.slice(span.start, span.end),
            score: score + 3 * shared - 0.1 * (to - from),
            citation: Citation.of(report, span),
          });
      }
    }
    return found;
  });
}

/** Words that match outwards from the gap without a break: a rare word counts 1, a function word a third. */
function sideScore(keys: readonly string[], side: readonly string[]): number {
  let score = 0;
  for (let i = 0; i < side.length && side[i] === keys[i]; i++) score += isStopWord(side[i] ?? "") ? 0.34 : 1;
  return score;
}

/** The words with the most weight behind them over all reports. */
function bestOf(candidates: readonly Candidate[]): Restoration | null {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const key = candidate.text.toLowerCase();
    const group = groups.get(key);
    if (group) group.push(candidate);
    else groups.set(key, [candidate]);
  }
  const ranked = [...groups.values()]
    .map((group) => group.sort((a, b) => b.score - a.score))
    .map((group) => ({ group, weight: (group[0]?.score ?? 0) + 0.3 * Math.min(3, group.length - 1) }))
    .sort((a, b) => b.weight - a.weight);
  const [best] = ranked;
  const top = best?.group[0];
  if (!best || !top || top.score < LEAST_SCORE) return null;
  return { text: top.text, evidence: best.group.slice(0, MOST_CITATIONS).map(({ citation }) => citation) };
}
