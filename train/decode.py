"""From scores to trees, names and sentences: the reference for the decoding at run time."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

NEVER = -1e4


def _cycle(heads: list[int]) -> list[int]:
    """Words on some cycle of `heads` (0 is the root), or none."""
    state = [0] * len(heads)
    for start in range(1, len(heads)):
        path: list[int] = []
        node = start
        while node and not state[node]:
            state[node] = 1
            path.append(node)
            node = heads[node]
        if node and state[node] == 1:
            return path[path.index(node) :]
        for seen in path:
            state[seen] = 2
    return []


def _spanning(scores: NDArray[np.float64]) -> list[int]:
    """Best arborescence from node 0 by Chu-Liu and Edmonds; `scores[child, head]`, row 0 unused."""
    size = len(scores)
    heads = [0] + [int(scores[child].argmax()) for child in range(1, size)]
    cycle = _cycle(heads)
    if not cycle:
        return heads
    on = set(cycle)
    rest = [n for n in range(size) if n not in on]
    small = np.full((len(rest) + 1, len(rest) + 1), -np.inf)
    small[: len(rest), : len(rest)] = scores[np.ix_(rest, rest)]
    leaves = scores[np.ix_(rest, cycle)]
    small[:-1, -1] = leaves.max(1)
    kept = np.array([scores[n, heads[n]] for n in cycle])
    enters = scores[np.ix_(cycle, rest)] - kept[:, None]
    small[-1, :-1] = enters.max(0)
    small[-1, -1] = -np.inf
    solved = _spanning(small)
    for place, node in enumerate(rest):
        if node == 0:
            continue
        head = solved[place]
        heads[node] = rest[head] if head < len(rest) else cycle[int(leaves[place].argmax())]
    entry = solved[-1]
    child = cycle[int(enters[:, entry].argmax())]
    heads[child] = rest[entry]
    return heads


def find_tree(arcs: NDArray[np.float32]) -> list[int]:
    """Heads of one sentence from its square of arc scores (n x (n + 1), column 0 the root): the best tree with one root; -1 marks the root."""
    size = len(arcs)
    scores = np.full((size + 1, size + 1), -np.inf)
    scores[1:] = arcs
    scores[np.arange(1, size + 1), np.arange(1, size + 1)] = -np.inf
    heads = [0] + [int(row.argmax()) for row in scores[1:]]
    if heads[1:].count(0) != 1 or _cycle(heads):
        # Any root costs more than all arcs together, so that the best tree has one.
        scores[1:, 0] -= 2 * (np.nanmax(np.abs(arcs[arcs > NEVER / 2]), initial=1.0) + 1) * (size + 1)
        heads = _spanning(scores)
    return [head - 1 for head in heads[1:]]


def best_name_labels(scores: NDArray[np.float32], labels: list[str]) -> list[str]:
    """The likeliest labels of a sentence's words in which each "I-type" follows a "B-type" or "I-type" (Viterbi 1967)."""
    inside = np.array([label[0] == "I" for label in labels])
    allowed = ~inside[None, :] | np.array([[a != "O" and a[2:] == b[2:] for b in labels] for a in labels])
    steps = np.where(allowed, 0.0, -np.inf)
    sums = np.where(inside, -np.inf, scores[0])
    before: list[NDArray[np.int64]] = []
    for own in scores[1:]:
        reached = sums[:, None] + steps
        before.append(reached.argmax(0))
        sums = reached.max(0) + own
    path = [int(sums.argmax())]
    for previous in reversed(before):
        path.append(int(previous[path[-1]]))
    return [labels[n] for n in reversed(path)]


def find_names(labels: list[str]) -> list[tuple[int, int, str]]:
    """Names as (start, end, type) from BIO labels; an I without its B starts a name."""
    found: list[tuple[int, int, str]] = []
    start, etype = -1, ""
    for n, label in enumerate([*labels, "O"]):
        if start >= 0 and (label[0] != "I" or label[2:] != etype):
            found.append((start, n, etype))
            start = -1
        if label[0] == "B" or (label[0] == "I" and start < 0):
            start, etype = n, label[2:]
    return found
