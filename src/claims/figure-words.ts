import data from "./lexicons/figure-words.json" with { type: "json" };
import { readWordLists } from "./word-lists.ts";

const list = readWordLists(data);

/** Nouns that a count may stand in ("region", "operation"). */
export const PLACES = list("place");
/** What became of those that are counted ("killed"). */
export const FATES = list("fate");
/** Nouns that small counts only enumerate ("the two sides"). */
export const PASSING = list("passing");
