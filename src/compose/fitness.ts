import type { Analysis } from "../model/analysis.ts";
import type { Span } from "../model/span.ts";
import unfit from "./rules/unfit.json" with { type: "json" };

const RULES = unfit.entries.map(({ name, pattern, unquoted = false }) => ({
  name,
  pattern: new RegExp(pattern, "iu"),
  unquoted,
}));
const QUOTATION = /“[^”]*”|"[^"]*"/g;
const SHORTEST = 5;
const LONGEST = 48;

/** Does a sentence assert something: has it a finite verb? A photo credit or a headline has none. True where there are no trees. */
export function assertsSomething({ syntax }: Analysis, { start, end }: Span): boolean {
  if (!syntax) return true;
  const stop = syntax.wordFrom(end);
  for (let word = syntax.wordFrom(start); word < stop; word++) {
    if (syntax.feats(word).includes("VerbForm=Fin")) return true;
  }
  return false;
}

/** Why a sentence cannot stand outside its report: the names of the rules it breaks; empty when it can. */
export function unfitness(text: string): readonly string[] {
  const words = text.split(/\s+/).length;
  const outside = text.replace(QUOTATION, "“”");
  const broken = RULES.filter(({ pattern, unquoted }) => pattern.test(unquoted ? outside : text)).map(
    ({ name }) => name,
  );
  if (words < SHORTEST) broken.push("too-short");
  if (words > LONGEST) broken.push("too-long");
  if (!balanced(text)) broken.push("open-quotation");
  return broken;
}

function balanced(text: string): boolean {
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0;
  return count(/“/g) === count(/”/g) && count(/"/g) % 2 === 0 && count(/\(/g) === count(/\)/g);
}
