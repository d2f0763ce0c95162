import { describe, expect, it } from "vitest";
import { analyse } from "../analyse.ts";
import { withOwnNames } from "./gazetteer.ts";
import { parseOwnNames } from "./own-names.ts";

const board = { key: "body:harbour-board", type: "organisation", names: ["Harbour Board", "HB"] };
const parse = (...names: readonly unknown[]) => parseOwnNames(JSON.stringify({ names }), "own.json");

describe("own names", () => {
  it("are found like those of the lexicons, and win over them", () => {
    const gazetteer = withOwnNames(
      parse(
        { ...board, wikidata: "Q42" },
        {
          key: "city:portmere",
          type: "place",
          names: ["Portmere"],
          adjectives: ["Portmeran"],
          government: "country:EE",
        },
        { key: "body:eu-club", type: "organisation", names: ["EU"] },
      ),
    );
    const text = "Portmere said the HB and the EU met Portmeran sailors near Portmere.";
    expect(analyse(text, { gazetteer }).names.map(({ key }) => key)).toEqual([
      "country:EE",
      "body:harbour-board",
      "body:eu-club",
      "city:portmere",
      "city:portmere",
    ]);
    expect(analyse(text).names.map(({ key }) => key)).toContain("body:EU");
  });

  it.each([
    ["{", /^own\.json: not JSON/],
    ["[]", /^own\.json: give \{"names"/],
    [JSON.stringify({ names: ["x"] }), /entry 1: not an object/],
    [JSON.stringify({ names: [board, { ...board, names: ["Quay"], key: "quay" }] }), /entry 2, key: /],
    [JSON.stringify({ names: [{ ...board, type: "ship" }] }), /entry 1, type: give one of person, place/],
    [JSON.stringify({ names: [{ ...board, names: [] }] }), /entry 1, names: give at least one/],
    [JSON.stringify({ names: [{ ...board, names: ["two  spaces"] }] }), /entry 1, names: give a list/],
    [JSON.stringify({ names: [{ ...board, adjectives: "Quayish" }] }), /entry 1, adjectives: /],
    [JSON.stringify({ names: [{ ...board, iso: "Estonia" }] }), /entry 1, iso: /],
    [JSON.stringify({ names: [{ ...board, wikidata: 42 }] }), /entry 1, wikidata: /],
    [JSON.stringify({ names: [{ ...board, government: "country:XX" }] }), /entry 1, government: /],
    [JSON.stringify({ names: [{ ...board, nmaes: [] }] }), /entry 1, nmaes: no such field/],
    [
      JSON.stringify({ names: [board, { ...board, key: "body:other" }] }),
      /entry 2, names: “Harbour Board” is in entry 1 too/,
    ],
  ])("says what is wrong with %s", (text, message) => expect(() => parseOwnNames(text, "own.json")).toThrow(message));
});
