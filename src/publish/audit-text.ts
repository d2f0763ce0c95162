import type { Audit, JudgedSentence } from "../model/audit.ts";
import type { Citation } from "../model/citation.ts";
import type { Difference, Verdict } from "../model/verdict.ts";
import {
  type AuditView,
  articleName,
  type NumberedGap,
  type Segment,
  type ShownPiece,
  viewAudit,
} from "./audit-view.ts";
import { inQuotes, quoteInContext, shorten } from "./context.ts";
import { dateInWords } from "./date-words.ts";
import { counted, listed } from "./plural.ts";
import { gapInWords, lastWords } from "./source-words.ts";
import { type Indent, paint, type TextLayout, type TextStyle, wrap } from "./terminal.ts";
import { auditSummary, DIFFERENCE_LABELS, verdictWords } from "./verdict-words.ts";

/** The audit for a terminal: each piece of the article under its verdict, with its reasons. */
export function auditToText(audit: Audit, layout: TextLayout): string {
  const page: TextPage = { ...layout, ...viewAudit(audit) };
  const { disclosure } = audit.article;
  const label = disclosure === null ? "The article has no AI label." : `AI label: “${disclosure.text}”`;
  const head = [
    ...wrap(`Audit: ${articleName(audit.article)}`, page.width).map((line) => paint(line, "bold", page)),
    ...wrap(auditSummary(audit), page.width),
    ...wrap(label, page.width),
  ];
  const pieces = page.pieces.map((shown) => pieceOf(page, shown));
  return `${[head, ...pieces, reportsOf(page)].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

type TextPage = TextLayout & AuditView;
type Lines = readonly string[];

const STYLES: Readonly<Record<Verdict, TextStyle>> = {
  supported: "green",
  contradicted: "red",
  unsupported: "yellow",
  mixed: "magenta",
  damaged: "cyan",
};

const WORDS: Indent = { first: "  ", rest: "  " };
const NOTE: Indent = { first: "    - ", rest: "      " };

function pieceOf(page: TextPage, shown: ShownPiece): Lines {
  const { piece, gaps } = shown;
  const words = shown.segments.map(segmentOf).join("").replace(/\s+/g, " ");
  const isAside = piece.verdict === null && gaps.length === 0;
  const lines = wrap(words, page.width, WORDS);
  if (isAside) return [paint(`  (${piece.kind})`, "dim", page), ...lines.map((line) => paint(line, "dim", page))];
  const notes = notesOf(page, shown).flatMap((text) => wrap(text, page.width, NOTE));
  return [titleOf(page, shown), ...lines, ...notes];
}

function titleOf(page: TextPage, { piece }: ShownPiece): string {
  const kind = piece.kind === "sentence" ? "" : ` (${piece.kind})`;
  if (piece.verdict === null) return paint(`  ${piece.n}${kind}`, "dim", page);
  const { sign, label } = verdictWords(piece.verdict);
  return `${paint(paint(`${sign} ${label}`, STYLES[piece.verdict], page), "bold", page)} ${piece.n}${kind}`;
}

function segmentOf(segment: Segment): string {
  if (segment.kind !== "gap") return segment.text;
  const { gap } = segment;
  const restored = gap.restoration === null ? "" : ` → ${gap.restoration.text}`;
  return `${segment.spaceBefore ? " " : ""}[${gapInWords(gap).toLowerCase()}${restored}]${segment.spaceAfter ? " " : ""}`;
}

function notesOf(page: TextPage, { piece, gaps }: ShownPiece): Lines {
  return [
    ...(piece.reason === "" ? [] : [piece.reason]),
    ...(piece.restVerdict === undefined ? [] : [`What is left of it: ${piece.restVerdict}.`]),
    ...gaps.map((gap) => gapOf(page, gap)),
    ...piece.differences.map((difference) => differenceOf(page, difference)),
    ...evidenceOf(page, piece),
  ];
}

/** The first passages; the page and the JSON have all of them. */
function evidenceOf(page: TextPage, { verdict, evidence }: JudgedSentence): Lines {
  const shown = evidence.slice(0, verdict === "supported" ? 1 : 3);
  const rest = evidence.length - shown.length;
  return [
    ...shown.map((citation) => quoteOf(page, citation)),
    ...(rest > 0 ? [`and ${counted(rest, "more passage")}`] : []),
  ];
}

function gapOf(page: TextPage, { gap }: NumberedGap): string {
  const found =
    gap.restoration === null
      ? "no report here has them"
      : `restored: ${gap.restoration.text} (${placeOf(page, gap.restoration.evidence)})`;
  return `${gapInWords(gap)} after “${lastWords(gap.before)}”; ${found}.`;
}

/** Which reports have lost words, and where the first of them has them. */
function placeOf(page: TextPage, evidence: readonly Citation[]): string {
  const names = listed([...new Set(evidence.map(({ report }) => labelOf(page, report)))]);
  const [first] = evidence;
  if (first === undefined) return "without a passage";
  const { before, quote, after } = quoteInContext(first, page.reports.get(first.report), RESTORED);
  return `${names}: ${inQuotes(`${before}${quote}${after}`)}`;
}

/** UTF-16 units of text shown on either side of restored words. */
const RESTORED = 40;

function differenceOf(page: TextPage, { type, claim, evidence }: Difference): string {
  const other =
    evidence === null
      ? "the reports have nothing in its place"
      : `${labelOf(page, evidence.document)} has “${evidence.text}”`;
  return `${DIFFERENCE_LABELS[type]}: the article has “${claim.text}”, ${other}.`;
}

/** UTF-16 units of a quote that a terminal shows; the JSON has all of it. */
const QUOTE = 300;

function quoteOf(page: TextPage, citation: Citation): string {
  return `${labelOf(page, citation.report)}: ${inQuotes(shorten(citation.quote, QUOTE))}`;
}

function labelOf(page: TextPage, report: string): string {
  return page.labels.get(report) ?? report;
}

function reportsOf(page: TextPage): Lines {
  const lines = page.audit.reports.flatMap((report) => {
    const facts = [report.title, report.published && dateInWords(report.published), report.url].filter(Boolean);
    return wrap(`${labelOf(page, report.id)}${facts.length > 0 ? `: ${facts.join(" · ")}` : ""}`, page.width, {
      first: "- ",
      rest: "  ",
    });
  });
  return [paint("Judged against", "bold", page), ...lines];
}
