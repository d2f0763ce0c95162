import { describe, expect, it } from "vitest";
import { checkedTextOf, passageOf } from "../../test/build/readings.ts";
import { analyse } from "../language/analyse.ts";
import { askJudge, NO_OPINIONS } from "./ask-judge.ts";
import { indexDocuments } from "./evidence-index.ts";
import { examine } from "./examine.ts";
import { judgeThatSays, opinionOn } from "./judge.fixture.ts";
import { passagesOf } from "./passage.ts";

const INDEX = indexDocuments([
  checkedTextOf("The dam at Orbeck burst on Monday. Farmers fled.", "herald"),
  checkedTextOf("Rain had filled the dam at Orbeck. Forty farms were flooded.", "post"),
]);
const BURST = passageOf("The dam at Orbeck burst and farms were flooded.");

describe("askJudge", () => {
  it("asks once about each claim with each document that speaks of it, not with several at a time", async () => {
    const judge = judgeThatSays((pair) => opinionOn(pair, 0.7));
    const opinions = await askJudge(judge, [BURST, BURST], INDEX);
    const { judgements } = examine(BURST, INDEX);
    expect(judge.asked.map(({ evidence }) => new Set(evidence.map(({ document }) => document)).size)).toEqual([1, 1]);
    for (const judgement of judgements) expect(opinions.find(BURST, judgement)?.supported).toBe(0.7);
  });

  it("knows a claim again by its words, however often it was understood", async () => {
    const opinions = await askJudge(
      judgeThatSays((pair) => opinionOn(pair, 0.7)),
      [BURST],
      INDEX,
    );
    const again = passageOf("The dam at Orbeck burst and farms were flooded.");
    const [nearest] = examine(again, INDEX).judgements;
    expect(nearest && opinions.find(again, nearest)).not.toBeNull();
  });

  it("does not ask what a document has word for word, nor where nothing bears on the claim", async () => {
    const judge = judgeThatSays((pair) => opinionOn(pair, 0));
    await askJudge(
      judge,
      [passageOf("The dam at Orbeck burst on Monday."), passageOf("Inflation slowed."), passageOf("It is.")],
      INDEX,
    );
    expect(judge.asked).toEqual([]);
  });

  it("does not ask about other languages", async () => {
    const judge = judgeThatSays((pair) => opinionOn(pair, 0));
    const german = "Der Damm bei Orbeck brach, und Bauern flohen.";
    const analysis = analyse(german, { language: "de" });
    const [claim] = passagesOf({ id: "claim", analysis, claims: [] });
    const index = indexDocuments([
      { id: "bote", analysis: analyse(`${german} Es regnete.`, { language: "de" }), claims: [] },
    ]);
    await askJudge(judge, claim ? [claim, BURST] : [], index);
    expect(judge.asked).toEqual([]);
  });

  it("finds nothing without a judge", async () => {
    expect(await askJudge(null, [BURST], INDEX)).toBe(NO_OPINIONS);
  });
});
