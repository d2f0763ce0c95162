import { join } from "node:path";
import { Command } from "commander";
import { againstReports, auditAgainst } from "../../desk/audit-against.ts";
import { readInputs } from "../../desk/read-inputs.ts";
import { writeBrief } from "../../desk/write-brief.ts";
import { auditToHtml } from "../../publish/audit-html.ts";
import { auditToText } from "../../publish/audit-text.ts";
import { briefToHtml } from "../../publish/brief-html.ts";
import { briefToText } from "../../publish/brief-text.ts";
import { describeRejections, EXIT, type ExitCode } from "../exit-codes.ts";
import type { Surroundings } from "../surroundings.ts";

const STORY = "harbour-truce";
const LIMITS = { maxBytes: 10e6 };

/** `npm start`: a brief of the example reports, and an audit of an AI digest against them. */
export function demoCommand(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  return new Command("demo")
    .summary("Write a brief of the example story and audit an AI digest of it")
    .option("--out <folder>", "where the two pages go", "out")
    .action(async ({ out }: { readonly out: string }) => finish(await demo(out, surroundings)));
}

async function demo(out: string, surroundings: Surroundings): Promise<ExitCode> {
  const { collect, write, writeFile, writeError, terminal, now, examples } = surroundings;
  const folder = join(examples, STORY);
  const reports = await readInputs(collect([join(folder, "reports")], LIMITS), { keep: "body" }, () => {});
  const articles = await readInputs(
    collect([join(folder, "articles", "digest.txt")], LIMITS),
    { keep: "everything" },
    () => {},
  );
  writeError(describeRejections([...reports.rejections, ...articles.rejections]));
  const [article] = articles.readings;
  if (!article || reports.readings.length === 0) return EXIT.noneRead;
  const { brief } = writeBrief(reports.readings, { length: "medium", now: now() });
  const audit = auditAgainst(article.report, againstReports(reports.readings));
  await write(`A brief of six reports\n\n${briefToText(brief, terminal)}\n`);
  await write(`An AI digest of the same story, audited against them\n\n${auditToText(audit, terminal)}\n`);
  await writeFile(join(out, "brief.html"), briefToHtml(brief));
  await writeFile(join(out, "audit.html"), auditToHtml(audit));
  await write(
    `The pages: ${join(out, "brief.html")} and ${join(out, "audit.html")}\nYour own: npx stet brief INPUT…   npx stet audit ARTICLE --against INPUT…   npx stet --help\n`,
  );
  return EXIT.done;
}
