import { Failure } from "../model/failure.ts";

/** Bytes as people say them: "10 MB". */
export function formatBytes(bytes: number): string {
  return bytes >= 1e6 ? `${Math.round(bytes / 1e5) / 10} MB` : `${Math.max(1, Math.round(bytes / 1000))} kB`;
}

/** All bytes of a stream; a `too-large` failure as soon as there are more than `maxBytes`, so that memory stays bounded. */
export async function readLimited(
  stream: AsyncIterable<Uint8Array | string>,
  maxBytes: number,
  what: string,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > maxBytes) throw tooLarge(what, maxBytes);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** The first bytes of a stream, at most `maxBytes`; the rest is not waited for. */
export async function readStart(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= maxBytes) break;
  }
  return Buffer.concat(chunks).subarray(0, maxBytes);
}

/** The failure for more bytes than the limit. */
export function tooLarge(what: string, maxBytes: number): Failure {
  return new Failure(
    "too-large",
    `${what} is larger than ${formatBytes(maxBytes)}: give a smaller one, or raise the size limit`,
  );
}
