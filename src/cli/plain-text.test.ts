import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText } from "./plain-text.ts";

describe("plainText", () => {
  it.each([
    ["Title\n\nTwo paragraphs,\tone tab. 📌 é", "Title\n\nTwo paragraphs,\tone tab. 📌 é"],
    ["a\r\nb\rc", "a\nb\nc"],
    ["\u001b]0;title\u0007", "\ufffd]0;title\ufffd"],
    ["left \u202eright\u202c\u2066\u2069", "left right"],
    ["\u009b31m", "\ufffd31m"],
  ])("%j becomes %j", (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it("leaves nothing that a terminal obeys, and is done in one go", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const plain = plainText(text);
        expect(plain).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
        expect(plainText(plain)).toBe(plain);
      }),
    );
  });
});
