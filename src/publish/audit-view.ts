// Lays an audit out for showing: every part of the article's text in order, with the places that differ from the reports
// and the places where words are missing marked within it.
import type { Audit, AuditedReport, JudgedSentence } from "../model/audit.ts";
import type { Gap } from "../model/report.ts";
import type { Span } from "../model/span.ts";
import { reportLabels } from "./source-words.ts";

/** A gap with its number on the page, from 1 in the order of the text. */
export interface NumberedGap {
  readonly number: number;
  readonly gap: Gap;
}

/** A stretch of a piece's text: plain, at odds with the reports, or a gap (which has no text of its own). */
export type Segment =
  | { readonly kind: "plain"; readonly text: string }
  | { readonly kind: "differs"; readonly text: string }
  | ({
      readonly kind: "gap";
      /** Whether a space has to be put on either side for the gap's label to stand apart from the words. */
      readonly spaceBefore: boolean;
      readonly spaceAfter: boolean;
    } & NumberedGap);

/** A piece of the article as it is shown. */
export interface ShownPiece {
  readonly piece: JudgedSentence;
  readonly segments: readonly Segment[];
  readonly gaps: readonly NumberedGap[];
  /** The article has a paragraph break before it. */
  readonly opensParagraph: boolean;
}

/** An audit with what every part of a publication looks up. */
export interface AuditView {
  readonly audit: Audit;
  readonly pieces: readonly ShownPiece[];
  readonly reports: ReadonlyMap<string, AuditedReport>;
  readonly labels: ReadonlyMap<string, string>;
  /** A report's number in the list of reports, from 1. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** Prepares an audit for publication in any form. */
export function viewAudit(audit: Audit): AuditView {
  return {
    audit,
    pieces: showPieces(audit),
    reports: new Map(audit.reports.map((report) => [report.id, report])),
    labels: reportLabels(audit.reports),
    numbers: new Map(audit.reports.map((report, at) => [report.id, at + 1])),
  };
}

/** What to call the article: its title, else the last part of its id. */
export function articleName(article: Audit["article"]): string {
  return article.title ?? article.id.replace(/^.*[/\\]/, "");
}

function showPieces(audit: Audit): readonly ShownPiece[] {
  const { body } = audit.article;
  const pieces = [...audit.sentences].sort((a, b) => a.start - b.start || a.n - b.n);
  const gaps = [...audit.gaps]
    .sort((a, b) => a.offset - b.offset)
    .map((gap, at): NumberedGap => ({ number: at + 1, gap }));
  let next = 0;
  let shownTo = 0;
  return pieces.map((piece, at) => {
    const isLast = at === pieces.length - 1;
    const own: NumberedGap[] = [];
    // A gap between two pieces belongs to the later one; what lies behind the last belongs to it.
    for (let gap = gaps[next]; gap && (isLast || gap.gap.offset <= piece.end); gap = gaps[++next]) own.push(gap);
    const opensParagraph = at === 0 || /\n\s*\n/.test(body.slice(shownTo, piece.start));
    shownTo = Math.max(shownTo, piece.end);
    return { piece, segments: shownSegments(piece, own, body), gaps: own, opensParagraph };
  });
}

/** A heading is shown as one: the marks by which plain text sets it in bold stand for that, and are no words of it. */
function shownSegments(piece: JudgedSentence, gaps: readonly NumberedGap[], body: string): readonly Segment[] {
  const segments = segmentsOf(piece, gaps, body);
  if (piece.kind !== "heading" && piece.kind !== "title") return segments;
  return segments
    .map((segment) => (segment.kind === "gap" ? segment : { ...segment, text: segment.text.replace(BOLD_MARKS, "") }))
    .filter((segment) => segment.kind === "gap" || segment.text !== "");
}

const BOLD_MARKS = /\*\*|__/g;

function segmentsOf(piece: JudgedSentence, gaps: readonly NumberedGap[], body: string): readonly Segment[] {
  // A piece whose words are not the body's at its place (a title kept apart from the body) is shown without marks.
  const isPlaced = body.slice(piece.start, piece.end) === piece.text;
  const marked = isPlaced ? differingSpans(piece, body) : [];
  const cuts: Segment[] = [];
  let at = piece.start;
  const textTo = (end: number): void => {
    if (end > at) cuts.push(...textSegments(body, { start: at, end }, marked));
    at = Math.max(at, end);
  };
  if (!isPlaced) cuts.push({ kind: "plain", text: piece.text });
  for (const numbered of gaps) {
    if (isPlaced) textTo(Math.min(Math.max(numbered.gap.offset, at), piece.end));
    const spaceBefore = isPlaced && at > piece.start && /\S/.test(body.charAt(at - 1));
    const spaceAfter = isPlaced && at < piece.end && /[^\s.,;:!?)\]”’»]/.test(body.charAt(at));
    cuts.push({ kind: "gap", spaceBefore, spaceAfter, ...numbered });
  }
  if (isPlaced) textTo(piece.end);
  return cuts;
}

/** The text of a span, parted where marked spans begin and end; marked spans are in order and apart. */
function textSegments(body: string, span: Span, marked: readonly Span[]): readonly Segment[] {
  const segments: Segment[] = [];
  let at = span.start;
  for (const mark of marked) {
    const [start, end] = [Math.max(mark.start, at), Math.min(mark.end, span.end)];
    if (start >= end) continue;
    if (start > at) segments.push({ kind: "plain", text: body.slice(at, start) });
    segments.push({ kind: "differs", text: body.slice(start, end) });
    at = end;
  }
  if (at < span.end) segments.push({ kind: "plain", text: body.slice(at, span.end) });
  return segments;
}

/** Where the piece's own words part from the evidence, in order, overlapping places joined. */
function differingSpans(piece: JudgedSentence, body: string): readonly Span[] {
  const spans = piece.differences
    .map(({ claim }) => claim)
    .filter((claim) => claim.start >= piece.start && claim.end <= piece.end && claim.start < claim.end)
    .filter((claim) => body.slice(claim.start, claim.end) === claim.text)
    .sort((a, b) => a.start - b.start);
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
