import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { checkedTextOf, findings, passageOf } from "../../../test/build/readings.ts";
import { passagesOf } from "../passage.ts";
import { compareQuotations, quotationsOf } from "./compare-quotations.ts";

describe("compareQuotations", () => {
  test.each([
    {
      claim: "“We will never sign it,” the envoy said.",
      document: "“We may sign it,” the envoy said.",
      finds: "conflict quote: never | may",
    },
    {
      claim: "“It was a very good deal indeed,” she said.",
      document: "She said: “It was a very bad deal indeed.”",
      finds: "conflict quote: good | bad",
    },
    {
      claim: "“We have seen storms that cannot be weathered,” he wrote.",
      document: "“We have seen storms that can be weathered,” he wrote.",
      finds: "conflict quote: We have seen storms that cannot be weathered | We have seen storms that can be weathered",
    },
    {
      claim: 'The coach called the match "a theft in daylight".',
      document: "The coach was angry about the match.",
      finds: "missing quote: a theft in daylight | nothing",
    },
    {
      claim: "“The dam holds and “nothing moves",
      document: "The dam is dry.",
      finds: "missing quote: The dam holds and  | nothing",
    },
  ])("finds quoted words that nobody said: $claim", (row) => {
    expect(findings(compareQuotations, row.claim, row.document)).toEqual([row.finds]);
  });

  test.each([
    [
      "words quoted to the letter",
      "“We will never sign it,” said the envoy.",
      "The envoy said: “We will never sign it.”",
    ],
    ["an article in brackets", "“An incomparable cook,” said Ito.", "Ito called her “[a]n incomparable cook”."],
    ["other marks", 'The envoy said: "We will never sign it".', "“We will never sign it,” the envoy said."],
    ["other case", "“We Will Never Sign It”: envoy speaks", "“We will never sign it,” the envoy said."],
    [
      "words that the document has unquoted",
      "It was a “very bad deal indeed”.",
      "It was a very bad deal indeed, he said.",
    ],
    ["scare quotes of a word or two", "It was a “bad deal”.", "The deal failed."],
    ["no quotation", "The envoy will never sign it.", "The deal failed."],
  ])("is silent about %s", (_, claim, document) => {
    expect(findings(compareQuotations, claim, document)).toEqual([]);
  });
});

describe("quotationsOf", () => {
  test.each([
    ["“One,” she said, “and two.”", ["One,", "and two."]],
    ["She called it “a shame", ["a shame"]],
    ["„Nein“, she said in German.", ["Nein"]],
    ["«Non», she said in French.", ["Non"]],
    ["It is the club’s ground.", []],
  ])("gives what stands between the marks of %s", (text, quotations) => {
    const passage = passageOf(text);
    expect(quotationsOf(passage).map(({ start, end }) => text.slice(start, end))).toEqual(quotations);
  });

  it("gives spans inside the sentence, in order, whatever the characters", () => {
    const part = fc.constantFrom("“", "”", '"', "«", "»", "„", "word", "📌", "é", " ", ", ", "said", ". ", "\n\n");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        for (const passage of passagesOf(checkedTextOf(parts.join("")))) {
          let last = passage.sentence.start;
          for (const { start, end } of quotationsOf(passage)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(passage.sentence.end);
            last = end;
          }
        }
      }),
    );
  });
});
