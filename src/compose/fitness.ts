import type { Analysis } from "../model/analysis.ts";
import type { Statement } from "../model/claim.ts";
import type { Reading } from "../model/reading.ts";
import { Span } from "../model/span.ts";
import unfit from "./rules/unfit.json" with { type: "json" };

const RULES = unfit.entries.map(({ name, pattern, unquoted = false, single = false }) => ({
  name,
  pattern: new RegExp(pattern, "iu"),
  unquoted,
  single,
}));
/** An apostrophe closes no single quotation. */
const QUOTATION = /“[^”]*”|"[^"]*"|‘(?:[^’]|’(?=\p{L})){0,600}’/gu;
const SHORTEST = 5;
const LONGEST = 48;

/** Does a sentence assert something: has it a finite verb, and asks nobody to do anything? A photo credit or a headline has none. True where there are no trees. */
export function assertsSomething({ syntax }: Analysis, { start, end }: Span): boolean {
  if (!syntax) return true;
  const stop = syntax.wordFrom(end);
  let asserts = false;
  for (let word = syntax.wordFrom(start); word < stop; word++) {
    const feats = syntax.feats(word);
    if (syntax.head(word) < 0 && feats.includes("Mood=Imp")) return false;
    if (feats.includes("VerbForm=Fin")) asserts = true;
  }
  return asserts;
}

/** Does a sentence name, number or quote something? What one origin alone says without any of it is a turn of its writing. */
export function isConcrete(text: string): boolean {
  return /\s\p{Lu}|\d|[“"]/u.test(text);
}

/** Is a sentence told in the pluperfect, as what went before the news is? False where there are no trees. */
export function isPluperfect({ syntax, text }: Analysis, { start, end }: Span): boolean {
  if (!syntax) return false;
  const stop = syntax.wordFrom(end);
  for (let word = syntax.wordFrom(start); word < stop; word++) {
    const root = syntax.head(word);
    const isHad = root >= 0 && syntax.head(root) < 0 && syntax.universalRelation(word) === "aux";
    if (isHad && Span.slice(text, syntax.span(word)).toLowerCase() === "had") return true;
  }
  return false;
}

/** Does a sentence open with a clause that only sets the scene ("Two days after the vote was held, its critics …")? What that clause tells is not its news. False where there are no trees. */
export function opensWithAside({ syntax }: Analysis, { start, end }: Span): boolean {
  if (!syntax) return false;
  const first = syntax.wordFrom(start);
  let top = first;
  while (syntax.head(top) >= 0 && syntax.head(syntax.head(top)) >= 0) top = syntax.head(top);
  const root = syntax.head(top);
  return root > top && root < syntax.wordFrom(end) && syntax.universalRelation(top) === "advcl";
}

/** Words of a sentence that can be no more than a cue. */
const BARE_CUE = 12;

/** Does a sentence only say who spoke, while what was said stands in the sentence before? "The official said, adding that …" does too. */
export function isBareCue({ report, analysis, claims }: Reading, sentence: Span): boolean {
  const cued = claims.filter(
    (claim): claim is Statement & { readonly cue: Span } =>
      claim.kind === "statement" && claim.cue !== null && Span.contains(sentence, claim.cue),
  );
  const isEmpty = ({ content }: Statement) => !content.some((part) => Span.overlaps(part, sentence));
  if (Span.slice(report.body, sentence).split(/\s+/).length <= BARE_CUE && cued.length > 0 && cued.every(isEmpty))
    return true;
  return cued.some((claim) => isEmpty(claim) && isRoot(analysis, claim.cue));
}

function isRoot({ syntax }: Analysis, { start, end }: Span): boolean {
  if (!syntax) return false;
  const stop = syntax.wordFrom(end);
  for (let word = syntax.wordFrom(start); word < stop; word++) if (syntax.head(word) < 0) return true;
  return false;
}

/** Why a sentence cannot stand outside its report: the names of the rules it breaks; empty when it can. More is asked of what one origin alone tells. */
export function unfitness(text: string, { isSingle = false } = {}): readonly string[] {
  const words = text.split(/\s+/).length;
  const outside = text.replace(QUOTATION, "“”");
  const rules = RULES.filter(({ single }) => isSingle || !single);
  const broken = rules
    .filter(({ pattern, unquoted }) => pattern.test(unquoted ? outside : text))
    .map(({ name }) => name);
  if (words < SHORTEST) broken.push("too-short");
  if (words > LONGEST) broken.push("too-long");
  if (!balanced(text)) broken.push("open-quotation");
  return broken;
}

function balanced(text: string): boolean {
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0;
  return count(/“/g) === count(/”/g) && count(/"/g) % 2 === 0 && count(/\(/g) === count(/\)/g);
}
