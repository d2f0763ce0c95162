"""Measures an exported reader on dev data: `python measure.py --bench FOLDER --out FOLDER` prints one table."""

from __future__ import annotations

import argparse
import json
import random
import time
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from attribution import BEGINS, CUES, ROLES, AttributedText, read_attributions
from conllu import Document
from data import dev_trees, gap_windows, plain_texts
from decode import best_name_labels, find_names, find_tree
from model import Labels
from runtime import Outputs, ReaderSession
from surface import locate_words
from windows import Window, join, pack_attributed, pieces_of
from wordpiece import WordPieces

Figures = dict[str, float]
WORDS_A_GAP = 300  # in pages whose links lost their words there is one in 320
CERTAIN, SUSPECTED = 0.92, 0.5  # precision at that rate


def dev_windows(documents: list[Document], cutter: WordPieces) -> list[Window]:
    """Every sentence once, windows of up to 160 pieces; a longer sentence stands alone, cut after 250 pieces."""
    windows: list[Window] = []
    for document in documents:
        held: list = []
        for sentence in document.sentences:
            while pieces_of(sentence, cutter) > 250:
                sentence = sentence[:-1]
            if held and pieces_of([w for s in [*held, sentence] for w in s], cutter) > 160:
                windows.append(join(held, "tree"))
                held = []
            held.append(sentence)
        if held:
            windows.append(join(held, "tree"))
    return windows


def _f1(hits: int, found: int, gold: int) -> float:
    return 200.0 * hits / max(1, found + gold)


def score_trees(session: ReaderSession, documents: list[Document]) -> Figures:
    """Tags, trees, names and nominal heads with gold tokens and gold sentences, in per cent."""
    labels = session.labels
    windows = dev_windows(documents, session.cutter)
    total = sum(len(s) for d in documents for s in d.sentences)
    right = dict.fromkeys(("UPOS", "XPOS", "feats", "UAS", "LAS", "LAS:sub"), 0)
    names, nouns = [0, 0, 0], [0, 0, 0]
    for window, outputs in zip(windows, session.run(windows, known_starts=True), strict=True):
        ends = [*window.starts[1:], len(window.words)]
        for start, end in zip(window.starts, ends, strict=True):
            _score_sentence(window, outputs, (start, end), labels, right)
        gold = [word.name for word in window.words]
        if gold and gold[0]:
            found = [label for a, b in zip(window.starts, ends, strict=True) for label in best_name_labels(outputs["name"][a:b], labels.name)]
            _count(names, set(find_names(gold)), set(find_names(found)))
            heads = [labels.noun[n] for n in outputs["noun"].argmax(1)]
            _count(
                nouns,
                {(n, w.noun) for n, w in enumerate(window.words) if w.noun != "O"},
                {(n, label) for n, label in enumerate(heads) if label != "O"},
            )
    figures = {key: 100.0 * n / total for key, n in right.items()}
    if names[2]:
        figures |= {"names F1": _f1(*names), "names P": 100 * names[0] / max(1, names[1]),
                    "names R": 100 * names[0] / names[2], "noun heads F1": _f1(*nouns)}  # fmt: skip
    return figures


def _count(counts: list[int], gold: set, found: set) -> None:
    counts[0] += len(gold & found)
    counts[1] += len(found)
    counts[2] += len(gold)


def _score_sentence(
    window: Window, outputs: Outputs, span: tuple[int, int], labels: Labels, right: dict[str, int]
) -> None:
    start, end = span
    arcs = outputs["arc"][start:end]
    heads = find_tree(np.concatenate([arcs[:, :1], arcs[:, start + 1 : end + 1]], 1))
    for n, head in zip(range(start, end), heads, strict=True):
        word = window.words[n]
        for key, attribute in (("UPOS", "upos"), ("XPOS", "xpos"), ("feats", "feats")):
            right[key] += getattr(labels, attribute)[int(outputs[attribute][n].argmax())] == getattr(word, attribute)
        if head != word.head:
            continue
        right["UAS"] += 1
        column = 0 if head < 0 else head + start + 1
        candidates = outputs["candidate"][n]
        place = int(np.flatnonzero(candidates == column)[0]) if column in candidates else 0
        relation = labels.deprel[int(outputs["relation"][n, place].argmax())]
        right["LAS"] += relation.split(":")[0] == word.deprel.split(":")[0]
        right["LAS:sub"] += relation == word.deprel


