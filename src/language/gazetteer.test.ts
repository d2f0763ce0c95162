import { describe, expect, it } from "vitest";
import { FORMS, findListed } from "./gazetteer.ts";
import bodies from "./lexicons/bodies.json" with { type: "json" };
import metonyms from "./lexicons/metonyms.json" with { type: "json" };
import variants from "./lexicons/place-variants.json" with { type: "json" };
import places from "./lexicons/places.json" with { type: "json" };
import { findTokens } from "./tokens.ts";

const keyOf = (text: string) => {
  const tokens = findTokens(text, { start: 0, end: text.length });
  const listed = findListed(text, tokens, { at: 0, limit: tokens.length });
  return listed?.end === tokens.length ? listed.entry.key : null;
};

describe("gazetteer", () => {
  it("holds every country and some two thousand forms", () => {
    expect(places.places.length).toBe(241);
    expect(new Set(places.places.map((place) => place.key)).size).toBe(places.places.length);
    expect(places.places.every((place) => /^country:[A-Z]{2}$/.test(place.key))).toBe(true);
    expect(FORMS).toBeGreaterThan(1200);
    expect(bodies.entries.length).toBeGreaterThan(90);
  });

  it("finds each name of each body under its key", () => {
    const lost = bodies.entries.flatMap(({ key, names }) =>
      names.filter((name) => keyOf(name) !== key).map((name) => `${name}: ${keyOf(name)}`),
    );
    // OPEC+ is two tokens and a mark that ends the name.
    expect(lost).toEqual(["OPEC+: null", "the West: null"]);
  });

  it("finds each name of each country under its key, but those dropped or given to another by hand", () => {
    const dropped = new Set(variants.drop);
    const taken = new Set([
      ...variants.add.flatMap((each) => [...(each.variants ?? []), ...(each.capitals ?? [])]),
      ...metonyms.entries.flatMap((each) => each.names),
    ]);
    const lost = places.places
      .flatMap(({ key, name, variants: more }) => [name, ...more].map((form) => [key, form] as const))
      .filter(([key, form]) => !dropped.has(form) && !taken.has(form) && keyOf(form) !== key)
      .map(([key, form]) => `${form} (${key}): ${keyOf(form)}`);
    expect(lost).toEqual([]);
  });

  it("knows no Wikidata id twice and none that is not one", () => {
    const ids = bodies.entries.flatMap((each) => (each.wikidata ? [each.wikidata] : []));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^Q\d+$/.test(id))).toBe(true);
  });

  it.each(["us", "who", "it", "turkey", "china", "the west"])("needs capitals: %s", (text) =>
    expect(keyOf(text)).toBeNull(),
  );
});
