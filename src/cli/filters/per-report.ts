import { parseRecord } from "../../collect/records.ts";
import { readRecord, understand } from "../../desk/read-inputs.ts";
import type { ExitCode } from "../exit-codes.ts";
import { runFilter } from "../filter.ts";
import type { Run } from "../options.ts";
import type { PerReport } from "../per-report.ts";
import type { Surroundings } from "../surroundings.ts";

/** `read`, `analyse` and `claims` over records `{id, text}` or `{id, html}`. */
export function filterReports({ toRecord }: PerReport, run: Run, surroundings: Surroundings): Promise<ExitCode> {
  return runFilter(
    {
      parse: parseRecord,
      idOf: (record) => (record.kind === "text" ? record.id : record.rawReport.id),
      apply: (record) => toRecord(understand(readRecord(record, { keep: "body" }))),
    },
    run,
    surroundings,
  );
}
