import data from "../lexicons/languages.json" with { type: "json" };
import type { Words } from "../words.ts";
import type { Entry } from "./gazetteer-entries.ts";
import type { NameReading } from "./name-reading.ts";
import { isClosedWord } from "./name-runs.ts";

const LANGUAGES: ReadonlySet<string> = new Set(data.names.split(" "));
const BEFORE: ReadonlySet<string> = new Set(data.before.split(" "));

/** Is the adjective of a country at token `at` the name of a language ("in English", "she speaks Dutch"), not of people or things? */
export function isLanguage(
  reading: NameReading | null,
  words: Words,
  { entry, at }: { readonly entry: Entry; readonly at: number },
): boolean {
  if (!entry.adjective || !LANGUAGES.has(words.norm(at))) return false;
  if (reading?.entityOf(at)?.type === "abstract") return true;
  const next = words.norm(at + 1);
  if (/^languages?$/.test(next)) return true;
  if (!BEFORE.has(words.norm(at - 1))) return false;
  if (!reading) return !/^\p{L}/u.test(next) || isClosedWord(next);
  const relation = reading.syntax.deprel(reading.syntax.headWordOf(at));
  return !/^(?:amod|compound|nmod:desc|flat)/.test(relation);
}
