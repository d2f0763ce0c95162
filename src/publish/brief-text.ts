import type { AuditedBrief, BriefSentence } from "../model/brief.ts";
import type { Citation } from "../model/citation.ts";
import { type BriefView, labelOf, viewBrief } from "./brief-view.ts";
import { beforeInWords, changesHeading, kindInWords, NO_CHANGE } from "./changes.ts";
import { inQuotes, shorten } from "./context.ts";
import { dateInWords } from "./date-words.ts";
import { figureRows } from "./figure-rows.ts";
import { figureInWords } from "./figure-words.ts";
import { asSource, counted } from "./plural.ts";
import { factsOf, positionTable } from "./positions.ts";
import { recordSheets } from "./records.ts";
import { countOrigins, damageNotes, originInWords, originsInWords, relationInWords } from "./source-words.ts";
import { speakerRecords } from "./speeches.ts";
import { type Indent, paint, plainLine, type TextLayout, wrap } from "./terminal.ts";
import { briefAuditSummary } from "./verdict-words.ts";

/** The brief for a terminal: numbers in brackets lead to the passages at the end. */
export function briefToText(brief: AuditedBrief, layout: TextLayout): string {
  const page: TextPage = { ...layout, ...viewBrief(brief) };
  const parts = [
    headOf(page),
    ...changesOf(page),
    ...brief.sections.map(({ heading, sentences }) => part(page, heading, [sentencesOf(page, sentences)])),
    part(
      page,
      "Where reports differ",
      brief.differences.flatMap((_, at) => differenceOf(page, at)),
    ),
    part(
      page,
      "Only one source says",
      brief.singles.map((single) => item(page, cited(page, single))),
    ),
    part(page, "Who stands where", positionsOf(page)),
    part(page, "On record", recordsOf(page)),
    part(page, "Figures", figuresOf(page)),
    part(page, "Who said what", speakersOf(page)),
    part(
      page,
      "Sources",
      brief.sources.map((_, at) => sourceOf(page, at)),
    ),
    part(page, "Passages", passagesOf(page)),
    makingOf(page),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

type TextPage = TextLayout & BriefView;
type Lines = readonly string[];

const ITEM: Indent = { first: "- ", rest: "  " };
const NOTE: Indent = { first: "  ", rest: "  " };

function item(page: TextPage, text: string): Lines {
  return wrap(text, page.width, ITEM);
}

function note(page: TextPage, text: string): Lines {
  return wrap(text, page.width, NOTE).map((line) => paint(line, "dim", page));
}

/** A headed part; nothing where it has no content. */
function part(page: TextPage, heading: string, blocks: readonly Lines[]): Lines {
  if (blocks.length === 0) return [];
  return [...wrap(heading, page.width).map((line) => paint(line, "bold", page)), ...blocks.flat()];
}

function cited(page: TextPage, { text, citations }: Pick<BriefSentence, "text" | "citations">): string {
  return `${plainLine(text)}${numbers(page, citations)}`;
}

function numbers(page: TextPage, citations: readonly Citation[]): string {
  const found = page.passages.numbersOf(citations);
  return found.length === 0 ? "" : ` [${found.join(", ")}]`;
}

function reportsOf(page: TextPage, reports: readonly string[]): string {
  return reports.map((report) => labelOf(page, report)).join(", ");
}

function headOf(page: TextPage): Lines {
  const { brief, width } = page;
  const headline = numbers(page, brief.titleCitations);
  const facts = [
    dateInWords(brief.generated),
    counted(brief.sources.length, "report"),
    originsInWords(countOrigins(brief.sources)),
    ...(headline === "" ? [] : [`headline rests on${headline}`]),
  ];
  return [
    ...wrap(brief.title, width).map((line) => paint(line, "bold", page)),
    ...(brief.standfirst ? wrap(cited(page, brief.standfirst), width) : []),
    "",
    ...wrap(`Made by a program. ${brief.disclosure.text}`, width),
    ...wrap(facts.join(" · "), width).map((line) => paint(line, "dim", page)),
  ];
}

function changesOf(page: TextPage): readonly Lines[] {
  const { changes } = page.brief;
  if (changes === null) return [];
  const items = changes.sentences.map((change) => {
    const before = beforeInWords(change);
    const said = `${kindInWords(change)}: ${cited(page, change)}`;
    return item(page, before === null ? said : `${said} (${plainLine(before)})`);
  });
  return [part(page, changesHeading(changes), items.length > 0 ? items : [wrap(NO_CHANGE, page.width)])];
}

function sentencesOf(page: TextPage, sentences: readonly BriefSentence[]): Lines {
  return wrap(sentences.map((sentence) => cited(page, sentence)).join(" "), page.width);
}

function differenceOf(page: TextPage, at: number): readonly Lines[] {
  const difference = page.brief.differences[at];
  if (difference === undefined) return [];
  const versions = difference.versions.flatMap((version) => [
    item(page, cited(page, version)),
    note(page, `${reportsOf(page, version.reports)} · ${originsInWords(version.origins)}`),
  ]);
  return [wrap(`${difference.topic}: ${relationInWords(difference.relation)}.`, page.width), ...versions];
}

function positionsOf(page: TextPage): readonly Lines[] {
  return positionTable(page.brief.positions).flatMap(({ proposal, rows }) => [
    wrap(proposal, page.width),
    ...rows.flatMap(({ standing, words }) => [
      item(page, `${standing.party} ${words}${numbers(page, standing.citations)}`),
      note(page, factsOf(standing, reportsOf(page, standing.reports)).join(" · ")),
    ]),
  ]);
}

function recordsOf(page: TextPage): readonly Lines[] {
  return recordSheets(page.brief.records).flatMap(({ name, lines }) => [
    wrap(name, page.width),
    ...lines.map(({ label, facts }) => {
      const said = facts.map(({ fact, words }) => {
        const by = fact.attributedTo === null ? "" : ` (according to ${asSource(fact.attributedTo)})`;
        return `${words}${by}${numbers(page, fact.citations)}`;
      });
      return item(page, `${label}: ${said.join("; ")}`);
    }),
  ]);
}

function figuresOf(page: TextPage): readonly Lines[] {
  return figureRows(page.brief.figures).flatMap(({ figure, reports, citations }) => {
    const scope = figure.scope === null ? "" : `, ${figure.scope}`;
    const asOf = figure.asOf === null ? "" : `, as of ${dateInWords(figure.asOf)}`;
    const source = figure.attributedTo === null ? "the report itself" : asSource(figure.attributedTo);
    return [
      item(page, `${figure.counted}: ${figureInWords(figure)}${scope}${asOf}${numbers(page, citations)}`),
      note(page, `according to ${source} · ${reportsOf(page, reports)}`),
    ];
  });
}

function speakersOf(page: TextPage): readonly Lines[] {
  return speakerRecords(page.brief.statements).flatMap(({ speaker, speeches }) => [
    wrap(speaker ?? "Speaker not named", page.width),
    ...speeches.flatMap(({ act, words, form, via, reports, citations }) => {
      const source = [form, ...(via === null ? [] : [`through ${via}`]), reportsOf(page, reports)];
      return [item(page, `${act} ${words}${numbers(page, citations)}`), note(page, source.join(" · "))];
    }),
  ]);
}

function sourceOf(page: TextPage, at: number): Lines {
  const source = page.brief.sources[at];
  if (source === undefined) return [];
  const title = source.title === null ? "" : `: ${source.title}`;
  const published = source.published === null ? [] : [dateInWords(source.published)];
  return [
    ...item(page, `${labelOf(page, source.report)}${title}`),
    ...note(page, [...published, originInWords(source, page.labels)].join(" · ")),
    ...(source.url === null ? [] : note(page, source.url)),
    ...(source.disclosure ? note(page, `AI label: “${source.disclosure.text}”`) : []),
    ...damageNotes(source).flatMap((damage) => note(page, `Damaged: ${damage}`)),
  ];
}

/** UTF-16 units of a quote that a terminal shows; the JSON has all of it. */
const QUOTE = 400;

function passagesOf(page: TextPage): readonly Lines[] {
  return page.passages.list.map(({ number, citation }) => {
    const mark = `[${number}] `;
    const text = `${labelOf(page, citation.report)}: ${inQuotes(shorten(citation.quote, QUOTE))}`;
    return wrap(text, page.width, { first: mark, rest: " ".repeat(mark.length) });
  });
}

function makingOf(page: TextPage): Lines {
  return wrap(briefAuditSummary(page.brief.audit), page.width).map((line) => paint(line, "dim", page));
}
