// Trains the weights of the verdict layer: node --import tsx train/verdict.ts [--data FOLDER] [--judge FILE]. Multinomial logistic regression over what the
// judge and the comparison of structure say of a claim. Learns from claims of support-news and support-open train on texts that no judge was trained on, and
// from the same claims with the sentences that decide them left out: claims written to be told apart by one word teach nothing of texts that say nothing of the
// matter. Prints what it reaches on texts that it leaves out in turn. Run it again with each new judge.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { heldBack, type PreparedClaim, prepareClaims, readSupport } from "../bench/check-gold.ts";
import { indexPassages } from "../src/check/evidence-index.ts";
import { examine } from "../src/check/examine.ts";
import type { Judge } from "../src/check/judge/judge.ts";
import type { Passage } from "../src/check/passage.ts";
import {
  CHOICES,
  type Choice,
  describeFeatures,
  type Features,
  type VerdictWeights,
  weighFeatures,
} from "../src/check/verdict-layer.ts";
import { Span } from "../src/model/span.ts";
import { judgeIn, loadJudge } from "../src/models/load-judge.ts";
import { loadReader } from "../src/models/load-reader.ts";
import { type Feature, fitWeights, type Instance } from "./log-linear.ts";

/** Some hundreds of claims, some dozens of features: weights are held small (of penalties from 0.25 to 16 one of the two with the best likelihood on texts left out). */
const FITTING = { penalty: 1, least: 24 };
/** What a claim counts whose evidence was left out. */
const DEPRIVED_SHARE = 0.5;
/** Parts that are left out in turn to see what the weights are worth. */
const FOLDS = 5;

/** A claim of one sentence that was weighed. */
interface Example {
  readonly doc: string;
  readonly right: Choice;
  readonly features: Features;
  /** What it counts beside others. */
  readonly share: number;
}

const root = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({
  options: { data: { type: "string", default: "../shared/bench" }, judge: { type: "string" } },
});
const own = judgeIn(join(root, "models"));
const judge = await loadJudge({ ...own, model: values.judge ?? own.model });
const reader = await loadReader(join(root, "models"));
const examples: Example[] = [];
for (const name of ["support-news", "support-open"] as const) {
  const claims = await prepareClaims(heldBack(readSupport(values.data, name, "train")), reader);
  for (const claim of claims) {
    examples.push(...(await describe(claim, judge)));
    if (claim.gold.evidence.length > 0) examples.push(...(await describe(deprive(claim), judge, DEPRIVED_SHARE)));
  }
}
process.stdout.write(`${examples.length} claims; left out in turn: ${crossValidate(examples)}\n`);
const weights = learn(examples);
const source =
  "Multinomial logistic regression by train/verdict.ts on claims of support-news train (CC BY 2.5) and support-open train (CC BY-SA 4.0 and per text) that the judge was not trained on";
const file = join(root, "src/check/verdict-weights.json");
writeFileSync(file, `${JSON.stringify({ source, weights }, null, 2)}\n`);

/** Nothing for a claim of several sentences, whose label belongs to none of them, and for one that structure decides. */
async function describe(
  { gold, passages, index }: PreparedClaim,
  asked: Judge,
  share = 1,
): Promise<readonly Example[]> {
  const [claim, ...more] = passages;
  if (!claim || more.length > 0) return [];
  const [nearest] = examine(claim, index).judgements;
  if (!nearest || nearest.verbatim) return [];
  const [opinion] = await asked.opine([{ claim, evidence: nearest.evidence.excerpt }]);
  if (!opinion) return [];
  const right = CHOICES.find((choice) => choice === gold.label) ?? "unsupported";
  return [{ doc: gold.doc, right, features: describeFeatures(claim, nearest, opinion), share }];
}

/** The claim with a text that lacks the sentences that decide it: it is unsupported then. */
function deprive({ gold, passages, index }: PreparedClaim): PreparedClaim {
  const decides = ({ sentence }: Passage) => gold.evidence.some((span) => Span.overlaps(span, sentence));
  const rest = indexPassages(index.passages.filter((passage) => !decides(passage)));
  return { gold: { ...gold, label: "unsupported" }, passages, index: rest };
}

/** The supported claims and the others weigh the same together, whatever their number: a score of one half is an even chance. */
function learn(learned: readonly Example[]): VerdictWeights {
  const weigh = (examples: readonly Example[]) => examples.reduce((sum, { share }) => sum + share, 0);
  const all = weigh(learned);
  const supported = weigh(learned.filter(({ right }) => right === "supported"));
  const instances = learned.map(
    ({ right, features, share }): Instance => ({
      features: CHOICES.map((choice) => [...features].map(([name, value]): Feature => [`${choice}: ${name}`, value])),
      labels: CHOICES.map((choice) => choice === right),
      share: (share * all) / 2 / (right === "supported" ? supported : all - supported),
    }),
  );
  const { weights: fitted } = fitWeights(instances, FITTING);
  const of = (choice: Choice) => [
    choice,
    Object.fromEntries(
      [...fitted].flatMap(([name, weight]) =>
        name.startsWith(`${choice}: `) ? [[name.slice(choice.length + 2), weight]] : [],
      ),
    ),
  ];
  return Object.fromEntries(CHOICES.map(of)) as VerdictWeights;
}

/** Balanced accuracy on claims with their evidence, and the mean probability of the right choice; each text weighed by weights that did not see it. */
function crossValidate(all: readonly Example[]): string {
  const docs = [...new Set(all.map(({ doc }) => doc))].sort();
  const tried = { right: 0, wrong: 0 };
  const passed = { right: 0, wrong: 0 };
  let likelihood = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const isOut = ({ doc }: Example) => docs.indexOf(doc) % FOLDS === fold;
    const fitted = learn(all.filter((each) => !isOut(each)));
    for (const { right, features, share } of all.filter(isOut)) {
      const odds = weighFeatures(features, fitted);
      likelihood += Math.log(odds[right]);
      if (share < 1) continue;
      const side = right === "supported" ? "right" : "wrong";
      tried[side]++;
      if (odds.supported >= 0.5) passed[side]++;
    }
  }
  const balanced = (passed.right / tried.right + 1 - passed.wrong / tried.wrong) / 2;
  return `balanced accuracy ${(100 * balanced).toFixed(1)}, probability of the right verdict ${Math.exp(likelihood / all.length).toFixed(3)}`;
}
