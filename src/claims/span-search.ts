import { Span } from "../model/span.ts";

/** How far back a search for a name or speaker goes, in entries: keeps the work of a long text linear. */
const REACH = 400;
/** The same where spans seldom overlap one another. */
const NEAR = 8;

/** The spans that start inside a range and end inside it. */
export function listInside<S extends Span>(spans: readonly S[], range: Span): readonly S[] {
  const inside: S[] = [];
  for (let at = Span.firstFrom(spans, range.start); at < spans.length; at++) {
    const span = spans[at];
    if (!span || span.start >= range.end) break;
    if (span.end <= range.end) inside.push(span);
  }
  return inside;
}

/** The last span that ends at or before an offset and fits, looked for a bounded way back; null when none does. */
export function findBefore<S extends Span>(spans: readonly S[], offset: number, fits: (span: S) => boolean): S | null {
  const from = Span.firstFrom(spans, offset) - 1;
  for (let at = from; at >= 0 && at > from - REACH; at--) {
    const span = spans[at];
    if (span && span.end <= offset && fits(span)) return span;
  }
  return null;
}

/** A span of the list, ordered by starts, that shares a character with the range, looked for among the last few that start before its end; null when none does. */
export function findMeeting<S extends Span>(spans: readonly S[], range: Span): S | null {
  const from = Span.firstFrom(spans, range.end) - 1;
  for (let at = from; at >= 0 && at > from - NEAR; at--) {
    const span = spans[at];
    if (span && span.end > range.start) return span;
  }
  return null;
}
