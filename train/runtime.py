"""Runs an exported reader over windows and whole texts, as the program does."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from conllu import Word
from model import Labels, ReaderGraph
from windows import Indexer, Window, collate
from wordpiece import WordPieces

FORCED = 100.0  # bias that settles whether a word starts a sentence
USUAL_PIECES = 160
Outputs = dict[str, NDArray[np.float32]]


class ReaderSession:
    """An ONNX reader with its vocabulary and labels."""

    def __init__(self, path: Path, cutter: WordPieces, labels: Labels, threads: int = 1) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self.session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        self.cutter, self.labels = cutter, labels
        self.indexer = Indexer(labels)

    def _run(self, windows: list[Window], known_starts: bool) -> list[Outputs]:
        batch = {key: value.numpy() for key, value in collate(windows, self.cutter, self.indexer).items()}
        bias = np.zeros(batch["starts"].shape, np.float32)
        if known_starts:
            bias = np.where(batch["starts"] == 1, FORCED, -FORCED).astype(np.float32)
        bias[:, 0] = FORCED
        feed = {key: batch[key] for key in ReaderGraph.INPUTS if key != "start_bias"} | {"start_bias": bias}
        found = self.session.run(list(ReaderGraph.OUTPUTS), feed)
        results: list[Outputs] = []
        for row, window in enumerate(windows):
            count = len(window.words)
            whole = dict(zip(ReaderGraph.OUTPUTS, found, strict=True))
            outputs = {key: values[row, :count] for key, values in whole.items() if key not in {"anchor", "role"}}
            outputs |= {"anchor": whole["anchor"][row], "role": whole["role"][row, :, :count]}
            outputs["arc"] = outputs["arc"][:, : count + 1]
            results.append(outputs)
        return results

    def run(self, windows: list[Window], known_starts: bool, size: int = 8) -> list[Outputs]:
        """Outputs of each window, in order; the first word of a window always starts a sentence."""
        order = sorted(range(len(windows)), key=lambda n: len(windows[n].words))
        results: list[Outputs] = [{} for _ in windows]
        for at in range(0, len(order), size):
            chosen = order[at : at + size]
            for n, outputs in zip(chosen, self._run([windows[n] for n in chosen], known_starts), strict=True):
                results[n] = outputs
        return results

    def fill(self, words: list[Word], start: int) -> int:
        """Where a window from `start` ends, at least one word on."""
        size, end = 0, start
        while end < len(words):
            size += len(self.cutter.cut(words[end].form))
            if size > USUAL_PIECES and end > start:
                break
            end += 1
        return end

    def find_starts(self, texts: list[list[Word]]) -> list[list[int]]:
        """Sentence starts of whole texts: each window begins where the last whole sentence of the one before ended."""
        found: list[list[int]] = [[] for _ in texts]
        at = [0] * len(texts)
        while True:
            live = [n for n, words in enumerate(texts) if at[n] < len(words)]
            if not live:
                return found
            ends = [self.fill(texts[n], at[n]) for n in live]
            windows = [Window(texts[n][at[n] : end], [0], "gap") for n, end in zip(live, ends, strict=True)]
            for n, end, outputs in zip(live, ends, self.run(windows, known_starts=False), strict=True):
                starts = [int(s) for s in np.flatnonzero(outputs["sentence_start"] > 0)]
                whole = end == len(texts[n])
                found[n].extend(at[n] + s for s in (starts if whole or len(starts) == 1 else starts[:-1]))
                at[n] = end if whole or len(starts) == 1 else at[n] + starts[-1]

    def score_gaps(self, texts: list[list[Word]]) -> list[NDArray[np.float32]]:
        """Gap logits of whole texts, windows cut at found sentence starts."""
        scores: list[NDArray[np.float32]] = []
        for words, starts in zip(texts, self.find_starts(texts), strict=True):
            windows = [Window(words[a:b], [0], "gap") for a, b in self._spans(words, starts)]
            scores.append(np.concatenate([o["gap"] for o in self.run(windows, known_starts=False)]))
        return scores

    def _spans(self, words: list[Word], starts: list[int]) -> list[tuple[int, int]]:
        spans: list[tuple[int, int]] = []
        at = 0
        while at < len(words):
            end = self.fill(words, at)
            if end < len(words):
                end = next((s for s in reversed(starts) if at < s <= end), end)
            spans.append((at, end))
            at = end
        return spans


def plain(words: list[Word]) -> list[Word]:
    """Words without anything to learn from."""
    return [replace(word, gap=0) for word in words]
