import { keysOf } from "../language/content-words.ts";
import type { Figure } from "../model/claim.ts";
import type { Discrepancy } from "../model/finding.ts";
import type { Reading } from "../model/reading.ts";
import { Span } from "../model/span.ts";
import type { Placement } from "../model/story.ts";
import { type ToldSpan, toldVersionOf } from "./versions.ts";

/** Below ten, where news writes words for numbers, it counts what is in view, not what somebody has to count somewhere. */
const LEAST_VALUE = 10;

/** A figure with the report that gives it. */
interface ToldFigure {
  readonly figure: Figure;
  readonly reading: Reading;
}

/**
 * Figures that a report took over without the place for which its source has them: "22,200 killed" where the source has "22,200 killed in the Osk
 * operation". Only of summaries is it known that they mean the same count and had no other report of it; and only where nothing before the figure names the place.
 */
export function findLostScopes(
  readings: readonly Reading[],
  placements: readonly Placement[],
  rootOf: (report: string) => string,
): readonly Discrepancy[] {
  const byId = new Map(readings.map((reading) => [reading.report.id, reading]));
  const figures = readings.flatMap(figuresOf);
  return placements.flatMap(({ id, origin, relation }) => {
    const [derived, source] = [byId.get(id), byId.get(origin ?? "")];
    if (!derived || !source || relation !== "summary") return [];
    const lost = figuresOf(derived).flatMap((told) => {
      const scoped = figuresOf(source).find((other) => isLost(told, other));
      return scoped ? [{ told, scoped }] : [];
    });
    return lost.slice(0, 1).map(({ told, scoped }) => {
      const keeping = figures.filter((other) => isSameFigure(told, other) && sharePlace(scoped, other));
      return {
        topic: topicOf(scoped.figure),
        relation: "omission",
        versions: [toldVersionOf(keeping.map(spanOf), rootOf), toldVersionOf([spanOf(told)], rootOf)],
      };
    });
  });
}

function figuresOf(reading: Reading): readonly ToldFigure[] {
  return reading.claims.flatMap((figure) => (figure.kind === "figure" ? [{ figure, reading }] : []));
}

function isLost(told: ToldFigure, source: ToldFigure): boolean {
  if (told.figure.value < LEAST_VALUE || told.figure.scope !== null || !isSameFigure(told, source)) return false;
  const places = placesOf(source);
  return places.size > 0 && !isNamedBefore(told, places);
}

function isSameFigure({ figure: a }: ToldFigure, { figure: b }: ToldFigure): boolean {
  if (a.value !== b.value || a.unit !== b.unit) return false;
  const [one, other] = [keysOf(a.counted), keysOf(b.counted)];
  return [...one].some((key) => other.has(key));
}

/** The places, as written, that a figure's scope names. */
function placesOf({ figure: { scope }, reading: { analysis } }: ToldFigure): ReadonlySet<string> {
  const named = analysis.names.filter(
    ({ start, end, type, adjective }) =>
      type === "place" && !adjective && scope?.includes(analysis.text.slice(start, end)),
  );
  return new Set(named.map((name) => Span.slice(analysis.text, name)));
}

function sharePlace(one: ToldFigure, other: ToldFigure): boolean {
  const places = placesOf(other);
  return [...placesOf(one)].some((place) => places.has(place));
}

/** Does the report name one of the places up to the end of the figure's sentence? Then a reader may know. */
function isNamedBefore({ figure, reading: { analysis } }: ToldFigure, places: ReadonlySet<string>): boolean {
  const end = analysis.sentences.find((sentence) => sentence.end >= figure.end)?.end ?? analysis.text.length;
  return [...places].some((place) => analysis.text.slice(0, end).includes(place));
}

function topicOf({ counted, scope }: Figure): string {
  return `${counted} ${scope ?? ""}`.trim();
}

function spanOf({ figure, reading }: ToldFigure): ToldSpan {
  return { reading, span: reading.analysis.sentences.find(({ end }) => end >= figure.end) ?? figure };
}
