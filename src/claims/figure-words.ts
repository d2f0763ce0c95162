import data from "./lexicons/figure-words.json" with { type: "json" };

const LISTS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  data.map((each) => [each.name, new Set(each.words.split(" "))]),
);
const list = (name: string): ReadonlySet<string> => LISTS.get(name) ?? new Set();

/** Nouns that a count may stand in ("region", "operation"). */
export const PLACES = list("place");
/** What became of those that are counted ("killed"). */
export const FATES = list("fate");
/** Nouns that small counts only enumerate ("the two sides"). */
export const PASSING = list("passing");
