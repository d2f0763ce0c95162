import type { Audit, JudgedSentence } from "../model/audit.ts";
import type { Difference } from "../model/verdict.ts";
import {
  type AuditView,
  articleName,
  type NumberedGap,
  type Segment,
  type ShownPiece,
  viewAudit,
} from "./audit-view.ts";
import { inQuotes } from "./context.ts";
import { dateInWords } from "./date-words.ts";
import { markdownLink, markdownStretch, markdownText } from "./markdown-text.ts";
import { gapInWords, lastWords } from "./source-words.ts";
import { auditSummary, DIFFERENCE_LABELS, verdictWords } from "./verdict-words.ts";

/** The audit in Markdown: every piece of the article with its verdict, and what it rests on, below each other. */
export function auditToMarkdown(audit: Audit): string {
  const view = viewAudit(audit);
  const { disclosure } = audit.article;
  const label = disclosure === null ? "The article has no AI label." : `AI label: “${markdownText(disclosure.text)}”`;
  return `${[
    `# Audit: ${markdownText(articleName(audit.article))}`,
    markdownText(auditSummary(audit)),
    label,
    "## The article, sentence by sentence",
    ...view.pieces.map((shown) => pieceOf(view, shown)),
    "## Judged against",
    reportsOf(view),
  ].join("\n\n")}\n`;
}

function pieceOf(view: AuditView, shown: ShownPiece): string {
  const { piece, gaps } = shown;
  const words = shown.segments.map(segmentOf).join("").replace(/ +/g, " ").trim();
  if (piece.verdict === null && gaps.length === 0) return `*${piece.kind}:* ${words}`;
  const { sign, label } = piece.verdict === null ? { sign: "", label: piece.kind } : verdictWords(piece.verdict);
  const notes = [
    ...(piece.reason === "" ? [] : [markdownText(piece.reason)]),
    ...(piece.restVerdict === undefined ? [] : [`What is left of it: ${piece.restVerdict}.`]),
    ...gaps.map((gap) => gapOf(view, gap)),
    ...piece.differences.map((difference) => differenceOf(view, difference)),
    ...evidenceOf(view, piece),
  ];
  return [
    `**${`${markdownText(sign)} ${label}`.trim()}** (${piece.n}) ${words}`,
    ...notes.map((text) => `- ${text}`),
  ].join("\n");
}

function segmentOf(segment: Segment): string {
  if (segment.kind === "plain") return markdownStretch(segment.text);
  if (segment.kind === "differs") return `*${markdownText(segment.text)}*`;
  const { gap } = segment;
  const restored = gap.restoration === null ? "" : ` → ${markdownText(gap.restoration.text)}`;
  const mark = `**\\[${markdownText(gapInWords(gap).toLowerCase())}${restored}\\]**`;
  return `${segment.spaceBefore ? " " : ""}${mark}${segment.spaceAfter ? " " : ""}`;
}

function gapOf(view: AuditView, { gap }: NumberedGap): string {
  const found =
    gap.restoration === null
      ? "no report here has them"
      : `restored: ${markdownText(gap.restoration.text)} (${gap.restoration.evidence
          .map((citation) => `${labelOf(view, citation.report)}: ${markdownText(inQuotes(citation.quote))}`)
          .join("; ")})`;
  return `${markdownText(gapInWords(gap))} after “${markdownText(lastWords(gap.before))}”; ${found}.`;
}

function differenceOf(view: AuditView, { type, claim, evidence }: Difference): string {
  const other =
    evidence === null
      ? "the reports have nothing in its place"
      : `${labelOf(view, evidence.document)} has “${markdownText(evidence.text)}”`;
  return `${DIFFERENCE_LABELS[type]}: the article has “${markdownText(claim.text)}”, ${other}.`;
}

function evidenceOf(view: AuditView, piece: JudgedSentence): readonly string[] {
  return piece.evidence.map(
    (citation) => `${labelOf(view, citation.report)}: ${markdownText(inQuotes(citation.quote))}`,
  );
}

function labelOf(view: AuditView, report: string): string {
  return markdownText(view.labels.get(report) ?? report);
}

function reportsOf(view: AuditView): string {
  return view.audit.reports
    .map((report, at) => {
      const title = report.title === null ? "" : `: ${markdownLink(report.url, report.title)}`;
      const published = report.published === null ? "" : `, ${markdownText(dateInWords(report.published))}`;
      return `${at + 1}. **${labelOf(view, report.id)}**${title}${published}`;
    })
    .join("\n");
}
