import { describe, expect, it } from "vitest";
import { analyse } from "../language/analyse.ts";
import type { Figure } from "../model/claim.ts";
import { extractClaims } from "./extract-claims.ts";

const PUBLISHED = "2031-05-16";

function figuresOf(text: string): readonly Figure[] {
  const claims = extractClaims(analyse(text, { published: PUBLISHED }), { published: PUBLISHED });
  return claims.filter((claim): claim is Figure => claim.kind === "figure");
}

describe("a figure keeps what makes it true", () => {
  it.each([
    [
      "Up to 900 soldiers were sent to the Norland region.",
      { value: 900, bound: "at-most", counted: "soldiers", scope: "to the Norland region" },
    ],
    [
      "More than 40 farms burned in the Norland region.",
      { value: 40, bound: "more-than", counted: "farms", scope: "in the Norland region" },
    ],
    [
      "The fleet lost 30 ships in the Norland operation at a high price.",
      { value: 30, scope: "in the Norland operation" },
    ],
    ["As of May 3, 520 children had come back.", { value: 520, asOf: "2031-05-03" }],
    [
      "At least 70 people have fled since the start of the war.",
      { value: 70, bound: "at-least", scope: "since the start of the war" },
    ],
    ["The ministry said 300 houses were lost.", { value: 300, attributedTo: "ministry" }],
    ["The General Staff puts losses in Norland at 220 killed.", { value: 220, attributedTo: "General Staff" }],
    ["The storm could reach 300 villages.", { value: 300, modality: "possible" }],
    ["About 300 villages have no light.", { value: 300, modality: "certain", attributedTo: null, asOf: null }],
  ])("%s", (text, expected) => {
    expect(figuresOf(text)[0]).toMatchObject(expected);
  });

  it("takes the statement’s date where the sentence gives no other", () => {
    expect(figuresOf("The ministry said on 12 May that 300 houses were lost.")[0]?.asOf).toBe("2031-05-12");
  });

  it("takes the day of publishing for “to date”", () => {
    expect(figuresOf("To date 300 houses were lost.")[0]?.asOf).toBe("2031-05-16");
  });

  it("knows by the line’s label what is counted and where", () => {
    expect(figuresOf("RUSSIAN LOSSES, NORLAND: more than 300 were counted by the army.")[0]).toMatchObject({
      counted: "Russian losses",
      scope: "Norland",
    });
  });

  it("remembers what the number before counted", () => {
    const counted = figuresOf(
      "Norland sent 900 soldiers last year and about 300 more in May. Some 40 of them came back.",
    ).map((each) => each.counted);
    expect(counted).toEqual(["soldiers", "soldiers", "soldiers"]);
  });

  it("tells the fates of one count apart", () => {
    const counted = figuresOf("The army said 900 soldiers were killed and 300 wounded.").map((each) => each.counted);
    expect(counted).toEqual(["soldiers", "soldiers wounded"]);
  });

  it.each(["The two sides met.", "On 12 May 2031 the first ship left.", "Karl Berg, 43, won 3-1."])(
    "counts nothing in: %s",
    (text) => {
      expect(figuresOf(text)).toEqual([]);
    },
  );
});
