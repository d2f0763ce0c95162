import fc from "fast-check";
import { expect, test } from "vitest";
import { Span } from "../model/span.ts";
import { splitText } from "./split-text.ts";

function pieces(text: string): readonly string[] {
  return splitText(text, "a text").map((span) => Span.slice(text, span));
}

const line = "The court ruled on Monday that the bridge over the fjord may be built";

test("blank lines part paragraphs", () => {
  expect(pieces("One.\n\nTwo.\n \t\n\r\nThree.\r\n")).toEqual(["One.", "Two.", "Three."]);
});

test("lines broken to fit a width are one paragraph", () => {
  expect(pieces(`${line}\nafter all, and that the town has to pay.\n\nNobody spoke.`)).toEqual([
    `${line}\nafter all, and that the town has to pay.`,
    "Nobody spoke.",
  ]);
});

test("long lines are paragraphs of their own", () => {
  const long = `${line}, ${line.toLowerCase()}.`;
  expect(pieces(`${long}\n${long}`)).toEqual([long, long]);
});

test("a short line is not joined to the next: its first word would have fitted", () => {
  expect(pieces(`Late news\n${line}\nafter all.`)).toEqual(["Late news", `${line}\nafter all.`]);
});

test("headings, list items and quotations stand alone, a list item keeps its wrapped lines", () => {
  const item = `- ${line}`;
  expect(pieces(`# Head\n${item}\n  after all\n- next\n> quoted\n**Bold head**\ntext`)).toEqual([
    "# Head",
    `${item}\n  after all`,
    "- next",
    "> quoted",
    "**Bold head**",
    "text",
  ]);
});

test("a text of endless lines is refused by name", () => {
  expect(() => splitText("a\n".repeat(200_000), "endless.txt")).toThrow(/endless\.txt/);
});

test("pieces are in order, apart, without space at their ends, and hold every word", () => {
  const parts = fc.array(fc.constantFrom("word", " ", "\n", "\n\n", "- ", "# ", "📌", "\u00a0", line), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(parts, (list) => {
      const text = list.join("");
      const spans = splitText(text, "a text");
      let last = 0;
      for (const span of spans) {
        expect(span.start).toBeGreaterThanOrEqual(last);
        expect(Span.slice(text, span)).toBe(Span.slice(text, span).trim());
        expect(text.slice(last, span.start).trim()).toBe("");
        last = span.end;
      }
      expect(text.slice(last).trim()).toBe("");
    }),
  );
});
