import { type Models, withNamesOf } from "../desk/understand.ts";
import { Failure } from "../model/failure.ts";
import { limitsOf, type OutputOptions } from "./options.ts";
import type { Surroundings } from "./surroundings.ts";

/** The models with the user's own names of `--names`, if it is given. Throws a `Failure` that names the file, and the entry and field at fault. */
export async function withOwnNames(
  options: Pick<OutputOptions, "names" | "maxMb">,
  models: Models,
  { openInput }: Surroundings,
): Promise<Models> {
  if (options.names === undefined) return models;
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  try {
    for await (const piece of openInput(options.names)) {
      text += typeof piece === "string" ? piece : decoder.decode(piece, { stream: true });
      if (text.length > limitsOf(options).maxBytes) throw new Failure("too-large", "more than --max-mb allows");
    }
    text += decoder.decode();
  } catch (thrown) {
    const { code, message } = Failure.from(thrown);
    throw new Failure(code, `${options.names}: ${message}`, { cause: thrown });
  }
  return withNamesOf(models, text, options.names);
}
