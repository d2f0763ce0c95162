import { describe, expect, it, test } from "vitest";
import { passageOf } from "../../../test/build/readings.ts";
import { clausesOf, phraseAt } from "./clauses.ts";

const clauses = (text: string) => clausesOf(passageOf(text)).map((clause) => clause.map(({ norm }) => norm).join(" "));

describe("clausesOf", () => {
  test.each([
    ["The pact covers ports but not warships.", ["the pact covers ports", "not warships ."]],
    ["Rovers won, City lost; nobody cheered.", ["rovers won", "city lost", "nobody cheered ."]],
    ["The dam – a hundred years old – held.", ["the dam", "a hundred years old", "held ."]],
    ["Sales (in Asia) rose while costs fell.", ["sales", "in asia", "rose", "costs fell ."]],
    ["The mine has reopened.", ["the mine has reopened ."]],
  ])("parts “%s”", (text, parts) => {
    expect(clauses(text)).toEqual(parts);
  });

  it("gives no empty clause", () => {
    expect(clauses("Well, – but (yes).")).toEqual(["well", "yes", "."]);
  });
});

describe("phraseAt", () => {
  const [clause = []] = clausesOf(passageOf("They have yet to sign it."));

  test.each([
    ["yet to", 2, true],
    ["yet to", 1, false],
    ["yet to pay", 2, false],
    ["sign it . now", 4, false],
  ])("“%s” at token %i: %s", (phrase, position, answer) => {
    expect(phraseAt(clause, position, phrase)).toBe(answer);
  });
});
