import { z } from "zod";
import { parseWith } from "../../collect/json-lines.ts";
import { leaveOut } from "../../desk/leave-out.ts";
import { understandRecords } from "../../desk/read-inputs.ts";
import { writeBrief } from "../../desk/write-brief.ts";
import { writingOptions } from "../brief-options.ts";
import { briefRecord, describeLeftOut } from "../brief-record.ts";
import type { ExitCode } from "../exit-codes.ts";
import { runFilter } from "../filter.ts";
import { checkingModelsOf } from "../models-of.ts";
import type { BriefOptions, Run } from "../options.ts";
import type { Surroundings } from "../surroundings.ts";
import { parseReports } from "./reports.ts";

const storySchema = z.object({ id: z.string().min(1), reports: z.array(z.unknown()).min(1) });

/** Briefs of records `{id, reports}`, a story each. */
export async function filterStories(run: Run<BriefOptions>, surroundings: Surroundings): Promise<ExitCode> {
  const writing = await writingOptions(run.options, surroundings);
  const models = await checkingModelsOf(run.options, surroundings);
  return runFilter(
    {
      parse: (value) => {
        const { id, reports } = parseWith(storySchema, value, "{id, reports: […]}");
        return { id, records: parseReports(reports) };
      },
      idOf: ({ id }) => id,
      apply: async ({ id, records }) => {
        const read = await understandRecords(records, { keep: "body", models });
        const readings = leaveOut(read, run.options.leaveOut ?? []).readings;
        const written = await writeBrief(readings, { ...writing, now: surroundings.now(), models });
        surroundings.writeError(describeLeftOut(written, id));
        return briefRecord(written);
      },
    },
    run,
    surroundings,
  );
}
