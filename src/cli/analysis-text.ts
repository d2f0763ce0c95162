import type { AnalysisRecord, EntityRecord, TokenRecord } from "../desk/analysis-record.ts";
import type { Quantity, Time } from "../model/analysis.ts";
import { oneLine } from "../model/one-line.ts";
import type { Span } from "../model/span.ts";

/** Where words are missing, in the printed sentence. */
const GAP = "▯";

/** An analysis for a person: each sentence with its tree, entities, quantities and times; gaps are marked in the sentence. */
export function analysisText(record: AnalysisRecord): string {
  const lines: string[] = [record.id];
  const walk = walkSentences(record);
  record.sentences.forEach((sentence, position) => {
    const { first, end } = walk(sentence);
    lines.push(`${position + 1}. ${markedSentence(record, sentence)}`);
    lines.push(...treeLines(record, first, end).map((line) => `     ${line}`));
    lines.push(...notesOf(record, sentence).map((note) => `     ${note}`), "");
  });
  return `${lines.join("\n")}\n`;
}

/** Gives the range of tokens of each sentence; sentences are asked for in order. */
export function walkSentences({ tokens }: Pick<AnalysisRecord, "tokens">): (sentence: Span) => {
  readonly first: number;
  readonly end: number;
} {
  let at = 0;
  return (sentence) => {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < sentence.start) at++;
    const first = at;
    while (at < tokens.length && (tokens[at]?.start ?? 0) < sentence.end) at++;
    return { first, end: at };
  };
}

function markedSentence({ body, tokens, gaps }: AnalysisRecord, { start, end }: Span): string {
  let text = "";
  let at = start;
  for (const { token } of gaps) {
    const offset = tokens[token]?.start ?? -1;
    if (offset < at || offset >= end) continue;
    text += `${body.slice(at, offset)}${GAP} `;
    at = offset;
  }
  return oneLine(text + body.slice(at, end));
}

/** A sentence's tree, one word a line below its head: its form, tag and relation. */
function treeLines({ body, tokens }: AnalysisRecord, first: number, end: number): readonly string[] {
  if (tokens[first]?.head === null) return [];
  const children = new Map<number, number[]>();
  for (let token = first; token < end; token++) {
    const head = tokens[token]?.head ?? -1;
    const under = children.get(head);
    if (under) under.push(token);
    else children.set(head, [token]);
  }
  const lines: string[] = [];
  const open = (children.get(-1) ?? []).reverse().map((token) => ({ token, indent: "", branch: "" }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, indent, branch } = next;
    const word = tokens[token];
    if (!word) continue;
    lines.push(`${indent}${branch}${describeToken(body, word)}`);
    const own = children.get(token) ?? [];
    const below = indent + (branch === "" ? "" : branch.startsWith("└") ? "  " : "│ ");
    own
      .map((child, place) => ({ token: child, indent: below, branch: place === own.length - 1 ? "└ " : "├ " }))
      .reverse()
      .forEach((child) => {
        open.push(child);
      });
  }
  return lines;
}

function describeToken(body: string, { start, end, upos, deprel, lemma }: TokenRecord): string {
  const form = body.slice(start, end);
  const base = lemma !== null && lemma !== form ? ` (${lemma})` : "";
  return `${form}${base}  ${upos ?? ""} ${deprel ?? ""}`;
}

function notesOf(record: AnalysisRecord, { start, end }: Span): readonly string[] {
  const inside = <T extends Span>(spans: readonly T[]): readonly T[] =>
    spans.filter((span) => start <= span.start && span.start < end);
  return [
    ...inside(record.entities).map((entity) => describeEntity(record.body, entity)),
    ...inside(record.quantities).map((quantity) => describeQuantity(record.body, quantity)),
    ...inside(record.times).map((time) => describeTime(record.body, time)),
  ];
}

function describeEntity(body: string, { start, end, type, named, chain, id, standsFor, office }: EntityRecord): string {
  const words = oneLine(body.slice(start, end));
  if (!named && chain === null) return `${words} = ${/^[aeo]/.test(type) ? "an" : "a"} ${type}`;
  const notes = [
    standsFor === "government" ? "as government" : type,
    ...(id ? [id.iso, id.wikidata] : []),
    ...(office ? [`${office.title}${office.of === null ? "" : ` of ${office.of}`}`] : []),
  ];
  return `${words} = ${chain ?? "a name"} (${notes.filter((note) => note !== null).join(", ")})`;
}

function describeQuantity(body: string, quantity: Quantity): string {
  const counted = quantity.counted ? ` of ${oneLine(body.slice(quantity.counted.start, quantity.counted.end))}` : "";
  const most = quantity.max === undefined ? "" : `–${quantity.max}`;
  const unit = quantity.unit ? ` ${quantity.unit}` : "";
  return `${oneLine(body.slice(quantity.start, quantity.end))} = ${quantity.bound} ${quantity.value}${most}${unit}${counted}`;
}

function describeTime(body: string, { start, end, value }: Time): string {
  return `${oneLine(body.slice(start, end))} = ${value ?? "not resolved"}`;
}
