import type { AuditedBrief, BriefSentence } from "../model/brief.ts";
import type { Citation } from "../model/citation.ts";
import { type BriefView, labelOf, viewBrief } from "./brief-view.ts";
import { beforeInWords, changesHeading, kindInWords, NO_CHANGE } from "./changes.ts";
import { quoteInContext } from "./context.ts";
import { dateInWords } from "./date-words.ts";
import { figureRows } from "./figure-rows.ts";
import { figureInWords } from "./figure-words.ts";
import { markdownLink, markdownRow, markdownStretch, markdownText } from "./markdown-text.ts";
import { asSource, counted } from "./plural.ts";
import { factsOf, positionTable } from "./positions.ts";
import { recordSheets } from "./records.ts";
import { countOrigins, damageNotes, originInWords, originsInWords, relationInWords } from "./source-words.ts";
import { speakerRecords } from "./speeches.ts";
import { briefAuditSummary } from "./verdict-words.ts";

/** The brief in Markdown (GitHub's kind): citations are footnotes that hold the quoted passages. */
export function briefToMarkdown(brief: AuditedBrief): string {
  const view = viewBrief(brief);
  const parts = [
    headOf(view),
    changesOf(view),
    ...textOf(view),
    differencesOf(view),
    singlesOf(view),
    positionsOf(view),
    recordsOf(view),
    figuresOf(view),
    speakersOf(view),
  ];
  return `${[...parts, sourcesOf(view), makingOf(brief), footnotesOf(view)].filter((part) => part !== "").join("\n\n")}\n`;
}

function notes(view: BriefView, citations: readonly Citation[]): string {
  return view.passages
    .numbersOf(citations)
    .map((number) => `[^${number}]`)
    .join("");
}

function cited(view: BriefView, { text, citations }: Pick<BriefSentence, "text" | "citations">): string {
  return `${markdownText(text)}${notes(view, citations)}`;
}

function reportsOf(view: BriefView, reports: readonly string[]): string {
  return reports.map((report) => markdownText(labelOf(view, report))).join(", ");
}

function headOf(view: BriefView): string {
  const { brief } = view;
  const headline = notes(view, brief.titleCitations);
  const facts = [
    dateInWords(brief.generated),
    counted(brief.sources.length, "report"),
    originsInWords(countOrigins(brief.sources)),
    ...(headline === "" ? [] : [`headline rests on${headline}`]),
  ];
  return [
    `# ${markdownText(brief.title)}`,
    ...(brief.standfirst
      ? [`**${markdownText(brief.standfirst.text)}**${notes(view, brief.standfirst.citations)}`]
      : []),
    `> **Made by a program.** ${markdownText(brief.disclosure.text)}`,
    facts.join(" · "),
  ].join("\n\n");
}

function changesOf(view: BriefView): string {
  const { changes } = view.brief;
  if (changes === null) return "";
  const items = changes.sentences.map((change) => {
    const before = beforeInWords(change);
    const said = `- **${kindInWords(change)}.** ${cited(view, change)}`;
    return before === null ? said : `${said} (${markdownText(before)})`;
  });
  return `## ${markdownText(changesHeading(changes))}\n\n${items.length > 0 ? items.join("\n") : NO_CHANGE}`;
}

function textOf(view: BriefView): readonly string[] {
  return view.brief.sections.map(
    ({ heading, sentences }) =>
      `## ${markdownText(heading)}\n\n${sentences.map((sentence) => cited(view, sentence)).join(" ")}`,
  );
}

function differencesOf(view: BriefView): string {
  const { differences } = view.brief;
  if (differences.length === 0) return "";
  const shown = differences.map(({ topic, relation, versions }) => {
    const items = versions.map(
      (version) =>
        `- ${cited(view, version)} — ${reportsOf(view, version.reports)}; ${originsInWords(version.origins)}`,
    );
    return `### ${markdownText(topic)}\n\n*${relationInWords(relation)}.*\n\n${items.join("\n")}`;
  });
  return `## Where reports differ\n\n${shown.join("\n\n")}`;
}

function singlesOf(view: BriefView): string {
  const { singles } = view.brief;
  if (singles.length === 0) return "";
  const items = singles.map((single) => {
    const reports = [...new Set(single.citations.map(({ report }) => report))];
    return `- ${cited(view, single)} — ${reportsOf(view, reports)}`;
  });
  return `## Only one source says\n\n${items.join("\n")}`;
}

