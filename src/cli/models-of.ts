import { type Frames, openFrames } from "../desk/open-frames.ts";
import type { Models } from "../desk/understand.ts";
import { Failure } from "../model/failure.ts";
import type { PerReportOptions } from "./options.ts";
import type { Surroundings } from "./surroundings.ts";

/** The models of a run, with the user's frames where a folder of them is named. Throws a `usage` failure where one is wrong, before anything is read. */
export async function modelsOf({ frames }: PerReportOptions, world: Surroundings): Promise<Models> {
  const own = frames === undefined ? null : await openFolder(frames, world);
  const models = await world.models();
  return own ? { ...models, frames: own } : models;
}

async function openFolder(folder: string, world: Surroundings): Promise<Frames> {
  try {
    return openFrames(folder, await world.frameFiles(folder));
  } catch (thrown) {
    throw new Failure("usage", Failure.from(thrown).message, { cause: thrown });
  }
}
