import { findObjects } from "./arguments.ts";
import type { WordLists } from "./path.ts";
import type { Tree } from "./tree.ts";

const BESIDE = new Set(["compound", "amod", "nmod", "obl", "acl"]);

interface Range {
  readonly first: number;
  readonly end: number;
  readonly lists: WordLists;
}

/** What the sanctions do, as "asset freeze" and "travel ban", however it is worded ("assets are frozen", "a ban on travel"). */
export function findMeasures(tree: Tree, { first, end, lists }: Range): readonly string[] {
  const heads = lists.get("measure-heads");
  const matters = lists.get("measure-matters");
  const found = new Set<string>();
  for (let word = first; word < end; word++) {
    const head = tree.lemma(word);
    if (!heads?.has(head)) continue;
    const beside = [...tree.dependents(word, BESIDE), ...findObjects(tree, word)].flatMap((each) =>
      tree.coordinated(each),
    );
    for (const each of beside) {
      const matter = tree.lemma(each).replace(/s$/, "");
      if (matters?.has(matter)) found.add(`${matter} ${head}`);
    }
  }
  return [...found];
}
