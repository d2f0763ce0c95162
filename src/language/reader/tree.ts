/** Arc scores of one sentence: `at(child, head)` for words 1 to `size`, head 0 the root. */
export interface ArcScores {
  readonly size: number;
  readonly at: (child: number, head: number) => number;
}

/** Past this many words the best tree is not searched for: the greedy one is mended. */
const MOST_WORDS = 600;
/** Scores at or below this stand for arcs that cannot be. */
const NEVER = -5e3;

/**
 * Heads of the words of a sentence, -1 for the root: the tree with exactly one root whose arcs score highest together (Chu and Liu 1965,
 * Edmonds 1967; time O(n²) a contraction).
 */
export function findTree(scores: ArcScores): Int32Array {
  const { size } = scores;
  const greedy = bestHeads(size + 1, scores.at);
  if (size > 0 && !(countRoots(greedy) === 1 && findCycle(greedy).length === 0)) {
    if (size > MOST_WORDS) mend(greedy, scores);
    else greedy.set(spanning(toDense(scores)));
  }
  return greedy.subarray(1).map((head) => head - 1);
}

/** Best head of each node but the root; the first of equal ones. */
function bestHeads(nodes: number, at: ArcScores["at"]): Int32Array {
  const heads = new Int32Array(nodes);
  for (let child = 1; child < nodes; child++) {
    let best = Number.NEGATIVE_INFINITY;
    for (let head = 0; head < nodes; head++) {
      const score = head === child ? Number.NEGATIVE_INFINITY : at(child, head);
      if (score > best) {
        best = score;
        heads[child] = head;
      }
    }
  }
  return heads;
}

function countRoots(heads: Int32Array): number {
  let roots = 0;
  for (let node = 1; node < heads.length; node++) if (heads[node] === 0) roots++;
  return roots;
}

/** Nodes of some cycle, or none. */
function findCycle(heads: Int32Array): readonly number[] {
  const seenBy = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start++) {
    let node = start;
    while (node > 0 && seenBy[node] === 0) {
      seenBy[node] = start;
      node = heads[node] ?? 0;
    }
    if (node > 0 && seenBy[node] === start) {
      const cycle = [node];
      for (let at = heads[node] ?? 0; at !== node; at = heads[at] ?? 0) cycle.push(at);
      return cycle;
    }
  }
  return [];
}

/** A square of scores, `[child * nodes + head]`. */
interface Dense {
  readonly nodes: number;
  readonly scores: Float64Array;
}

/** Scores in a square in which any root costs more than all arcs together, so that the best tree has one. */
function toDense({ size, at }: ArcScores): Dense {
  const nodes = size + 1;
  const scores = new Float64Array(nodes * nodes).fill(Number.NEGATIVE_INFINITY);
  let largest = 1;
  for (let child = 1; child < nodes; child++) {
    for (let head = 0; head < nodes; head++) {
      if (head === child) continue;
      const score = at(child, head);
      scores[child * nodes + head] = score;
      if (score > NEVER) largest = Math.max(largest, Math.abs(score));
    }
  }
  for (let child = 1; child < nodes; child++) {
    scores[child * nodes] = (scores[child * nodes] ?? 0) - 2 * (largest + 1) * nodes;
  }
  return { nodes, scores };
}

function spanning(square: Dense): Int32Array {
  const { nodes, scores } = square;
  const heads = bestHeads(nodes, (child, head) => scores[child * nodes + head] ?? Number.NEGATIVE_INFINITY);
  const cycle = findCycle(heads);
  if (cycle.length === 0) return heads;
  const { small, rest, leaving, entering } = contract(square, heads, cycle);
  const solved = spanning(small);
  rest.forEach((node, place) => {
    if (node === 0) return;
    const head = solved[place] ?? 0;
    heads[node] = head < rest.length ? (rest[head] ?? 0) : (leaving[place] ?? 0);
  });
  const entry = solved[rest.length] ?? 0;
  heads[entering[entry] ?? 0] = rest[entry] ?? 0;
  return heads;
}

interface Contraction {
  readonly small: Dense;
  readonly rest: readonly number[];
  /** For each node outside: the node of the cycle that it would hang on. */
  readonly leaving: Int32Array;
  /** For each node outside: the node of the cycle that would hang on it. */
  readonly entering: Int32Array;
}

/** Makes one node, the last, of a cycle (Georgiadis 2003 for the costs of entering). */
function contract({ nodes, scores }: Dense, heads: Int32Array, cycle: readonly number[]): Contraction {
  const on = new Set(cycle);
  const rest = Array.from({ length: nodes }, (_, node) => node).filter((node) => !on.has(node));
  const size = rest.length + 1;
  const small = new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY);
  const leaving = new Int32Array(rest.length);
  const entering = new Int32Array(rest.length);
  rest.forEach((node, place) => {
    rest.forEach((head, column) => {
      small[place * size + column] = scores[node * nodes + head] ?? Number.NEGATIVE_INFINITY;
    });
    let [leave, enter] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
    leaving[place] = cycle[0] ?? 0;
    entering[place] = cycle[0] ?? 0;
    for (const member of cycle) {
      const out = scores[node * nodes + member] ?? Number.NEGATIVE_INFINITY;
      if (out > leave) [leave, leaving[place]] = [out, member];
      const own = scores[member * nodes + (heads[member] ?? 0)] ?? 0;
      const into = (scores[member * nodes + node] ?? Number.NEGATIVE_INFINITY) - own;
      if (into > enter) [enter, entering[place]] = [into, member];
    }
    small[place * size + size - 1] = leave;
    small[(size - 1) * size + place] = enter;
  });
  small[size * size - 1] = Number.NEGATIVE_INFINITY;
  return { small: { nodes: size, scores: small }, rest, leaving, entering };
}

/** Makes a tree of greedy heads in linear time: the best root alone stays one; what runs in a circle hangs on it. */
function mend(heads: Int32Array, { at }: ArcScores): void {
  let root = 1;
  for (let node = 2; node < heads.length; node++) if (at(node, 0) > at(root, 0)) root = node;
  for (let node = 1; node < heads.length; node++) if (heads[node] === 0) heads[node] = root;
  heads[root] = 0;
  const safe = new Uint8Array(heads.length);
  safe[0] = 1;
  for (let start = 1; start < heads.length; start++) {
    const path: number[] = [];
    let node = start;
    while (safe[node] === 0) {
      safe[node] = 2;
      path.push(node);
      node = heads[node] ?? 0;
      if (safe[node] === 2) {
        // The circle opens at the node that closed it.
        heads[path.at(-1) ?? root] = root;
        break;
      }
    }
    for (const each of path) safe[each] = 1;
  }
}
