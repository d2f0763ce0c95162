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
