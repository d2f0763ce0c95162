import { Failure } from "../model/failure.ts";

/** The whole of a text that options name. Throws when it is longer than the limit, or not UTF-8. */
export async function readText(
  pieces: AsyncIterable<Uint8Array | string>,
  { maxBytes }: { readonly maxBytes: number },
): Promise<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  for await (const piece of pieces) {
    text += typeof piece === "string" ? piece : decoder.decode(piece, { stream: true });
    if (text.length > maxBytes) throw new Failure("too-large", "larger than --max-mb allows");
  }
  return text + decoder.decode();
}

/** Runs the reading of a file that an option names; whatever is wrong with it is wrong usage, and the message names the file. */
export async function asUsageOf<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (thrown) {
    const { message } = Failure.from(thrown);
    throw new Failure("usage", message.includes(file) ? message : `${file}: ${message}`, { cause: thrown });
  }
}
