// Trains the weights of coreference: node --import tsx train/coreference.ts [--data FOLDER] [--plain]. A log-linear ranker: of the referents that agree
// with a pronoun (and "none of them") it learns to weigh most the right ones. Learns from GUM's open genres, GAP's validation part, the pronouns that are
// sources in attribution-news and attribution-open train.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type PronounGold, readGap, readGumChains, readSpeakerGold, toPronounGold } from "../bench/coreference-gold.ts";
import { analyseTexts } from "../src/language/analyse.ts";
import { describeNothing, describePair, type Place } from "../src/language/coreference/features.ts";
import { groupMentions } from "../src/language/coreference/group-mentions.ts";
import type { Mention } from "../src/language/coreference/mention.ts";
import { findMentions } from "../src/language/coreference/mentions.ts";
import { rankBy } from "../src/language/coreference/rank.ts";
import { type Decide, resolvePronouns } from "../src/language/coreference/resolve-pronouns.ts";
import { Scene } from "../src/language/coreference/scene.ts";
import { loadReader } from "../src/models/load-reader.ts";
import { fitWeights, type Instance } from "./log-linear.ts";

/** What one instance of a set counts. */
const SHARES = { gum: 0.5, gap: 2, speakers: 1 };
/** Passes over the data: each decides earlier pronouns by the weights of the one before. */
const ROUNDS = 2;
/** Fewer sightings of a feature are enough with trees, whose features tell more. */
const FITTING = { tree: { penalty: 6, least: 8 }, plain: { penalty: 6, least: 15 } };
/** A text of a gold set, ready to be gone through. */
interface Prepared {
  readonly share: number;
  readonly gold: PronounGold;
  readonly scene: Scene;
  readonly mentions: readonly Mention[];
}

const { values } = parseArgs({
  options: { data: { type: "string", default: "../shared/bench" }, plain: { type: "boolean", default: false } },
});
const root = fileURLToPath(new URL("..", import.meta.url));
const reader = values.plain ? null : await loadReader(join(root, "models"));
const texts: Prepared[] = [];
for (const { share, golds } of readSets(values.data)) texts.push(...(await prepare(golds, share)));
let weights: ReadonlyMap<string, number> | null = null;
for (let round = 0; round < ROUNDS; round++) {
  const decide = weights ? rankBy(weights) : null;
  const instances = texts.flatMap((text) => collect(text, decide));
  const fitted = fitWeights(instances, FITTING[values.plain ? "plain" : "tree"]);
  weights = fitted.weights;
  process.stdout.write(
    `round ${round + 1}: ${instances.length} pronouns, ${weights.size} weights, loss ${fitted.loss.toFixed(4)}\n`,
  );
}
const file = `src/language/lexicons/coreference${values.plain ? "-plain" : ""}-weights.json`;
const source = `Log-linear weights by train/coreference.ts${values.plain ? " --plain, for texts without trees" : ""}: GUM (annotation CC BY 4.0; texts of open genres), GAP validation (Apache-2.0), attribution-news and attribution-open train`;
writeFileSync(join(root, file), `${JSON.stringify({ source, weights: Object.fromEntries(weights ?? []) }, null, 2)}\n`);

function readSets(folder: string): readonly { readonly share: number; readonly golds: readonly PronounGold[] }[] {
  const speakers = ["attribution-news/train.jsonl", "attribution-open/train.jsonl"];
  return [
    { share: SHARES.gum, golds: readGumChains(join(folder, "treebank", "en_gum-noreddit-train.conllu.gz")) },
    { share: SHARES.gap, golds: readGap(folder, "validation").map(toPronounGold) },
    { share: SHARES.speakers, golds: speakers.flatMap((path) => readSpeakerGold(folder, path)) },
  ];
}

async function prepare(golds: readonly PronounGold[], share: number): Promise<readonly Prepared[]> {
  const analyses = await analyseTexts(
    golds.map(({ text }) => ({ text })),
    reader,
  );
  return analyses.flatMap((analysis, index) => {
    const gold = golds[index];
    const scene = Scene.of(analysis);
    return gold ? [{ share, gold, scene, mentions: findMentions(scene) }] : [];
  });
}

/** One instance for each pronoun that the gold answers. Pronouns before it are decided by the gold as long as there are no weights. */
function collect({ share, gold, scene, mentions }: Prepared, decide: Decide | null): readonly Instance[] {
  const instances: Instance[] = [];
  const learn = (pronoun: Mention, place: Place): number => {
    const instance = toInstance(pronoun, place, gold);
    if (instance) instances.push({ ...instance, share });
    if (decide) return decide(pronoun, place);
    return instance ? instance.labels.indexOf(true) - 1 : place.candidates.length > 0 ? 0 : -1;
  };
  resolvePronouns(scene, mentions, { grouped: groupMentions(scene, mentions), decide: learn });
  return instances;
}

/** Null where the gold does not answer. */
function toInstance(pronoun: Mention, place: Place, gold: PronounGold): Omit<Instance, "share"> | null {
  if (gold.asked && !gold.asked.has(pronoun.start)) return null;
  const answers = place.candidates.map(({ referent }) => gold.judge(pronoun.start, referent));
  const isAnswered = answers.includes(true);
  const mayBeNone = !isAnswered && gold.mayBeNone(pronoun.start);
  if (!isAnswered && !mayBeNone) return null;
  // What the gold says nothing of may be meant where it says that its own candidates are not.
  const labels = answers.map((answer) => (answer === null && mayBeNone ? true : answer));
  return {
    features: [describeNothing(pronoun, place), ...place.candidates.map((each) => describePair(pronoun, each, place))],
    labels: [isAnswered ? false : mayBeNone, ...labels],
  };
}
