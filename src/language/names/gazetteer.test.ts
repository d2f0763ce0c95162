import { describe, expect, it } from "vitest";
import bodies from "../lexicons/bodies.json" with { type: "json" };
import cities from "../lexicons/cities.json" with { type: "json" };
import metonyms from "../lexicons/metonyms.json" with { type: "json" };
import variants from "../lexicons/place-variants.json" with { type: "json" };
import places from "../lexicons/places.json" with { type: "json" };
import regions from "../lexicons/regions.json" with { type: "json" };
import { findTokens } from "../tokens.ts";
import { findListed, GAZETTEER } from "./gazetteer.ts";

const keyOf = (text: string) => {
  const tokens = findTokens(text, { start: 0, end: text.length });
  const listed = findListed({ text, tokens, gazetteer: GAZETTEER }, { at: 0, limit: tokens.length });
  return listed?.end === tokens.length ? listed.entry.key : null;
};

const forms = [...GAZETTEER.index.values()].flat();

describe("gazetteer", () => {
  it("holds what its sources list", () => {
    expect({
      places: places.places.length,
      cities: cities.entries.length,
      regions: regions.entries.length,
      bodies: bodies.entries.length,
      seats: metonyms.entries.length,
    }).toEqual({ places: 241, cities: 252, regions: 65, bodies: 170, seats: 14 });
    expect(new Set(places.places.map((place) => place.key)).size).toBe(places.places.length);
    expect(places.places.every((place) => /^country:[A-Z]{2}$/.test(place.key))).toBe(true);
    expect(forms.length).toBeGreaterThan(1900);
  });

  it("has the states of the United States once each", () => {
    const states = regions.entries.filter(({ iso }) => iso.startsWith("US-"));
    expect(new Set(states.map(({ iso }) => iso)).size).toBe(50);
  });

  it("lets each capital stand for a government, and no two things share a key by mistake", () => {
    const capitals = forms.filter(({ form }) =>
      ["Moscow", "Lima", "Kyiv", "Kiev", "Djibouti", "Brussels"].includes(form),
    );
    expect(capitals.map(({ form, key, government }) => `${form}: ${key}, ${government?.key}`).sort()).toEqual([
      "Brussels: city:brussels, body:EU",
      "Djibouti: country:DJ, country:DJ",
      "Kiev: city:kyiv, country:UA",
      "Kyiv: city:kyiv, country:UA",
      "Lima: city:lima, country:PE",
      "Moscow: city:moscow, country:RU",
    ]);
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
      ...variants.add.flatMap((each) => each.variants ?? []),
      ...metonyms.entries.flatMap((each) => each.names),
      ...bodies.entries.flatMap((each) => each.names),
    ]);
    const lost = places.places
      .flatMap(({ key, name, variants: more }) => [name, ...more].map((form) => [key, form] as const))
      .filter(([key, form]) => !dropped.has(form) && !taken.has(form) && keyOf(form) !== key)
      .map(([key, form]) => `${form} (${key}): ${keyOf(form)}`);
    expect(lost).toEqual([]);
  });

  it("knows no Wikidata item twice in a list and none that is not one", () => {
    for (const list of [places.places, cities.entries, regions.entries, bodies.entries, metonyms.entries]) {
      const ids = list.flatMap((each) => ("wikidata" in each && each.wikidata ? [each.wikidata] : []));
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.every((id) => /^Q\d+$/.test(id))).toBe(true);
    }
  });

  it.each(["us", "who", "it", "turkey", "china", "the west"])("needs capitals: %s", (text) =>
    expect(keyOf(text)).toBeNull(),
  );
});
