import { Failure } from "../model/failure.ts";
import type { OutputOptions } from "./options.ts";
import type { Output, Surroundings, Terminal } from "./surroundings.ts";

/** Standard output, or the file of `--out`, which is made when the first text comes and named on stderr when it is closed. */
export function resultOutput({ out }: Pick<OutputOptions, "out">, surroundings: Surroundings): Output {
  const { write, openOutput, writeError } = surroundings;
  if (!out) return { write, close: async () => {} };
  let opened: Output | undefined;
  return {
    write: (text) =>
      writing(out, async () => {
        opened ??= await openOutput(out);
        await opened.write(text);
      }),
    close: async () => {
      if (!opened) return;
      await writing(out, opened.close);
      writeError(`Wrote ${out}\n`);
    },
  };
}

/** Writes a whole result to where it was asked for. */
export async function deliver(
  text: string,
  options: Pick<OutputOptions, "out">,
  surroundings: Surroundings,
): Promise<void> {
  const output = resultOutput(options, surroundings);
  await output.write(text);
  await output.close();
}

/** What text is made for: a terminal, or a file, which takes no colour. */
export function terminalFor({ out }: Pick<OutputOptions, "out">, { terminal }: Surroundings): Terminal {
  return out ? { ...terminal, color: false } : terminal;
}

async function writing(path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    const reason = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
    throw new Failure("usage", `${path} cannot be written (${reason}): name another place with --out`, { cause });
  }
}
