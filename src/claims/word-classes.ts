import type { Analysis, Token } from "../model/analysis.ts";
import classes from "./lexicons/word-classes.json" with { type: "json" };
import { readWordLists } from "./word-lists.ts";

/** What a token is to the rules of this stage: closed classes by list, open ones by list, ending and neighbours. */
export type WordClass =
  | "determiner"
  | "possessive"
  | "subject-pronoun"
  | "other-pronoun"
  | "preposition"
  | "conjunction"
  | "subordinator"
  | "that"
  | "relative"
  | "auxiliary"
  | "modal"
  | "negation"
  | "genitive"
  | "adverb"
  | "verb"
  | "past"
  | "ing"
  | "number"
  | "name"
  | "noun"
  | "mark";

/** The words of a list of word-classes.json by its name; empty for a name that is not there. */
export const getWords = readWordLists(classes);

/** Order matters: a word takes the first list that has it ("no" is a determiner before it negates). */
const CLOSED: readonly WordClass[] = [
  "modal",
  "auxiliary",
  "determiner",
  "possessive",
  "relative",
  "subject-pronoun",
  "negation",
  "subordinator",
  "preposition",
  "conjunction",
  "other-pronoun",
  "adverb",
];
const CLOSED_OF: ReadonlyMap<string, WordClass> = new Map(
  [...CLOSED].reverse().flatMap((name) => [...getWords(name)].map((word) => [word, name] as const)),
);
const VERBS = getWords("verb");
const NOT_PAST = getWords("not-past");
const NOT_ADVERB =
  /^(?:family|reply|supply|ally|rally|assembly|anomaly|bully|fly|july|italy|daily|weekly|monthly|friendly|elderly|deadly|likely|early|costly|lovely|lonely|monopoly|belly|jelly|butterfly|homily|hourly|yearly|quarterly|holy|ugly|silly)$/;
const NUMBER =
  /^(?:\d|one$|two$|three$|four$|five$|six$|seven$|eight$|nine$|ten$|eleven$|twelve$|thirteen$|fourteen$|fifteen$|sixteen$|seventeen$|eighteen$|nineteen$|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|dozen)/;
const NOMINAL_BEFORE: ReadonlySet<WordClass> = new Set([
  "determiner",
  "possessive",
  "genitive",
  "preposition",
  "number",
]);
const SUBJECT_OF_CLITIC = new Set(["he", "she", "it", "that", "this", "who", "what", "there", "here", "how", "where"]);

/** The class of each token of an analysis. */
export function classifyWords(analysis: Analysis): readonly WordClass[] {
  const { text, tokens } = analysis;
  const starts = new Set(analysis.sentences.map((each) => each.firstToken));
  const inName = coverTokens(
    tokens,
    analysis.names.filter((each) => !each.adjective),
  );
  const result: WordClass[] = [];
  tokens.forEach((token, at) => {
    result.push(
      classify(token, {
        at,
        text,
        result,
        before: tokens[at - 1],
        isFirst: starts.has(at),
        isName: inName[at] === true,
      }),
    );
  });
  return result;
}

interface Context {
  readonly at: number;
  readonly text: string;
  readonly result: readonly WordClass[];
  readonly before: Token | undefined;
  readonly isFirst: boolean;
  readonly isName: boolean;
}

function classify(token: Token, { at, text, result, before, isFirst, isName }: Context): WordClass {
  if (!token.isWord) return "mark";
  const { norm } = token;
  if (norm === "'s") return before && SUBJECT_OF_CLITIC.has(before.norm) ? "auxiliary" : "genitive";
  if (norm === "that") return "that";
  const isUpper = /^\p{Lu}/u.test(text.charAt(token.start));
  const closed = CLOSED_OF.get(norm);
  // "May", "Will", "US": a capital inside a sentence outweighs the list, but for "I".
  if (closed && (isFirst || !isUpper || norm === "i" || before?.isWord === false)) return closed;
  if (isName) return "name";
  if (NUMBER.test(norm)) return "number";
  if (isUpper && !isFirst && before?.isWord !== false) return "name";
  return classifyOpen(norm, result[at - 1]) ?? (isUpper && !isFirst ? "name" : "noun");
}

function classifyOpen(norm: string, before: WordClass | undefined): WordClass | null {
  if (VERBS.has(norm)) return before && NOMINAL_BEFORE.has(before) && before !== "preposition" ? "noun" : "verb";
  if (norm.endsWith("ly") && norm.length > 4 && !NOT_ADVERB.test(norm)) return "adverb";
  if (norm.endsWith("ing") && norm.length > 5) return "ing";
  if (norm.endsWith("ed") && norm.length > 3 && !NOT_PAST.has(norm)) return "past";
  return null;
}

/** For each token whether one of the spans covers it; spans in order. */
export function coverTokens(
  tokens: readonly Token[],
  spans: readonly { readonly start: number; readonly end: number }[],
): readonly boolean[] {
  const covered: boolean[] = new Array(tokens.length).fill(false);
  let at = 0;
  for (const span of spans) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= span.start) at++;
    for (let k = at; k < tokens.length && (tokens[k]?.start ?? 0) < span.end; k++) covered[k] = true;
  }
  return covered;
}
