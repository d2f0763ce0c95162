import { stemmer } from "stemmer";
import irregular from "./lexicons/irregular-forms.json" with { type: "json" };
import spelling from "./lexicons/spelling-variants.json" with { type: "json" };

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries(irregular.forms).flatMap(([base, forms]) => forms.split(" ").map((form) => [form, base] as const)),
);
const VARIANTS: ReadonlyMap<string, string> = new Map(Object.entries(spelling.words));
const RULES = spelling.rules.map((rule) => ({ pattern: new RegExp(rule.pattern), to: rule.to }));
const EXCEPT: ReadonlySet<string> = new Set(spelling.except);

/** Stems kept: past this the memory is dropped and filled anew. */
const MEMORY = 50_000;
/** Longer words are codes and noise: they are their own stem. */
const MAX_WORD = 48;
const memory = new Map<string, string>();

/** Stem of a folded word: Porter's stemmer after irregular forms are undone and British spellings made American; equal stems mean one word. */
export function stem(norm: string): string {
  const known = memory.get(norm);
  if (known !== undefined) return known;
  const made = makeStem(norm);
  if (memory.size >= MEMORY) memory.clear();
  memory.set(norm, made);
  return made;
}

function makeStem(norm: string): string {
  if (norm.length > MAX_WORD || !/^[a-z][a-z'-]*$/.test(norm)) return norm;
  const base = IRREGULAR.get(norm) ?? norm;
  return stemmer(toAmerican(base));
}

function toAmerican(word: string): string {
  const variant = VARIANTS.get(word);
  if (variant !== undefined) return variant;
  if (EXCEPT.has(word)) return word;
  for (const rule of RULES) if (rule.pattern.test(word)) return word.replace(rule.pattern, rule.to);
  return word;
}
