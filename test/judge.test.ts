// The judge that ships says what it says in Python: verdicts and doubts of a few pairs (`python -m judge.golden --judge FILE`).
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it, test } from "vitest";
import type { Judge, Opinion } from "../src/check/judge/judge.ts";
import { type Passage, passagesOf } from "../src/check/passage.ts";
import { judgeIn, loadJudge } from "../src/models/load-judge.ts";
import { checkedTextOf } from "./build/readings.ts";
import golden from "./judge.golden.json" with { type: "json" };

const MODELS = fileURLToPath(new URL("../models", import.meta.url));
/** Log-odds: 8-bit sums differ in their last digits between processors. */
const CLOSE = 0.3;

let judge: Judge;
beforeAll(async () => {
  judge = await loadJudge(judgeIn(MODELS));
});

const passageOf = (text: string): Passage => {
  const [passage] = passagesOf(checkedTextOf(text));
  if (!passage) throw new Error(`A sentence was expected: ${text}`);
  return passage;
};
const sigmoid = (logit: number) => 1 / (1 + Math.exp(-logit));

/** Differences of the logits of supported and the others do not hang on the biases that judge.json adds to all pairs alike. */
const oddsOf = ({ supported, contradicted, unsupported }: Opinion) => [
  Math.log(contradicted / supported),
  Math.log(unsupported / supported),
];

describe("the judge", () => {
  const ask = async ({ claim, evidence }: { readonly claim: string; readonly evidence: readonly string[] }) =>
    (await judge.opine([{ claim: passageOf(claim), evidence: evidence.map(passageOf) }]))[0] ?? null;

  test.each(golden.pairs)("doubts the same words: $claim", async ({ claim, evidence, words }) => {
    const opinion = await ask({ claim, evidence });
    expect(opinion?.words.map(({ doubt }) => doubt)).toEqual(words.map((logit) => expect.closeTo(sigmoid(logit), 1)));
  });

  it("ranks the pairs by the same log-odds", async () => {
    const found = await Promise.all(golden.pairs.map(ask));
    const [first, ...rest] = found.map((opinion) => (opinion ? oddsOf(opinion) : []));
    const [gold, ...golds] = golden.pairs.map(({ verdict: [yes = 0, no = 0, none = 0] }) => [no - yes, none - yes]);
    rest.forEach((odds, at) => {
      odds.forEach((value, choice) => {
        const expected = (golds[at]?.[choice] ?? 0) - (gold?.[choice] ?? 0);
        expect(Math.abs(value - (first?.[choice] ?? 0) - expected)).toBeLessThan(CLOSE);
      });
    });
  });

  it("gives a pair the same opinion to the bit, alone and among others", async () => {
    const [pair] = golden.pairs.map(({ claim, evidence }) => ({
      claim: passageOf(claim),
      evidence: evidence.map(passageOf),
    }));
    const others = golden.pairs.map(({ claim }) => ({ claim: passageOf(claim), evidence: [passageOf(claim)] }));
    const alone = pair && (await judge.opine([pair]))[0];
    expect(pair && (await judge.opine([...others, pair])).at(-1)).toEqual(alone);
  });
});
