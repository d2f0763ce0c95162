// Trains the weights of the verdict layer: node --import tsx train/verdict.ts [--data FOLDER] [--judge FILE]. Multinomial logistic regression over what the
// judge and the comparison of structure say of a claim. Learns from claims of support-news and support-open train on texts that no judge was trained on,
// and prints what it reaches on those of them that it leaves out in turn. Run it again with each new judge.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { heldBack, type PreparedClaim, prepareClaims, readSupport } from "../bench/check-gold.ts";
import { examine } from "../src/check/examine.ts";
import type { Judge } from "../src/check/judge/judge.ts";
import {
  CHOICES,
  type Choice,
  describeFeatures,
  type Features,
  type VerdictWeights,
  weighFeatures,
} from "../src/check/verdict-layer.ts";
import { judgeIn, loadJudge } from "../src/models/load-judge.ts";
import { loadReader } from "../src/models/load-reader.ts";
import { type Feature, fitWeights, type Instance } from "./log-linear.ts";

/** Some hundreds of claims, some dozens of features: weights are held small. */
const FITTING = { penalty: 2, least: 24 };
/** Parts that are left out in turn to see what the weights are worth. */
const FOLDS = 5;

/** A claim of one sentence that was weighed. */
interface Example {
  readonly doc: string;
  readonly right: Choice;
  readonly features: Features;
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
  for (const claim of claims) examples.push(...(await describe(claim, judge)));
}
process.stdout.write(`${examples.length} claims; left out in turn: ${crossValidate(examples)}\n`);
const weights = learn(examples);
const source =
  "Multinomial logistic regression by train/verdict.ts on claims of support-news train (CC BY 2.5) and support-open train (CC BY-SA 4.0 and per text) that the judge was not trained on";
const file = join(root, "src/check/verdict-weights.json");
writeFileSync(file, `${JSON.stringify({ source, weights }, null, 2)}\n`);

/** Nothing for a claim of several sentences, whose label belongs to none of them, and for one that structure decides. */
async function describe({ gold, passages, index }: PreparedClaim, asked: Judge): Promise<readonly Example[]> {
  const [claim, ...more] = passages;
  if (!claim || more.length > 0) return [];
  const [nearest] = examine(claim, index).judgements;
  if (!nearest || nearest.verbatim) return [];
  const [opinion] = await asked.opine([{ claim, evidence: nearest.evidence.excerpt }]);
  if (!opinion) return [];
  const right = CHOICES.find((choice) => choice === gold.label) ?? "unsupported";
  return [{ doc: gold.doc, right, features: describeFeatures(nearest, opinion) }];
}

/** The supported claims and the others weigh the same together, whatever their number: a score of one half is an even chance. */
function learn(learned: readonly Example[]): VerdictWeights {
  const supported = learned.filter(({ right }) => right === "supported").length;
  const instances = learned.map(
    ({ right, features }): Instance => ({
      features: CHOICES.map((choice) => [...features].map(([name, value]): Feature => [`${choice}: ${name}`, value])),
      labels: CHOICES.map((choice) => choice === right),
      share: learned.length / 2 / (right === "supported" ? supported : learned.length - supported),
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

/** Balanced accuracy and the mean probability of the right choice, each text weighed by weights that did not see it. */
function crossValidate(all: readonly Example[]): string {
  const docs = [...new Set(all.map(({ doc }) => doc))].sort();
  const passed = { right: 0, wrong: 0 };
  let likelihood = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const isOut = ({ doc }: Example) => docs.indexOf(doc) % FOLDS === fold;
    const fitted = learn(all.filter((each) => !isOut(each)));
    for (const { right, features } of all.filter(isOut)) {
      const odds = weighFeatures(features, fitted);
      likelihood += Math.log(odds[right]);
      if (odds.supported >= 0.5) passed[right === "supported" ? "right" : "wrong"]++;
    }
  }
  const supported = all.filter(({ right }) => right === "supported").length;
  const balanced = (passed.right / supported + 1 - passed.wrong / (all.length - supported)) / 2;
  return `balanced accuracy ${(100 * balanced).toFixed(1)}, probability of the right verdict ${Math.exp(likelihood / all.length).toFixed(3)}`;
}
