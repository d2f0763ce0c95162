import { describe, expect, it, test } from "vitest";
import { passageOf } from "../../test/build/readings.ts";
import { topicOf } from "./topic.ts";

describe("topicOf", () => {
  test.each([
    [
      "what the sentences share",
      ["The dam at Orbeck burst on Monday after a week of rain.", "Police said that the dam at Orbeck had burst."],
      "dam at Orbeck burst",
    ],
    [
      "no value that they dispute",
      ["The relief fund holds 3 million crowns.", "The relief fund holds 5 million crowns."],
      "relief fund holds",
    ],
    ["the words of a sentence that stands alone", ["Karin Lund scored twice."], "Karin Lund scored twice"],
  ])("names the matter by %s", (_, texts, topic) => {
    const [first, ...rest] = texts.map((text, at) => passageOf(text, `r${at}`));
    if (!first) throw new Error("a text was expected");
    expect(topicOf([first, ...rest])).toBe(topic);
  });

  it("keeps within one clause, nine words and one line", () => {
    const topic = topicOf([
      passageOf(
        "In Orbeck, where the\ndam “broke”, trains; ferries (all) and long slow crowded night buses to the far northern coast stood.",
      ),
    ]);
    expect(topic.split(" ").length).toBeLessThanOrEqual(9);
    expect(topic).not.toMatch(/[,;:()“”"\n]/);
    expect(topic).not.toBe("");
  });
});
