// npm run bench -- NAME [--data FOLDER] [--spacy PYTHON] [--only SET] [--judge FILE]: prints the figures of one part on gold data that lies outside the repository.
// With --spacy the bench of language sets spaCy's small model beside ours: PYTHON is one that has spaCy and the model. The bench of check
// takes one set with --only (a part of its name); those of check and cases another judge with --judge; that of hits a --kind, --seed and --count.
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";

interface BenchOptions {
  readonly spacy?: string;
  readonly only?: string;
  readonly judge?: string;
  readonly kind?: string;
  readonly seed?: string;
  readonly count?: string;
}

type Bench = (folder: string, options: BenchOptions) => Promise<string>;

const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  attribution: async () => (await import("./attribution.ts")).benchAttribution,
  cases: async () => (await import("./cases.ts")).benchCases,
  coreference: async () => (await import("./coreference.ts")).benchCoreference,
  check: async () => (await import("./check.ts")).benchCheck,
  events: async () => (await import("./events.ts")).benchEvents,
  hits: async () => {
    const { benchHits } = await import("./hits.ts");
    return (folder, { kind = "position", seed = "1", count = "50", only }) =>
      benchHits(folder, { kind, seed: Number(seed), count: Number(count), only });
  },
  language: async () => (await import("./language.ts")).benchLanguage,
  metonyms: async () => (await import("./metonyms.ts")).benchMetonyms,
  read: async () => (await import("./read.ts")).benchRead,
  speed: async () => (await import("./speed.ts")).benchSpeed,
  summaries: async () => (await import("./summaries.ts")).benchSummaries,
  stories: async () => (await import("./stories.ts")).benchStories,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: "string", default: "../shared/bench" },
    spacy: { type: "string" },
    only: { type: "string" },
    judge: { type: "string" },
    kind: { type: "string" },
    seed: { type: "string" },
    count: { type: "string" },
  },
});
const names = positionals.length > 0 ? positionals : [];
const unknown = names.find((name) => !(name in BENCHES));
if (names.length === 0 || unknown !== undefined) {
  console.error(
    `${unknown === undefined ? "Name a bench" : `No bench “${unknown}”`}: ${Object.keys(BENCHES).join(", ")}. Gold data: --data FOLDER (default ${values.data}).`,
  );
  process.exit(2);
}
if (!existsSync(values.data)) {
  console.error(
    `No gold data at ${values.data}. Give its folder with --data FOLDER; bench/README.md says where each set comes from.`,
  );
  process.exit(4);
}
for (const name of names) {
  const bench = await BENCHES[name]?.();
  if (bench) console.log(await bench(values.data, values));
}
