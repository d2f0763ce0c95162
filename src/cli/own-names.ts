import { type Models, withNamesOf } from "../desk/understand.ts";
import { limitsOf, type OutputOptions } from "./options.ts";
import { asUsageOf, readText } from "./read-text.ts";
import type { Surroundings } from "./surroundings.ts";

/** The models with the user's own names of `--names`, if it is given. Throws a `Failure` of wrong usage that names the file, and the entry and field at fault. */
export async function withOwnNames(
  options: Pick<OutputOptions, "names" | "maxMb">,
  models: Models,
  world: Surroundings,
): Promise<Models> {
  const file = options.names;
  if (file === undefined) return models;
  return asUsageOf(file, async () =>
    withNamesOf(models, await readText(world.openInput(file), limitsOf(options)), file),
  );
}
