/** A count with its noun: "1 report", "1,204 reports". Irregular plurals are given. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${NUMERALS.format(count)} ${count === 1 ? noun : plural}`;
}

/** A list as English writes it: "a", "a and b", "a, b and c". */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

const NUMERALS = new Intl.NumberFormat("en-GB");

/** Does a party named so take a plural verb: "the miners", "Larkhaven and Halvik", "Democrats"? Names are one body else ("Seafarers' League"). */
export function isPlural(name: string): boolean {
  const [head = ""] = name.split(/,|\s(?:of|in|from|at|for|on|who|that)\s/);
  if (/\sand\s/.test(name)) return true;
  return /(?:^|\s)(?:\p{Ll}+[^siu\s]s|people|police)$/u.test(head) || PEOPLE_BY_NAME.test(head);
}

/** Peoples and followers: "Tolvians", "Democrats", "Socialists", "Israelis". */
const PEOPLE_BY_NAME = /^\p{Lu}\p{L}*(?:ians|icans|crats|ists|ites|elis|this)$/u;

/** A source as "according to" takes it: a description without its article gets one ("the joint statement"), names and plurals stand as they are. */
export function asSource(source: string): string {
  const [first = ""] = source.split(" ");
  return /^\p{Ll}/u.test(first) && !DETERMINER.test(first) && !isPlural(source) ? `the ${source}` : source;
}

const DETERMINER =
  /^(?:an?|the|this|that|these|those|his|her|its|their|our|my|some|many|several|most|all|both|each|every|no|one|two|three|four|five|six|seven|eight|nine|ten|at|he|she|it|they|who|which|other|others|another|more|von|van|de|al-.*)$/;
