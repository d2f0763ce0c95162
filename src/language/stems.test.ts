import fc from "fast-check";
import { describe, expect, it } from "vitest";
import irregular from "./lexicons/irregular-forms.json" with { type: "json" };
import spelling from "./lexicons/spelling-variants.json" with { type: "json" };
import { stem } from "./stems.ts";

const SAME: readonly (readonly string[])[] = [
  ["sanction", "sanctions", "sanctioned", "sanctioning"],
  ["send", "sends", "sent", "sending"],
  ["say", "says", "said", "saying"],
  ["take", "took", "taken", "taking", "takes"],
  ["go", "goes", "went", "gone", "going"],
  ["lie", "lies", "lying", "lied"],
  ["die", "dies", "died", "dying"],
  ["child", "children"],
  ["serviceman", "servicemen"],
  ["person", "people", "persons"],
  ["crisis", "crises"],
  ["fertiliser", "fertilizer", "fertilisers"],
  ["organisation", "organization", "organisations"],
  ["defence", "defense"],
  ["centre", "center", "centres"],
  ["neighbour", "neighbor", "neighbours"],
  ["labour", "labor"],
  ["favourable", "favorable"],
  ["travelled", "traveled", "travels", "travelling"],
  ["mobilise", "mobilize", "mobilised", "mobilisation"],
  ["analyse", "analyze", "analysed"],
  ["ceasefire", "cease-fire", "cease-fires"],
  ["programme", "program", "programmes"],
  ["kilometre", "kilometer", "kilometres"],
  ["co-operation", "cooperation"],
];
const APART: readonly (readonly [string, string])[] = [
  ["rise", "rice"],
  ["our", "or"],
  ["hour", "hor"],
  ["four", "for"],
  ["tour", "tor"],
  ["premise", "premium"],
  ["ground", "grind"],
  ["wound", "wind"],
  ["less", "lesser"],
];

describe("stem", () => {
  it.each(SAME)("is one for %s, %s …", (...words) => expect(new Set(words.map(stem)).size).toBe(1));
  it.each(APART)("keeps %s and %s apart", (one, other) => expect(stem(one)).not.toBe(stem(other)));
  it.each(spelling.examples)("joins %s and %s", (british, american) =>
    expect(stem(british ?? "")).toBe(stem(american ?? "")),
  );
  it.each(Object.entries(irregular.examples))("undoes %s to %s", (form, base) => expect(stem(form)).toBe(stem(base)));

  it("knows hundreds of irregular forms", () => {
    const forms = Object.values(irregular.forms).flatMap((each) => each.split(" "));
    expect(Object.keys(irregular.forms).length).toBeGreaterThan(240);
    expect(new Set(forms).size).toBe(forms.length);
  });

  it("leaves numbers, other scripts and marks as they are, and is the same each time", () => {
    for (const word of ["12,000", "київ", "…", "", "o’neill"]) expect(stem(word)).toBe(word);
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (word) => {
        expect(stem(word)).toBe(stem(word));
      }),
    );
  });
});
