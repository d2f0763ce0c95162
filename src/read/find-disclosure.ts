import type { Block, Disclosure } from "../model/report.ts";
import { Span } from "../model/span.ts";
import disclosurePatterns from "./disclosure-patterns.json" with { type: "json" };

/** Values of the IPTC vocabulary "Digital Source Type" for text that a machine wrote, wholly or in part. */
const MACHINE_SOURCES = new Set([
  "trainedalgorithmicmedia",
  "compositewithtrainedalgorithmicmedia",
  "algorithmicmedia",
  "compositesynthetic",
]);

/** Longest label, in characters. */
const MAX_LINE = 220;

/** A pattern of disclosure-patterns.json: tried on a label alone, on any short line beside the article, or on the article's own words too. */
export interface DisclosurePattern {
  readonly name: string;
  readonly where: "label" | "line" | "text";
  readonly regExp: RegExp;
}

export const DISCLOSURE_PATTERNS: readonly DisclosurePattern[] = disclosurePatterns.map(({ name, where, pattern }) => ({
  name,
  where: where as DisclosurePattern["where"],
  regExp: new RegExp(pattern, "iu"),
}));

/** Is the line, whole, a label or note that a machine wrote what it stands beside? */
export function isDisclosureLine(line: string): boolean {
  return line.length <= MAX_LINE && DISCLOSURE_PATTERNS.some(({ regExp }) => regExp.exec(line)?.index === 0);
}

export interface DisclosureSources {
  readonly digitalSourceType: string | null;
  /** Lines between headline and article, and after it, that are not part of the body. */
  readonly lines: readonly string[];
  readonly body: string;
  readonly blocks: readonly Block[];
}

/** What a report says of having been made by a machine: in its body, beside it, or in its metadata. Never a guess from style. */
export function findDisclosure({ digitalSourceType, lines, body, blocks }: DisclosureSources): Disclosure | null {
  const inBody = findInBody(body, blocks);
  if (inBody) return inBody;
  for (const line of lines) {
    if (isDisclosureLine(line)) return { label: "ai", text: line };
  }
  const type = digitalSourceType?.split(/[/#:]/).at(-1)?.toLowerCase() ?? "";
  return digitalSourceType !== null && MACHINE_SOURCES.has(type) ? { label: "ai", text: digitalSourceType } : null;
}

function findInBody(body: string, blocks: readonly Block[]): Disclosure | null {
  const near = blocks.filter((block, i) => block.kind === "label" || i < 3 || i >= blocks.length - 2);
  for (const block of near) {
    const words = Span.slice(body, block);
    for (const { where, regExp } of DISCLOSURE_PATTERNS) {
      if (where !== "text" && block.kind !== "label") continue;
      const match = regExp.exec(words);
      if (!match) continue;
      const start = block.start + match.index;
      return { label: "ai", text: match[0], start, end: start + match[0].length };
    }
  }
  return null;
}
