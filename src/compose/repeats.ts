import { keysOf } from "../language/content-words.ts";
import type { Reading } from "../model/reading.ts";
import { Span } from "../model/span.ts";
import { dateDays } from "./day-words.ts";
import type { Pick } from "./select.ts";
import { shareLongWords, tellMuchTheSame, type Words, wordsOf } from "./shared-words.ts";

/** Share of the content words of what one origin alone tells, known from all that has been told by then, above which it has nothing new. */
const KNOWN_OF_SINGLE = 0.7;
/** Sentences that a brief may tell, singles included: what comes after them is not told, so nothing repeats it. */
const MOST_TOLD = 24;

interface Told extends Words {
  readonly pick: Pick;
}

/** Drops a pick that says again what others have said: those that several origins tell come first, then the weightiest. */
export function withoutRepeats(picks: readonly Pick[], readings: ReadonlyMap<string, Reading>): readonly Pick[] {
  const isSingle = ({ finding }: Pick) => finding.kind === "single";
  const kept: Told[] = [];
  const known = new Set<string>();
  for (const pick of [...picks.filter((each) => !isSingle(each)), ...picks.filter(isSingle)]) {
    const told = { pick, ...wordsOf(pick.text) };
    if (kept.some((other) => isRepeat(told, other)) || isKnown(told, known)) continue;
    kept.push({ ...told, keys: keysOf(`${pick.text} ${withDates(pick, readings)}`) });
    if (kept.length <= MOST_TOLD) for (const key of told.keys) known.add(key);
  }
  const told = new Set(kept.map(({ pick }) => pick));
  return picks.filter((pick) => told.has(pick));
}

function isRepeat(told: Told, other: Told): boolean {
  if (tellMuchTheSame(told, other)) return true;
  return shareLongWords(told, other) && !tellsAnotherNumber(told.pick, other.pick);
}

/** Several origins that give another number tell something else, however like the words are. */
function tellsAnotherNumber({ text, finding }: Pick, other: Pick): boolean {
  const known = new Set(numbersIn(other.text));
  return finding.kind !== "single" && numbersIn(text).some((number) => !known.has(number));
}

function numbersIn(text: string): readonly string[] {
  return text.match(/\d+(?:[.,]\d+)*/g) ?? [];
}

/** A sentence with its weekdays dated, as a brief may tell it: another that only gives the date repeats it. */
function withDates({ text, citations: [told] }: Pick, readings: ReadonlyMap<string, Reading>): string {
  const analysis = told && readings.get(told.report)?.analysis;
  if (!told || !analysis) return text;
  const times = analysis.times.filter((time) => Span.contains(told, time));
  return dateDays(text, { body: analysis.text, times }, { dated: new Set(), year: null });
}

function isKnown({ pick, keys }: Told, known: ReadonlySet<string>): boolean {
  const shared = [...keys].filter((key) => known.has(key)).length;
  return pick.finding.kind === "single" && shared > KNOWN_OF_SINGLE * keys.size;
}