def score_sentences(session: ReaderSession, documents: list[Document]) -> Figures:
    """Sentence F1 on gold tokens of whole documents, no sentence given."""
    texts = [[w for s in d.sentences for w in s] for d in documents]
    counts = [0, 0, 0]
    for document, text, starts in zip(documents, texts, session.find_starts(texts), strict=True):
        gold, at = set(), 0
        for sentence in document.sentences:
            gold.add((at, at + len(sentence)))
            at += len(sentence)
        _count(counts, gold, set(zip(starts, [*starts[1:], len(text)], strict=True)))
    return {"sentences F1": _f1(*counts)}


def score_attributions(session: ReaderSession, texts: list[AttributedText]) -> Figures:
    """F1 of anchors; of the anchors found, F1 of the words of source and of content, and acts right, in per cent. No rule after the model."""
    windows = pack_attributed(texts, session.cutter, None)
    anchors = [0, 0, 0]
    words = {"source": [0, 0, 0], "content": [0, 0, 0]}
    acts, known = 0, 0
    for window, outputs in zip(windows, session.run(windows, known_starts=True), strict=True):
        labels = [session.labels.cue[n] for n in outputs["cue"].argmax(1)]
        found = {n for n, label in enumerate(labels) if label in CUES[BEGINS:]}
        doubtful = {n for n, word in enumerate(window.words) if not word.cue}
        records = {record.anchor: record for record in window.records}
        _count(anchors, set(records), found - doubtful)
        rows = {int(anchor): n for n, anchor in reversed(list(enumerate(outputs["anchor"])))}
        for anchor in found & set(records):
            roles = outputs["role"][rows[anchor]].argmax(1)
            for role, counts in words.items():
                gold = {n for n, label in records[anchor].roles if label == role}
                _count(counts, gold, {int(n) for n in np.flatnonzero(roles == ROLES.index(role))})
            acts += session.labels.act[int(outputs["act"][anchor].argmax())] == records[anchor].act
            known += 1
    figures = {"anchors F1": _f1(*anchors), "acts right": 100.0 * acts / max(1, known)}
    return figures | {f"{role} words F1": _f1(*counts) for role, counts in words.items()}


def held_out_gaps(bench: Path, cutter: WordPieces, words: int = 120_000) -> list[Window]:
    """Synthetic gaps in held-out text, the same each time."""
    return list(gap_windows(plain_texts(bench).held_out, cutter, random.Random(99), words))


