import { partitionPoint } from "../model/partition-point.ts";

/** The text with every run of white space made one space, and the way back: from an offset in it to one in the text as it was. */
export function toSingleSpaces(raw: string): { readonly text: string; readonly toRaw: (offset: number) => number } {
  if (!/\s\s|[^\S ]/.test(raw)) return { text: raw, toRaw: (offset) => offset };
  // Where runs were shortened: from `single` on, an offset lies `removed` further on in the text as it was.
  const shifts: { readonly single: number; readonly removed: number }[] = [];
  let removed = 0;
  const text = raw.replace(/\s+/g, (run, at: number) => {
    if (run.length > 1) {
      const single = at - removed + 1;
      removed += run.length - 1;
      shifts.push({ single, removed });
    }
    return " ";
  });
  return { text, toRaw: (offset) => offset + findShift(shifts, offset) };
}

function findShift(shifts: readonly { readonly single: number; readonly removed: number }[], offset: number): number {
  const after = partitionPoint(shifts.length, (index) => (shifts[index]?.single ?? 0) <= offset);
  return shifts[after - 1]?.removed ?? 0;
}
