import type { Name } from "../model/analysis.ts";
import type { BriefSentence } from "../model/brief.ts";
import type { Reading } from "../model/reading.ts";
import { Span } from "../model/span.ts";
import { dateDays } from "./day-words.ts";
import { findFullNames, nameByMention } from "./first-mentions.ts";
import { type Pick, passageKey } from "./select.ts";

/**
 * Tells picks in the order of reading: people in full and weekdays with their date where they first come up. Passages in `undated` (by
 * `passageKey`) keep the report's weekdays.
 */
export function tellInTurn(
  byId: ReadonlyMap<string, Reading>,
  undated: ReadonlySet<string>,
): (pick: Pick) => BriefSentence {
  const readings = [...byId.values()];
  const people = { fullNames: findFullNames(readings), introduced: new Set<string>() };
  const years = readings.flatMap(({ report }) => report.published?.slice(0, 4) ?? []).sort();
  const days = { dated: new Set<string>(), year: years.at(-1) ?? null };
  return ({ text, citations, origins }) => {
    const [told] = citations;
    const analysis = told && byId.get(told.report)?.analysis;
    if (!told || !analysis) return { text, citations, origins };
    const within = <T extends Span>(spans: readonly T[]) => spans.filter((span) => Span.contains(told, span));
    const speaker = analysis.names.filter((name) => speaks(text, Span.slice(analysis.text, name), name));
    const named = nameByMention(text, [...within(analysis.names), ...speaker], people);
    const dating = undated.has(passageKey(told)) ? { ...days, dated: null } : days;
    const dated = dateDays(named, { body: analysis.text, times: within(analysis.times) }, dating);
    return { text: dated, citations, origins };
  };
}

/** Is a person named behind a quotation that a brief tells by itself: “…,” Moreau said? */
function speaks(text: string, words: string, { type }: Name): boolean {
  return type === "person" && text.endsWith(`” ${words} said.`);
}
