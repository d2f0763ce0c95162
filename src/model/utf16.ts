const SAMPLE = 4096;
const PLAIN = /[\p{L}\p{N}\p{P}\p{S}\p{M}\p{Zs}\p{Cf}\t\n\r\f]/u;

/**
 * Are the bytes text in UTF-16? By the byte order mark, else by reading the first 4096 bytes both ways: one way must
 * give spaces or line ends and almost nothing but letters, digits and marks. Null for anything else.
 */
export function detectUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, Math.min(SAMPLE, bytes.length & ~1));
  if (sample.length < 4 || !sample.includes(0)) return null;
  if (readsAsText(sample, 0)) return "utf-16le";
  if (readsAsText(sample, 1)) return "utf-16be";
  return null;
}

function readsAsText(sample: Uint8Array, high: 0 | 1): boolean {
  let plain = 0;
  let spaces = 0;
  for (let i = 0; i < sample.length; i += 2) {
    const unit =
      high === 0 ? (sample[i + 1] ?? 0) * 256 + (sample[i] ?? 0) : (sample[i] ?? 0) * 256 + (sample[i + 1] ?? 0);
    if (unit === 0) return false;
    // Surrogates stand for characters beyond the BMP, which are few but fine.
    if ((unit >= 0xd800 && unit <= 0xdfff) || PLAIN.test(String.fromCharCode(unit))) plain++;
    if (unit === 0x20 || unit === 0x0a || unit === 0x3000) spaces++;
  }
  const units = sample.length / 2;
  return plain >= 0.98 * units && spaces * 100 >= units;
}
