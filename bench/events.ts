// Political events: root codes of CAMEO against PETRARCH-2's validation sentences (dev half, silver), and its unit tests as a smoke test.
import { extractClaims } from "../src/claims/extract-claims.ts";
import { analyseTexts } from "../src/language/analyse.ts";
import type { Analysis } from "../src/model/analysis.ts";
import type { NewsEvent } from "../src/model/claim-kinds.ts";
import { loadReader } from "../src/models/load-reader.ts";
import { MODELS, readRecords } from "./data.ts";
import { f1, share, table } from "./table.ts";

interface CodedText {
  readonly id: string;
  /** YYYYMMDD */
  readonly date: string;
  readonly text: string;
  readonly expected: readonly { readonly source: string; readonly target: string; readonly code: string }[];
  readonly evaluate?: boolean;
  readonly expect_error?: string | null;
}

export async function benchEvents(folder: string): Promise<string> {
  const reader = await loadReader(MODELS);
  const sections: string[] = [];
  for (const [title, file] of [
    ["PETRARCH-2 validation, dev half", "events/petr2-gsr-dev.jsonl"],
    ["PETRARCH-2 unit tests (invented actors: smoke test)", "events/petrarch-unit.jsonl"],
  ] as const) {
    const coded = readRecords<CodedText>(folder, file).filter(({ expect_error: fails }) => !fails);
    const analyses = await analyseTexts(
      coded.map(({ text, date }) => ({ text, published: date.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3") })),
      reader,
    );
    sections.push(eventTable(title, coded, analyses));
  }
  return sections.join("\n");
}

/** Set match of codes, text by text. */
export function eventTable(title: string, coded: readonly CodedText[], analyses: readonly Analysis[]): string {
  const rows = (["root code", "code"] as const).map((level) => {
    const codeOf = (code: string) => (level === "root code" ? code.slice(0, 2) : code);
    let [right, given, wanted] = [0, 0, 0];
    coded.forEach(({ expected }, index) => {
      const analysis = analyses[index];
      const found = new Set(analysis ? eventsOf(analysis).map(({ cameo }) => codeOf(cameo)) : []);
      const gold = new Set(expected.map(({ code }) => codeOf(code)));
      right += [...found].filter((code) => gold.has(code)).length;
      given += found.size;
      wanted += gold.size;
    });
    const [precision, recall] = [share(right, given), share(right, wanted)];
    return [
      level,
      f1(precision, recall).toFixed(3),
      `P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  (${wanted} gold, ${given} found)`,
    ];
  });
  return table(`${title}: ${coded.length} texts`, rows);
}

function eventsOf(analysis: Analysis): readonly NewsEvent[] {
  return extractClaims(analysis).filter((claim): claim is NewsEvent => claim.kind === "event");
}