function positionsOf(view: BriefView): string {
  const tables = positionTable(view.brief.positions);
  if (tables.length === 0) return "";
  const shown = tables.map(({ proposal, rows }) => {
    const items = rows.map(({ standing, words }) => {
      const facts = factsOf(
        { ...standing, attributedTo: standing.attributedTo && markdownText(standing.attributedTo) },
        reportsOf(view, standing.reports),
      );
      return `- **${markdownText(standing.party)}** ${markdownText(words)}${notes(view, standing.citations)} — ${facts.join("; ")}`;
    });
    return `### ${markdownText(proposal)}\n\n${items.join("\n")}`;
  });
  return `## Who stands where\n\n${shown.join("\n\n")}`;
}

function recordsOf(view: BriefView): string {
  const sheets = recordSheets(view.brief.records);
  if (sheets.length === 0) return "";
  const shown = sheets.map(({ name, lines }) => {
    const items = lines.map(({ label, facts }) => {
      const said = facts.map(({ fact, words }) => {
        const by = fact.attributedTo === null ? "" : ` (according to ${markdownText(asSource(fact.attributedTo))})`;
        return `${markdownText(words)}${by}${notes(view, fact.citations)}`;
      });
      return `- *${label}:* ${said.join("; ")}`;
    });
    return `### ${markdownText(name)}\n\n${items.join("\n")}`;
  });
  return `## On record\n\n${shown.join("\n\n")}`;
}

function figuresOf(view: BriefView): string {
  const rows = figureRows(view.brief.figures).map(({ figure, reports, citations }) => {
    const asOf = figure.asOf === null ? [] : [`as of ${markdownText(dateInWords(figure.asOf))}`];
    return markdownRow([
      markdownText(figure.counted),
      markdownText(figureInWords(figure)),
      [...(figure.scope === null ? [] : [markdownText(figure.scope)]), ...asOf].join(", "),
      figure.attributedTo === null ? "the report itself" : markdownText(asSource(figure.attributedTo)),
      `${reportsOf(view, reports)}${notes(view, citations)}`,
    ]);
  });
  if (rows.length === 0) return "";
  const head = markdownRow(["Counted", "Figure", "Where and when", "According to", "Report"]);
  return `## Figures\n\n${[head, "| --- | --- | --- | --- | --- |", ...rows].join("\n")}`;
}

function speakersOf(view: BriefView): string {
  const records = speakerRecords(view.brief.statements);
  if (records.length === 0) return "";
  const shown = records.map(({ speaker, speeches }) => {
    const items = speeches.map(({ act, words, form, via, reports, citations }) => {
      const source = [form, ...(via === null ? [] : [`through ${markdownText(via)}`]), reportsOf(view, reports)];
      return `- *${act}* ${markdownText(words)}${notes(view, citations)} — ${source.join("; ")}`;
    });
    return `**${speaker === null ? "Speaker not named" : markdownText(speaker)}**\n\n${items.join("\n")}`;
  });
  return `## Who said what\n\n${shown.join("\n\n")}`;
}

function sourcesOf(view: BriefView): string {
  const items = view.brief.sources.map((source, at) => {
    const title = source.title === null ? "" : `: ${markdownLink(source.url, source.title)}`;
    const facts = [
      ...(source.published === null ? [] : [markdownText(dateInWords(source.published))]),
      markdownText(originInWords(source, view.labels)),
    ];
    const notices = [
      ...(source.disclosure
        ? [`   - **AI label.** The report says of itself: “${markdownText(source.disclosure.text)}”`]
        : []),
      ...damageNotes(source).map((damage) => `   - **Damaged.** ${markdownText(damage)}`),
    ];
    const name = markdownText(labelOf(view, source.report));
    return [`${at + 1}. **${name}**${title} — ${facts.join("; ")}`, ...notices].join("\n");
  });
  return `## Sources\n\n${items.join("\n")}`;
}

function makingOf(brief: AuditedBrief): string {
  const type = markdownLink(brief.disclosure.digitalSourceType, "digital source type (IPTC)");
  return `## How this was made\n\n${briefAuditSummary(brief.audit)} Composed ${dateInWords(brief.generated)}; ${type}.`;
}

function footnotesOf(view: BriefView): string {
  return view.passages.list
    .map(({ number, citation }) => {
      const { before, quote, after } = quoteInContext(citation, view.sources.get(citation.report));
      const passage = `${markdownStretch(before)}**${markdownText(quote)}**${markdownStretch(after)}`.trim();
      return `[^${number}]: ${markdownText(labelOf(view, citation.report))}: ${passage}`;
    })
    .join("\n");
}
