import { describe, expect, it } from "vitest";
import { checkedTextOf } from "../../test/build/readings.ts";
import { indexDocuments } from "../check/evidence-index.ts";
import { Passage } from "../check/passage.ts";
import { alignSentences } from "./align.ts";

function aligned(texts: Readonly<Record<string, string>>, isUsable: (passage: Passage) => boolean = () => true) {
  const index = indexDocuments(Object.entries(texts).map(([id, text]) => checkedTextOf(text, id)));
  return alignSentences(index, isUsable).map((group) =>
    group.map(({ document, index: at }) => `${document}${at}`).join(" "),
  );
}

const HERALD =
  "The dam at Orbeck burst on Monday after heavy rain. The premier promised farmers a relief fund of 3 million crowns.";
const WIRE =
  "Farmers will get 3 million crowns from a relief fund, the premier promised. After heavy rain the Orbeck dam burst on Monday.";

describe("alignSentences", () => {
  it("puts sentences of one matter together across reports, in the order of the reports", () => {
    expect(aligned({ a: HERALD, b: WIRE })).toEqual(["a0 b1", "a1 b0"]);
  });

  it("leaves a sentence alone that no other report has", () => {
    expect(aligned({ a: `${HERALD} Trains to the coast were cancelled until further notice.`, b: WIRE })).toContain(
      "a2",
    );
  });

  it("takes one sentence of a report at most", () => {
    const twice = "The dam at Orbeck burst on Monday after heavy rain. The dam at Orbeck burst on Monday.";
    const groups = aligned({ a: twice, b: WIRE });
    for (const group of groups) {
      const documents = group.split(" ").map((member) => member.charAt(0));
      expect(new Set(documents).size).toBe(documents.length);
    }
  });

  it("never joins sentences of one report", () => {
    expect(aligned({ a: "The dam at Orbeck burst on Monday. On Monday the dam at Orbeck burst." })).toEqual([
      "a0",
      "a1",
    ]);
  });

  it("does not take a name and a verb for one matter", () => {
    const groups = aligned({
      a: "“We have heard such promises before,” Petra Klein, who leads the union, said.",
      b: "The works council had not been told before Tuesday, its leader, Petra Klein, said.",
    });
    expect(groups).toEqual(["a0", "b0"]);
  });

  it("leaves out what cannot be used, and sentences too short to tell a matter", () => {
    expect(aligned({ a: HERALD, b: WIRE }, ({ document }) => document === "a")).toEqual(["a0", "a1"]);
    expect(aligned({ a: "Rain fell. He left.", b: "Rain fell. He left." })).toEqual([]);
  });

  it("places each usable sentence once", () => {
    const texts = { a: HERALD, b: WIRE, c: `${WIRE} ${HERALD}`, d: "Rovers won the cup final against City in Lisbon." };
    const members = aligned(texts).flatMap((group) => group.split(" "));
    expect(members.sort()).toEqual(["a0", "a1", "b0", "b1", "c0", "c1", "c2", "c3", "d0"]);
  });

  it("gives the passages themselves", () => {
    const index = indexDocuments([checkedTextOf(HERALD, "a")]);
    expect(alignSentences(index, () => true).map(([passage]) => Passage.text(passage))).toEqual(
      HERALD.split(/(?<=\.) /),
    );
  });
});
