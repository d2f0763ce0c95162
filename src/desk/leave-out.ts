import type { Reading } from "../model/reading.ts";

export interface Sifted {
  readonly readings: readonly Reading[];
  /** Names that no report goes by. */
  readonly unknown: readonly string[];
}

/** Readings without the reports that are not wanted, by outlet, id or address; capitals make no difference. */
export function leaveOut(readings: readonly Reading[], names: readonly string[]): Sifted {
  const unwanted = new Set(names.map(fold));
  const met = new Set<string>();
  const kept = readings.filter(({ report: { id, outlet, url } }) => {
    const own = [id, outlet, url].flatMap((name) => (name === null ? [] : [fold(name)]));
    const hit = own.find((name) => unwanted.has(name));
    if (hit !== undefined) met.add(hit);
    return hit === undefined;
  });
  return { readings: kept, unknown: names.filter((name) => !met.has(fold(name))) };
}

function fold(name: string): string {
  return name.trim().toLowerCase();
}
