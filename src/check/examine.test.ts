import { describe, expect, it } from "vitest";
import { checkedTextOf, passageOf } from "../../test/build/readings.ts";
import { indexDocuments } from "./evidence-index.ts";
import { examine } from "./examine.ts";

const examined = (claim: string, documents: Readonly<Record<string, string>>) =>
  examine(passageOf(claim), indexDocuments(Object.entries(documents).map(([id, text]) => checkedTextOf(text, id))));

const herald = "The dam at Orbeck burst. Farmers fled.";
const post = "Forty farms were flooded near Orbeck.";

describe("examine", () => {
  it("judges each document by itself, then all of them as one", () => {
    const { judgements, pooled } = examined("The dam at Orbeck burst and flooded 40 farms.", { herald, post });
    expect(new Set(judgements.map(({ evidence }) => evidence.document))).toEqual(new Set(["herald", "post"]));
    expect(pooled?.evidence.coverage).toBeGreaterThan(judgements[0]?.evidence.coverage ?? 1);
    expect(new Set(pooled?.evidence.excerpt.map(({ document }) => document))).toEqual(new Set(["herald", "post"]));
  });

  it("reads nothing together where one document has the claim word for word, or where there is only one", () => {
    const verbatim = examined("The dam at Orbeck burst.", { herald, post });
    expect(verbatim.judgements.map(({ verbatim }) => verbatim)).toEqual([true, false]);
    expect(verbatim.pooled).toBeNull();
    expect(examined("The dam at Orbeck held.", { herald })).toMatchObject({ judgements: [{}], pooled: null });
  });

  it("finds nothing for a claim that says nothing", () => {
    expect(examined("It is.", { herald })).toMatchObject({ judgements: [], pooled: null });
  });
});
