import { type ReadInputs, readInputs } from "../desk/read-inputs.ts";
import { describeRejections } from "./exit-codes.ts";
import { limitsOf, type Run } from "./options.ts";
import { showProgress } from "./progress.ts";
import type { Surroundings } from "./surroundings.ts";

/** Reads the reports that the command line names, with progress; those turned away are named on stderr. */
export async function readNamed({ inputs, options }: Run, surroundings: Surroundings): Promise<ReadInputs> {
  const progress = showProgress(surroundings, "Reading");
  const collected = surroundings.collect(inputs, limitsOf(options));
  const read = await readInputs(collected, { keep: "body" }, progress.onProgress);
  progress.finish();
  surroundings.writeError(describeRejections(read.rejections));
  return read;
}
