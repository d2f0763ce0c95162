/** Text on one line: each run of white space as a single blank. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
