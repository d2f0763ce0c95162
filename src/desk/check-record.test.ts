import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkRecord } from "./check-record.ts";

const DOCUMENT =
  "The ferry Sandpiper ran aground off Port Lenn on Monday with 240 passengers on board. Nobody was hurt, the coast guard said.";

function check(claim: string, ...texts: readonly string[]) {
  return checkRecord({ claim, documents: texts.map((text, position) => ({ id: `d${position}`, text })) });
}

describe("checkRecord", () => {
  it("quotes the words of the document that decide", () => {
    const { verdict, evidence } = check("The ferry Sandpiper ran aground with 240 passengers on board.", DOCUMENT);
    expect(verdict).toBe("supported");
    for (const { document, start, end, text } of evidence) {
      expect(document).toBe("d0");
      expect(text).toBe(DOCUMENT.slice(start, end));
    }
    expect(evidence.length).toBeGreaterThan(0);
  });

  it("says in what claim and document differ, with the words on both sides", () => {
    const claim = "The ferry Sandpiper ran aground with 420 passengers on board.";
    const { verdict, differences, reason } = check(claim, DOCUMENT);
    expect(verdict).toBe("contradicted");
    const number = differences.find(({ type }) => type === "number");
    expect(number?.claim.text).toBe(claim.slice(number?.claim.start, number?.claim.end));
    expect(number?.claim.text).toContain("420");
    expect(number?.evidence?.text).toContain("240");
    expect(reason).toContain("240");
  });

  it("is as good as the worst sentence of the claim", () => {
    const good = "The ferry Sandpiper ran aground off Port Lenn.";
    expect(check(good, DOCUMENT).verdict).toBe("supported");
    expect(check(`${good} The minister of fisheries resigned over herring.`, DOCUMENT).verdict).toBe("unsupported");
  });

  it("calls the one document “The document”, and several by their ids", () => {
    const claim = "The ferry Sandpiper ran aground off Port Lenn.";
    expect(check(claim, DOCUMENT).reason).toMatch(/^The document /);
    expect(check(claim, "Rain fell on the hills all day.", DOCUMENT).reason).toMatch(/^d1 /);
  });

  it("refuses an empty claim", () => {
    expect(() => check(" ", DOCUMENT)).toThrow(/claim is empty/);
  });

  it("gives a score between 0 and 1, whatever it is asked", () => {
    const words = fc.array(
      fc.constantFrom("ferry", "240", "said", "no", "“", "Port Lenn", ".", "not", "📌", "Monday"),
      {
        minLength: 1,
        maxLength: 14,
      },
    );
    fc.assert(
      fc.property(words, words, (claim, document) => {
        const { score } = check(`Rain ${claim.join(" ")}`, `Rain ${document.join(" ")}`);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
      { numRuns: 100 },
    );
  });
});
