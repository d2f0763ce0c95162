// Lists of words that several rules ask, made into sets once.
import common from "./lexicons/common-words.json" with { type: "json" };
import givenNames from "./lexicons/given-names.json" with { type: "json" };

/** Words that news writes in lower case. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(common.words.split(" "));
/** First names of people, in lower case. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(givenNames.words.split(" "));
