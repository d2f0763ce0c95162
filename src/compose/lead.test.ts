import { describe, expect, it } from "vitest";
import { asHeadline, chooseLead, chooseTitlePick } from "./lead.ts";
import type { Pick } from "./select.ts";

function pick(text: string, weight: number): Pick {
  const finding = { id: text, kind: "agree", topic: text, versions: [], differences: [] } as const;
  return { finding, text, citations: [], origins: 1, place: 0, weight };
}

const RAIN = pick(
  "Rain fell on the coast for a week before the dam gave way above the old town of Orbeck, the police said.",
  3,
);
const DAM = pick("The dam at Orbeck burst on Monday.", 2.5);
const QUOTE = pick("“The dam at Orbeck was never safe,” Ida Moreau said.", 3.4);

describe("chooseLead", () => {
  it("takes what the headline announces, and no quotation", () => {
    expect(chooseLead([QUOTE, RAIN, DAM], "Dam at Orbeck bursts")).toBe(DAM);
  });

  it("takes what happened rather than what something is", () => {
    const orbeck = pick("Orbeck is a town of miners on the northern coast.", 3.2);
    expect(chooseLead([orbeck, RAIN], "")).toBe(RAIN);
  });

  it("takes the weightiest where no headline tells more", () => {
    expect(chooseLead([DAM, RAIN], "")).toBe(RAIN);
    expect(chooseLead([], "Dam bursts")).toBeUndefined();
  });
});

describe("chooseTitlePick", () => {
  it("prefers a sentence that is short enough for a headline, if it is nearly as weighty", () => {
    expect(chooseTitlePick([RAIN, DAM])).toBe(DAM);
    expect(chooseTitlePick([RAIN, pick("Trains ran late.", 0.5)])).toBe(RAIN);
  });

  it("becomes a headline without its stop", () => {
    expect(asHeadline(DAM).text).toBe("The dam at Orbeck burst on Monday");
    expect(asHeadline(pick("On Monday evening, the dam at Orbeck burst.", 1)).text).toBe("The dam at Orbeck burst");
    expect(asHeadline(pick("Yesterday, the dam burst.", 1)).text).toBe("The dam burst");
    expect(
      asHeadline(pick("The union called for the head of the mill at Orbeck to go, whom it holds to blame.", 1)).text,
    ).toBe("The union called for the head of the mill at Orbeck to go");
    expect(asHeadline(pick("The union called for Lind to go, whom it blames.", 1)).text).toMatch(/blames$/);
    expect(asHeadline(pick("The mill, which burnt down, is to be built anew.", 1)).text).toBe(
      "The mill, which burnt down, is to be built anew",
    );
    expect(asHeadline(undefined)).toEqual({ text: "", citations: [] });
  });
});
