import { describe, expect, it } from "vitest";
import { analyse } from "../language/analyse.ts";
import speakerNouns from "../language/lexicons/agent-nouns.json" with { type: "json" };
import acts from "./lexicons/acts.json" with { type: "json" };
import cueActs from "./lexicons/cue-acts.json" with { type: "json" };
import adjectives from "./lexicons/cue-adjectives.json" with { type: "json" };
import nouns from "./lexicons/cue-nouns.json" with { type: "json" };
import phrases from "./lexicons/cue-phrases.json" with { type: "json" };
import verbs from "./lexicons/cue-verbs.json" with { type: "json" };
import figureWords from "./lexicons/figure-words.json" with { type: "json" };
import patterns from "./lexicons/patterns.json" with { type: "json" };
import wordClasses from "./lexicons/word-classes.json" with { type: "json" };
import { Markup } from "./markup.ts";
import { getReadCertainty } from "./statements/certainty.ts";
import { findVerbCue } from "./statements/cue-lexicon.ts";
import { findAttributions } from "./statements/find-attributions.ts";

function findIn(example: string) {
  return findAttributions(Markup.of(analyse(example))).map((each) => ({
    ...each,
    cueText: each.cue ? example.slice(each.cue.start, each.cue.end) : "",
  }));
}

describe("the example of each cue is found with its act", () => {
  it.each(verbs.rows)("verb %s (%s)", (name, act, _takes, _source, example) => {
    const found = findIn(example ?? "").filter(({ cueText }) => findVerbCue(cueText.toLowerCase())?.cue.name === name);
    expect(found.map((each) => each.act)).toEqual([act]);
  });
  it.each(nouns.rows)("noun %s (%s)", (name, act, _takes, example) => {
    const found = findIn(example ?? "").filter(({ pattern }) => pattern === "noun");
    expect(found.map((each) => [each.cueText.toLowerCase(), each.act])).toEqual([[name, act]]);
  });
  it.each(adjectives.rows)("adjective %s (%s)", (name, act, example) => {
    const found = findIn(example ?? "").filter(({ pattern }) => pattern === "adjective");
    expect(found.map((each) => [each.cueText.endsWith(name ?? ""), each.act])).toEqual([[true, act]]);
  });
  it.each(phrases.rows)("phrase %s (%s)", (name, _kind, act, example) => {
    const found = findIn(example ?? "");
    expect(found.map((each) => [each.cueText.toLowerCase().includes(name ?? ""), each.act])).toEqual([[true, act]]);
  });
});

describe("acts", () => {
  it("come from the annotation’s types, each told once", () => {
    expect(new Set(acts.rows.map(([read]) => read)).size).toBe(acts.rows.length);
  });
  it.each(acts.rows.filter(([read]) => read !== "document"))("%s: the rules say %s too", (_read, act, example) => {
    expect(findIn(example ?? "").map((each) => each.act)).toContain(act);
  });
});

describe("acts of cues", () => {
  const words = cueActs.flatMap((each) => each.words.split(" "));
  it("list every word once", () => {
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });
  it.each(cueActs)("$name: its acts are acts, its examples have its words", ({ acts: own, examples, words: list }) => {
    const known = new Set(acts.rows.map(([, act]) => act));
    for (const act of own.split(" ")) expect(known).toContain(act);
    const stems = list.split(" ").map((word) => word.slice(0, 4));
    for (const example of examples) expect(stems.some((stem) => example.includes(stem))).toBe(true);
  });
});

describe("certainties", () => {
  it.each(["agree", "alone", "differ", "rule"] as const)(
    "of attributions that %s rise with their score",
    (agreement) => {
      const sure = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 1].map((score) => getReadCertainty(agreement, score));
      expect(sure.slice(1)).toEqual(sure.slice(1).toSorted((a, b) => a - b));
      for (const each of sure) expect(each).toBeGreaterThan(0);
    },
  );
  it("are higher where the rules say the same", () => {
    expect(getReadCertainty("agree", 0.95)).toBeGreaterThan(getReadCertainty("alone", 0.95));
  });
});

describe("the example of each pattern is found by it", () => {
  it.each(patterns.rows)("%s", (name, _right, _found, example) => {
    expect(findIn(String(example)).map((each) => each.pattern)).toContain(name);
  });
});

describe("word lists hold their examples and nothing twice", () => {
  it.each([...wordClasses, ...speakerNouns, ...figureWords])("$name", ({ examples, words }) => {
    const list = words.split(" ");
    for (const example of examples) expect(list).toContain(example);
    expect(list.filter((word, at) => list.indexOf(word) !== at)).toEqual([]);
  });
});
