import { describe, expect, it } from "vitest";
import { readingOf } from "../../test/build/readings.ts";
import { Citation } from "../model/citation.ts";
import type { Reading } from "../model/reading.ts";
import { headMatters } from "./headings.ts";
import type { Matter } from "./sections.ts";

const HERALD = readingOf({
  id: "herald",
  text: "Crews ended the ferry strike on Tuesday. Talks on the night crew resume in May. The minister spoke of a relief fund for farmers. Rain fell on the relief fund office.",
});
const WIRE = readingOf({
  id: "wire",
  text: "The ferry strike is over, crews said. A relief fund will pay farmers, the minister said. Money for the relief fund comes from the state.",
});

/** A matter of the sentences at these places. */
function matter(...places: readonly (readonly [Reading, number])[]): Matter {
  const picks = places.map(([{ report, analysis }, at]) => {
    const sentence = analysis.sentences[at];
    if (!sentence) throw new Error("no such sentence");
    const finding = { id: "m", kind: "agree", topic: "", versions: [], differences: [] } as const;
    return { finding, text: "", citations: [Citation.of(report, sentence)], origins: 1, place: 0, weight: 1 };
  });
  return { picks, keys: new Set() };
}

const STRIKE = matter([HERALD, 0], [WIRE, 0]);
const FUND = matter([HERALD, 2], [WIRE, 1], [WIRE, 2]);

describe("headMatters", () => {
  it("heads a matter with the phrase that its tellings share and other matters lack", () => {
    expect(headMatters([STRIKE, FUND], [HERALD, WIRE])).toEqual(["Ferry strike", "Relief fund"]);
  });

  it("does not head a matter with what all matters are about", () => {
    const text =
      "Over the ferry strike, the night crew was split. In the ferry strike, the harbour office, too, lost money.";
    const both = ["a", "b"].map((id) => readingOf({ id, text }));
    const [one, other] = both;
    if (!one || !other) throw new Error("two readings were expected");
    expect(headMatters([matter([one, 0], [other, 0]), matter([one, 1], [other, 1])], both)).toEqual([
      "Night crew",
      "Harbour office",
    ]);
  });

  it("uses no phrase twice", () => {
    const headings = headMatters([FUND, FUND, STRIKE], [HERALD, WIRE]).filter((heading) => heading !== null);
    expect(new Set(headings).size).toBe(headings.length);
  });

  it("heads no matter that no phrase tells apart", () => {
    expect(headMatters([STRIKE], [HERALD])).toEqual([null]);
    expect(headMatters([matter([HERALD, 1])], [HERALD, WIRE])).toEqual([null]);
  });

  it("takes its words from the reports", () => {
    for (const heading of headMatters([STRIKE, FUND], [HERALD, WIRE])) {
      expect(`${HERALD.report.body} ${WIRE.report.body}`.toLowerCase()).toContain(heading?.toLowerCase());
    }
  });
});
