import { groupReadings } from "../../desk/group-readings.ts";
import { RULES_ALONE } from "../../desk/understand.ts";
import { Failure } from "../../model/failure.ts";
import type { Reading } from "../../model/reading.ts";
import { Report } from "../../model/report.ts";
import type { Story } from "../../model/story.ts";
import { EXIT, type ExitCode, exitOf } from "../exit-codes.ts";
import type { Format, Run } from "../options.ts";
import { deliver } from "../output.ts";
import { withOwnNames } from "../own-names.ts";
import { plainText } from "../plain-text.ts";
import { whileComparing } from "../progress.ts";
import { readNamed } from "../read-named.ts";
import type { Surroundings } from "../surroundings.ts";

export async function groupInputs(run: Run, surroundings: Surroundings): Promise<ExitCode> {
  if (run.inputs.length === 0)
    throw new Failure("usage", "Name at least one input, or use --jsonl. See stet group --help.");
  const { readings, rejections } = await readNamed(
    run,
    await withOwnNames(run.options, RULES_ALONE, surroundings),
    surroundings,
  );
  if (readings.length === 0) return EXIT.noneRead;
  const stories = await whileComparing(surroundings, readings.length, () => groupReadings(readings));
  await deliver(render(stories, readings, run.options.format), run.options, surroundings);
  return exitOf(readings.length, rejections.length);
}

function render(stories: readonly Story[], readings: readonly Reading[], format: Format): string {
  const placements = stories.flatMap((story) => story.placements);
  if (format === "json") return `${JSON.stringify(placements, null, 2)}\n`;
  if (format === "jsonl") return placements.map((placement) => `${JSON.stringify(placement)}\n`).join("");
  return plainText(describeStories(stories, readings));
}

function describeStories(stories: readonly Story[], readings: readonly Reading[]): string {
  const byId = new Map(readings.map(({ report }) => [report.id, report]));
  const name = (id: string) => {
    const report = byId.get(id);
    return report ? `${Report.label(report)}: ${report.title ?? report.id}` : id;
  };
  return stories
    .map(({ placements }, position) => {
      const lines = placements.map(({ id, origin, relation, reason }) =>
        origin ? `  - ${name(id)}\n      ${relation} of ${origin}. ${reason}` : `  * ${name(id)}`,
      );
      const origins = placements.filter(({ origin }) => origin === null).length;
      const reports = placements.length === 1 ? "1 report" : `${placements.length} reports`;
      return [`Story ${position + 1}: ${reports}, ${origins} independent`, ...lines, ""].join("\n");
    })
    .join("\n");
}
