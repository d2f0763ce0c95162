import { describe, expect, it } from "vitest";
import { readingOf } from "../../test/build/readings.ts";
import { textReuse } from "./text-reuse.ts";

const WIRE = "The ferry left Bergen at dawn with ninety people on board, the coast guard said.";
const reuse = (texts: Readonly<Record<string, string>>) =>
  textReuse(Object.entries(texts).map(([id, text]) => readingOf({ id, text })));

describe("textReuse", () => {
  it("gives the share of a report's wording that another has", () => {
    const { share } = reuse({
      wire: WIRE,
      longer: `${WIRE} Nobody on the pier had seen the smoke, and the fire spread from the kitchen to the deck.`,
      other: "Ninety were aboard the Bergen ferry.",
    });
    expect(share("wire", "longer")).toBe(1);
    expect(share("longer", "wire")).toBeGreaterThan(0.3);
    expect(share("longer", "wire")).toBeLessThan(0.6);
    expect(share("other", "wire")).toBe(0);
  });

  it("leaves out quotations, which everybody shares", () => {
    const quoted = "“We have never seen a fire spread as fast as this one did,”";
    const { share } = reuse({
      wire: `${quoted} a sailor said.`,
      herald: `${quoted} he told reporters in the harbour.`,
    });
    expect(share("herald", "wire")).toBe(0);
  });

  it("minds neither case nor marks", () => {
    const { share } = reuse({ wire: WIRE, loud: WIRE.toUpperCase().replace(",", " –") });
    expect(share("loud", "wire")).toBe(1);
  });

  it("is 0 for texts too short to share a sequence", () => {
    expect(reuse({ a: "Ferry burns.", b: "Ferry burns." }).share("a", "b")).toBe(0);
  });

  it("counts a sequence once, however often a report repeats it", () => {
    const { share } = reuse({ drum: `${WIRE} ${WIRE} ${WIRE}`, wire: WIRE });
    expect(share("drum", "wire")).toBeLessThanOrEqual(1);
    expect(share("wire", "drum")).toBe(1);
  });
});
