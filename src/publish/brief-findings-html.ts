import type { BriefDifference } from "../model/brief.ts";
import { type BriefView, labelOf, marks } from "./brief-view.ts";
import { beforeInWords, changesHeading, kindInWords, NO_CHANGE } from "./changes.ts";
import { dateInWords } from "./date-words.ts";
import { type FigureRow, figureRows } from "./figure-rows.ts";
import { figureInWords } from "./figure-words.ts";
import { factLine, outside } from "./html-parts.ts";
import { type Html, html, joinHtml } from "./markup.ts";
import { PLACE } from "./places.ts";
import { asSource } from "./plural.ts";
import { type PositionRow, positionTable } from "./positions.ts";
import { type RecordLine, recordSheets } from "./records.ts";
import { originsInWords, relationInWords } from "./source-words.ts";
import { type SpeakerRecord, type Speech, speakerRecords } from "./speeches.ts";

/** The content of a section, to be put under its heading. */
export interface PartContent {
  readonly id: string;
  readonly heading: string;
  readonly content: Html;
}

/** What the reports are called, in a row. */
function reportsHtml(view: BriefView, reports: readonly string[]): Html {
  return joinHtml(
    reports.map((report) => outside(labelOf(view, report))),
    ", ",
  );
}

/** What readers of an earlier brief do not know yet; null where none was given. */
export function changesPart(view: BriefView): PartContent | null {
  const { changes } = view.brief;
  if (changes === null) return null;
  const items = changes.sentences.map((change, at) => {
    const before = beforeInWords(change);
    return html`<li id="${PLACE.change(at + 1).id}"><p dir="auto"><strong>${kindInWords(change)}.</strong> ${change.text}${marks(view, change.citations)}</p>
${before !== null && html`<p class="who">${before}</p>`}</li>`;
  });
  const content = items.length > 0 ? html`<ul>${items}</ul>` : html`<p>${NO_CHANGE}</p>`;
  return { id: "changes", heading: changesHeading(changes), content };
}

/** What the reports disagree on, every version with who carries it; null where they agree. */
export function differencesPart(view: BriefView): PartContent | null {
  const { differences } = view.brief;
  if (differences.length === 0) return null;
  const content = html`<p class="note">Each version in the words of its best report. Copies of one report count as one origin.</p>
${differences.map((difference, at) => differenceHtml(view, difference, at + 1))}`;
  return { id: "differences", heading: "Where reports differ", content };
}

function differenceHtml(view: BriefView, difference: BriefDifference, n: number): Html {
  const versions = difference.versions.map((version, at) => {
    return html`<li id="${PLACE.version(n, at + 1).id}"><p dir="auto">${version.text}${marks(view, version.citations)}</p>
<p class="who">${factLine([reportsHtml(view, version.reports), originsInWords(version.origins)])}</p></li>`;
  });
  return html`<div class="difference"><h3 dir="auto">${difference.topic}</h3>
<p class="note">${relationInWords(difference.relation)}.</p>
<ol>${versions}</ol></div>`;
}

/** What only one origin has; null where there is nothing. */
export function singlesPart(view: BriefView): PartContent | null {
  const { singles } = view.brief;
  if (singles.length === 0) return null;
  const items = singles.map((single, at) => {
    const reports = [...new Set(single.citations.map((citation) => labelOf(view, citation.report)))];
    return html`<li id="${PLACE.single(at + 1).id}"><p dir="auto">${single.text}${marks(view, single.citations)}</p>
<p class="who">${joinHtml(reports.map(outside), ", ")}</p></li>`;
  });
  const content = html`<p class="note">One origin alone has this, and no other report here bears it out.</p>
<ul>${items}</ul>`;
  return { id: "singles", heading: "Only one source says", content };
}

/** Who stands where, proposal by proposal; null where no report says. */
export function positionsPart(view: BriefView): PartContent | null {
  const tables = positionTable(view.brief.positions);
  if (tables.length === 0) return null;
  const content = tables.map(
    ({ proposal, rows }) => html`<div class="proposal"><h3 dir="auto">${proposal}</h3>
<ul>${rows.map((row) => positionHtml(view, row))}</ul></div>`,
  );
  return { id: "positions", heading: "Who stands where", content: html`${content}` };
}

