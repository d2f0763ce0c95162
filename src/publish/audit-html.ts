// One audited article as a page that stands alone: what came out in one line, then the article with a verdict at every
// sentence and its reasons beside it.
import type { Audit } from "../model/audit.ts";
import { articlePart } from "./audit-article-html.ts";
import { type AuditView, articleName, viewAudit } from "./audit-view.ts";
import { factLine, outside, section, timeHtml, webLink } from "./html-parts.ts";
import { type Html, html, joinHtml } from "./markup.ts";
import { renderPage } from "./page.ts";
import { counted } from "./plural.ts";
import { auditSummary, VERDICTS, type VerdictWords } from "./verdict-words.ts";

/** The audit as one self-contained HTML page: no script, no request, for screen, phone and paper. */
export function auditToHtml(audit: Audit): string {
  const view = viewAudit(audit);
  const summary = auditSummary(audit);
  return renderPage({
    kind: "Audit",
    title: `Audit: ${articleName(audit.article)}`,
    description: summary,
    linkedData: null,
    main: html`<div class="audit">
${headOf(view, summary)}
${jumpNav(view)}
${section("article", "The article, sentence by sentence", articlePart(view), "part article")}
${section("reports", "Judged against", reportList(view), "part sources")}
</div>`,
    footer: html`<h2>How to read this</h2>
<p>Stet compared each sentence with the reports, by rules and small trained models. A verdict says whether these reports bear a sentence out, not whether it is true.
Headings, labels and page furniture that assert nothing are shown but not judged.</p>`,
  });
}

function headOf(view: AuditView, summary: string): Html {
  const { article, counts } = view.audit;
  const shares = VERDICTS.filter(({ verdict }) => counts[verdict] > 0);
  return html`<header class="head">
<h1 dir="auto">${articleName(article)}</h1>
<p class="summary-label" id="summary">What came out, to paste (one click selects it):</p>
<p class="selectable" aria-labelledby="summary">${summary}</p>
<div class="bar" aria-hidden="true">${shares.map(
    ({ verdict }) => html`<span class="is-${verdict}" style="flex-grow:${counts[verdict]}"></span>`,
  )}</div>
<p class="disclosure">${
    article.disclosure === null
      ? html`<strong>No AI label.</strong> The article does not say that a machine wrote it. Stet never guesses that from style.`
      : html`<strong>AI label.</strong> The article says of itself: “${outside(article.disclosure.text)}”`
  }</p>
<h2 class="legend-title">Verdicts</h2>
<dl class="legend">${VERDICTS.map((words) => legendEntry(words, counts[words.verdict]))}</dl>
</header>`;
}

function legendEntry({ verdict, sign, label, meaning }: VerdictWords, count: number): Html {
  return html`<div class="is-${verdict}"><dt class="verdict"><span class="sign" aria-hidden="true">${sign}</span> ${label} <span class="count">${count}</span></dt>
<dd>${meaning}</dd></div>
`;
}

/** Links to what an editor looks at first: every sentence that is not plainly supported, and every gap. */
function jumpNav(view: AuditView): Html | null {
  const rows = VERDICTS.flatMap(({ verdict, label }) => {
    const found = verdict === "supported" ? [] : view.pieces.filter(({ piece }) => piece.verdict === verdict);
    return jumpRow(
      label,
      found.map(({ piece }) => ({
        id: `sentence-${piece.n}`,
        name: piece.kind === "title" ? "title" : String(piece.n),
      })),
      "sentence",
    );
  });
  const gaps = view.pieces.flatMap((shown) => shown.gaps);
  rows.push(
    ...jumpRow(
      "Words missing",
      gaps.map(({ number }) => ({ id: `gap-${number}`, name: String(number) })),
      "gap",
    ),
  );
  if (rows.length === 0) return null;
  return html`<nav class="contents jump" aria-labelledby="jump"><h2 id="jump">Look at first</h2>
<ul>${rows}</ul></nav>`;
}

function jumpRow(
  label: string,
  links: readonly { readonly id: string; readonly name: string }[],
  noun: string,
): readonly Html[] {
  if (links.length === 0) return [];
  const shown = links.map(({ id, name }) => html`<a href="#${id}" aria-label="${label}: ${noun} ${name}">${name}</a>`);
  return [html`<li>${label}: ${joinHtml(shown, " ")}</li>`];
}

function reportList(view: AuditView): Html {
  const uses = new Map<string, number>();
  for (const { piece } of view.pieces) {
    for (const report of new Set(piece.evidence.map((citation) => citation.report))) {
      uses.set(report, (uses.get(report) ?? 0) + 1);
    }
  }
  const items = view.audit.reports.map((report, at) => {
    const used = uses.get(report.id) ?? 0;
    return html`<li id="report-${at + 1}">
<p><strong>${outside(view.labels.get(report.id) ?? report.id)}</strong>${report.title && html`: ${webLink(report.url, report.title)}`}</p>
<p class="who">${factLine([timeHtml(report.published), used === 0 ? "no sentence rests on it" : `evidence for ${counted(used, "sentence")}`])}</p></li>
`;
  });
  return html`<ol>${items}</ol>`;
}
