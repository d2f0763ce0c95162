import type { Analysis, Name } from "../model/analysis.ts";
import type { Reading } from "../model/reading.ts";
import { Span } from "../model/span.ts";

/** Gives the key by which a report's words for a party are known in the whole story: equal keys are one party. */
export type ActorKeys = (reading: Reading) => (actor: string) => string;

/**
 * Keys for the parties of a story's reports. A party is known by its name ("Russian President Vladimir Putin", "Ukraine’s General Staff"); by the person who
 * holds the office that it is told by, where the reports name one holder only; and initials that one report leaves unexplained are those of the one
 * name in the others that they fit. All else, and people of one surname, are known by their words.
 */
export function actorKeys(readings: readonly Reading[]): ActorKeys {
  const full = new Map([...namesOfInitials(readings), ...peopleOfSurnames(readings)]);
  const holders = holdersOf(readings);
  const namesakes = namesakesOf(readings);
  return ({ analysis }) => {
    const names = analysis.names.filter(({ adjective }) => !adjective);
    return (actor) => {
      const words = folded(actor);
      const key = keyOfName(analysis, names, words) ?? keyOfOffice(analysis, holders, words);
      return key === null || namesakes.has(key) ? words : (full.get(key) ?? key);
    };
  };
}

/** Lower case, without article and genitive. */
function folded(words: string): string {
  return words
    .toLowerCase()
    .replace(/^(?:the|an?) /, "")
    .replace(/[’']s?$/, "")
    .replace(/\s+/g, " ");
}

function keyOfName(analysis: Analysis, names: readonly Name[], words: string): string | null {
  const fitting = names.flatMap((name) => {
    const text = folded(Span.slice(analysis.text, name));
    return words === text || (words.endsWith(` ${text}`) && mayFollow(name, words.slice(0, -text.length)))
      ? [{ name, text }]
      : [];
  });
  const longest = fitting.reduce<{ readonly name: Name; readonly text: string } | null>(
    (best, each) => (best && best.text.length >= each.text.length ? best : each),
    null,
  );
  return longest?.name.key ?? null;
}

/** What stands before a person's name tells the office; before that of a body only whose it is; and a place is the end of many names. */
function mayFollow({ type }: Name, before: string): boolean {
  if (type === "person") return !/\b(?:and|of|for|with)\b/.test(before);
  return type === "organisation" && /^\S+[’']s? $/.test(before);
}

/** Keys of surnames that two people of the story have, by the initials of what else they are called. */
function namesakesOf(readings: readonly Reading[]): ReadonlySet<string> {
  const givenOf = new Map<string, Set<string>>();
  for (const { analysis } of readings)
    for (const name of analysis.names.filter(({ type }) => type === "person")) {
      const surname = name.key.slice(name.key.indexOf(":") + 1);
      const words = folded(Span.slice(analysis.text, name)).split(/[\s-]/);
      const given = words.length > 1 ? words.find((word) => word !== surname)?.charAt(0) : undefined;
      if (given) givenOf.set(name.key, (givenOf.get(name.key) ?? new Set()).add(given));
    }
  return new Set([...givenOf].filter(([, initials]) => initials.size > 1).map(([key]) => key));
}

/** Keys of holders by office: of those that the reports name, where it is one. */
function holdersOf(readings: readonly Reading[]): ReadonlyMap<string, string | null> {
  const holders = new Map<string, string | null>();
  for (const { title, of, holder } of readings.flatMap(({ analysis }) => analysis.offices)) {
    if (holder === null || of === null) continue;
    const office = `${title} ${of}`;
    holders.set(office, (holders.get(office) ?? holder) === holder ? holder : null);
  }
  return holders;
}

function keyOfOffice(analysis: Analysis, holders: ReadonlyMap<string, string | null>, words: string): string | null {
  const office = analysis.offices.find((each) => each.of !== null && folded(Span.slice(analysis.text, each)) === words);
  if (!office) return null;
  return office.holder ?? holders.get(`${office.title} ${office.of}`) ?? null;
}

/** For keys of initials, the key of the one name of the story that they are the initials of. */
function namesOfInitials(readings: readonly Reading[]): ReadonlyMap<string, string> {
  const names = readings.flatMap(({ analysis }) =>
    analysis.names
      .filter(({ adjective, type }) => !adjective && type !== "person" && type !== "place")
      .map((name) => ({ key: name.key, text: Span.slice(analysis.text, name) })),
  );
  const keysOf = new Map<string, Set<string>>();
  for (const { key, text } of names) {
    const initials = initialsOf(text);
    if (initials.length > 1) keysOf.set(initials, (keysOf.get(initials) ?? new Set()).add(key));
  }
  const short = names.filter(({ text }) => /^\p{Lu}{2,}$/u.test(text));
  return new Map(
    short.flatMap(({ key, text }) => {
      const [full, ...others] = [...(keysOf.get(text) ?? [])].filter((each) => each !== key);
      return full !== undefined && others.length === 0 ? [[key, full] as const] : [];
    }),
  );
}

/** For keys of single names of unknown kind, those of the people who have them for surname: "Soto" alone may be anything. */
function peopleOfSurnames(readings: readonly Reading[]): ReadonlyMap<string, string> {
  const people = readings.flatMap(({ analysis }) => analysis.names.filter(({ type }) => type === "person"));
  return new Map(people.map(({ key }) => [key.replace("person:", "name:"), key]));
}

/** First letters of the words with a capital: "RSF" of "Rapid Support Forces". */
function initialsOf(text: string): string {
  return text.includes(" ") ? (text.match(/(?<![\p{L}’'])\p{Lu}(?=\p{Ll})/gu) ?? []).join("") : "";
}
