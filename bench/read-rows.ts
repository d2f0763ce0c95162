/** One figure with its name and what it rests on. */
export function row(name: string, value: string, note = ""): string {
  return `${name.padEnd(66)} ${value.padStart(9)}  ${note}`.trimEnd();
}

/** A share as a percentage; a dash where there is nothing to divide by. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)} %`;
}
