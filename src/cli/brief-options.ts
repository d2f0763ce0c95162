import { type BriefJson, parseEarlierBrief } from "../desk/earlier-brief.ts";
import { leaveOut } from "../desk/leave-out.ts";
import type { BriefOptions as WritingOptions } from "../desk/write-brief.ts";
import type { Reading } from "../model/reading.ts";
import { plainLine } from "../publish/terminal.ts";
import { type BriefOptions, limitsOf } from "./options.ts";
import { asUsageOf, readText } from "./read-text.ts";
import type { Surroundings } from "./surroundings.ts";

/** What the options of a command ask of a brief, the earlier brief read. */
export async function writingOptions(
  options: BriefOptions,
  world: Surroundings,
): Promise<Pick<WritingOptions, "length" | "sections" | "earlier">> {
  const earlier = options.since === undefined ? undefined : await readEarlier(options.since, options, world);
  return { length: options.length, sections: options.sections, earlier };
}

async function readEarlier(file: string, options: BriefOptions, world: Surroundings): Promise<BriefJson> {
  return asUsageOf(file, async () => parseEarlierBrief(await readText(world.openInput(file), limitsOf(options)), file));
}

/** The reports that are wanted; says so where `--leave-out` names one that is not among them. */
export function wantedOf(readings: readonly Reading[], options: BriefOptions, world: Surroundings): readonly Reading[] {
  const { readings: wanted, unknown } = leaveOut(readings, options.leaveOut ?? []);
  for (const name of unknown)
    world.writeError(`stet: no report is by or called “${plainLine(name)}”: none was left out.\n`);
  return wanted;
}
