import type { Span } from "./span.ts";

/** A span with the report and the version of its body that it was cut from: TextPositionSelector and TextQuoteSelector of the W3C Web Annotation model in one. */
export interface Citation extends Span {
  readonly report: string;
  readonly version: string;
  readonly quote: string;
  /** Up to 32 UTF-16 units of the body before and after the quote. */
  readonly prefix: string;
  readonly suffix: string;
}

const CONTEXT = 32;

export const Citation = {
  of: (report: { readonly id: string; readonly version: string; readonly body: string }, span: Span): Citation => ({
    report: report.id,
    version: report.version,
    start: span.start,
    end: span.end,
    quote: report.body.slice(span.start, span.end),
    prefix: report.body.slice(Math.max(0, span.start - CONTEXT), span.start),
    suffix: report.body.slice(span.end, span.end + CONTEXT),
  }),
  /** Does the citation still hold for this body? False when the report changed under it. */
  holds: (citation: Citation, report: { readonly version: string; readonly body: string }): boolean =>
    citation.version === report.version && report.body.slice(citation.start, citation.end) === citation.quote,
};
