import { z } from "zod";
import { parseWith } from "../../collect/json-lines.ts";
import { parseRecord } from "../../collect/records.ts";
import { type Against, againstReports, auditAgainst } from "../../desk/audit-against.ts";
import { readRecord, understandRecords } from "../../desk/read-inputs.ts";
import type { Models } from "../../desk/understand.ts";
import { Failure } from "../../model/failure.ts";
import { auditToJson } from "../../publish/audit-json.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { runFilter } from "../filter.ts";
import { checkingModelsOf } from "../models-of.ts";
import type { AuditOptions, Run } from "../options.ts";
import { readNamed } from "../read-named.ts";
import type { Surroundings } from "../surroundings.ts";
import { parseReports } from "./reports.ts";

const articleSchema = z.object({
  id: z.string().min(1),
  article: z.looseObject({}).optional(),
  reports: z.array(z.unknown()).optional(),
});

/** Audits records: each is an article for the reports of `--against`, or brings its own reports. */
export async function filterArticles(run: Run<AuditOptions>, surroundings: Surroundings): Promise<ExitCode> {
  const { against = [], failOn } = run.options;
  const models = await checkingModelsOf(run.options, surroundings);
  const shared = against.length > 0 ? await readNamed({ ...run, inputs: against }, models, surroundings) : null;
  if (shared?.readings.length === 0) return EXIT.noneRead;
  const ground = shared && againstReports(shared.readings);
  let found = false;
  const code = await runFilter(
    {
      parse: (value) => parseArticle(value, { ground, models }),
      idOf: ({ id }) => id,
      apply: async ({ article, against: own }) => {
        const audit = await auditAgainst(readRecord(article, { keep: "everything" }), await own(), models);
        found ||= audit.sentences.some(({ verdict }) => verdict && failOn.includes(verdict));
        return JSON.parse(auditToJson(audit)) as object;
      },
    },
    run,
    surroundings,
  );
  if (found) return EXIT.found;
  return code === EXIT.done && shared && shared.rejections.length > 0 ? EXIT.someUnread : code;
}

/** The article of a record; it takes the record's id where it has none. */
function parseArticle(
  value: unknown,
  { ground: shared, models }: { readonly ground: Against | null; readonly models: Models },
) {
  const { id, article, reports } = parseWith(articleSchema, value, "{id, text} or {id, article, reports}");
  if (!shared && !reports)
    throw new Failure("bad-record", "no record {id, article, reports}: give reports, or use --against");
  const records = reports && parseReports(reports);
  return {
    id,
    article: parseRecord(article ? { id, ...article } : value),
    against: async (): Promise<Against> =>
      records ? againstReports(await understandRecords(records, { keep: "body", models })) : (shared as Against),
  };
}
