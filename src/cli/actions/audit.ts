import { againstReports, auditAgainst } from "../../desk/audit-against.ts";
import { readInputs } from "../../desk/read-inputs.ts";
import { RULES_ALONE } from "../../desk/understand.ts";
import type { Audit } from "../../model/audit.ts";
import { Failure } from "../../model/failure.ts";
import { auditToHtml } from "../../publish/audit-html.ts";
import { auditToJson } from "../../publish/audit-json.ts";
import { auditToMarkdown } from "../../publish/audit-markdown.ts";
import { auditToText } from "../../publish/audit-text.ts";
import { describeRejections, EXIT, type ExitCode, exitOf } from "../exit-codes.ts";
import { checkingModelsOf } from "../models-of.ts";
import { type AuditOptions, type Format, limitsOf, type Run } from "../options.ts";
import { deliver, terminalFor } from "../output.ts";
import { whileComparing } from "../progress.ts";
import { readNamed } from "../read-named.ts";
import type { Surroundings, Terminal } from "../surroundings.ts";

export async function auditInput({ inputs, options }: Run<AuditOptions>, world: Surroundings): Promise<ExitCode> {
  const { input, against } = checkUsage(inputs, options);
  // The article is understood below, when its reports can date it.
  const collected = world.collect([input], limitsOf(options));
  const articles = await readInputs(collected, { keep: "everything", models: RULES_ALONE }, () => {});
  world.writeError(describeRejections(articles.rejections));
  const [article, ...others] = articles.readings;
  if (others.length > 0)
    throw new Failure("usage", `${input} holds ${articles.readings.length} documents: name one article to audit.`);
  const models = await checkingModelsOf(options, world);
  const reports = await readNamed({ inputs: against, options }, models, world);
  if (!article || reports.readings.length === 0) return EXIT.noneRead;
  const audit = await whileComparing(world, reports.readings.length, () =>
    auditAgainst(article.report, againstReports(reports.readings), models),
  );
  await deliver(render(audit, options.format, terminalFor(options, world)), options, world);
  if (audit.sentences.some(({ verdict }) => verdict && options.failOn.includes(verdict))) return EXIT.found;
  return exitOf(reports.readings.length, articles.rejections.length + reports.rejections.length);
}

interface Usage {
  readonly input: string;
  readonly against: readonly string[];
}

function checkUsage([input, ...more]: readonly string[], { against = [] }: AuditOptions): Usage {
  const refuse = (problem: string): never => {
    throw new Failure("usage", `${problem}: stet audit ARTICLE --against INPUT… See stet audit --help.`);
  };
  if (input === undefined && against.length > 1)
    return refuse("Name the article before --against, which takes every word that follows it");
  if (input === undefined || against.length === 0) return refuse("Give an article and the reports to audit it against");
  if (more.length > 0) return refuse(`Give one article, not ${more.length + 1}`);
  if (input === "-" && against.includes("-")) return refuse("Standard input can be the article or a report, not both");
  return { input, against };
}

function render(audit: Audit, format: Format, terminal: Terminal): string {
  switch (format) {
    case "json":
      return auditToJson(audit);
    case "jsonl":
      return `${JSON.stringify(JSON.parse(auditToJson(audit)))}\n`;
    case "html":
      return auditToHtml(audit);
    case "md":
      return auditToMarkdown(audit);
    default:
      return auditToText(audit, terminal);
  }
}
