/** A choice among candidates, as the features of each by name; `labels` say which are right, null where nobody knows. */
export interface Instance {
  readonly features: readonly (readonly string[])[];
  readonly labels: readonly (boolean | null)[];
  /** What the instance counts. */
  readonly share: number;
}

const EPOCHS = 90;
const RATE = 0.06;
/** Weight of the squares of the weights. */
const PENALTY = 6;
/** Features seen more rarely are left out. */
const LEAST = 15;
/** Weights nearer to 0 are left out. */
const SMALLEST = 0.02;

interface Encoded {
  readonly candidates: readonly Int32Array[];
  readonly isRight: readonly boolean[];
  readonly share: number;
}

/** Weights under which the right candidates together are likeliest (soft-max over the candidates, L2), by Adam on all instances at once. */
export function fitWeights(instances: readonly Instance[]): {
  readonly weights: ReadonlyMap<string, number>;
  readonly loss: number;
} {
  const ids = numberFeatures(instances);
  const encoded = instances.map((each) => encode(each, ids));
  const weights = new Float64Array(ids.size);
  const [mean, square] = [new Float64Array(ids.size), new Float64Array(ids.size)];
  let loss = 0;
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    const gradient = weights.map((weight) => PENALTY * weight);
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

function numberFeatures(instances: readonly Instance[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of instances)
    for (const name of features.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= LEAST).map(([name]) => name);
  return new Map(kept.sort().map((name, id) => [name, id]));
}

/** Candidates of which nobody knows whether they are right are left out. */
function encode({ features, labels, share }: Instance, ids: ReadonlyMap<string, number>): Encoded {
  const known = labels.flatMap((label, at) => (label === null ? [] : [{ label, names: features[at] ?? [] }]));
  return {
    candidates: known.map(({ names }) => Int32Array.from(names.flatMap((name) => ids.get(name) ?? []))),
    isRight: known.map(({ label }) => label),
    share,
  };
}

/** Adds the slope of one instance's loss; gives the loss. */
function addGradient({ candidates, isRight, share }: Encoded, weights: Float64Array, gradient: Float64Array): number {
  const scores = candidates.map((ids) => ids.reduce((sum, id) => sum + (weights[id] ?? 0), 0));
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const all = odds.reduce((sum, each) => sum + each, 0);
  const right = odds.reduce((sum, each, at) => sum + (isRight[at] ? each : 0), 0);
  odds.forEach((each, at) => {
    const slope = share * (each / all - (isRight[at] ? each / right : 0));
    for (const id of candidates[at] ?? []) gradient[id] = (gradient[id] ?? 0) + slope;
  });
  return -share * Math.log(right / all);
}
