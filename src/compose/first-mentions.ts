import type { Name } from "../model/analysis.ts";
import type { Reading } from "../model/reading.ts";
import { Span } from "../model/span.ts";
import { isInQuotation } from "./quotation-marks.ts";

/** The full names of a story's people by the key of their surname; two people of one surname have none. */
export type FullNames = ReadonlyMap<string, string>;

/** "Vadim Krasikov", "Ursula von der Leyen": a given name and a surname, no initials alone, no title. */
const FULL = /^\p{Lu}[\p{Ll}’'-]+(?:\s\p{Lu}\.)?(?:\s\p{L}[\p{L}’'-]+){1,3}$/u;

/** What the reports call each person in full, by far most often. */
export function findFullNames(readings: readonly Reading[]): FullNames {
  const forms = new Map<string, Map<string, number>>();
  for (const { analysis } of readings) {
    for (const name of analysis.names) {
      const text = Span.slice(analysis.text, name).replace(/\s+/g, " ");
      if (name.type !== "person" || !FULL.test(text)) continue;
      const counts = forms.get(name.key) ?? new Map<string, number>();
      forms.set(name.key, counts.set(text, (counts.get(text) ?? 0) + 1));
    }
  }
  return new Map(
    [...forms].flatMap(([key, counts]) => {
      const full = commonest(counts);
      return full !== null && isOnePerson(counts) ? [[key, full] as const] : [];
    }),
  );
}

function commonest(counts: ReadonlyMap<string, number>): string | null {
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || a.length - b.length || (a < b ? -1 : 1));
  return first?.[0] ?? null;
}

function isOnePerson(counts: ReadonlyMap<string, number>): boolean {
  return new Set([...counts.keys()].map((form) => form.split(" ")[0])).size === 1;
}

/**
 * A sentence with people named in full where a brief first names them, and shortly from then on. `introduced` holds the keys of those named so
 * far and grows. Words inside quotation marks stay as they are. `names` are those of the report's sentence.
 */
export function nameByMention(
  text: string,
  names: readonly Name[],
  { fullNames, introduced }: { readonly fullNames: FullNames; readonly introduced: Set<string> },
): string {
  let named = text;
  const present = new Set(names.filter(({ type }) => type === "person").map(({ key }) => key));
  for (const [key, full] of fullNames) {
    if (introduced.has(key)) named = shortenLater(named, full);
    else if (present.has(key)) named = introduce(named, full);
    if (named.includes(full)) introduced.add(key);
  }
  return named;
}

/** Words after which a surname stands alone: no given name, no "Mr". */
const BEFORE_SURNAME = "(?<![\\p{L}\\p{M}’'-])(?<!\\p{Lu}[\\p{L}.’'-]*\\s)";
/** Something that a surname does or has follows, not a thing called by it ("the Moreau plan"). */
const AFTER_SURNAME =
  "(?=[.,;:]|[’']s\\b|$|\\s(?:and|or|is|was|has|had|will|would|could|may|said|says|told|to|in|on|at|from|with|for|as|who|by|of|\\p{Ll}+ed)\\b)";

function introduce(text: string, full: string): string {
  if (text.includes(full)) return text;
  const surname = full.split(" ").at(-1) ?? full;
  const found = new RegExp(`${BEFORE_SURNAME}${surname}${AFTER_SURNAME}`, "u").exec(text);
  if (!found || isInQuotation(text, found.index)) return text;
  return text.slice(0, found.index) + full + text.slice(found.index + surname.length);
}

/** A name after its title or in apposition stays whole ("President Ida Moreau", "the president, Ida Moreau"). */
function shortenLater(text: string, full: string): string {
  const at = text.indexOf(full);
  const before = text.slice(0, Math.max(0, at));
  if (at < 0 || /(?:\p{Lu}[\p{L}.’'-]*|,)\s$/u.test(before) || isInQuotation(text, at)) return text;
  return (
    before +
    full
      .split(" ")
      .slice(1)
      .join(" ")
      .replace(/^\p{Lu}\.\s/u, "") +
    text.slice(at + full.length)
  );
}
