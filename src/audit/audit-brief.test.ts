import { describe, expect, it, test } from "vitest";
import { checkedTextOf, readingOf } from "../../test/build/readings.ts";
import type { Brief, BriefSentence } from "../model/brief.ts";
import { Citation } from "../model/citation.ts";
import { prepareGround } from "./audit-article.ts";
import { auditBrief } from "./audit-brief.ts";

const HERALD = readingOf({
  id: "herald",
  outlet: "Northquay Herald",
  text: "Rovers beat City in the cup final on Saturday. At least 40 fans were treated for heat. Karin Lund scored twice.",
});
const GROUND = prepareGround([HERALD], (id) => id);

function cite(quote: string): Citation {
  const start = HERALD.report.body.indexOf(quote);
  return Citation.of(HERALD.report, { start, end: start + quote.length });
}

const sentence = (
  text: string,
  citations: readonly Citation[] = [cite("Karin Lund scored twice.")],
): BriefSentence => ({
  text,
  citations,
  origins: 1,
});

const WON = sentence("Rovers beat City in the cup final on Saturday.", [
  cite("Rovers beat City in the cup final on Saturday."),
]);
const SCORED = sentence("Karin Lund scored twice.");

function audited(parts: Partial<Brief>) {
  const brief: Brief = {
    title: "",
    titleCitations: [],
    standfirst: null,
    sections: [],
    differences: [],
    singles: [],
    figures: [],
    statements: [],
    positions: [],
    records: [],
    sources: [],
    ...parts,
  };
  return auditBrief({
    brief,
    ground: GROUND,
    understand: (text) => checkedTextOf(text, "brief"),
    generated: "2031-05-06T12:00:00Z",
  });
}

describe("auditBrief", () => {
  it("keeps what the reports bear out and counts it", () => {
    const brief = audited({
      standfirst: WON,
      sections: [{ heading: "Goals", sentences: [SCORED] }],
      singles: [SCORED],
    });
    expect(brief).toMatchObject({
      standfirst: WON,
      sections: [{ heading: "Goals", sentences: [SCORED] }],
      singles: [SCORED],
    });
    expect(brief.audit).toEqual({ sentences: 3, supported: 3, removed: [] });
    expect(brief.generated).toBe("2031-05-06T12:00:00Z");
  });

  it("says what made it, in the words of the IPTC", () => {
    const { disclosure } = audited({ standfirst: WON });
    expect(disclosure.digitalSourceType).toBe("http://cv.iptc.org/newscodes/digitalsourcetype/composite");
    expect(disclosure.text).toContain("small trained models");
  });

  test.each([
    [
      "that a report contradicts",
      sentence("At least 70 fans were treated for heat."),
      "Northquay Herald differs in the number: “At least 40 fans”, not “At least 70 fans”.",
    ],
    ["that no report has", sentence("The referee sold his house."), "No report speaks of this."],
    [
      "whose second half does not hold",
      sentence("Karin Lund scored twice. Karin Lund scored 9 times."),
      expect.stringContaining("9 times"),
    ],
    ["that cites nothing", sentence("Karin Lund scored twice.", []), "It cites nothing."],
    [
      "whose citation is of another version",
      sentence("Karin Lund scored twice.", [{ ...cite("Karin Lund scored twice."), version: "0123456789abcdef" }]),
      "Its citation of herald does not hold.",
    ],
    [
      "whose citation quotes other words",
      sentence("Karin Lund scored twice.", [
        { ...cite("Karin Lund scored twice."), quote: "Karin Lund scored thrice." },
      ]),
      "Its citation of herald does not hold.",
    ],
    [
      "that cites a report which is not there",
      sentence("Karin Lund scored twice.", [{ ...cite("Karin Lund scored twice."), report: "wire" }]),
      "Its citation of wire does not hold.",
    ],
  ])("removes a sentence %s, with the reason", (_, bad, reason) => {
    const brief = audited({
      standfirst: WON,
      sections: [{ heading: "Goals", sentences: [bad, SCORED] }],
      singles: [bad],
    });
    expect(brief.sections).toEqual([{ heading: "Goals", sentences: [SCORED] }]);
    expect(brief.singles).toEqual([]);
    expect(brief.audit).toEqual({
      sentences: 2,
      supported: 2,
      removed: [
        { text: bad.text, reason },
        { text: bad.text, reason },
      ],
    });
  });

  it("drops a section that loses all its sentences, and puts the first that stands where the standfirst fell", () => {
    const bad = sentence("The referee sold his house.");
    const brief = audited({
      standfirst: bad,
      sections: [
        { heading: "House", sentences: [bad] },
        { heading: "Cup", sentences: [WON] },
        { heading: "Goals", sentences: [SCORED] },
      ],
    });
    expect(brief.standfirst).toEqual(WON);
    expect(brief.sections).toEqual([{ heading: "Goals", sentences: [SCORED] }]);
  });

  it("leaves nothing of a brief that does not hold", () => {
    const bad = sentence("The referee sold his house.");
    const brief = audited({ title: "House sold", standfirst: bad, sections: [{ heading: "House", sentences: [bad] }] });
    expect(brief).toMatchObject({ title: "", titleCitations: [], standfirst: null, sections: [] });
  });

  it("keeps a title that stands, with its citations", () => {
    const title = { title: "Rovers beat City in cup final", titleCitations: WON.citations };
    expect(audited({ ...title, standfirst: SCORED })).toMatchObject(title);
  });

  test.each([
    ["cites nothing", "Rovers beat City in cup final", []],
    ["cites what does not hold", "Rovers beat City in cup final", [{ ...cite("Karin Lund scored twice."), start: 3 }]],
    ["is not borne out", "Nine arrested at cup final", WON.citations],
  ])("lets the first sentence stand for a title that %s", (_, title, titleCitations) => {
    const brief = audited({ title, titleCitations, standfirst: SCORED });
    expect(brief).toMatchObject({ title: SCORED.text, titleCitations: SCORED.citations });
  });
});
