"""Runs an exported judge over claims and texts, as the program does."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from conllu import Word
from judge.evidence import Index, keys_of, plain
from judge.group import SUPPORTED, Claim, Group
from judge.model import JudgeGraph
from judge.pack import CLAIM_PIECES, Packer, Row, collect
from wordpiece import WordPieces

SENTENCES = 4


@dataclass(frozen=True)
class Opinion:
    """Verdict logits and, for each word of the claim, a logit that is over 0 where the evidence does not bear it out."""

    verdict: NDArray[np.float32]
    words: NDArray[np.float32]


class JudgeSession:
    """An ONNX judge with its vocabulary."""

    def __init__(self, path: Path, threads: int = 1) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self.session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        self.cutter = WordPieces(path.parent / "vocab.txt")
        self.packer = Packer(self.cutter)

    def judge(self, jobs: list[tuple[Index, list[Word]]], sentences: int = SENTENCES, at_once: int = 8) -> list[Opinion | None]:
        """An opinion on each claim by the sentences of its text that bear on it; none where no sentence shares a word with it."""
        rows = [self._row(index, claim, sentences) for index, claim in jobs]
        order = sorted((n for n, row in enumerate(rows) if row is not None), key=lambda n: len(rows[n].columns["pieces"]))  # type: ignore[union-attr]
        found: list[Opinion | None] = [None] * len(jobs)
        for at in range(0, len(order), at_once):
            chosen = order[at : at + at_once]
            for n, opinion in zip(chosen, self._run([rows[n] for n in chosen], [jobs[n][1] for n in chosen]), strict=True):  # type: ignore[misc]
                found[n] = opinion
        return found

    def _row(self, index: Index, claim: list[Word], sentences: int) -> Row | None:
        places = index.gather(keys_of(claim), sentences)
        claim = self._cut(claim)
        return self.packer.row(Group([plain(index.sentences[n]) for n in places], [Claim(claim, SUPPORTED, [False] * len(claim))], "")) if places and claim else None

    def _cut(self, claim: list[Word]) -> list[Word]:
        """As many words as fit."""
        size, end = 2, 0
        for word in claim:
            size += len(self.cutter.cut(word.form))
            if size > CLAIM_PIECES:
                break
            end += 1
        return claim[:end]

    def _run(self, rows: list[Row], claims: list[list[Word]]) -> list[Opinion]:
        batch = collect(rows).batch(list(range(len(rows))))
        verdict, word = self.session.run(list(JudgeGraph.OUTPUTS), {key: batch[key].numpy() for key in JudgeGraph.INPUTS})
        return [Opinion(verdict[n], word[n][self._firsts(rows[n].starts[0], claims[n])]) for n in range(len(rows))]

    def _firsts(self, start: int, claim: list[Word]) -> list[int]:
        """The places of the words' first pieces in a row whose claim begins at `start`."""
        places, at = [], start + 1
        for word in self._cut(claim):
            places.append(at)
            at += len(self.cutter.cut(word.form))
        return places
