// Prints sentences drawn at random from Current Events with what Stet takes their metonyms and demonyms for, to be judged by a reader: nobody has gold for these.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { analyse, analyseTexts } from "../src/language/analyse.ts";
import { GAZETTEER } from "../src/language/gazetteer.ts";
import type { Analysis, Name } from "../src/model/analysis.ts";
import { Span } from "../src/model/span.ts";
import { loadReader } from "../src/models/load-reader.ts";
import { MODELS } from "./data.ts";

const SENTENCES = 200;
const SEED = 20250328;

/** Forms of capitals and seats, which may stand for a government. */
const METONYMS: ReadonlySet<string> = new Set(
  [...GAZETTEER.index.values()]
    .flat()
    .filter(({ kind, government }) => government !== null && (kind === "city" || kind === "seat"))
    .map(({ form }) => form.replace(/^the /, "")),
);

/** The sample, one sentence a block: its words, then each metonym and demonym with what it is taken for, then the other names. */
export async function benchMetonyms(folder: string): Promise<string> {
  const path = join(folder, "open", "current-events.jsonl.xz");
  if (!existsSync(path)) return "current events: absent";
  const lines = execFileSync("xz", ["-dc", path], { maxBuffer: 1 << 30 })
    .toString("utf8")
    .trim()
    .split("\n");
  const random = randomNumbers(SEED);
  const drawn: { readonly text: string; readonly published: string; readonly sentence: Span }[] = [];
  for (const seen = new Set<string>(); drawn.length < SENTENCES && seen.size < lines.length; ) {
    const { text, date } = JSON.parse(lines[Math.floor(random() * lines.length)] ?? "{}") as {
      readonly text: string;
      readonly date: string;
    };
    if (seen.has(text)) continue;
    seen.add(text);
    const analysis = analyse(text);
    const fit = analysis.sentences.filter((sentence) =>
      analysis.names.some((name) => Span.contains(sentence, name) && isJudged(analysis, name)),
    );
    const sentence = fit[Math.floor(random() * fit.length)];
    if (sentence) drawn.push({ text, published: date, sentence });
  }
  const analyses = await analyseTexts(drawn, await loadReader(MODELS));
  return drawn.map(({ sentence }, index) => describe(index + 1, analyses[index], sentence)).join("\n");
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
