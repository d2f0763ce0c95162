import type { Analysis, Quantity, Time } from "../../model/analysis.ts";
import type { Reading } from "../../model/reading.ts";
import type { PerReport } from "../per-report.ts";

export const analyse: PerReport = {
  name: "analyse",
  summary: "Analyse texts: sentences, tokens, names, quantities, times",
  formats: ["text", "json", "jsonl"],
  examples: `
Examples:
  $ stet analyse report.txt
  $ stet analyse report.txt --format json
  $ stet analyse --jsonl < records.jsonl`,
  toRecord: (reading) => analysisRecord(reading),
  toText: ({ report, analysis }) =>
    [
      report.id,
      ...analysis.sentences.map((sentence, position) => describeSentence(analysis, sentence, position)),
      "",
    ].join("\n"),
};

/** Tags and trees stay null until a reader model gives them: an absent answer is not an empty one. */
function analysisRecord({ report, analysis }: Reading) {
  return {
    id: report.id,
    body: report.body,
    language: analysis.language,
    sentences: analysis.sentences.map(({ start, end }) => ({ start, end })),
    tokens: analysis.tokens.map(({ start, end }) => ({
      start,
      end,
      upos: null,
      xpos: null,
      feats: null,
      lemma: null,
      head: null,
      deprel: null,
    })),
    entities: analysis.names.map(({ start, end, key, type }) => ({
      start,
      end,
      type,
      named: true,
      id: idOf(key),
      chain: key,
    })),
    quantities: analysis.quantities,
    times: analysis.times,
    gaps: [],
  };
}

/** "country:RU" as an ISO code, "wikidata:Q458" as a Wikidata id. */
function idOf(key: string): { readonly wikidata: string | null; readonly iso: string | null } | null {
  const [scheme, value] = key.split(":");
  if (scheme === "country" && value) return { wikidata: null, iso: value };
  if (value && /^Q\d+$/.test(value)) return { wikidata: value, iso: null };
  return null;
}

function describeSentence(
  analysis: Analysis,
  { start, end }: { readonly start: number; readonly end: number },
  position: number,
): string {
  const inside = <T extends { readonly start: number }>(spans: readonly T[]) =>
    spans.filter((span) => start <= span.start && span.start < end);
  const notes = [
    ...inside(analysis.names).map((name) => `${words(analysis, name)} = ${name.key}`),
    ...inside(analysis.quantities).map((quantity) => describeQuantity(analysis, quantity)),
    ...inside(analysis.times).map((time) => describeTime(analysis, time)),
  ];
  return [`${position + 1}. ${words(analysis, { start, end })}`, ...notes.map((note) => `     ${note}`)].join("\n");
}

function describeQuantity(analysis: Analysis, quantity: Quantity): string {
  const counted = quantity.counted ? ` of ${words(analysis, quantity.counted)}` : "";
  return `${words(analysis, quantity)} = ${quantity.bound} ${quantity.value}${quantity.max === undefined ? "" : `–${quantity.max}`}${quantity.unit ? ` ${quantity.unit}` : ""}${counted}`;
}

function describeTime(analysis: Analysis, time: Time): string {
  return `${words(analysis, time)} = ${time.value ?? "not resolved"}`;
}

function words({ text }: Analysis, { start, end }: { readonly start: number; readonly end: number }): string {
  return text.slice(start, end).replace(/\s+/g, " ");
}
