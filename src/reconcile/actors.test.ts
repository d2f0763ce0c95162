import { describe, expect, it, test } from "vitest";
import { readingOf } from "../../test/build/readings.ts";
import { actorKeys } from "./actors.ts";

interface Told {
  readonly text: string;
  /** Words of the text for a party. */
  readonly actor: string;
}

/** Do two reports mean one party by their words? */
function areOne(one: Told, other: Told): boolean {
  const [first, second] = [one, other].map(({ text }, at) => readingOf({ id: `r${at}`, text }));
  if (!first || !second) return false;
  const keys = actorKeys([first, second]);
  return keys(first)(one.actor) === keys(second)(other.actor);
}

const told = (actor: string, text = `${actor} signed the truce on Monday.`): Told => ({ actor, text });

describe("parties of a story", () => {
  test.each([
    ["a country by two names", told("the United States"), told("US")],
    ["a country and its government", told("Russia"), told("Kremlin", "The Kremlin signed the truce, it said.")],
    ["a person with office and without", told("Russian President Vladimir Putin"), told("Putin")],
    ["a family name first and alone", told("Xi Jinping"), told("Xi", "Chinese President Xi signed the truce.")],
    ["a body by whose it is", told("Peru’s General Staff"), told("General Staff of Peru")],
    ["initials and the full name", told("the Northern Relief Forces"), told("NRF", "The NRF signed the truce.")],
    [
      "an office and its holder",
      told("Chilean president", "The Chilean president signed the truce."),
      told("Ana Ibarra", "Chilean President Ana Ibarra signed the truce."),
    ],
  ])("are one: %s", (_, one, other) => {
    expect(areOne(one, other)).toBe(true);
  });

  test.each([
    ["two countries", told("Peru"), told("Chile")],
    ["people of one surname", told("Marta Lindqvist"), told("Olof Lindqvist")],
    ["a country and a body of its name", told("Peru"), told("Bank of Peru")],
    [
      "an office that two have held",
      told("Chilean president", "The Chilean president signed the truce. Chilean President Ana Ibarra left."),
      told("Luis Soto", "Chilean President Luis Soto signed the truce."),
    ],
  ])("are two: %s", (_, one, other) => {
    expect(areOne(one, other)).toBe(false);
  });

  it("have what no name or office tells by its words", () => {
    expect(areOne(told("the rebels"), told("rebels"))).toBe(true);
    expect(areOne(told("the rebels"), told("the farmers"))).toBe(false);
  });
});
