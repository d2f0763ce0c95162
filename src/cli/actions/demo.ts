import { join } from "node:path";
import { againstReports, auditAgainst } from "../../desk/audit-against.ts";
import { readInputs } from "../../desk/read-inputs.ts";
import { RULES_ALONE } from "../../desk/understand.ts";
import { writeBrief } from "../../desk/write-brief.ts";
import { auditToHtml } from "../../publish/audit-html.ts";
import { auditToText } from "../../publish/audit-text.ts";
import { briefToHtml } from "../../publish/brief-html.ts";
import { briefToText } from "../../publish/brief-text.ts";
import { describeRejections, EXIT, type ExitCode } from "../exit-codes.ts";
import { checkingModelsOf } from "../models-of.ts";
import { deliver } from "../output.ts";
import type { Surroundings } from "../surroundings.ts";

const STORY = "harbour-truce";
const LIMITS = { maxBytes: 10e6 };

export async function showDemo(out: string, surroundings: Surroundings): Promise<ExitCode> {
  const { collect, write, writeError, terminal, now, examples } = surroundings;
  const models = await checkingModelsOf({ maxMb: LIMITS.maxBytes / 1e6 }, surroundings);
  const folder = join(examples, STORY);
  const reports = await readInputs(collect([join(folder, "reports")], LIMITS), { keep: "body", models }, () => {});
  const digest = collect([join(folder, "articles", "digest.txt")], LIMITS);
  const articles = await readInputs(digest, { keep: "everything", models: RULES_ALONE }, () => {});
  writeError(describeRejections([...reports.rejections, ...articles.rejections]));
  const [article] = articles.readings;
  if (!article || reports.readings.length === 0) return EXIT.noneRead;
  const { brief } = await writeBrief(reports.readings, { length: "medium", now: now(), models });
  const audit = await auditAgainst(article.report, againstReports(reports.readings), models);
  await write(`A brief of ${reports.readings.length} reports\n\n${briefToText(brief, terminal)}\n`);
  await write(`An AI digest of the same story, audited against them\n\n${auditToText(audit, terminal)}\n`);
  const pages = { brief: join(out, "brief.html"), audit: join(out, "audit.html") };
  await writePage(pages.brief, briefToHtml(brief), surroundings);
  await writePage(pages.audit, auditToHtml(audit), surroundings);
  await write(
    `The pages: ${pages.brief} and ${pages.audit}\nYour own: npx stet brief INPUT…   npx stet audit ARTICLE --against INPUT…   npx stet --help\n`,
  );
  return EXIT.done;
}

function writePage(path: string, page: string, surroundings: Surroundings): Promise<void> {
  return deliver(page, { out: path }, { ...surroundings, writeError: () => {} });
}
