import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkRecord } from "./check-record.ts";
import { RULES_ALONE } from "./understand.ts";

const DOCUMENT =
  "The ferry Sandpiper ran aground off Port Lenn on Monday with 240 passengers on board. Nobody was hurt, the coast guard said.";

function check(claim: string, ...texts: readonly string[]) {
  const documents = texts.map((text, position) => ({ id: `d${position}`, text }));
  return checkRecord({ claim, documents }, RULES_ALONE);
}

describe("checkRecord", () => {
  it("quotes the words of the document that decide", async () => {
    const { verdict, evidence } = await check(
      "The ferry Sandpiper ran aground with 240 passengers on board.",
      DOCUMENT,
    );
    expect(verdict).toBe("supported");
    for (const { document, start, end, text } of evidence) {
      expect(document).toBe("d0");
      expect(text).toBe(DOCUMENT.slice(start, end));
    }
    expect(evidence.length).toBeGreaterThan(0);
  });

  it("says in what claim and document differ, with the words on both sides", async () => {
    const claim = "The ferry Sandpiper ran aground with 420 passengers on board.";
    const { verdict, differences, reason } = await check(claim, DOCUMENT);
    expect(verdict).toBe("contradicted");
    const number = differences.find(({ type }) => type === "number");
    expect(number?.claim.text).toBe(claim.slice(number?.claim.start, number?.claim.end));
    expect(number?.claim.text).toContain("420");
    expect(number?.evidence?.text).toContain("240");
    expect(reason).toContain("240");
  });

  it("is as good as the worst sentence of the claim", async () => {
    const good = "The ferry Sandpiper ran aground off Port Lenn.";
    expect((await check(good, DOCUMENT)).verdict).toBe("supported");
    expect((await check(`${good} The minister of fisheries resigned over herring.`, DOCUMENT)).verdict).toBe(
      "unsupported",
    );
  });

  it("calls the one document “The document”, and several by their ids", async () => {
    const claim = "The ferry Sandpiper ran aground off Port Lenn.";
    expect((await check(claim, DOCUMENT)).reason).toMatch(/^The document /);
    expect((await check(claim, "Rain fell on the hills all day.", DOCUMENT)).reason).toMatch(/^d1 /);
  });

  it("refuses an empty claim", async () => {
    await expect(check(" ", DOCUMENT)).rejects.toThrow(/claim is empty/);
  });

  it("gives a score between 0 and 1, whatever it is asked", async () => {
    const words = fc.array(
      fc.constantFrom("ferry", "240", "said", "no", "“", "Port Lenn", ".", "not", "📌", "Monday"),
      {
        minLength: 1,
        maxLength: 14,
      },
    );
    await fc.assert(
      fc.asyncProperty(words, words, async (claim, document) => {
        const { score } = await check(`Rain ${claim.join(" ")}`, `Rain ${document.join(" ")}`);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
      { numRuns: 100 },
    );
  });
});
