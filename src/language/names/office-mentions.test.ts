import { describe, expect, it } from "vitest";
import { analyse } from "../analyse.ts";

const officesOf = (text: string) =>
  analyse(text).offices.map(
    ({ start, end, title, of, holder }) => `${text.slice(start, end)} = ${title} of ${of}, ${holder}`,
  );

const OFFICES: readonly (readonly [text: string, ...offices: string[]])[] = [
  ["Prime Minister Kristen Michal left.", "Prime Minister = prime minister of null, person:michal"],
  ["Russian President Vladimir Putin left.", "Russian President = president of country:RU, person:putin"],
  ["Germany’s defence minister left.", "Germany’s defence minister = defence minister of country:DE, null"],
  [
    "Germany’s defence minister, Boris Pistorius, left.",
    "Germany’s defence minister = defence minister of country:DE, person:pistorius",
  ],
  [
    "Boris Pistorius, Germany’s defence minister, left.",
    "Germany’s defence minister = defence minister of country:DE, person:pistorius",
  ],
  ["The president of France left.", "president of France = president of country:FR, null"],
  ["US Secretary of State Marco Rubio left.", "US Secretary of State = secretary of state of country:US, person:rubio"],
  ["NATO Secretary General Mark Rutte left.", "NATO Secretary General = secretary general of body:NATO, person:rutte"],
  ["The then Ukrainian foreign minister left.", "Ukrainian foreign minister = foreign minister of country:UA, null"],
  [
    "Ruth Hale, the former prime minister of Estonia, left.",
    "former prime minister of Estonia = former prime minister of country:EE, person:hale",
  ],
  [
    "Deputy Foreign Minister Andrey Rudenko left.",
    "Deputy Foreign Minister = deputy foreign minister of null, person:rudenko",
  ],
];

const NONE: readonly string[] = [
  "The minister left.",
  "Russian troops left.",
  "The head of the table broke.",
  "France left; the president stayed.",
];

describe("offices", () => {
  it.each(OFFICES.map(([text, ...offices]) => ({ text, offices })))("$text", ({ text, offices }) =>
    expect(officesOf(text)).toEqual(offices),
  );
  it.each(NONE)("finds none with a country or a holder in: %s", (text) => expect(officesOf(text)).toEqual([]));

  it("is given with the name of its holder", () => {
    const text = "Prime Minister Kristen Michal met Putin.";
    expect(analyse(text).names.map(({ office }) => office?.title ?? null)).toEqual(["prime minister", null]);
  });
});
