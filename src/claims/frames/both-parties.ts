// "the two countries", "each side", "both": the two states that the text named before.
import type { Name } from "../../model/analysis.ts";
import type { WordLists } from "./path.ts";
import type { Telling } from "./telling.ts";
import type { Tree } from "./tree.ts";

const DUAL = new Set(["two", "both", "each", "either"]);
const PARTS = new Set(["det", "nummod", "amod", "det:predet"]);
/** Sentences before that are searched for the two. */
const LOOKED_BACK = 2;

/** Does a word stand for two parties, or each of two, without naming them? */
export function isDual(tree: Tree, word: number, lists: WordLists): boolean {
  const form = tree.form(word);
  if (form === "both" || form === "each") return true;
  if (!lists.get("sides")?.has(tree.lemma(word)) || tree.nameAt(word) !== null) return false;
  return tree.dependents(word, PARTS).some((child) => DUAL.has(tree.form(child)));
}

/**
 * The two states that stand nearest before a word, each as the text names it: in its sentence, else with the sentences before. A person stands for
 * the state whose office the text gives the person. Empty where there are fewer than two, or more that are as near.
 */
export function findBothParties(telling: Telling, word: number): readonly string[] {
  const { analysis, syntax } = telling.tree;
  const end = syntax.span(word).start;
  const start = telling.sentenceNumber(word);
  const states = new Map<string, string>();
  for (let number = start; number >= Math.max(0, start - LOOKED_BACK) && states.size < 2; number--) {
    const sentence = analysis.sentences[number];
    if (!sentence) break;
    for (const name of telling.tree.namesIn({ start: sentence.start, end: Math.min(sentence.end, end) })) {
      const key = stateOf(telling, name);
      if (key && !states.has(key)) states.set(key, nameOf(telling, name, key));
    }
  }
  return states.size === 2 ? [...states.values()] : [];
}

/** The key of a state by its name, its adjective or the person who speaks for it. */
function stateOf(telling: Telling, name: Name): string | null {
  if (name.key.startsWith("country:")) return name.key;
  return name.type === "person" ? telling.stateOf(name) : null;
}

/** The state by its own name where the text has it, else by the words that stand for it. */
function nameOf({ tree }: Telling, name: Name, key: string): string {
  const own = tree.analysis.names.find((each) => each.key === key && !each.adjective);
  return tree.nameOf(own ?? name);
}
