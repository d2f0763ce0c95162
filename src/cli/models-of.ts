import { type Frames, openFrames } from "../desk/open-frames.ts";
import type { Models } from "../desk/understand.ts";
import { Failure } from "../model/failure.ts";
import type { JudgingOptions, PerReportOptions } from "./options.ts";
import { withOwnNames } from "./own-names.ts";
import type { Surroundings } from "./surroundings.ts";

/** The models of a run, with the user's frames where a folder of them is named. Throws a `usage` failure where one is wrong, before anything is read. */
export async function modelsOf({ frames }: PerReportOptions, world: Surroundings): Promise<Models> {
  const own = frames === undefined ? null : await openFolder(frames, world);
  const models = await world.models();
  return own ? { ...models, frames: own } : models;
}

/** The models of a run that checks claims, with the user's names and judge where they are given. Throws a `usage` failure where one is wrong. */
export async function checkingModelsOf(
  options: Pick<JudgingOptions, "judge" | "names" | "maxMb">,
  world: Surroundings,
): Promise<Models> {
  const judge = await openJudge(options.judge, world);
  const models = await withOwnNames(options, await world.models(), world);
  return judge ? { ...models, judge } : models;
}

async function openJudge(file: string | undefined, world: Surroundings): ReturnType<Surroundings["judge"]> {
  try {
    return await world.judge(file);
  } catch (thrown) {
    if (file === undefined) throw thrown;
    throw new Failure("usage", Failure.from(thrown).message, { cause: thrown });
  }
}

async function openFolder(folder: string, world: Surroundings): Promise<Frames> {
  try {
    return openFrames(folder, await world.frameFiles(folder));
  } catch (thrown) {
    throw new Failure("usage", Failure.from(thrown).message, { cause: thrown });
  }
}