function positionHtml(view: BriefView, { standing, words, place }: PositionRow): Html {
  const source = standing.attributedTo && html`according to ${outside(asSource(standing.attributedTo))}`;
  return html`<li id="${place.id}"><p dir="auto"><strong>${standing.party}</strong> ${words}${marks(view, standing.citations)}</p>
<p class="who">${factLine([source, reportsHtml(view, standing.reports), originsInWords(standing.origins.length)])}</p></li>`;
}

/** Agreements, sanctions and talks with all that is said of each; null where there are none. */
export function recordsPart(view: BriefView): PartContent | null {
  const sheets = recordSheets(view.brief.records);
  if (sheets.length === 0) return null;
  const content = sheets.map(
    ({ name, lines }) => html`<div class="record"><h3 dir="auto">${name}</h3>
<dl>${lines.map(
      ({ label, facts }) => html`<div><dt>${label}</dt>
${facts.map((each) => factHtml(view, each))}</div>`,
    )}</dl></div>`,
  );
  return { id: "records", heading: "On record", content: html`${content}` };
}

function factHtml(view: BriefView, { fact, words, place }: RecordLine["facts"][number]): Html {
  const source =
    fact.attributedTo && html` <span class="who">according to ${outside(asSource(fact.attributedTo))}</span>`;
  return html`<dd id="${place.id}">${outside(words)}${marks(view, fact.citations)}${source}</dd>
`;
}

const COLUMNS = ["Counted", "Figure", "Where and when", "According to", "Report"] as const;

/** The figures with everything that keeps them true; null where there are none. */
export function figuresPart(view: BriefView): PartContent | null {
  const rows = figureRows(view.brief.figures);
  if (rows.length === 0) return null;
  // The roles are spelled out because a phone shows the rows as blocks, which takes a table's own roles away.
  const content = html`<table role="table" aria-labelledby="figures">
<thead role="rowgroup"><tr role="row">${COLUMNS.map((name) => html`<th role="columnheader" scope="col">${name}</th>`)}</tr></thead>
<tbody role="rowgroup">
${rows.map((row) => figureRowHtml(view, row))}
</tbody></table>`;
  return { id: "figures", heading: "Figures", content };
}

function figureRowHtml(view: BriefView, row: FigureRow): Html {
  const { figure } = row;
  const asOf = figure.asOf && html`as of ${outside(dateInWords(figure.asOf))}`;
  const cells = [
    html`<th role="rowheader" scope="row" data-label="${COLUMNS[0]}">${outside(figure.counted)}</th>`,
    cell(1, figureInWords(figure)),
    cell(2, factLine([figure.scope && outside(figure.scope), asOf])),
    cell(3, figure.attributedTo === null ? "the report itself" : outside(figure.attributedTo)),
    cell(4, html`${reportsHtml(view, row.reports)}${marks(view, row.citations)}`),
  ];
  return html`<tr role="row" id="${row.place.id}">${cells}</tr>
`;
}

function cell(column: number, content: Html | string): Html {
  return html`<td role="cell" data-label="${COLUMNS[column]}">${content}</td>`;
}

/** Who said what, speaker by speaker; null where nobody speaks. */
export function speakersPart(view: BriefView): PartContent | null {
  const records = speakerRecords(view.brief.statements);
  if (records.length === 0) return null;
  const content = html`<dl>${records.map((record) => speakerHtml(view, record))}</dl>`;
  return { id: "speakers", heading: "Who said what", content };
}

function speakerHtml(view: BriefView, record: SpeakerRecord): Html {
  const name = record.speaker === null ? "Speaker not named" : outside(record.speaker);
  return html`<div class="speaker"><dt>${name}</dt>
${record.speeches.map((speech) => speechHtml(view, speech))}</div>`;
}

function speechHtml(view: BriefView, speech: Speech): Html {
  const source = [speech.form, speech.via && html`through ${outside(speech.via)}`, reportsHtml(view, speech.reports)];
  return html`<dd id="${speech.place.id}"><p><span class="act">${speech.act}</span> ${outside(speech.words)}${marks(view, speech.citations)}</p>
<p class="who">${factLine(source)}</p></dd>
`;
}
