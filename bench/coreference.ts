// Figures of coreference, a part of `npm run bench -- language` that `npm run bench -- coreference` prints alone: GAP's development part by the rule of its scorer, speakers of the attribution sets.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { analyseTexts } from "../src/language/analyse.ts";
import { Coreference, findCoreference } from "../src/language/coreference/find-coreference.ts";
import type { Reader } from "../src/language/reader/reader.ts";
import { Span } from "../src/model/span.ts";
import { loadReader } from "../src/models/load-reader.ts";
import { type GapItem, readGap } from "./coreference-gold.ts";
import { MODELS } from "./data.ts";
import { benchSpeakers } from "./speakers.ts";
import { f1, share, table } from "./table.ts";

/** Tables of the figures of coreference on the gold data in `folder`, with a reader and by rules alone. */
export async function benchCoreference(folder: string): Promise<string> {
  const reader = await loadReader(MODELS);
  const gap = existsSync(join(folder, "open", "gap-coreference.tar.gz"))
    ? await benchGap(readGap(folder, "development"), reader)
    : "open/gap-coreference.tar.gz: absent";
  return [gap, await benchSpeakers(folder, reader)].join("\n");
}

/** Right, given and gold pairs of a pronoun and a name. */
interface Tally {
  right: number;
  found: number;
  gold: number;
}

async function benchGap(items: readonly GapItem[], reader: Reader | null): Promise<string> {
  const rows: (string | number)[][] = [["", "precision", "recall", "F1", "he", "she", "right/found/gold"]];
  for (const [name, by] of [
    ["reader", reader],
    ["rules alone", null],
  ] as const) {
    if (name === "reader" && !by) continue;
    const tallies = await scoreGap(items, by);
    const [all, he, she] = tallies.map(({ right, found, gold }) => f1(share(right, found), share(right, gold)));
    const { right, found, gold } = tallies[0];
    rows.push([
      name,
      share(right, found),
      share(right, gold),
      all ?? 0,
      he ?? 0,
      she ?? 0,
      `${right}/${found}/${gold}`,
    ]);
  }
  return table("GAP development: of two names, those that the pronoun is said to stand for; F1 also by pronoun", rows);
}

/** All items, those of "he", those of "she": a name is found where it lies in the pronoun's chain. */
async function scoreGap(items: readonly GapItem[], reader: Reader | null): Promise<readonly [Tally, Tally, Tally]> {
  const [all, he, she] = [tally(), tally(), tally()];
  const analyses = await analyseTexts(
    items.map(({ text }) => ({ text })),
    reader,
  );
  items.forEach(({ pronoun, names, isMasculine }, index) => {
    const analysis = analyses[index];
    const chain = analysis ? Coreference.chainOf(findCoreference(analysis), pronoun) : null;
    for (const { span, isMeant } of names) {
      const isFound = chain?.mentions.some((link) => link.kind === "name" && Span.overlaps(link, span)) ?? false;
      for (const each of [all, isMasculine ? he : she]) {
        each.found += Number(isFound);
        each.gold += Number(isMeant);
        each.right += Number(isFound && isMeant);
      }
    }
  });
  return [all, he, she];
}

function tally(): Tally {
  return { right: 0, found: 0, gold: 0 };
}
