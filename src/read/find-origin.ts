import type { Block, OriginCredit } from "../model/report.ts";
import originPatterns from "./origin-patterns.json" with { type: "json" };
import outletWords from "./outlet-words.json" with { type: "json" };

/** A pattern of origin-patterns.json. `plainlyOutlet`: the wording alone shows that the name is an outlet's. */
export interface OriginPattern {
  readonly name: string;
  readonly regExp: RegExp;
  readonly plainlyOutlet: boolean;
}

/** A name of up to six words, each with a capital but for small words between them. */
const NAME = "\\p{Lu}[\\p{L}\\p{N}&’'.-]*(?: (?:(?:of|and|the|de|la|le|für|&) )?\\p{Lu}[\\p{L}\\p{N}&’'-]*){0,5}";

interface Entry {
  readonly name: string;
  readonly pattern: string;
  readonly plainlyOutlet: boolean;
}

export const ORIGIN_PATTERNS: readonly OriginPattern[] = originPatterns.map((entry: Entry) => ({
  name: entry.name,
  regExp: new RegExp(entry.pattern.replace("{name}", NAME), "gu"),
  plainlyOutlet: entry.plainlyOutlet,
}));

const OUTLET_WORDS = new Set(outletWords);
/** Words with a capital that stand where an outlet's name could. */
const NO_OUTLET =
  /^(?:He|She|It|They|We|I|You|Who|Nobody|Everyone|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/;
const SOURCE_LINE = new RegExp(`^(?:Source|SOURCE|Via|VIA) ?: ?(?:the )?(${NAME})\\.?$`, "u");

export interface OriginSources {
  readonly body: string;
  readonly blocks: readonly Block[];
  /** Lines beside the article that are not part of the body. */
  readonly lines: readonly string[];
  /** The report's own outlet: it is no origin of itself. */
  readonly outlet: string | null;
}

/** The outlet that a report says it has its text from; null when it credits none. Words in the body come before a source line beside it. */
export function findOrigin(sources: OriginSources): OriginCredit | null {
  for (const pattern of ORIGIN_PATTERNS) {
    const credit = findCredit(pattern, sources);
    if (credit) return credit;
  }
  return findSourceLine(sources.lines, sources.outlet);
}

function findCredit(pattern: OriginPattern, { body, blocks, outlet }: OriginSources): OriginCredit | null {
  for (const match of body.matchAll(pattern.regExp)) {
    const name = match.groups?.outlet ?? "";
    const known = (pattern.plainlyOutlet && !NO_OUTLET.test(name)) || looksLikeOutlet(name);
    if (known && !isOwn(name, outlet) && isRead(match.index, blocks))
      return { outlet: name, text: match[0], start: match.index, end: match.index + match[0].length };
  }
  return null;
}

function isRead(at: number, blocks: readonly Block[]): boolean {
  return !blocks.some(
    ({ start, end, kind }) => (kind === "boilerplate" || kind === "label") && start <= at && at < end,
  );
}

function looksLikeOutlet(name: string): boolean {
  return name.split(" ").some((word) => OUTLET_WORDS.has(word));
}

function isOwn(name: string, outlet: string | null): boolean {
  const fold = (text: string): string =>
    text
      .toLowerCase()
      .replace(/^the /, "")
      .replace(/[^\p{L}\p{N}]/gu, "");
  if (outlet === null) return false;
  const [a, b] = [fold(name), fold(outlet)];
  return a.startsWith(b) || b.startsWith(a);
}

function findSourceLine(lines: readonly string[], outlet: string | null): OriginCredit | null {
  for (const line of lines) {
    const name = SOURCE_LINE.exec(line)?.[1];
    if (name && !isOwn(name, outlet)) return { outlet: name, text: line };
  }
  return null;
}
