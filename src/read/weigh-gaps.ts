import type { BlockKind, Damage, Flaw, Gap, Report } from "../model/report.ts";
import type { Syntax } from "../model/syntax.ts";
import { withoutLostMarks } from "./find-flaws.ts";
import limits from "./gap-limits.json" with { type: "json" };

/** Scores of the reader, 0..1, from which on a gap is certain or suspected by itself, or another sign of one is borne out. */
const LIMITS: { readonly certain: number; readonly suspected: number; readonly confirming: number } = limits;
/** What the gaps are called that no pattern found. */
export const READER = "reader";
/** Text kept on either side of a gap, in UTF-16 units. */
const CONTEXT = 24;
/** Telegraphic by nature: what the reader misses there is missing by custom. */
const NOT_PROSE: ReadonlySet<BlockKind> = new Set(["title", "heading", "label", "boilerplate"]);
/** Signs that a text shows everywhere once it shows them at all: one that is borne out bears out the others. */
const HABITUAL = "double-space";

/**
 * The damage of a report, its gaps weighed with what the reader misses. A suspected gap becomes certain where the reader misses words in
 * that place too; what only the reader misses is certain or suspected by the limits in gap-limits.json.
 */
export function weighGaps(report: Report, syntax: Syntax): readonly Damage[] {
  const places = placesOf(report.body, syntax);
  const patterned = report.damage.filter(
    (damage): damage is Gap => damage.kind === "dropped-words" && damage.pattern !== READER,
  );
  const flaws = report.damage.filter((damage): damage is Flaw => damage.kind !== "dropped-words");
  const weighed = weighPatterns(patterned, places);
  const known = new Set(patterned.map(({ offset }) => places.at(offset)));
  const missed = findMissed(report, syntax, places).filter(({ place }) => !known.has(place));
  const gaps = [...weighed, ...missed.map(({ gap }) => gap)].sort((a, b) => a.offset - b.offset);
  return [...withoutLostMarks(gaps, flaws), ...flaws];
}

/** Places between the words of a text, by the number of words with letters or digits before them: marks do not part places. */
interface Places {
  /** The place of an offset of the body. */
  readonly at: (offset: number) => number;
  /** The place before each word of the syntax. */
  readonly ofWord: Int32Array;
  /** The highest gap score in a place. */
  readonly scores: ReadonlyMap<number, number>;
}

function placesOf(body: string, syntax: Syntax): Places {
  const { gaps } = syntax.columns;
  const ofWord = new Int32Array(syntax.length);
  const scores = new Map<number, number>();
  let place = 0;
  for (let word = 0; word < syntax.length; word++) {
    ofWord[word] = place;
    scores.set(place, Math.max(scores.get(place) ?? 0, gaps[word] ?? 0));
    const { start, end } = syntax.span(word);
    if (/[\p{L}\p{N}]/u.test(body.slice(start, Math.min(end, start + 100)))) place++;
  }
  return { at: (offset) => ofWord[syntax.wordFrom(offset)] ?? place, ofWord, scores };
}

function weighPatterns(gaps: readonly Gap[], { at, scores }: Places): readonly Gap[] {
  const isBorneOut = ({ offset }: Gap): boolean => (scores.get(at(offset)) ?? 0) >= LIMITS.confirming;
  const habit = gaps.some((gap) => gap.pattern === HABITUAL && isBorneOut(gap));
  return gaps.map((gap): Gap => {
    if (gap.certainty === "certain") return gap;
    if (!isBorneOut(gap) && !(habit && gap.pattern === HABITUAL)) return gap;
    return { ...gap, certainty: "certain", score: Math.max(gap.score, LIMITS.certain) };
  });
}

interface Missed {
  readonly place: number;
  readonly gap: Gap;
}

/** What the reader misses, the surest word of each place. */
function findMissed({ body, blocks }: Report, syntax: Syntax, { ofWord, scores }: Places): readonly Missed[] {
  const { starts, gaps } = syntax.columns;
  const found: Missed[] = [];
  let block = 0;
  for (let word = 0; word < syntax.length; word++) {
    const [score, place, offset] = [gaps[word] ?? 0, ofWord[word] ?? 0, starts[word] ?? 0];
    while (block < blocks.length && (blocks[block]?.end ?? 0) <= offset) block++;
    const kind = blocks[block]?.kind ?? "paragraph";
    if (score < LIMITS.suspected || score < (scores.get(place) ?? 0) || NOT_PROSE.has(kind)) continue;
    if (found.at(-1)?.place === place) continue;
    const certainty = score >= LIMITS.certain ? "certain" : "suspected";
    found.push({
      place,
      gap: {
        kind: "dropped-words",
        offset,
        before: body.slice(Math.max(0, offset - CONTEXT), offset),
        after: body.slice(offset, offset + CONTEXT),
        certainty,
        score: Math.round(score * 1000) / 1000,
        what: describeMissing(syntax, word),
        pattern: READER,
        restoration: null,
      },
    });
  }
  return found;
}

const NEEDS_NOUN: ReadonlySet<string> = new Set(["DET", "ADJ", "NUM"]);
const OPENS_CLAUSE: ReadonlySet<string> = new Set(["SCONJ", "CCONJ", "PUNCT", ""]);

/** What seems to be missing before a word, judged by the words on either side. */
function describeMissing(syntax: Syntax, word: number): string {
  const before = syntax.startsSentence(word) ? "" : syntax.upos(word - 1);
  const after = syntax.upos(word);
  if (NEEDS_NOUN.has(before) || syntax.xpos(word - 1) === "PRP$") return "a noun";
  if (before === "ADP") return "a name or a noun";
  if (before === "AUX" || (before === "PART" && after !== "VERB")) return "a verb or an adjective";
  if (after === "VERB" || after === "AUX") return OPENS_CLAUSE.has(before) ? "a name or a noun" : "words";
  if (before === "VERB") return "what the verb needs";
  return "words";
}
