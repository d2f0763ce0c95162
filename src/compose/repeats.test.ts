import { describe, expect, it } from "vitest";
import { withoutRepeats } from "./repeats.ts";
import type { Pick } from "./select.ts";

function pick(text: string, kind: "agree" | "single"): Pick {
  const finding = { id: text, kind, topic: text, versions: [], differences: [] } as const;
  return { finding, text, citations: [], origins: kind === "agree" ? 2 : 1, place: 0, weight: 1 };
}

const textsOf = (picks: readonly Pick[]) => withoutRepeats(picks).map(({ text }) => text);

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
});
