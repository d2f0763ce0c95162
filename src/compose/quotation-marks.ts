/** Does a place of a text stand between quotation marks? `at` counts UTF-16 units. */
export function isInQuotation(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const curly = (before.match(/“/g)?.length ?? 0) > (before.match(/”/g)?.length ?? 0);
  return curly || (before.match(/"/g)?.length ?? 0) % 2 === 1;
}

/** A text with the marks of print: “…”, ‘…’ and the apostrophe ’. Reports have them straight or curly, and one brief has one kind. An odd straight mark stays. */
export function inPrintedMarks(text: string): string {
  return text
    .replace(/"([^"“”]*)"/g, "“$1”")
    .replace(/(?<=^|[\s(“])'([^'‘’]+)'(?=[\s.,;:?!)”]|$)/g, "‘$1’")
    .replace(/(?<=[\p{L}\p{N}])'/gu, "’");
}
