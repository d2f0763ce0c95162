import type { JudgedSentence } from "../model/audit.ts";
import type { Citation } from "../model/citation.ts";
import type { Difference } from "../model/verdict.ts";
import type { AuditView, NumberedGap, Segment, ShownPiece } from "./audit-view.ts";
import { outside, quotation } from "./html-parts.ts";
import { type Html, html, joinHtml } from "./markup.ts";
import { counted } from "./plural.ts";
import { DIFFERENCE_LABELS, verdictWords } from "./verdict-words.ts";

/** The article piece by piece: judged pieces with their verdict and notes, the others set apart. */
export function articlePart(view: AuditView): Html {
  return html`<ol class="pieces" role="list">
${view.pieces.map((shown) => pieceHtml(view, shown))}
</ol>`;
}

const KIND_NAMES = {
  sentence: "Not judged",
  title: "Title",
  heading: "Heading",
  label: "Label",
  boilerplate: "Page furniture",
} as const;

function pieceHtml(view: AuditView, shown: ShownPiece): Html {
  const { piece, opensParagraph } = shown;
  const verdict = piece.verdict === null ? "apart" : `is-${piece.verdict}`;
  return html`<li id="sentence-${piece.n}" class="piece ${piece.kind} ${verdict}${opensParagraph ? " opens" : ""}">
<div class="said">${labelHtml(piece)}
${wordsHtml(shown)}</div>
${noteHtml(view, shown)}</li>
`;
}

function labelHtml(piece: JudgedSentence): Html {
  if (piece.verdict === null) return html`<p class="verdict">${KIND_NAMES[piece.kind]}</p>`;
  const { sign, label } = verdictWords(piece.verdict);
  const rest = piece.restVerdict && `what is left: ${verdictWords(piece.restVerdict).label.toLowerCase()}`;
  const facts = [rest, piece.kind === "heading" && "heading"].filter(Boolean);
  return html`<p class="verdict"><span class="sign" aria-hidden="true">${sign}</span> ${label}${facts.map((fact) => html` <span class="count">${fact}</span>`)} ${placeLink(piece)}</p>`;
}

/** The title has no number among the sentences. */
function placeLink({ n, kind }: JudgedSentence): Html {
  const [name, full] = kind === "title" ? ["title", "The title"] : [String(n), `Sentence ${n}`];
  return html`<a class="count" href="#sentence-${n}" aria-label="${full}">${name}</a>`;
}

/** Headings stay headings, so that the article can be walked through by them. */
function wordsHtml({ piece, segments }: ShownPiece): Html {
  const words = html`<span class="words">${segments.map(segmentHtml)}</span>`;
  const isHeading = piece.kind === "title" || piece.kind === "heading";
  return isHeading ? html`<h3 dir="auto">${words}</h3>` : html`<p class="text" dir="auto">${words}</p>`;
}

function segmentHtml(segment: Segment): Html {
  if (segment.kind === "plain") return html`${segment.text}`;
  if (segment.kind === "differs") return html`<em class="differs">${segment.text}</em>`;
  const { number, gap, spaceBefore, spaceAfter } = segment;
  const restored =
    gap.restoration &&
    html`<span class="arrow" aria-hidden="true"> → </span><span class="unseen">, restored: </span>${outside(gap.restoration.text)}`;
  return html`${spaceBefore && " "}<a class="gap ${gap.certainty}" id="gap-${number}" href="#gap-note-${number}">${gapLabel(gap)}${restored}</a>${spaceAfter && " "}`;
}

function gapLabel(gap: NumberedGap["gap"]): string {
  const what = gap.what.trim();
  if (gap.certainty === "suspected") return `words missing? ${what}`.trim();
  return what === "" ? "words missing" : `words missing: ${what}`;
}

function noteHtml(view: AuditView, { piece, gaps }: ShownPiece): Html | null {
  if (piece.verdict === null && gaps.length === 0) return null;
  return html`<div class="note">
${piece.reason !== "" && html`<p class="reason">${outside(piece.reason)}</p>`}
${gaps.map((gap) => gapNote(view, gap))}
${differencesHtml(view, piece)}
${evidenceHtml(view, piece)}
</div>`;
}

