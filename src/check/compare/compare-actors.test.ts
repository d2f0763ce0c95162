import { describe, expect, test } from "vitest";
import { passageWithTree } from "../../../test/build/readings.ts";
import { compareActors } from "./compare-actors.ts";

const ACTIVE = { 0: [1, "nsubj"], 1: [-1, "root", "VERB"], 2: [3, "det"], 3: [1, "obj"], 4: [1, "punct"] } as const;
const PASSIVE = {
  0: [1, "det"],
  1: [3, "nsubj:pass"],
  2: [3, "aux"],
  3: [-1, "root", "VERB"],
  4: [5, "case"],
  5: [3, "obl:agent"],
  6: [3, "punct"],
} as const;

const found = (claim: ReturnType<typeof passageWithTree>, document: ReturnType<typeof passageWithTree>) =>
  compareActors(claim, [document], new Set()).map(
    ({ severity, difference }) =>
      `${severity} ${difference.type}: ${difference.claim.text} | ${difference.evidence?.text}`,
  );

describe("compareActors", () => {
  test("finds another party to an action, active here and passive there", () => {
    const document = passageWithTree("The sailors were freed by Sweden.", PASSIVE);
    expect(found(passageWithTree("Denmark freed the sailors.", ACTIVE), document)).toEqual([
      "conflict role: Denmark | Sweden",
    ]);
    expect(found(passageWithTree("Sweden freed the sailors.", ACTIVE), document)).toEqual([]);
  });

  test("is silent about an action on others", () => {
    const document = passageWithTree("The sailors were freed by Sweden.", PASSIVE);
    expect(found(passageWithTree("Denmark freed the miners.", ACTIVE), document)).toEqual([]);
  });

  test("is silent where who it is done to does it on the other side, which has nobody else", () => {
    const arcs = { 0: [1, "nsubj"], 1: [-1, "root", "VERB"], 2: [1, "punct"] } as const;
    const changed = passageWithTree("Rules changed.", arcs);
    expect(found(passageWithTree("Denmark changed the rules.", ACTIVE), changed)).toEqual([]);
    expect(found(changed, passageWithTree("Denmark changed the rules.", ACTIVE))).toEqual([]);
  });

  test("takes a description for whoever is named, but not for one that both tell of", () => {
    const document = passageWithTree("The sailors were freed by Sweden.", PASSIVE);
    expect(found(passageWithTree("Pirates freed the sailors.", ACTIVE), document)).toEqual([]);
    const other = passageWithTree("Guards freed the sailors.", ACTIVE);
    expect(found(passageWithTree("Sailors freed the guards.", ACTIVE), other)).toEqual([
      "conflict role: Sailors | Guards",
    ]);
  });

  test("reads “it” in what somebody says as the speaker", () => {
    const arcs = {
      0: [1, "nsubj"],
      1: [-1, "root", "VERB"],
      2: [3, "nsubj"],
      3: [1, "ccomp", "VERB"],
      4: [5, "det"],
      5: [3, "obj"],
      6: [1, "punct"],
    } as const;
    const document = passageWithTree("Sweden says it freed the sailors.", arcs);
    expect(found(passageWithTree("Denmark freed the sailors.", ACTIVE), document)).toEqual([
      "conflict role: Denmark | Sweden",
    ]);
  });
});
