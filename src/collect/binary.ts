import { detectUtf16 } from "../model/utf16.ts";
import magicNumbers from "./magic-numbers.json" with { type: "json" };

const SAMPLE = 65_536;
const MAGIC = magicNumbers.map(({ name, hex }) => ({ name, bytes: Uint8Array.from(Buffer.from(hex, "hex")) }));

/** What kind of binary data the bytes are, in words; null for text, UTF-16 included. By magic numbers, then by NUL bytes in the first 64 KiB. */
export function detectBinary(bytes: Uint8Array): string | null {
  const magic = MAGIC.find((one) => one.bytes.every((byte, i) => bytes[i] === byte));
  if (magic) return magic.name;
  if (!bytes.subarray(0, SAMPLE).includes(0)) return null;
  return detectUtf16(bytes) ? null : "binary data";
}
