import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findTokens } from "./tokens.ts";

const tokens = (text: string) => findTokens(text, { start: 0, end: text.length });
const split = (text: string) =>
  tokens(text)
    .map((token) => text.slice(token.start, token.end))
    .join("|");

const TABLE: readonly (readonly [text: string, tokens: string])[] = [
  ["They don’t know.", "They|do|n’t|know|."],
  ["They don't know.", "They|do|n't|know|."],
  ["Norway’s ports", "Norway|’s|ports"],
  ["the sailors’ pay", "the|sailors|’|pay"],
  ["We’ll see, I’m sure, they’ve gone.", "We|’ll|see|,|I|’m|sure|,|they|’ve|gone|."],
  ["I shouldn’t’ve gone", "I|should|n’t|’ve|gone"],
  ["He cannot stay; she’s gonna go", "He|can|not|stay|;|she|’s|gon|na|go"],
  ["a well-known 30-day truce", "a|well-known|30-day|truce"],
  ["12,000 boats, 3.5 tons", "12,000|boats|,|3.5|tons"],
  ["$40, €3.5m and 7%", "$|40|,|€|3.5|m|and|7|%"],
  ["a US$300 fee", "a|US|$|300|fee"],
  ["EUR40 or 30km at 10am", "EUR|40|or|30|km|at|10|am"],
  ["10-12 boats, 10–12 boats", "10|-|12|boats|,|10|–|12|boats"],
  ["on 2025-03-27 at 10:30", "on|2025-03-27|at|10:30"],
  ["the 19th and 1990s, the ’90s", "the|19th|and|1990s|,|the|’90s"],
  ["the U.S. and the U.K. agreed.", "the|U.S.|and|the|U.K.|agreed|."],
  ["Mr. Hale met Sen. Ames.", "Mr.|Hale|met|Sen.|Ames|."],
  ["J. R. Hale of Ames Inc. spoke", "J.|R.|Hale|of|Ames|Inc.|spoke"],
  ["at 10 a.m. on Sept. 4", "at|10|a.m.|on|Sept.|4"],
  ["She has vitamin C. The rest", "She|has|vitamin|C|.|The|rest"],
  ["No. 4 won. No. I did.", "No.|4|won|.|No|.|I|did|."],
  ["He was ill. Then he died.", "He|was|ill|.|Then|he|died|."],
  ["her Ph.D. in law", "her|Ph.D.|in|law"],
  [
    "See https://example.test/a?b=c, or (www.example.test).",
    "See|https://example.test/a?b=c|,|or|(|www.example.test|)|.",
  ],
  ["Write to desk@example.test.", "Write|to|desk@example.test|."],
  ["@harbour_desk posted #tides today", "@harbour_desk|posted|#tides|today"],
  ["Wait... what?! No…", "Wait|...|what|?!|No|…"],
  ["“Why?” she asked", "“|Why|?|”|she|asked"],
  ["AT&T and R&D", "AT&T|and|R&D"],
  ["and/or", "and|/|or"],
  ["He refused.Two left.", "He|refused|.|Two|left|."],
  ["Łódź, Zürich and Kraków", "Łódź|,|Zürich|and|Kraków"],
  ["Київ і Москва", "Київ|і|Москва"],
  ["📌 Point 👨‍👩‍👧 two", "📌|Point|👨‍👩‍👧|two"],
  ["call 555-010-9999 now", "call|555-010-9999|now"],
  ["I dont know, Im late. IM Hale.", "I|do|nt|know|,|I|m|late|.|IM|Hale|."],
  ["Thanks :-) and so on ;D.", "Thanks|:-)|and|so|on|;D|."],
  ["(see below:) a ratio of 3:2", "(|see|below|:|)|a|ratio|of|3:2"],
  ["a rise of .25 to $.5 in v1.2.Then", "a|rise|of|.25|to|$|.5|in|v1.2|.|Then"],
  ["at 7:30pm in the 1990's", "at|7:30|pm|in|the|1990's"],
  ["on 03-27-2025 dial 555-0199, not 500-1000", "on|03-27-2025|dial|555-0199|,|not|500|-|1000"],
  ["''It holds'', he said", "''|It|holds|''|,|he|said"],
  ["“She said ‘no’.” 'Never'", "“|She|said|‘|no|’|.|”|'|Never|'"],
  ["China ’s ports, 're-election'", "China|’s|ports|,|'|re-election|'"],
  [
    "notes.docx from mailto:desk@example.test, #5 and #tides",
    "notes.docx|from|mailto:desk@example.test|,|#|5|and|#tides",
  ],
  ["boats, ships, etc. The rest, etc., left", "boats|,|ships|,|etc|.|The|rest|,|etc.|,|left"],
  ["<< back >> +++ wait.… no", "<<|back|>>|+++|wait|.…|no"],
  ["", ""],
  [" \n\t ", ""],
];

describe("tokens", () => {
  it.each(TABLE)("splits %j", (text, expected) => expect(split(text)).toBe(expected));

  it("folds case, quotation marks and dashes", () => {
    expect(tokens("“Don’t” – NO").map((token) => token.norm)).toEqual(['"', "do", "n't", '"', "-", "no"]);
    expect(tokens("''No'' – I dont").map((token) => token.norm)).toEqual(['"', "no", '"', "-", "i", "do", "n't"]);
    expect(tokens("soft\u00adhyphen").map((token) => token.norm)).toEqual(["softhyphen"]);
  });

  it("tells words from marks", () => {
    expect(tokens("No, 5 %!").map((token) => token.isWord)).toEqual([true, false, true, false, false]);
  });

  it("covers all but white space, in order, without overlap, whatever the characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        let at = 0;
        for (const { start, end } of tokens(text)) {
          expect(text.slice(at, start).trim()).toBe("");
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe("");
      }),
    );
  });

  it("looks at its span alone", () => {
    const text = "one two three four";
    expect(findTokens(text, { start: 4, end: 13 }).map(({ start, end }) => text.slice(start, end))).toEqual([
      "two",
      "three",
    ]);
  });
});
