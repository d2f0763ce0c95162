import { parseRecord } from "../../collect/records.ts";
import { groupReadings } from "../../desk/group-readings.ts";
import { readRecord } from "../../desk/read-inputs.ts";
import { RULES_ALONE, understandByRules } from "../../desk/understand.ts";
import { Failure } from "../../model/failure.ts";
import type { Reading } from "../../model/reading.ts";
import { describeRejections, type ExitCode, exitOf } from "../exit-codes.ts";
import { placed, readRecordLines, writeLine } from "../filter.ts";
import type { Run } from "../options.ts";
import { resultOutput } from "../output.ts";
import { withOwnNames } from "../own-names.ts";
import type { Surroundings } from "../surroundings.ts";

/** Groups records. The one filter that answers when all are read: any report can decide where another stands. */
export async function filterGroups(run: Run, surroundings: Surroundings): Promise<ExitCode> {
  const models = await withOwnNames(run.options, RULES_ALONE, surroundings);
  const readings = new Map<string, Reading>();
  const parse = (value: unknown): string => {
    const reading = understandByRules(readRecord(parseRecord(value), { keep: "body" }), models);
    const { id } = reading.report;
    if (readings.has(id))
      throw new Failure("bad-record", `the id “${id}” has come before: give each record its own id`);
    readings.set(id, reading);
    return id;
  };
  const lines: ({ readonly id: string } | { readonly failed: object })[] = [];
  let failed = 0;
  for await (const item of readRecordLines(run, parse, surroundings)) {
    if (item.kind === "record") lines.push({ id: item.record });
    else {
      failed++;
      if (item.kind === "bad") lines.push({ failed: placed(item.badRecord, item.input) });
      else surroundings.writeError(describeRejections([item.rejection]));
    }
  }
  const stories = groupReadings([...readings.values()]);
  const placements = new Map(stories.flatMap((story) => story.placements.map((one) => [one.id, one] as const)));
  const output = resultOutput(run.options, surroundings);
  for (const line of lines) await writeLine(output, "id" in line ? (placements.get(line.id) ?? line) : line.failed);
  await output.close();
  return exitOf(readings.size, failed);
}
