import { isPlural } from "../language/plurals.ts";
import type { Quantity, Sentence } from "../model/analysis.ts";
import type { Figure, Statement } from "../model/claim.ts";
import type { Span } from "../model/span.ts";
import { FATES, PASSING } from "./figure-words.ts";
import type { Markup } from "./markup.ts";
import { findTokenRange } from "./meaning.ts";
import { findAsOf, findLabel, findScope } from "./scope.ts";
import { listInside } from "./span-search.ts";

/** A figure without its id. */
export type FoundFigure = Omit<Figure, "id">;
type FoundStatement = Omit<Statement, "id">;

/** What figures are drawn from besides the text. */
export interface FigureContext {
  readonly statements: readonly FoundStatement[];
  /** ISO 8601. */
  readonly published: string | null;
}

/** How sure a figure is: of the figures found in attribution-news train, the share whose value and bound are right (850 of 900). */
const CERTAINTY = 0.94;
/** Largest number that a text may only enumerate with ("the two sides"). */
const ENUMERATED = 3;
/** Sentences that a counted noun is remembered for. */
const MEMORY = 2;
/** How far from a number the date of its own is looked for, in UTF-16 units. */
const DATE_REACH = 200;

/** Figures of a text, in order: each quantity with what it counts, where, as of when, and who gives it. */
export function findFigures(markup: Markup, context: FigureContext): readonly FoundFigure[] {
  const { analysis } = markup;
  const givers = findGivers(context.statements, analysis.quantities);
  const figures: FoundFigure[] = [];
  let next = 0;
  let last: { readonly noun: string; readonly sentence: number } | null = null;
  for (const [number, sentence] of analysis.sentences.entries()) {
    for (
      let quantity = analysis.quantities[next];
      quantity && quantity.start < sentence.end;
      quantity = analysis.quantities[++next]
    ) {
      const remembered: string | null = last && number - last.sentence <= MEMORY ? last.noun : null;
      const counted = findCounted(markup, quantity, { sentence, last: remembered });
      if (isPassing(quantity, counted)) continue;
      const giver = givers.get(quantity) ?? null;
      figures.push(buildFigure(markup, { quantity, sentence, counted }, { giver, published: context.published }));
      const noun = withoutFate(counted);
      if (quantity.unit === null && isPlural(lastWord(noun))) last = { noun, sentence: number };
    }
  }
  return figures;
}

function isPassing({ value, bound, unit }: Quantity, counted: string): boolean {
  return value <= ENUMERATED && bound === "exact" && unit === null && PASSING.has(lastWord(counted));
}

function lastWord(words: string): string {
  return words.toLowerCase().split(/\s+/).at(-1) ?? "";
}

function withoutFate(counted: string): string {
  const words = counted.split(" ");
  const fate = words.findIndex((word) => FATES.has(word.toLowerCase()));
  return fate > 0 ? words.slice(0, fate).join(" ") : counted;
}

interface CountContext {
  readonly sentence: Sentence;
  readonly last: string | null;
}

/** The words that say what is counted; the line's label, or those of the figure before, where the text leaves them out; whose fate it is ("900 soldiers killed and 300 wounded"). */
function findCounted(markup: Markup, quantity: Quantity, { sentence, last }: CountContext): string {
  const { text } = markup.analysis;
  const own = quantity.counted ? text.slice(quantity.counted.start, quantity.counted.end) : "";
  const isFate = FATES.has(own.toLowerCase());
  if (quantity.unit !== null || (own !== "" && !isFate)) return own;
  const losses = findLosses(text, sentence, quantity) ?? findLabel(markup, sentence)?.counted ?? null;
  if (!isFate) return losses ?? last ?? "";
  return last && !losses ? `${last} ${own}` : losses ? `${own} (${losses})` : own;
}

/** "Russian losses … 22,200 killed": whose dead and wounded they are, as said earlier in the sentence. */
function findLosses(text: string, sentence: Span, quantity: Span): string | null {
  const before = text.slice(Math.max(sentence.start, quantity.start - 200), quantity.start);
  return [...before.matchAll(/\b\p{Lu}\p{L}+\s+(?:losses|casualties)\b/gu)].at(-1)?.[0] ?? null;
}

interface Counted {
  readonly quantity: Quantity;
  readonly sentence: Sentence;
  readonly counted: string;
}

function buildFigure(
  markup: Markup,
  { quantity, sentence, counted }: Counted,
  { giver, published }: { readonly giver: FoundStatement | null; readonly published: string | null },
): FoundFigure {
  const asOf = findAsOf(markup, { sentence, quantity }, published) ?? giver?.time ?? null;
  return {
    kind: "figure",
    start: quantity.start,
    end: Math.max(quantity.end, quantity.counted?.end ?? 0),
    counted,
    value: quantity.value,
    ...(quantity.max === undefined ? {} : { max: quantity.max }),
    unit: quantity.unit,
    bound: quantity.bound,
    scope: findScope(markup, { sentence, quantity }, giver?.speaker ?? null),
    asOf: asOf ? (asOf.value ?? asOf.text) : null,
    attributedTo: giver?.speaker?.name ?? null,
    polarity: "affirmative",
    modality: isHedged(markup, sentence, quantity) ? "possible" : "certain",
    time: findOwnTime(markup, sentence, quantity) ?? giver?.time ?? null,
    certainty: CERTAINTY,
  };
}

/** "could reach 300": a modal of possibility in the clause before the number. */
function isHedged(markup: Markup, sentence: Span, quantity: Quantity): boolean {
  const { first, end } = findTokenRange(markup, {
    start: Math.max(sentence.start, quantity.start - DATE_REACH),
    end: quantity.start,
  });
  for (let at = end - 1; at >= first; at--) {
    const norm = markup.tokens[at]?.norm;
    if (norm === "could" || norm === "may" || norm === "might") return true;
    if (norm === "," || norm === ";" || norm === "that") return false;
  }
  return false;
}

/** For each number the innermost statement whose content has it. */
function findGivers(
  statements: readonly FoundStatement[],
  quantities: readonly Quantity[],
): ReadonlyMap<Quantity, FoundStatement> {
  const givers = new Map<Quantity, FoundStatement>();
  const pieces = statements
    .filter(({ speaker }) => speaker !== null)
    .flatMap((statement) => statement.content.map((span) => ({ span, statement })))
    .sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start));
  // The shortest comes last and so wins.
  for (const { span, statement } of pieces)
    for (const quantity of listInside(quantities, span)) givers.set(quantity, statement);
  return givers;
}

/** The date nearest the number in its sentence. */
function findOwnTime({ analysis: { text, times } }: Markup, sentence: Span, quantity: Span): Figure["time"] {
  let best: Figure["time"] = null;
  let distance = Number.POSITIVE_INFINITY;
  const reach = {
    start: Math.max(sentence.start, quantity.start - DATE_REACH),
    end: Math.min(sentence.end, quantity.end + DATE_REACH),
  };
  for (const time of listInside(times, reach)) {
    if (time.value?.startsWith("P")) continue;
    const gap = time.start >= quantity.end ? time.start - quantity.end : quantity.start - time.end;
    if (gap >= distance) continue;
    best = { value: time.value, text: text.slice(time.start, time.end) };
    distance = gap;
  }
  return best;
}
