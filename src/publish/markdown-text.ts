import { parseWebAddress } from "./link-address.ts";
import { plainLine } from "./terminal.ts";

/** Text from outside in one line of Markdown that means nothing but itself: every sign that could start markup is escaped (CommonMark 2.4, GFM tables, footnotes and maths). */
export function markdownText(text: string): string {
  return plainLine(text)
    .replace(/[\\`*_{}[\]<>#|~&$^]/g, "\\$&")
    .replace(/^[-+=]/, "\\$&")
    .replace(/^(\d{1,9})([.)])/, "$1\\$2");
}

/** A stretch of a longer text: as `markdownText`, but white space at its ends stays as one space. */
export function markdownStretch(text: string): string {
  const inner = markdownText(text);
  if (inner === "") return text === "" ? "" : " ";
  return `${/^\s/.test(text) ? " " : ""}${inner}${/\s$/.test(text) ? " " : ""}`;
}

/** A link to a page of the web; the text alone where the address is none. */
export function markdownLink(address: string | null, text: string): string {
  const href = parseWebAddress(address);
  // Angle brackets let parentheses stand in the address; the URL parser has encoded any angle bracket within it.
  return href === null
    ? markdownText(text)
    : `[${markdownText(text)}](<${href.replace(/[<>\\]/g, encodeURIComponent)}>)`;
}

/** One row of a table. */
export function markdownRow(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
