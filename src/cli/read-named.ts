import { type ReadInputs, readInputs } from "../desk/read-inputs.ts";
import type { Models } from "../desk/understand.ts";
import { describeRejections } from "./exit-codes.ts";
import { limitsOf, type Run } from "./options.ts";
import { showProgress } from "./progress.ts";
import type { Surroundings } from "./surroundings.ts";

/** Reads the reports that the command line names, with progress; those turned away are named on stderr. `models` understand them. */
export async function readNamed(
  { inputs, options }: Run,
  models: Models,
  surroundings: Surroundings,
): Promise<ReadInputs> {
  const progress = showProgress(surroundings, "Reading");
  const collected = surroundings.collect(inputs, limitsOf(options));
  const read = await readInputs(collected, { keep: "body", models }, progress.onProgress);
  progress.finish();
  surroundings.writeError(describeRejections(read.rejections));
  return read;
}
