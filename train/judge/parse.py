"""Reads open texts with an exported reader, for the claims made from their trees: `python -m judge.parse --bench FOLDER --reader FOLDER --out FOLDER`."""

from __future__ import annotations

import argparse
import gzip
import json
import lzma
import pickle
import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import onnxruntime

from conllu import Word
from data import HELD_OUT_FROM
from decode import find_tree
from model import Labels
from judge.sources import read_lines, texts_of
from surface import space_out, tokenise
from windows import Indexer, Window, collate
from wordpiece import WordPieces

PIECES, AT_ONCE, FORCED = 150, 16, 100.0
OUTPUTS = ("sentence_start", "upos", "xpos", "name", "arc", "candidate", "relation")
INPUTS = ("input_ids", "attention_mask", "case_ids", "space_ids", "word_index", "word_mask")
YES_OR_NO = frozenset("is are was were did does do can could will would has have had should must may might".split())
Sentence = list[Word]


class Parser:
    """Words of whole texts -> sentences with tags, trees and names."""

    def __init__(self, folder: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.cutter = WordPieces(folder / "vocab.txt")
        known = json.loads((folder / "reader.json").read_text())["labels"]
        self.labels = Labels(**({"cue": [], "act": []} | known))
        self.indexer = Indexer(self.labels)
        self.session = onnxruntime.InferenceSession(str(folder / "reader.onnx"), options, providers=["CPUExecutionProvider"])

    def _window(self, words: list[Word], start: int) -> int:
        size, end = 0, start
        while end < len(words):
            size += len(self.cutter.cut(words[end].form))
            if size > PIECES and end > start:
                break
            end += 1
        return end

    def read(self, texts: list[list[Word]]) -> list[list[Sentence]]:
        """Sentences of each text; a window begins where the last whole sentence of the one before ended."""
        found: list[list[Sentence]] = [[] for _ in texts]
        queue = [(n, 0) for n, words in enumerate(texts) if words]
        while queue:
            queue.sort(key=lambda job: min(len(texts[job[0]]) - job[1], PIECES))
            later: list[tuple[int, int]] = []
            for at in range(0, len(queue), AT_ONCE):
                jobs = [(n, start, self._window(texts[n], start)) for n, start in queue[at : at + AT_ONCE]]
                for (n, start, end), parsed in zip(jobs, self._run([texts[n][a:b] for n, a, b in jobs]), strict=True):
                    whole = end == len(texts[n]) or len(parsed) == 1
                    kept = parsed if whole else parsed[:-1]
                    found[n].extend(kept)
                    reached = start + sum(map(len, kept))
                    if reached < len(texts[n]):
                        later.append((n, reached))
            queue = later
        return found

    def _run(self, windows: list[list[Word]]) -> list[list[Sentence]]:
        batch = {k: v.numpy() for k, v in collate([Window(w, [0], "gap") for w in windows], self.cutter, self.indexer).items()}
        bias = np.zeros(batch["word_mask"].shape, np.float32)
        bias[:, 0] = FORCED
        values = self.session.run(list(OUTPUTS), {key: batch[key] for key in INPUTS} | {"start_bias": bias})
        out = dict(zip(OUTPUTS, values, strict=True))
        return [self._decode(words, {key: value[row] for key, value in out.items()}) for row, words in enumerate(windows)]

    def _decode(self, words: list[Word], out: dict[str, np.ndarray]) -> list[Sentence]:
        starts = [int(s) for s in np.flatnonzero(out["sentence_start"][: len(words)] > 0)]
        upos, xpos, name = (out[key].argmax(-1) for key in ("upos", "xpos", "name"))
        sentences: list[Sentence] = []
        for a, b in zip(starts, [*starts[1:], len(words)], strict=True):
            columns = [0, *range(a + 1, b + 1)]
            heads = find_tree(out["arc"][a:b][:, columns])
            sentence: Sentence = []
            for n, head in zip(range(a, b), heads, strict=True):
                column = 0 if head < 0 else a + head + 1
                choice = next((k for k, c in enumerate(out["candidate"][n]) if c == column), 0)
                relation = self.labels.deprel[int(out["relation"][n, choice].argmax())]
                sentence.append(replace(words[n], upos=self.labels.upos[upos[n]], xpos=self.labels.xpos[xpos[n]], head=head, deprel=relation, name=self.labels.name[name[n]]))  # fmt: skip
            sentences.append(sentence)
        return sentences


def questions(bench: Path, share: float) -> Iterator[tuple[object, list[Word]]]:
    """SQuAD's questions of a share of the paragraphs, keyed (paragraph, question)."""
    with lzma.open(bench / "open" / "squad.jsonl.xz", "rt", encoding="utf-8") as lines:
        for n, line in enumerate(lines):
            if random.Random(n).random() < share:
                for k, (question, _) in enumerate(json.loads(line)["qas"]):
                    yield (n, k), tokenise(question)


def support(bench: Path, share: float) -> Iterator[tuple[object, list[Word]]]:
    """The supported claims of both support sets' train parts, keyed by their ids, and the texts that they are about, keyed by theirs."""
    for name in ("support-news", "support-open"):
        for row in read_lines(bench / name / "train.jsonl"):
            if row["label"] == "supported" and random.Random(row["id"]).random() < share:
                yield row["id"], tokenise(row["claim"])
        for doc, text in texts_of(bench, name, "train").items():
            if random.Random(doc).random() < share:
                yield doc, tokenise(text)


def condaqa(bench: Path, share: float) -> Iterator[tuple[object, list[Word]]]:
    """CondaQA's questions, keyed by the line."""
    with gzip.open(bench / "open" / "condaqa.jsonl.gz", "rt", encoding="utf-8") as lines:
        for n, line in enumerate(lines):
            question = json.loads(line)["question"]
            if random.Random(n).random() < share and question.split()[0].lower() in YES_OR_NO:
                yield n, tokenise(question)


def wikinews(bench: Path, share: float) -> Iterator[tuple[object, list[Word]]]:
    """Articles without the line of the date."""
    with gzip.open(bench / "open" / "wikinews.jsonl.gz", "rt", encoding="utf-8") as lines:
        for n, line in enumerate(lines):
            parts = [part.strip() for part in json.loads(line)["text"].split("\n") if part.strip()]
            if random.Random(n).random() < share:
                yield n, tokenise("\n".join(parts[1:]))


def current_events(bench: Path, share: float) -> Iterator[tuple[object, list[Word]]]:
    """Items keyed (running story, day); six following items of a story are read as one text."""
    stories: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    with lzma.open(bench / "open" / "current-events.jsonl.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            item = json.loads(line)
            if item["heads"] and len(item["text"]) > 80 and item["date"] < HELD_OUT_FROM:
                stories[item["heads"][-1]].append((item["date"], item["text"]))
    for story, items in sorted(stories.items()):
        texts = list(dict.fromkeys(text for _, text in sorted(items)))
        for at in range(0, len(texts), 6):
            group = texts[at : at + 6]
            if len(group) >= 3 and random.Random(story + str(at)).random() < share:
                yield (story, at), tokenise("\n".join(group))


def gmb(bench: Path, share: float) -> Iterator[tuple[object, list[Word]]]:
    """Groups of ten sentences in article order."""
    group: list[Word] = []
    with gzip.open(bench / "open" / "gmb-sentences.jsonl.gz", "rt", encoding="utf-8") as lines:
        for n, line in enumerate(lines):
            group.extend(space_out(json.loads(line)["tokens"]))
            if n % 10 == 9:
                if random.Random(n).random() < share:
                    yield n, group
                group = []


SOURCES = {"support": (support, 1.0), "questions": (questions, 0.5), "condaqa": (condaqa, 1.0), "wikinews": (wikinews, 1.0), "current-events": (current_events, 1.0), "gmb": (gmb, 0.45)}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--bench", type=Path, required=True)
    options.add_argument("--reader", type=Path, required=True, help="folder with reader.onnx, reader.json, vocab.txt")
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--share", type=float, default=1.0, help="part of what is read, for a smoke test")
    options.add_argument("--only", nargs="*", default=list(SOURCES))
    chosen = options.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    parser = Parser(chosen.reader)
    for name in chosen.only:
        read, share = SOURCES[name]
        keys, texts = zip(*read(chosen.bench, share * chosen.share), strict=True)
        parsed: list[list[Sentence]] = []
        for at in range(0, len(texts), 2000):
            parsed.extend(parser.read(list(texts[at : at + 2000])))
            print(name, len(parsed), "of", len(texts), flush=True)
        with (chosen.out / f"{name}.pickle").open("wb") as file:
            pickle.dump(dict(zip(keys, parsed, strict=True)), file)


if __name__ == "__main__":
    main()
