"""Groups as arrays: the evidence first, then its claims, each of which sees itself and the evidence alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from conllu import Word
from judge.evidence import stem_of
from judge.group import Claim, Group
from surface import case_of
from wordpiece import WordPieces

CLAIM_PIECES, EVIDENCE_PIECES = 96, 208  # with the marks at their ends; positions of the evidence start where a claim's end
# How a word of the claim stands in the evidence: no word, absent, there, there after the same word.
MARKS = ("none", "absent", "there", "there after the same word")
UNKNOWN = -1
COLUMNS = ("pieces", "parts", "positions", "marks", "cases", "spaces", "wrong")


@dataclass(frozen=True)
class Row:
    """One group as columns of equal length, and where its claims begin, with their verdicts and pairs."""

    columns: dict[str, list[int]]
    starts: list[int]
    labels: list[int]
    pairs: list[int]
    source: str


class Packer:
    """Cuts groups into word pieces."""

    def __init__(self, cutter: WordPieces) -> None:
        self.cutter = cutter

    def row(self, group: Group) -> Row | None:
        """The columns of a group; claims too long are left out, evidence too long is cut at a sentence; none where nothing is left."""
        columns: dict[str, list[int]] = {key: [] for key in COLUMNS}
        held = self._evidence(columns, group.evidence)
        starts, labels, pairs = [], [], []
        known = Known(held)
        for claim in group.claims:
            size = sum(len(self.cutter.cut(w.form)) for w in claim.words) + 2
            if size > CLAIM_PIECES:
                continue
            starts.append(len(columns["pieces"]))
            labels.append(claim.label)
            pairs.append(claim.pair)
            self._claim(columns, claim, len(starts), known)
        return Row(columns, starts, labels, pairs, group.source) if starts and held else None

    def _evidence(self, columns: dict[str, list[int]], sentences: list[list[Word]]) -> list[list[Word]]:
        self._put(columns, self.cutter.first, 0, CLAIM_PIECES)
        held: list[list[Word]] = []
        for sentence in sentences:
            size = sum(len(self.cutter.cut(w.form)) for w in sentence) + 1
            if len(columns["pieces"]) + size > EVIDENCE_PIECES:
                if held:
                    continue
                sentence = sentence[:100]
            held.append(sentence)
            for word in sentence:
                for piece in self.cutter.cut(word.form):
                    if len(columns["pieces"]) < EVIDENCE_PIECES - 1:
                        self._put(columns, piece, 0, CLAIM_PIECES + len(columns["pieces"]), case=case_of(word.form), space=word.space)
            self._put(columns, self.cutter.last, 0, CLAIM_PIECES + len(columns["pieces"]))
        return held

    def _claim(self, columns: dict[str, list[int]], claim: Claim, part: int, known: Known) -> None:
        at = 0
        right = UNKNOWN if claim.wrong is None else 0
        self._put(columns, self.cutter.first, part, at, wrong=right)
        before = ""
        for n, word in enumerate(claim.words):
            mark, before = known.mark(word, before)
            wrong = right if claim.wrong is None else int(claim.wrong[n])
            for piece in self.cutter.cut(word.form):
                at += 1
                self._put(columns, piece, part, at, mark, case_of(word.form), word.space, wrong)
        self._put(columns, self.cutter.last, part, at + 1, wrong=right)

    def _put(self, columns: dict[str, list[int]], piece: int, part: int, position: int, mark: int = 0, case: int = 0, space: int = 0, wrong: int = UNKNOWN) -> None:
        for key, value in zip(COLUMNS, (piece, part, position, mark, case, space, wrong), strict=True):
            columns[key].append(value)


class Known:
    """The stems of the evidence and which of them follow each other."""

    def __init__(self, sentences: list[list[Word]]) -> None:
        stems = [[stem for w in sentence if (stem := stem_of(w.form))] for sentence in sentences]
        self.stems = {stem for sentence in stems for stem in sentence}
        self.next = {pair for sentence in stems for pair in zip(["", *sentence], sentence, strict=False)}

    def mark(self, word: Word, before: str) -> tuple[int, str]:
        """The mark of a word after the word with the stem `before`, and its own stem; signs are passed over."""
        stem = stem_of(word.form)
        if not stem:
            return 0, before
        if stem not in self.stems:
            return 1, stem
        return (3 if (before, stem) in self.next else 2), stem


@dataclass(frozen=True)
class Dataset:
    """Rows in flat arrays: row r has the pieces `edges[r]` to `edges[r + 1]` and the claims `claim_edges[r]` to `claim_edges[r + 1]`."""

    arrays: dict[str, NDArray[np.integer]]
    sources: list[str]

    def __len__(self) -> int:
        return len(self.arrays["edges"]) - 1

    def size(self, row: int) -> int:
        return int(self.arrays["edges"][row + 1] - self.arrays["edges"][row])

    def batch(self, rows: list[int]) -> dict[str, Tensor]:
        """Rows side by side, padded with part -1; claims are (row, start, label, pair number that no other pair of the batch has)."""
        edges, claims = self.arrays["edges"], self.arrays["claim_edges"]
        length = max(self.size(r) for r in rows)
        found: dict[str, Tensor] = {}
        for key in COLUMNS:
            table = np.full((len(rows), length), -1 if key in {"parts", "wrong"} else 0, np.int64)
            for n, r in enumerate(rows):
                table[n, : edges[r + 1] - edges[r]] = self.arrays[key][edges[r] : edges[r + 1]]
            found[key] = torch.from_numpy(table)
        at = np.concatenate([np.arange(claims[r], claims[r + 1]) for r in rows])
        owner = np.concatenate([np.full(claims[r + 1] - claims[r], n) for n, r in enumerate(rows)])
        pairs = self.arrays["pairs"][at].astype(np.int64)
        found["claim_row"] = torch.from_numpy(owner)
        found["claim_start"] = torch.from_numpy(self.arrays["starts"][at].astype(np.int64))
        found["label"] = torch.from_numpy(self.arrays["labels"][at].astype(np.int64))
        found["pair"] = torch.from_numpy(np.where(pairs < 0, -1, owner * 100 + pairs))
        return found


def collect(rows: Iterable[Row]) -> Dataset:
    """One data set of all rows."""
    flat: dict[str, list[int]] = {key: [] for key in (*COLUMNS, "starts", "labels", "pairs")}
    edges, claim_edges, sources = [0], [0], []
    for row in rows:
        for key in COLUMNS:
            flat[key].extend(row.columns[key])
        flat["starts"].extend(row.starts)
        flat["labels"].extend(row.labels)
        flat["pairs"].extend(row.pairs)
        edges.append(len(flat["pieces"]))
        claim_edges.append(len(flat["starts"]))
        sources.append(row.source)
    types = {"pieces": np.uint16, "positions": np.uint16, "starts": np.uint16}
    arrays = {key: np.array(values, types.get(key, np.int8)) for key, values in flat.items()}
    arrays |= {"edges": np.array(edges, np.int64), "claim_edges": np.array(claim_edges, np.int64)}
    return Dataset(arrays, sources)


def save(dataset: Dataset, path: Path) -> None:
    np.savez_compressed(path, sources=np.array(dataset.sources), **dataset.arrays)


def load(path: Path) -> Dataset:
    with np.load(path) as found:
        arrays = {key: found[key] for key in found.files if key != "sources"}
        return Dataset(arrays, [str(s) for s in found["sources"]])
