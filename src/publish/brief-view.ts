import type { AuditedBrief, BriefSource } from "../model/brief.ts";
import type { Citation } from "../model/citation.ts";
import { shorten } from "./context.ts";
import { type Html, html, joinHtml } from "./markup.ts";
import { numberPassages, type Passages } from "./passages.ts";
import { reportLabels } from "./source-words.ts";

/** A brief with what every part of a publication looks up: numbered passages, and reports by id. */
export interface BriefView {
  readonly brief: AuditedBrief;
  readonly passages: Passages;
  readonly sources: ReadonlyMap<string, BriefSource>;
  /** What to call each report, by its id. */
  readonly labels: ReadonlyMap<string, string>;
}

/** Prepares a brief for publication in any form. */
export function viewBrief(brief: AuditedBrief): BriefView {
  return {
    brief,
    passages: numberPassages(brief),
    sources: new Map(brief.sources.map((source) => [source.report, source])),
    labels: reportLabels(brief.sources.map((source) => ({ ...source, id: source.report }))),
  };
}

/** What to call a report, by its id. */
export function labelOf(view: Pick<BriefView, "labels">, report: string): string {
  return view.labels.get(report) ?? report;
}

/** The id of a passage's element on the page. */
export function passageId(number: number): string {
  return `passage-${number}`;
}

/** Numbered marks that lead to the passages; null without citations. The name of each link says which report it leads to. */
export function marks(view: BriefView, citations: readonly Citation[]): Html | null {
  const numbers = view.passages.numbersOf(citations);
  if (numbers.length === 0) return null;
  const links = numbers.map((number) => {
    const citation = view.passages.list[number - 1]?.citation;
    const label = citation === undefined ? "" : labelOf(view, citation.report);
    const quote = citation === undefined ? "" : shorten(citation.quote, 200);
    return html`<a href="#${passageId(number)}" aria-label="Passage ${number}, ${label}" title="${label}: “${quote}”">${number}</a>`;
  });
  return html`<sup class="marks">${joinHtml(links, html`<wbr>`)}</sup>`;
}
