import { describe, expect, it } from "vitest";
import { readingOf } from "../../test/build/readings.ts";
import { Citation } from "../model/citation.ts";
import { withoutRepeats } from "./repeats.ts";
import type { Pick } from "./select.ts";

function pick(text: string, kind: "agree" | "single"): Pick {
  const finding = { id: text, kind, topic: text, versions: [], differences: [] } as const;
  return { finding, text, citations: [], origins: kind === "agree" ? 2 : 1, place: 0, weight: 1 };
}

const textsOf = (picks: readonly Pick[]) => withoutRepeats(picks, new Map()).map(({ text }) => text);

const BURST = "The dam at Orbeck burst on Monday after a week of rain.";
const PUMPS = "Volunteers from Larkhaven brought pumps and blankets to the school.";

describe("withoutRepeats", () => {
  it("drops a sentence that says again what a weightier one has said", () => {
    const again = "After a week of rain, the dam at Orbeck burst on Monday, police said.";
    expect(textsOf([pick(BURST, "agree"), pick(again, "agree"), pick(PUMPS, "agree")])).toEqual([BURST, PUMPS]);
  });

  it("keeps what several origins tell rather than what one tells, in the order of weight", () => {
    const alone = "The dam at Orbeck burst on Monday, after rain.";
    expect(textsOf([pick(PUMPS, "single"), pick(alone, "single"), pick(BURST, "agree")])).toEqual([PUMPS, BURST]);
  });

  it("drops what one origin pieces together from what is known", () => {
    const pieced = "Volunteers came to Orbeck with blankets as the dam burst.";
    expect(textsOf([pick(BURST, "agree"), pick(PUMPS, "agree"), pick(pieced, "single")])).toEqual([BURST, PUMPS]);
    expect(textsOf([pick(BURST, "agree"), pick(PUMPS, "agree"), pick(pieced, "agree")])).toHaveLength(3);
  });

  it("drops a short sentence that has most of its words from a longer one, whoever tells it", () => {
    const aid =
      "Larkhaven and Sundmark sent crews to Orbeck, with teams of divers who look for people in the flooded mill.";
    const short = "Crews from Larkhaven, Sundmark and Tolvia came.";
    expect(textsOf([pick(aid, "agree"), pick(short, "agree")])).toEqual([aid]);
  });

  it("keeps another number of several origins, however like the words are, and drops one origin's", () => {
    const day = "On Monday the crews in Orbeck counted 25 houses that were under water after the burst.";
    const total = "After that burst 310 houses, 46 mills and 12 barns were under water in the valley and about Tolvia.";
    expect(textsOf([pick(day, "agree"), pick(total, "agree")])).toEqual([day, total]);
    expect(textsOf([pick(day, "agree"), pick(total, "single")])).toEqual([day]);
  });

  it("drops what only gives the date of a weekday that a brief dates", () => {
    const reading = readingOf({ id: "a", text: BURST, published: "2031-05-06T16:00:00Z" });
    const told = { ...pick(BURST, "agree"), citations: [Citation.of(reading.report, { start: 0, end: BURST.length })] };
    const dating = pick("That was on Monday, 5 May.", "single");
    expect(textsOf([told, dating])).toEqual([BURST, dating.text]);
    expect(withoutRepeats([told, dating], new Map([["a", reading]]))).toEqual([told]);
  });
});
