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
