/** One figure as a line: its name, its value, a note. */
export function row(name: string, value: string, note = ""): string {
  return `${name.padEnd(66)} ${value.padStart(9)}  ${note}`.trimEnd();
}

export function percent(part: number, whole: number): string {
  return whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)} %`;
}
