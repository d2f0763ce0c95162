// Time and memory of the built program, from the shell: start-up, a brief, growing folders, an audit. Builds nothing: `npm run build` first.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { benchArchive } from "./archive-speed.ts";
import { casesFolder } from "./data.ts";
import { table } from "./table.ts";

const EXAMPLES = resolve("examples");
const PROGRAM = resolve("dist/main.js");
const TIMES = 3;
const SIZES = [50, 100, 200];
/** Runs the program in a Node of its own that tells on leaving what it used, on file descriptor 3. */
const HELPER = `import { writeSync } from "node:fs";
process.on("exit", () => writeSync(3, JSON.stringify(process.resourceUsage())));
await import(${JSON.stringify(pathToFileURL(PROGRAM).href)});`;

interface Use {
  /** Seconds from the start of the process to its end. */
  readonly wall: number;
  /** Seconds of processor time: what a busy machine changes less. */
  readonly cpu: number;
  /** Peak resident memory in megabytes. */
  readonly peak: number;
}

export async function benchSpeed(folder: string): Promise<string> {
  if (!existsSync(PROGRAM)) return "No built program: run npm run build first.\n";
  const work = mkdtempSync(join(tmpdir(), "stet-speed-"));
  try {
    const story = storyReports(folder);
    const rows = [
      await measured("start-up alone (--version)", ["--version"]),
      await measured(`brief of ${story.length} reports`, ["brief", ...story]),
      await measured("audit of 20 sentences against 10 reports", auditArguments(work)),
    ];
    const sections = [table(`Median of ${TIMES} runs`, [["", "wall s", "cpu s", "peak MB"], ...rows.map(rowOf)])];
    for (const [name, oneStory] of [
      ["stories of six", false],
      ["one story", true],
    ] as const)
      sections.push(await growth(name, (size) => makeReports(join(work, `${name} ${size}`), size, oneStory)));
    sections.push(await archive(folder));
    return sections.join("\n");
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Nothing where the data is absent. */
function archive(folder: string): Promise<string> {
  return existsSync(join(folder, "open", "wikinews.jsonl.gz"))
    ? benchArchive(folder)
    : Promise.resolve("1,000 reports: no data (open/wikinews.jsonl.gz).\n");
}

/** The reports of an acceptance story, without the texts that stand beside them; of an example where there is none. */
function storyReports(folder: string): readonly string[] {
  const reports = join(
    casesFolder(folder) ?? EXAMPLES,
    casesFolder(folder) ? "friendly-countries" : "harbour-truce",
    "reports",
  );
  return listFiles(reports).filter((path) => !path.endsWith(".body.txt"));
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
}

function auditArguments(work: string): readonly string[] {
  const articles = [
    "harbour-truce/articles/clean.md",
    "harbour-truce/articles/digest.txt",
    "bridge-collapse/articles/evening-note.txt",
  ];
  const text = articles.map((path) => readFileSync(join(EXAMPLES, path), "utf8")).join("\n\n");
  const sentences = text.split(/(?<=[.!?]”?)\s+/).filter((sentence) => /^[A-Z“].{30,}[.!?]”?$/s.test(sentence));
  const article = join(work, "article.txt");
  writeFileSync(article, sentences.slice(0, 20).join("\n\n"));
  const reports = ["harbour-truce", "bridge-collapse"].flatMap((name) => listFiles(join(EXAMPLES, name, "reports")));
  return ["audit", article, "--against", ...reports];
}

/** Wall time and peak over folders of growing size, and how many times as long each takes as the one before: twice is linear. */
async function growth(name: string, make: (size: number) => string): Promise<string> {
  const runs: (Use & { readonly size: number })[] = [];
  for (const size of SIZES) runs.push({ size, ...(await median(["brief", make(size)], 1)) });
  const rows = runs.map(({ size, ...use }, i) => {
    const before = runs[i - 1];
    return [`${size} reports`, ...figures(use), before ? (use.cpu / before.cpu).toFixed(2) : "-"];
  });
  return table(`brief of a folder, ${name}; one run each`, [
    ["", "wall s", "cpu s", "peak MB", "cpu to half"],
    ...rows,
  ]);
}

async function measured(name: string, args: readonly string[]): Promise<{ readonly name: string; readonly use: Use }> {
  return { name, use: await median(args, TIMES) };
}

function rowOf({ name, use }: { readonly name: string; readonly use: Use }): readonly string[] {
  return [name, ...figures(use)];
}

function figures({ wall, cpu, peak }: Use): readonly string[] {
  return [wall.toFixed(2), cpu.toFixed(2), peak.toFixed(0)];
}

/** The run with the median wall time. */
async function median(args: readonly string[], times: number): Promise<Use> {
  const uses: Use[] = [];
  for (let i = 0; i < times; i++) uses.push(await runOnce(args));
  uses.sort((a, b) => a.wall - b.wall);
  return uses[Math.floor(uses.length / 2)] as Use;
}

function runOnce(args: readonly string[]): Promise<Use> {
  const start = performance.now();
  const child = spawn(process.execPath, ["--input-type=module", "-e", HELPER, "--", "stet", ...args], {
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  let told = "";
  let errors = "";
  child.stdio[3]?.on("data", (chunk: Buffer) => (told += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  return new Promise((done, fail) => {
    child.on("close", (code) => {
      if (code !== 0) return fail(new Error(`stet ${args[0]} ended with ${code}: ${errors}`));
      const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(told) as NodeJS.ResourceUsage;
      done({ wall: (performance.now() - start) / 1000, cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024 });
    });
  });
}

/** A folder of reports made from the examples: each with other numbers, and every six (or all) with names of their own. */
function makeReports(folder: string, size: number, oneStory: boolean): string {
  mkdirSync(folder);
  const originals = listFiles(join(EXAMPLES, "harbour-truce", "reports"));
  for (let i = 0; i < size; i++) {
    const path = originals[i % originals.length] ?? "";
    const story = oneStory ? 0 : Math.floor(i / originals.length);
    // Latin-1 both ways keeps the bytes, whatever the page's charset.
    const page = vary(readFileSync(path, "latin1"), i, story);
    writeFileSync(join(folder, `${String(i).padStart(3, "0")}-${path.replace(/^.*[/\\]/, "")}`), page, "latin1");
  }
  return folder;
}

const KEEP =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|The|They|There|Under|When|Each|This|That|Both|Some)$/;

/** A page with its numbers changed by report and its names by story; markup and scripts stay. */
function vary(page: string, report: number, story: number): string {
  return page
    .split(/(<(?:script|style)\b[\s\S]*?<\/(?:script|style)>|<[^>]*>)/)
    .map((part, i) => {
      if (i % 2 === 1) return part;
      return part
        .replace(/\b[1-9]\d{1,2}\b/g, (number) => String(Number(number) + (report % 7)))
        .replace(/\b[A-Z][a-z]{3,}\b/g, (name) => (KEEP.test(name) ? name : rename(name, story)));
    })
    .join("");
}

const SYLLABLES = ["ba", "den", "kor", "li", "mos", "ner", "pa", "rik", "sul", "tov", "um", "wes"];

/** The same name gives the same other name in a story, another in the next. */
function rename(name: string, story: number): string {
  if (story === 0) return name;
  let hash = story * 7919;
  for (const letter of name) hash = (hash * 31 + letter.charCodeAt(0)) % 1_000_003;
  const [a, b] = [hash % 12, Math.floor(hash / 12) % 12];
  return `${name.slice(0, 2)}${SYLLABLES[a]}${SYLLABLES[b]}`;
}
