import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { judgeThatSays, opinionOn } from "../check/judge.fixture.ts";
import { checkRecord } from "./check-record.ts";
import { RULES_ALONE } from "./understand.ts";

vi.mock("../check/verdict-weights.json", async () => ({
  default: (await import("../check/judge.fixture.ts")).JUDGE_DECIDES,
}));

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

  it("asks the judge, and puts its answer into words", async () => {
    const judge = judgeThatSays((pair) => opinionOn(pair, 0.001, ["struck"]));
    const result = await checkRecord(
      { claim: "The ferry Sandpiper struck Port Lenn on Monday.", documents: [{ id: "d", text: DOCUMENT }] },
      { reader: null, judge },
    );
    expect(judge.asked).toHaveLength(1);
    expect(result.verdict).not.toBe("supported");
    expect(result.differences).toContainEqual(
      expect.objectContaining({ type: "content", claim: expect.objectContaining({ text: "struck" }) }),
    );
    expect(result.reason).toContain("“struck”");
  });

  it("says so where the claim is in another language than the documents", async () => {
    const long = `${DOCUMENT} The captain said that she had seen the rocks, but that the tide was stronger than the engines. Divers are to look at the hull on Tuesday, and the owners have said that the ferry will be back.`;
    const { verdict, reason } = await check(
      "Zwei Fischerboote kenterten gestern vor der Küste, teilte die Feuerwehr mit.",
      long,
    );
    expect(verdict).toBe("unsupported");
    expect(reason).toMatch(/seems to be “de”; the documents are in “en”/);
  });

  it("compares texts of one other language by their words, and leaves the judge out", async () => {
    const judge = judgeThatSays((pair) => opinionOn(pair, 0));
    const text =
      "Die Fähre Sandpiper lief am Montag vor Port Lenn mit 240 Passagieren auf Grund. Niemand wurde verletzt, teilte die Küstenwache mit. Taucher sollen den Rumpf am Dienstag untersuchen, und die Reederei will das Schiff danach in die Werft schleppen lassen. Der Kapitän sagte, er habe die Felsen gesehen, aber die Strömung sei stärker gewesen.";
    const claim = "Die Fähre Sandpiper lief vor Port Lenn auf Grund.";
    const result = await checkRecord({ claim, documents: [{ id: "d", text }] }, { reader: null, judge });
    expect(result.verdict).toBe("supported");
    expect(judge.asked).toEqual([]);
  });

  it("finds the sentence that decides in a document of 100,000 words", async () => {
    const filler = "Rain fell on the hills, and nobody in the valley saw the sun that day. ".repeat(7_000);
    const judge = judgeThatSays((pair) => opinionOn(pair, 0.9));
    const documents = [{ id: "d", text: `${filler}${DOCUMENT} ${filler}` }];
    const claim = "The ferry Sandpiper ran aground on Monday off Port Lenn.";
    const result = await checkRecord({ claim, documents }, { reader: null, judge });
    expect(result.evidence[0]?.text).toContain("Sandpiper");
    expect(judge.asked.every(({ evidence }) => evidence.length <= 4)).toBe(true);
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
