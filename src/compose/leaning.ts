// What a sentence leans on that stands in another: a pronoun's noun, or what "the gauge" is the gauge of.
import { type Coreference, findCoreference, type Link } from "../language/coreference/find-coreference.ts";
import type { Analysis } from "../model/analysis.ts";
import { Span } from "../model/span.ts";
import { isInQuotation } from "./quotation-marks.ts";
import uniqueNouns from "./rules/unique-nouns.json" with { type: "json" };

const cache = new WeakMap<Analysis, Coreference>();

function coreferenceOf(analysis: Analysis): Coreference {
  const known = cache.get(analysis) ?? findCoreference(analysis);
  cache.set(analysis, known);
  return known;
}

/** Is there, outside quotations, a pronoun for what only other sentences name or describe? What stands for nothing told ("it rains", "they say") leans on nothing. */
export function leansOnPronoun(analysis: Analysis, sentence: Span): boolean {
  const { links, chains } = coreferenceOf(analysis);
  const own: Link[] = [];
  for (let at = Span.firstFrom(links, sentence.start); at < links.length; at++) {
    const link = links[at];
    if (!link || link.start >= sentence.end) break;
    own.push(link);
  }
  const named = new Set(own.filter(({ kind }) => kind !== "pronoun").map(({ chain }) => chain));
  const words = Span.slice(analysis.text, sentence);
  return own.some(({ kind, chain, start }) => {
    if (kind !== "pronoun" || named.has(chain)) return false;
    const isTold = chains[chain]?.mentions.some((mention) => mention.kind !== "pronoun") ?? false;
    return isTold && !isInQuotation(words, start - sentence.start);
  });
}

const UNIQUE: ReadonlySet<string> = new Set(uniqueNouns.entries.flatMap(({ words }) => words.split(" ")));

/**
 * The noun that a sentence is about, where it has no more than its article ("The gauge fell to 17"): something told before. In lower case; null where there
 * is none, where everybody knows which is meant ("the government"), and where there are no trees.
 */
export function bareSubject({ syntax, text }: Analysis, { start, end }: Span): string | null {
  if (!syntax) return null;
  const stop = syntax.wordFrom(end);
  for (let word = syntax.wordFrom(start); word < stop; word++) {
    if (syntax.head(word) >= 0) continue;
    const subject = syntax.children(word).find((child) => syntax.universalRelation(child) === "nsubj");
    if (subject === undefined || syntax.upos(subject) !== "NOUN") return null;
    const [article, ...others] = syntax.children(subject);
    if (article === undefined || others.length > 0) return null;
    const noun = Span.slice(text, syntax.span(subject)).toLowerCase();
    const isThe = Span.slice(text, syntax.span(article)).toLowerCase() === "the";
    return isThe && !UNIQUE.has(noun) ? noun : null;
  }
  return null;
}
