import type { Quantity, Sentence } from "../model/analysis.ts";
import type { Figure, Statement } from "../model/claim.ts";
import { Span } from "../model/span.ts";
import type { Markup } from "./markup.ts";
import { findTokenRange } from "./meaning.ts";
import { findAsOf, findLabel, findScope } from "./scope.ts";

/** A figure without its id. */
export type FoundFigure = Omit<Figure, "id">;

/** What figures are drawn from besides the text. */
export interface FigureContext {
  readonly statements: readonly Omit<Statement, "id">[];
  readonly published: string | null;
}

/** How sure a figure is: share of figures found right in attribution-news train. */
const CERTAINTY = 0.9;
/** Words that count again what was counted before ("of them", "1,243 more"). */
const SAME_AGAIN =
  /^\s*(?:more\b|of (?:them|whom|these|those|the)\b|others?\b|had\b|have\b|has\b|were\b|was\b|are\b|came\b|followed\b|returned\b)/i;
const FATE =
  /^(?:killed|wounded|dead|injured|missing|captured|displaced|arrested|detained|hurt|died|infected|deaths|injuries)$/i;

/** Figures of a text, in order: each quantity with what it counts, where, as of when, and who gives it. */
export function findFigures(markup: Markup, context: FigureContext): readonly FoundFigure[] {
  const { analysis } = markup;
  const figures: FoundFigure[] = [];
  let next = 0;
  let last: { readonly counted: string; readonly sentence: number } | null = null;
  analysis.sentences.forEach((sentence, number) => {
    for (; next < analysis.quantities.length; next++) {
      const quantity = analysis.quantities[next];
      if (!quantity || quantity.start >= sentence.end) break;
      const counted = findCounted(markup, quantity, {
        sentence,
        last: last && number - last.sentence <= 2 ? last.counted : null,
      });
      if (counted === null) continue;
      const figure = buildFigure(markup, { quantity, sentence, counted }, context);
      figures.push(figure);
      if (quantity.unit === null && counted !== "") last = { counted: baseOf(counted), sentence: number };
    }
  });
  return figures;
}

function baseOf(counted: string): string {
  return counted.replace(/\s+(?:killed|wounded|dead|injured)(?:\s+and\s+\w+)?$/i, "");
}

/** The words that say what is counted; taken from the label or the figure before where the text leaves them out. */
function findCounted(
  { analysis }: Markup,
  quantity: Quantity,
  { sentence, last }: { readonly sentence: Sentence; readonly last: string | null },
): string | null {
  const { text } = analysis;
  const own = quantity.counted ? text.slice(quantity.counted.start, quantity.counted.end) : "";
  const isFate = FATE.test(own);
  if (own !== "" && !isFate && !/^(?:followed|came|confirmed|more|others?)$/i.test(own)) return own;
  const label = findLabel(text, sentence);
  const losses = findLosses(text, sentence, quantity) ?? (label === null ? null : label.counted);
  if (isFate) return losses ? `${own} (${losses})` : last ? `${last} ${own}` : own;
  if (quantity.unit !== null) return own;
  if (losses) return losses;
  const after = text.slice(quantity.end, quantity.end + 40);
  if (last && (SAME_AGAIN.test(after) || own !== "")) return last;
  return own;
}

/** "Russian losses … 22,200 killed": whose dead and wounded they are, as said earlier in the sentence. */
function findLosses(text: string, sentence: Span, quantity: Span): string | null {
  const before = text.slice(Math.max(sentence.start, quantity.start - 200), quantity.start);
  const found = [...before.matchAll(/(?:\p{L}+\s+){0,1}(?:losses|casualties)\b/giu)].at(-1);
  return found ? found[0].trim() : null;
}

function buildFigure(
  markup: Markup,
  {
    quantity,
    sentence,
    counted,
  }: { readonly quantity: Quantity; readonly sentence: Sentence; readonly counted: string },
  { statements, published }: FigureContext,
): FoundFigure {
  const { text } = markup.analysis;
  const statement = findEnclosing(statements, quantity);
  const asOf = findAsOf(markup, { sentence, quantity, published }) ?? statement?.time ?? null;
  const range = findTokenRange(markup, { start: sentence.start, end: quantity.end });
  const hedged = markup.tokens
    .slice(range.first, range.end)
    .some(({ norm }) => norm === "could" || norm === "may" || norm === "might");
  return {
    kind: "figure",
    start: quantity.start,
    end: Math.max(quantity.end, quantity.counted?.end ?? 0),
    counted,
    value: quantity.value,
    ...(quantity.max === undefined ? {} : { max: quantity.max }),
    unit: quantity.unit,
    bound: quantity.bound,
    scope: findScope(markup, { sentence, quantity }),
    asOf: asOf ? (asOf.value ?? asOf.text) : null,
    attributedTo: statement?.speaker?.name ?? null,
    polarity: "affirmative",
    modality: hedged ? "possible" : "certain",
    time: statement?.time ?? findOwnTime(markup, text, { sentence, quantity }),
    certainty: CERTAINTY,
  };
}

/** The innermost statement whose content has the number. */
function findEnclosing(statements: FigureContext["statements"], quantity: Span): Omit<Statement, "id"> | null {
  let best: Omit<Statement, "id"> | null = null;
  let size = Number.POSITIVE_INFINITY;
  for (const statement of statements) {
    if (!statement.speaker) continue;
    for (const span of statement.content) {
      if (!Span.contains(span, quantity) || span.end - span.start >= size) continue;
      best = statement;
      size = span.end - span.start;
    }
  }
  return best;
}

/** The date nearest the number in its sentence. */
function findOwnTime(
  { analysis }: Markup,
  text: string,
  { sentence, quantity }: { readonly sentence: Span; readonly quantity: Span },
): Figure["time"] {
  let best: Figure["time"] = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const time of analysis.times) {
    if (time.start >= sentence.end) break;
    if (time.start < sentence.start || time.value?.startsWith("P")) continue;
    const gap = Math.min(Math.abs(time.start - quantity.end), Math.abs(quantity.start - time.end));
    if (gap >= distance) continue;
    best = { value: time.value, text: text.slice(time.start, time.end) };
    distance = gap;
  }
  return best;
}
