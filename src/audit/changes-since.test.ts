import { describe, expect, it } from "vitest";
import { checkedTextOf } from "../../test/build/readings.ts";
import { indexDocuments } from "../check/evidence-index.ts";
import type { BriefSentence } from "../model/brief.ts";
import { changesSince } from "./changes-since.ts";

const EARLIER = {
  generated: "2031-05-05T12:00:00Z",
  index: indexDocuments([
    checkedTextOf("Nine passengers were taken to hospital.\n\nThe ferry Sandpiper ran aground off Port Lenn."),
  ]),
};
const sentence = (text: string): BriefSentence => ({ text, citations: [], origins: 1 });
const changes = (...texts: readonly string[]) =>
  changesSince(
    { standfirst: null, sections: [{ heading: "", sentences: texts.map(sentence) }], singles: [] },
    EARLIER,
    (text) => checkedTextOf(text, "brief"),
  );

describe("changesSince", () => {
  it("leaves out what the earlier brief says in other words", () => {
    const found = changes(
      "The Sandpiper, a ferry, ran aground off Port Lenn.",
      "Nine passengers were taken to hospital.",
    );
    expect(found).toEqual({ since: "2031-05-05T12:00:00Z", sentences: [] });
  });

  it("sets what the earlier brief said beside what is told otherwise now", () => {
    expect(changes("Twelve passengers were taken to hospital.").sentences).toMatchObject([
      { kind: "changed", before: "Nine passengers were taken to hospital." },
    ]);
  });

  it("calls new what the earlier brief says nothing of", () => {
    expect(changes("Divers inspected the hull on Tuesday.").sentences).toMatchObject([{ kind: "new", before: null }]);
  });
});
