import { parseRecord } from "../../collect/records.ts";
import { understandRecords } from "../../desk/read-inputs.ts";
import type { ExitCode } from "../exit-codes.ts";
import { runFilter } from "../filter.ts";
import { modelsOf } from "../models-of.ts";
import type { PerReportOptions, Run } from "../options.ts";
import { withOwnNames } from "../own-names.ts";
import type { PerReport } from "../per-report.ts";
import type { Surroundings } from "../surroundings.ts";

/** `read`, `analyse` and `claims` over records `{id, text}` or `{id, html}`. */
export async function filterReports(
  { toRecord }: PerReport,
  run: Run<PerReportOptions>,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const models = await withOwnNames(run.options, await modelsOf(run.options, surroundings), surroundings);
  return runFilter(
    {
      parse: parseRecord,
      idOf: (record) => (record.kind === "text" ? record.id : record.rawReport.id),
      apply: async (record) => {
        const [reading] = await understandRecords([record], { keep: "body", models });
        return reading ? toRecord(reading) : {};
      },
    },
    run,
    surroundings,
  );
}
