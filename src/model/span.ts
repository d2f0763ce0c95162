import { partitionPoint } from "./partition-point.ts";

/** A stretch of a text: UTF-16 code units from its start, end exclusive, as `String.prototype.slice` takes them. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span that carries its own words, so that a reader of JSON need not slice. */
export interface TextSpan extends Span {
  readonly text: string;
}

export const Span = {
  /** The words of a span. */
  slice: (text: string, span: Span): string => text.slice(span.start, span.end),
  /** A span with its words. */
  cut: (text: string, start: number, end: number): TextSpan => ({ start, end, text: text.slice(start, end) }),
  contains: (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end,
  overlaps: (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end,
  /** The span without white space at either end. */
  trim: (text: string, span: Span): Span => {
    let { start, end } = span;
    while (start < end && /\s/.test(text.charAt(start))) start++;
    while (end > start && /\s/.test(text.charAt(end - 1))) end--;
    return { start, end };
  },
  /** From the start of the first to the end of the last; of one span at least. */
  hull: (spans: readonly Span[]): Span => ({
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  }),
  /** Document order: by start, the longer first. */
  order: (a: Span, b: Span): number => a.start - b.start || b.end - a.end,
  /** Index of the first span that starts at or after an offset; spans in order of their starts. */
  firstFrom: (spans: readonly Span[], offset: number): number =>
    partitionPoint(spans.length, (index) => (spans[index]?.start ?? 0) < offset),
};
