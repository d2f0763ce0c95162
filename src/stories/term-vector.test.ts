import { describe, expect, it } from "vitest";
import { readingOf } from "../../test/build/readings.ts";
import { cosine, type TermVector, termVectors } from "./term-vector.ts";

const vectorsOf = (...texts: readonly string[]) =>
  termVectors(texts.map((text, at) => readingOf({ id: `r${at}`, text })));
const length = (vector: TermVector) => Math.hypot(...vector.values());

describe("termVectors", () => {
  it("gives vectors of length 1; that of a text without terms is empty", () => {
    const [storm, nothing] = vectorsOf("The storm tore roofs from barns in Norway.", "It is what it was.");
    expect(storm && length(storm)).toBeCloseTo(1);
    expect(nothing?.size).toBe(0);
  });

  it("weighs what few texts have above what all have", () => {
    const [first] = vectorsOf("A storm hit Norway and barns.", "A storm hit Peru.", "A storm hit a school.");
    const weight = (key: string) => first?.get(key) ?? 0;
    expect(weight("barn")).toBeGreaterThan(weight("storm"));
  });

  it("has what a name names beside its words", () => {
    const [first] = vectorsOf("The Kremlin spoke.", "Nobody answered in Norway.");
    expect([...(first?.keys() ?? [])]).toEqual(expect.arrayContaining(["@country:RU", "kremlin"]));
  });

  it("counts what stands on top for more", () => {
    const filler = "The council met. Members spoke. Nobody voted. Tea was served. ";
    const [top, end] = vectorsOf(`All barns burned. ${filler}`, `${filler}All barns burned.`);
    expect(top?.get("barn")).toBeGreaterThan(end?.get("barn") ?? 1);
  });

  it("finds two tellings of one event liker than two events of one kind", () => {
    const [one, same, other] = vectorsOf(
      "A fire in a ferry off Bergen killed three sailors on Monday. The ferry sank near Norway.",
      "Three sailors died when a ferry burned and sank off the Norwegian port of Bergen.",
      "A fire in a warehouse in Lima killed nine workers. Peru declared a day of mourning.",
    );
    if (!one || !same || !other) throw new Error("three vectors were expected");
    expect(cosine(one, same)).toBeGreaterThan(3 * cosine(one, other));
  });
});
