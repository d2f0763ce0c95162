import { describe, expect, it } from "vitest";
import { analyse } from "../language/analyse.ts";
import type { Speaker } from "../model/claim.ts";
import { extractClaims } from "./extract-claims.ts";
import { canSpeak, isOutlet, typeOfPhrase } from "./speaker-nouns.ts";

/** The speaker of the last statement of a text. */
function lastSpeaker(text: string): Speaker | null | undefined {
  const claims = extractClaims(analyse(text)).filter((claim) => claim.kind === "statement");
  return claims.at(-1)?.kind === "statement" ? (claims.at(-1) as { speaker: Speaker | null }).speaker : undefined;
}

describe("a speaker’s fullest name", () => {
  it.each([
    ["a surname", "President Ana Lind left Oslo. Lind said the talks had failed.", "Ana Lind"],
    ["he", "Governor Karl Berg left Oslo. He said the talks had failed.", "Karl Berg"],
    [
      "he, when another person is named meanwhile",
      "Karl Berg left. Jon Dahl came in. He said the talks had failed.",
      "Jon Dahl",
    ],
    ["the last person who spoke", "Karl Berg said the talks had failed. He added that the door was open.", "Karl Berg"],
    ["a title", "President Ana Lind left Oslo. The president said the talks had failed.", "Ana Lind"],
    ["a nickname of the office", "Ana Lind met the crew. The Kremlin leader said the talks had failed.", "Ana Lind"],
    ["I in a quotation", "Karl Berg said: “I promise to come back.”", "Karl Berg"],
    ["who", "Karl Berg, who said the talks had failed, left.", "Karl Berg"],
    [
      "a body by its last word",
      "The Defence Ministry was shut. The ministry said the talks had failed.",
      "Defence Ministry",
    ],
    [
      "a spokesman, not the one he speaks for",
      "A spokesman for Karl Berg said the talks had failed.",
      "spokesman for Karl Berg",
    ],
    [
      "a short name of a longer one",
      "The Greater Oslo Council of Elders met. The Council said the talks had failed.",
      "Greater Oslo Council of Elders",
    ],
    [
      "an acronym",
      "The Oslo Harbour Authority (OHA) met. The OHA said the talks had failed.",
      "Oslo Harbour Authority",
    ],
    [
      "they, after several who spoke",
      "The Norwegian armed forces said the bridge had fallen. They said 36 villages had no light.",
      "Norwegian armed forces",
    ],
    ["a group", "Officials in Oslo said the talks had failed.", "Officials in Oslo"],
  ])("%s", (_, text, expected) => {
    expect(lastSpeaker(text)?.name).toBe(expected);
  });

  it("keeps the words of the text beside the name", () => {
    const text = "Governor Karl Berg left Oslo. He said the talks had failed.";
    expect(lastSpeaker(text)).toEqual({ text: "He", start: 30, end: 32, name: "Karl Berg", type: "person" });
  });
});

describe("kinds of speakers without a name", () => {
  it.each([
    ["the defence ministry", "organisation"],
    ["a spokesman for the court", "person"],
    ["residents of the town", "group"],
    ["its ambassadors", "group"],
    ["the letter", "other"],
  ] as const)("%s is a %s", (phrase, type) => {
    expect(typeOfPhrase(phrase)).toBe(type);
  });

  it.each([
    ["the report of the board", true],
    ["residents of the town", true],
    ["the number", false],
    ["the bridge", false],
  ])("can %s say something? %s", (phrase, expected) => {
    expect(canSpeak(phrase)).toBe(expected);
  });

  it.each([
    ["Tass news agency", true],
    ["BBC", true],
    ["state television", true],
    ["Space Agency", false],
    ["Karl Berg", false],
  ])("is %s an outlet? %s", (name, expected) => {
    expect(isOutlet(name)).toBe(expected);
  });
});
