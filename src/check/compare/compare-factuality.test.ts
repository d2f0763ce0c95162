import { describe, expect, test } from "vitest";
import { passageWithTree } from "../../../test/build/readings.ts";
import type { Passage } from "../passage.ts";
import { compareFactuality } from "./compare-factuality.ts";
import unfulfilled from "./lexicons/unfulfilled.json" with { type: "json" };

/** "Rebels left Orbeck." with its verb in the past. */
const DONE = passageWithTree("Rebels left Orbeck.", {
  0: [1, "nsubj"],
  1: [-1, "root", "VERB", "VBD"],
  2: [1, "obj"],
});

/** "Rebels HELPER leave Orbeck." */
function withHelper(helper: string, relation = "aux"): Passage {
  return passageWithTree(`Rebels ${helper} leave Orbeck.`, {
    0: [2, "nsubj"],
    1: [2, relation],
    2: [-1, "root", "VERB", "VB"],
    3: [2, "obj"],
  });
}

/** "Rebels VERB to leave Orbeck." */
function governed(verb: string): Passage {
  return passageWithTree(`Rebels ${verb} to leave Orbeck.`, {
    0: [1, "nsubj"],
    1: [-1, "root", "VERB"],
    2: [3, "mark"],
    3: [1, "xcomp", "VERB", "VB"],
    4: [3, "obj"],
  });
}

function found(document: Passage): readonly string[] {
  return compareFactuality(DONE, [document], new Set()).map(
    ({ severity, difference }) => `${severity} ${difference.type}: ${difference.evidence?.text}`,
  );
}

describe("compareFactuality", () => {
  test.each(["may", "might", "could", "can"])("what “%s” be is not done", (modal) => {
    expect(found(withHelper(modal))).toEqual([`conflict modality: ${modal} leave`]);
  });

  test("what will be is not done", () => {
    expect(found(withHelper("will"))).toEqual(["conflict status: will leave"]);
  });

  test.each([...unfulfilled.verbs, ...unfulfilled.nouns])("what is done under “%s” is not done", (verb) => {
    expect(found(governed(verb))).toEqual(["conflict status: to leave"]);
  });

  test.each(["before", "once", "until", "till"])("what stands after “%s” in the present tense is to come", (mark) => {
    const document = passageWithTree(`Talks begin ${mark} rebels leave Orbeck.`, {
      0: [1, "nsubj"],
      1: [-1, "root", "VERB", "VBP"],
      2: [4, "mark"],
      3: [4, "nsubj"],
      4: [1, "advcl", "VERB", "VBP"],
      5: [4, "obj"],
    });
    expect(found(document)).toEqual([`conflict status: ${mark} rebels leave`]);
  });

  test("what comes into a condition later is not in it", () => {
    const claim = passageWithTree("The pact is in force.", {
      0: [1, "det"],
      1: [4, "nsubj"],
      2: [4, "cop", "AUX", "VBZ"],
      3: [4, "case"],
      4: [-1, "root", "NOUN", "NN"],
    });
    const document = passageWithTree("The pact will come into force.", {
      0: [1, "det"],
      1: [3, "nsubj"],
      2: [3, "aux"],
      3: [-1, "root", "VERB", "VB"],
      4: [5, "case"],
      5: [3, "obl", "NOUN", "NN"],
    });
    const [mismatch] = compareFactuality(claim, [document], new Set());
    expect(mismatch?.difference.claim.text).toBe("is in force");
    expect(mismatch?.difference.evidence?.text).toBe("come into force");
  });

  test("is silent where a passage tells it as done, or leaves it open", () => {
    expect(found(DONE)).toEqual([]);
    expect(found(withHelper("would"))).toEqual([]);
    expect(found(governed("managed"))).toEqual([]);
    expect(compareFactuality(DONE, [withHelper("may"), DONE], new Set())).toEqual([]);
  });
});