def gap_scores(session: ReaderSession, windows: list[Window]) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Gap logits and gold of all words of the windows."""
    outputs = session.run(windows, known_starts=False)
    gold = np.array([word.gap for window in windows for word in window.words])
    return np.concatenate([o["gap"] for o in outputs]), gold


def precision_recall(scores: NDArray[np.float32], gold: NDArray[np.int64], threshold: float) -> tuple[float, float]:
    """P and R of words scored at or over the threshold, in per cent."""
    found = scores >= threshold
    hits = int((found & (gold == 1)).sum())
    return 100.0 * hits / max(1, int(found.sum())), 100.0 * hits / max(1, int(gold.sum()))


def threshold_for(scores: NDArray[np.float32], gold: NDArray[np.int64], precision: float) -> float:
    """Lowest logit from which on precision holds in text with one gap in WORDS_A_GAP words: synthetic text has more, so its whole words weigh more."""
    order = np.argsort(-scores)
    weight = (WORDS_A_GAP - 1) * gold.sum() / max(1, (gold == 0).sum())
    hits = np.cumsum(gold[order])
    misses = np.cumsum(1 - gold[order]) * weight
    good = np.flatnonzero(hits / (hits + misses) >= precision)
    return float(scores[order[good[-1]]]) if len(good) else float(scores.max() + 1)


def score_pages(session: ReaderSession, pages: Path, thresholds: dict[str, float]) -> Figures:
    """P and R on pages whose links lost their words: JSON Lines of {text, gaps: [{offset}]}, offsets in UTF-16 units."""
    records = [json.loads(line) for line in pages.read_text(encoding="utf-8").splitlines()]
    located = [locate_words(record["text"]) for record in records]
    scores = session.score_gaps([[word for word, _ in words] for words in located])
    golds = []
    for record, words in zip(records, located, strict=True):
        text = record["text"]
        starts = np.array([len(text[:start].encode("utf-16-le")) // 2 for _, start in words])
        gold = np.zeros(len(words), np.int64)
        for gap in record["gaps"]:
            at = int(np.searchsorted(starts, gap["offset"]))
            if at < len(words):
                gold[at] = 1
        golds.append(gold)
    gold, score = np.concatenate(golds), np.concatenate(scores)
    figures: Figures = {}
    for key, threshold in thresholds.items():
        precision, recall = precision_recall(score, gold, threshold)
        figures |= {f"pages {key} P": precision, f"pages {key} R": recall}
    return figures | {"pages gaps": int(gold.sum()), "pages words": len(gold)}


def score_all_trees(session: ReaderSession, bench: Path) -> Figures:
    """Tags, trees and names of both dev files, and words a second of scoring them."""
    figures: Figures = {}
    for bank, documents in dev_trees(bench).items():
        began = time.monotonic()
        figures |= {f"{bank} {key}": value for key, value in score_trees(session, documents).items()}
        words = sum(len(s) for d in documents for s in d.sentences)
        figures[f"{bank} words a second, one thread, decoding too"] = words / (time.monotonic() - began)
    return figures


def score_texts(session: ReaderSession, options: argparse.Namespace) -> tuple[Figures, dict[str, float]]:
    """Sentences and gaps, with the gap thresholds: fitted on every second held-out window, measured on the others."""
    figures: Figures = {}
    for bank, documents in dev_trees(options.bench).items():
        figures |= {f"{bank} {key}": value for key, value in score_sentences(session, documents).items()}
    for name in ("attribution-open", "attribution-news"):
        texts = read_attributions(options.bench / name / "dev.jsonl")
        figures |= {f"{name} {key}": value for key, value in score_attributions(session, texts).items()}
    windows = held_out_gaps(options.bench, session.cutter)
    scores, gold = gap_scores(session, windows[0::2])
    thresholds = {"certain": threshold_for(scores, gold, CERTAIN), "suspected": threshold_for(scores, gold, SUSPECTED)}
    scores, gold = gap_scores(session, windows[1::2])
    for key, threshold in thresholds.items():
        precision, recall = precision_recall(scores, gold, threshold)
        figures |= {f"gaps {key} P": precision, f"gaps {key} R": recall}
        figures[f"gaps {key}, false alarms in 10,000 words"] = 1e4 * float(((scores >= threshold) & (gold == 0)).mean())
    if options.pages:
        figures |= score_pages(session, options.pages, thresholds)
    return figures, thresholds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True, help="what export.py wrote")
    parser.add_argument("--pages", type=Path, help="damaged pages, JSON Lines of {text, gaps: [{offset}]}")
    options = parser.parse_args()
    card = json.loads((options.out / "reader.json").read_text())
    cutter, labels = WordPieces(options.out / "vocab.txt"), Labels(**card["labels"])
    session = ReaderSession(options.out / "reader.onnx", cutter, labels)
    figures = score_all_trees(session, options.bench)
    others, thresholds = score_texts(session, options)
    figures |= others
    card["thresholds"] = {"gap": thresholds, "sentenceStart": 0.0}
    card["figures"] = {key: round(value, 2) for key, value in figures.items()}
    (options.out / "reader.json").write_text(json.dumps(card, indent=1) + "\n")
    print(f"thresholds (logits) {thresholds}")
    for key, value in figures.items():
        print(f"{key:<48} int8 {value:9.2f}", flush=True)
    floats = score_all_trees(ReaderSession(options.out / "reader.fp32.onnx", cutter, labels), options.bench)
    for key, value in floats.items():
        print(f"{key:<48} fp32 {value:9.2f}   int8 {figures[key]:9.2f}")


if __name__ == "__main__":
    main()