function gapNote(view: AuditView, { number, gap }: NumberedGap): Html {
  const { restoration } = gap;
  return html`<div class="gap-note" id="gap-note-${number}"><p><a href="#gap-${number}" aria-label="Gap ${number}, in the text"><span aria-hidden="true">^</span> ${number}</a> <span class="what">${outside(whatIsMissing(gap))}</span>. ${
    restoration === null ? "No report here has them." : html`Restored: <ins>${outside(restoration.text)}</ins>.`
  }</p>
${restoration && quotesHtml(view, restoration.evidence)}</div>
`;
}

function whatIsMissing({ what, certainty }: NumberedGap["gap"]): string {
  const words = what.trim() || "words";
  return certainty === "certain" ? words : `perhaps ${words}`;
}

/** The differences that the reason does not already set word against word. */
function differencesHtml(view: AuditView, { differences, reason }: JudgedSentence): Html | null {
  const untold = differences.filter(
    ({ claim, evidence }) =>
      !(reason.includes(`“${claim.text}”`) && (!evidence || reason.includes(`“${evidence.text}”`))),
  );
  if (untold.length === 0) return null;
  return html`<ul class="against">${untold.map((difference) => differenceHtml(view, difference))}</ul>`;
}

function differenceHtml(view: AuditView, { type, claim, evidence }: Difference): Html {
  const other =
    evidence === null
      ? "the reports: nothing in its place"
      : html`${outside(view.labels.get(evidence.document) ?? evidence.document)}: <ins>${outside(evidence.text)}</ins>`;
  return html`<li><span class="type">${DIFFERENCE_LABELS[type]}.</span> The article: <em class="differs">${outside(claim.text)}</em>; ${other}</li>
`;
}

/** Quotes in sight where an editor has to decide something; the rest, and all of them where all is well, are folded away. */
const IN_SIGHT = 2;

function evidenceHtml(view: AuditView, piece: JudgedSentence): Html | null {
  if (piece.evidence.length === 0) return null;
  const names = [...new Set(piece.evidence.map(({ report }) => view.labels.get(report) ?? report))];
  const summary = html`${headOfEvidence(piece)}: ${joinHtml(names.map(outside), ", ")}`;
  if ((piece.restVerdict ?? piece.verdict) === "supported") {
    return html`<details class="evidence"><summary>${summary}</summary>
${groupQuotes(piece.evidence).map((same) => quoteHtml(view, same))}</details>`;
  }
  return html`<div class="evidence"><p>${summary}</p>
${quotesHtml(view, piece.evidence)}</div>`;
}

/** What is shown below an unsupported sentence proves nothing: it is only what comes nearest. */
function headOfEvidence({ verdict, restVerdict, evidence }: JudgedSentence): string {
  const isUnsupported = (restVerdict ?? verdict) === "unsupported";
  return isUnsupported ? `Nearest to it, ${counted(evidence.length, "passage")}` : counted(evidence.length, "passage");
}

function quotesHtml(view: AuditView, citations: readonly Citation[]): Html {
  const quotes = groupQuotes(citations);
  const rest = quotes.slice(IN_SIGHT);
  const folded =
    rest.length > 0 &&
    html`<details><summary>${counted(rest.length, "more passage")}</summary>
${rest.map((same) => quoteHtml(view, same))}</details>`;
  return html`${quotes.slice(0, IN_SIGHT).map((same) => quoteHtml(view, same))}${folded}`;
}

/** Citations with the same words together: several reports that carry one text are shown once. */
function groupQuotes(citations: readonly Citation[]): readonly (readonly Citation[])[] {
  const groups = new Map<string, Citation[]>();
  for (const citation of citations) {
    const key = JSON.stringify([citation.prefix, citation.quote, citation.suffix]);
    groups.set(key, [...(groups.get(key) ?? []), citation]);
  }
  return [...groups.values()];
}

function quoteHtml(view: AuditView, same: readonly Citation[]): Html | null {
  const [first] = same;
  if (first === undefined) return null;
  const reports = [...new Set(same.map(({ report }) => report))];
  const links = reports.map((report) => reportLink(view, report));
  return html`<figure>${quotation(first, view.reports.get(first.report))}<figcaption>${joinHtml(links, ", ")}</figcaption></figure>
`;
}

function reportLink(view: AuditView, report: string): Html {
  const number = view.numbers.get(report);
  const name = outside(view.labels.get(report) ?? report);
  return number === undefined ? name : html`<a href="#report-${number}">${name}</a>`;
}
