import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkedTextOf } from "../../test/build/readings.ts";
import { Passage, passagesOf } from "./passage.ts";

describe("passagesOf", () => {
  it("gives each sentence its own names, numbers, times and statements", () => {
    const text = "Lars Berg said on Monday that 40 boats had left Norway. The other 12 stayed.";
    const [first, second] = passagesOf(checkedTextOf(text));
    const words = (spans: readonly { start: number; end: number }[] = []) =>
      spans.map(({ start, end }) => text.slice(start, end));
    expect(words(first?.names)).toEqual(["Lars Berg", "Norway"]);
    expect(first?.quantities.map(({ value }) => value)).toEqual([40]);
    expect(first?.times.map(({ value }) => value)).toEqual(["2031-05-05"]);
    expect(first?.statements.map(({ speaker }) => speaker?.name)).toEqual(["Lars Berg"]);
    expect(second?.quantities.map(({ value }) => value)).toEqual([12]);
    expect([second?.names, second?.times, second?.statements]).toEqual([[], [], []]);
    expect([first?.index, second?.index]).toEqual([0, 1]);
  });

  it("lets a pronoun that speaks stand for its speaker", () => {
    const text = "Ida Moreau leads the union. She said that the strike would end.";
    const [, second] = passagesOf(checkedTextOf(text));
    const meant = second?.terms.find(({ kind }) => kind === "name");
    expect(meant?.key).toBe("person:moreau");
    expect(text.slice(meant?.start, meant?.end)).toBe("She");
  });

  it("keeps all that it gives inside the sentence, whatever the text", () => {
    const part = fc.constantFrom(
      "Lars Berg",
      "said",
      "40",
      "boats",
      "on Monday",
      "📌",
      "“",
      "”",
      ".",
      "é",
      "\n\n",
      "not",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join(" ");
        for (const passage of passagesOf(checkedTextOf(text))) {
          const { start, end } = passage.sentence;
          expect(Passage.text(passage)).toBe(text.slice(start, end));
          for (const span of [...passage.terms, ...passage.names, ...passage.quantities, ...passage.times]) {
            expect(span.start >= start && span.end <= end && span.start < span.end).toBe(true);
          }
        }
      }),
    );
  });
});
