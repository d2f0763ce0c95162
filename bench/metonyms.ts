// Prints sentences drawn at random from Current Events with what Stet takes their metonyms and demonyms for, to be judged by a reader: nobody has gold for these.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { analyse, analyseTexts } from "../src/language/analyse.ts";
import { GAZETTEER } from "../src/language/names/gazetteer.ts";
import type { Analysis, Name } from "../src/model/analysis.ts";
import { Span } from "../src/model/span.ts";
import { loadReader } from "../src/models/load-reader.ts";
import { MODELS } from "./data.ts";

/** Sentences drawn with any such word, and with the name of a capital or seat. */
const SAMPLES = [
  { title: "with a metonym or demonym", count: 200, seed: 20261125, isAdjectiveEnough: true },
  { title: "with a metonym", count: 100, seed: 20250328, isAdjectiveEnough: false },
] as const;
type Sample = (typeof SAMPLES)[number];

/** Forms of capitals and seats, which may stand for a government. */
const METONYMS: ReadonlySet<string> = new Set(
  [...GAZETTEER.index.values()]
    .flat()
    .filter(({ kind, government }) => government !== null && (kind === "city" || kind === "seat"))
    .map(({ form }) => form.replace(/^the /, "")),
);

/** The samples, one sentence a block: its words, then each metonym and demonym with what it is taken for, then the other names. */
export async function benchMetonyms(folder: string): Promise<string> {
  const path = join(folder, "open", "current-events.jsonl.xz");
  if (!existsSync(path)) return "current events: absent";
  const lines = execFileSync("xz", ["-dc", path], { maxBuffer: 1 << 30 })
    .toString("utf8")
    .trim()
    .split("\n");
  const reader = await loadReader(MODELS);
  const blocks: string[] = [];
  for (const sample of SAMPLES) {
    const drawn = draw(lines, sample);
    const analyses = await analyseTexts(drawn, reader);
    blocks.push(`${drawn.length} sentences ${sample.title}`);
    for (const [index, { sentence }] of drawn.entries()) blocks.push(describe(index + 1, analyses[index], sentence));
  }
  return blocks.join("\n");
}

interface Drawn {
  readonly text: string;
  readonly published: string;
  readonly sentence: Span;
}

/** One sentence that fits from each of so many items. */
function draw(lines: readonly string[], { count, seed, isAdjectiveEnough }: Sample): readonly Drawn[] {
  const random = randomNumbers(seed);
  const drawn: Drawn[] = [];
  for (const seen = new Set<string>(); drawn.length < count && seen.size < lines.length; ) {
    const { text, date } = JSON.parse(lines[Math.floor(random() * lines.length)] ?? "{}") as {
      readonly text: string;
      readonly date: string;
    };
    if (seen.has(text)) continue;
    seen.add(text);
    const { names, sentences } = analyse(text);
    const fits = (name: Name): boolean => (isAdjectiveEnough && name.adjective) || METONYMS.has(Span.slice(text, name));
    const fit = sentences.filter((sentence) => names.some((name) => Span.contains(sentence, name) && fits(name)));
    const sentence = fit[Math.floor(random() * fit.length)];
    if (sentence) drawn.push({ text, published: date, sentence });
  }
  return drawn;
}

function isJudged({ text }: Analysis, name: Name): boolean {
  return name.adjective || METONYMS.has(Span.slice(text, name));
}

function describe(number: number, analysis: Analysis | undefined, sentence: Span): string {
  if (!analysis) return "";
  const inside = analysis.names.filter((name) => Span.overlaps(sentence, name));
  const tell = (name: Name): string => {
    const sense = name.adjective ? "people or adjective" : (name.standsFor ?? name.type);
    return `${Span.slice(analysis.text, name)} = ${name.key} (${sense})`;
  };
  const judged = inside.filter((name) => isJudged(analysis, name));
  const others = inside.filter((name) => !isJudged(analysis, name));
  return [
    `${number}. ${Span.slice(analysis.text, sentence)}`,
    ...judged.map((name) => `     ${tell(name)}`),
    `     others: ${others.map(tell).join("; ")}`,
  ].join("\n");
}

/** Numbers from 0 to 1 by a linear congruential generator (constants of Numerical Recipes), the same for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
