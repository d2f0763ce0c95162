/** A feature by its name; one that is no matter of yes or no comes with its value. */
export type Feature = string | readonly [name: string, value: number];

/** A choice among candidates, as the features of each; `labels` say which are right, null where nobody knows. */
export interface Instance {
  readonly features: readonly (readonly Feature[])[];
  readonly labels: readonly (boolean | null)[];
  /** What the instance counts. */
  readonly share: number;
}

const EPOCHS = 90;
const RATE = 0.06;
/** Weights nearer to 0 are left out. */
const SMALLEST = 0.02;

export interface Fitting {
  /** Weight of the squares of the weights. */
  readonly penalty: number;
  /** Features seen more rarely are left out. */
  readonly least: number;
}

const USUAL: Fitting = { penalty: 6, least: 15 };

/** The features of one candidate. */
interface Vector {
  readonly ids: Int32Array;
  readonly values: Float64Array;
}

interface Encoded {
  readonly candidates: readonly Vector[];
  readonly isRight: readonly boolean[];
  readonly share: number;
}

/** Weights under which the right candidates together are likeliest (soft-max over the candidates, L2), by Adam on all instances at once. */
export function fitWeights(
  instances: readonly Instance[],
  { penalty, least }: Fitting = USUAL,
): {
  readonly weights: ReadonlyMap<string, number>;
  readonly loss: number;
} {
  const ids = numberFeatures(instances, least);
  const encoded = instances.map((each) => encode(each, ids));
  const weights = new Float64Array(ids.size);
  const [mean, square] = [new Float64Array(ids.size), new Float64Array(ids.size)];
  let loss = 0;
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    const gradient = weights.map((weight) => penalty * weight);
    loss = encoded.reduce((sum, each) => sum + addGradient(each, weights, gradient), 0);
    const rate = epoch > 0.6 * EPOCHS ? 0.3 * RATE : RATE;
    for (let at = 0; at < weights.length; at++) {
      const slope = gradient[at] ?? 0;
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * slope;
      square[at] = 0.99 * (square[at] ?? 0) + 0.01 * slope * slope;
      const step = (mean[at] ?? 0) / (1 - 0.9 ** epoch);
      weights[at] = (weights[at] ?? 0) - (rate * step) / (Math.sqrt((square[at] ?? 0) / (1 - 0.99 ** epoch)) + 1e-8);
    }
  }
  const rounded = [...ids].map(([name, id]) => [name, Math.round((weights[id] ?? 0) * 100) / 100] as const);
  const total = encoded.reduce((sum, { share }) => sum + share, 0);
  return { weights: new Map(rounded.filter(([, weight]) => Math.abs(weight) >= SMALLEST)), loss: loss / total };
}

function numberFeatures(instances: readonly Instance[], least: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of instances)
    for (const feature of features.flat(1)) counts.set(nameOf(feature), (counts.get(nameOf(feature)) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= least).map(([name]) => name);
  return new Map(kept.sort().map((name, id) => [name, id]));
}

/** Candidates of which nobody knows whether they are right are left out. */
function encode({ features, labels, share }: Instance, ids: ReadonlyMap<string, number>): Encoded {
  const known = labels.flatMap((label, at) => (label === null ? [] : [{ label, names: features[at] ?? [] }]));
  return {
    candidates: known.map(({ names }) => toVector(names, ids)),
    isRight: known.map(({ label }) => label),
    share,
  };
}

function toVector(features: readonly Feature[], ids: ReadonlyMap<string, number>): Vector {
  const known = features.filter((feature) => ids.has(nameOf(feature)));
  return {
    ids: Int32Array.from(known, (feature) => ids.get(nameOf(feature)) ?? 0),
    values: Float64Array.from(known, (feature) => (typeof feature === "string" ? 1 : feature[1])),
  };
}

function nameOf(feature: Feature): string {
  return typeof feature === "string" ? feature : feature[0];
}

/** Adds the slope of one instance's loss; gives the loss. */
function addGradient({ candidates, isRight, share }: Encoded, weights: Float64Array, gradient: Float64Array): number {
  const scores = candidates.map(({ ids, values }) =>
    ids.reduce((sum, id, at) => sum + (weights[id] ?? 0) * (values[at] ?? 0), 0),
  );
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const all = odds.reduce((sum, each) => sum + each, 0);
  const right = odds.reduce((sum, each, at) => sum + (isRight[at] ? each : 0), 0);
  odds.forEach((each, at) => {
    const slope = share * (each / all - (isRight[at] ? each / right : 0));
    candidates[at]?.ids.forEach((id, place) => {
      gradient[id] = (gradient[id] ?? 0) + slope * (candidates[at]?.values[place] ?? 0);
    });
  });
  return -share * Math.log(right / all);
}
