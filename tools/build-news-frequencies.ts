// Builds src/stories/news-frequencies.json: in how many items of Wikipedia's Current Events portal each common stem stands. Usage:
// node --import tsx tools/build-news-frequencies.ts FOLDER, where FOLDER holds current-events.jsonl.xz.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { contentWordsOf } from "../src/language/content-words.ts";
import { stem } from "../src/language/stems.ts";

/** Shorter items are headings of topics. */
const LEAST_LETTERS = 60;
/** Stems of fewer items are left out: beside the reports that are grouped, their number tells next to nothing. */
const LEAST_ITEMS = 60;

const folder = process.argv[2];
if (!folder) {
  process.stderr.write("usage: node --import tsx tools/build-news-frequencies.ts FOLDER\n");
  process.exit(2);
}
const lines = execFileSync("xz", ["-dc", join(folder, "current-events.jsonl.xz")], { maxBuffer: 1 << 28 }).toString(
  "utf8",
);
const items = new Set(
  lines
    .split("\n")
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { readonly text: string }).text)
    .filter((text) => text.length >= LEAST_LETTERS),
);
const counts = new Map<string, number>();
for (const item of items) {
  for (const key of new Set(contentWordsOf(item).map(stem))) counts.set(key, (counts.get(key) ?? 0) + 1);
}
const stems = new Map<number, string[]>();
for (const [key, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
  if (count < LEAST_ITEMS) continue;
  const rounded = Math.round(2 ** (Math.round(2 * Math.log2(count)) / 2));
  stems.set(rounded, [...(stems.get(rounded) ?? []), key]);
}
const data = {
  source:
    "Counts over the items of Wikipedia's Current Events portal, 2002 to 2026 (text CC BY-SA 4.0), rounded to half powers of two; by tools/build-news-frequencies.ts",
  items: items.size,
  stems: Object.fromEntries([...stems].sort(([a], [b]) => a - b).map(([count, keys]) => [count, keys.join(" ")])),
};
writeFileSync("src/stories/news-frequencies.json", `${JSON.stringify(data, null, 2)}\n`);
