import { describe, expect, it } from "vitest";
import { Span } from "../../model/span.ts";
import { Markup } from "../markup.ts";
import { type ReadArcs, type ReadRoles, readText } from "../read-text.fixture.ts";
import { findAttributions } from "./find-attributions.ts";

function linesOf(text: string, attributions: readonly ReadRoles[], arcs: ReadArcs = {}): readonly string[] {
  return findAttributions(Markup.of(readText(text, attributions, arcs))).map(({ cue, content }) =>
    [cue ? Span.slice(text, cue) : "no cue", ...content.map((each) => Span.slice(text, each))].join(" | "),
  );
}

function certaintiesOf(text: string, attributions: readonly ReadRoles[]): readonly number[] {
  return findAttributions(Markup.of(readText(text, attributions))).map(({ certainty }) => certainty ?? 0);
}

describe("reader and rules together", () => {
  const text = "Ana Lind said the bridge was safe.";

  it("believe the reader, surer where the rules say the same", () => {
    expect(linesOf(text, [{ roles: "sskcccc." }])).toEqual(["said | the bridge was safe"]);
    const [agreed] = certaintiesOf(text, [{ roles: "sskcccc." }]);
    const [apart] = certaintiesOf(text, [{ roles: "sskc...." }]);
    expect(agreed).toBeGreaterThan(apart ?? 1);
  });

  it("keep what the rules find where the reader half suspects a cue, and nothing where it sees none", () => {
    expect(linesOf(text, [{ roles: "..k.....", score: 0.1 }])).toEqual(["said | the bridge was safe"]);
    expect(linesOf(text, [])).toEqual([]);
  });

  it("leave out what nothing ties to its cue", () => {
    const sentence = "As Lind noted, they met and left by road.";
    const arcs: ReadArcs = {
      ...{ 0: [2, "mark"], 1: [2, "nsubj"], 2: [5, "advcl", "VERB"], 4: [5, "nsubj"], 5: [-1, "root", "VERB"] },
      ...{ 6: [7, "cc"], 7: [5, "conj", "VERB"], 8: [9, "case"], 9: [7, "obl"] },
    };
    expect(linesOf(sentence, [{ roles: ".sk.....cc." }], arcs)).toEqual([]);
    expect(linesOf(sentence, [{ roles: ".sk.cc....." }], arcs)).toEqual(["noted | they met and left by road"]);
  });

  it("find lines of speakers and quotations that go on", () => {
    expect(linesOf("ANA LIND: The bridge will reopen in May.", [])).toEqual([": | The bridge will reopen in May"]);
    expect(linesOf("“It is safe,” she said. “We shall open it in May.”", [{ roles: "ccccccsk." }])).toEqual([
      "said | “It is safe,”",
      "no cue | “We shall open it in May.”",
    ]);
  });

  it("find one record where the reader and the rule give the same quotation", () => {
    const both: readonly ReadRoles[] = [{ roles: "ccccccsk." }, { roles: ".........ccccccccc" }];
    expect(linesOf("“It is safe,” she said. “We shall open it in May.”", both)).toHaveLength(2);
  });
});
