import { describe, expect, test } from "vitest";
import { Span } from "../model/span.ts";
import { splitText } from "./split-text.ts";

const paragraphs = (text: string) => splitText(text, "a text").map((span) => Span.slice(text, span));

describe("splitText", () => {
  test("keeps a hard-wrapped sentence whole when a line begins with a number and a full stop", () => {
    const text =
      "Mediators Norway and Oman put forward a 45-day truce at sea on April\n2. Marenia agreed to it on April 9, provided that Tolvia agreed too.";
    expect(paragraphs(text)).toEqual([text]);
  });

  test("parts the items of a numbered list", () => {
    const text =
      "The parties agreed on three things in the course of a single night:\n1. a truce at sea for forty-five days,\n2. an exchange of prisoners,\n3. a further round of talks.";
    expect(paragraphs(text)).toHaveLength(4);
  });

  test("parts paragraphs at blank lines", () => {
    expect(paragraphs("One.\n\nTwo.\n \nThree.")).toEqual(["One.", "Two.", "Three."]);
  });
});
