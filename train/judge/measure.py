"""Measures an exported judge on the dev sets: `python -m judge.measure --bench FOLDER --out FOLDER`; writes calibration and figures into judge.json."""

from __future__ import annotations

import argparse
import json
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from conllu import Word
from judge.evidence import Index, sentences_of
from judge.group import SUPPORTED
from judge.runtime import JudgeSession, Opinion
from judge.sources import VERDICTS, documents_of, located_words, read_lines, wrong_words
from surface import tokenise

FACTUAL = {
    "SummEdits news dev": "summedits-news-dev.jsonl", "BUMP dev": "bump-dev.jsonl", "FRANK validation": "frank-validation.jsonl.gz", "QAGS cnndm dev": "qags-cnndm-dev.jsonl",
    "QAGS xsum dev": "qags-xsum-dev.jsonl", "DeFacto val": "defacto-val.jsonl", "WiCE claims dev": "wice-claim-dev.jsonl.gz", "FEVER-symmetric dev": "fever-symmetric-dev.jsonl",
}  # fmt: skip
NOTHING = np.array([-6.0, 0.0, 6.0], np.float32)  # where no sentence bears on a claim


@dataclass(frozen=True)
class Calibration:
    """Added to the verdict logits after they are scaled; fitted on both support dev sets."""

    scale: float
    bias: tuple[float, float, float]

    def odds(self, logits: NDArray[np.float32]) -> NDArray[np.float64]:
        """Probabilities of the three verdicts."""
        z = logits.astype(np.float64) * self.scale + np.array(self.bias)
        z = np.exp(z - z.max(-1, keepdims=True))
        return z / z.sum(-1, keepdims=True)


def recall(found: NDArray[np.bool_], of: NDArray[np.bool_]) -> float:
    return float((found & of).sum() / max(1, of.sum()))


def balanced(score: NDArray[np.float64], gold: NDArray[np.bool_], at: float) -> float:
    """Mean of the recalls of supported and of the rest."""
    return (recall(score >= at, gold) + recall(score < at, ~gold)) / 2


def area(score: NDArray[np.float64], gold: NDArray[np.bool_]) -> float:
    """Area under the ROC curve, ties half."""
    up, down = score[gold], score[~gold]
    return float((np.greater.outer(up, down) + 0.5 * np.equal.outer(up, down)).mean())


def macro_f1(found: NDArray[np.int64], gold: NDArray[np.int64]) -> float:
    scores = []
    for label in range(3):
        hits = ((found == label) & (gold == label)).sum()
        scores.append(2 * hits / max(1, (found == label).sum() + (gold == label).sum()))
    return float(np.mean(scores))


def paired(score: NDArray[np.float64], rows: list[tuple[object, bool]]) -> float:
    """Share of pairs of a supported claim and a twin in which the supported one scores higher."""
    groups: defaultdict[object, list[tuple[bool, float]]] = defaultdict(list)
    for (key, gold), value in zip(rows, score, strict=True):
        groups[key].append((gold, float(value)))
    wins = [up > down for rows_of in groups.values() for g, up in rows_of if g for h, down in rows_of if not h]
    return float(np.mean(wins))


def logits_of(opinions: list[Opinion | None]) -> NDArray[np.float32]:
    return np.stack([NOTHING if o is None else o.verdict for o in opinions])


@dataclass(frozen=True)
class Support:
    """A support set with what the judge says of it."""

    name: str
    rows: list[dict]
    opinions: list[Opinion | None]

    @property
    def gold(self) -> NDArray[np.int64]:
        return np.array([VERDICTS[r["label"]] for r in self.rows])

    def figures(self, calibration: Calibration) -> dict[str, float]:
        odds = calibration.odds(logits_of(self.opinions))
        supported = self.gold == SUPPORTED
        score = odds[:, 0]
        found = {"balanced accuracy": balanced(score, supported, 0.5), "AUC": area(score, supported), "macro F1": macro_f1(np.where(score >= 0.5, 0, 1 + odds[:, 1:].argmax(1)), self.gold)}
        if self.name == "support-news":
            keys = [((r["doc"], r["pair"]), bool(s)) for r, s in zip(self.rows, supported, strict=True) if r["pair"] is not None]
            inside = np.array([r["pair"] is not None for r in self.rows])
            found["pairs told apart"] = paired(score[inside], keys)
            found["marked words overlap"] = self._overlap(score)
        return {f"{self.name} dev {key}": 100 * value for key, value in found.items()}

    def _overlap(self, score: NDArray[np.float64]) -> float:
        hits: list[bool] = []
        for row, opinion, value in zip(self.rows, self.opinions, score, strict=True):
            if not row["wrong"] or value >= 0.5 or opinion is None:
                continue
            _, wrong = wrong_words(row["claim"], row["wrong"])
            gold = np.array(wrong[: len(opinion.words)])
            marked = (opinion.words > 0) | (opinion.words == opinion.words.max())
            hits.append(bool((gold & marked).any()))
        return float(np.mean(hits)) if hits else 0.0

    def caught(self, calibration: Calibration) -> dict[str, str]:
        """By type of error, how many of the wrong claims are called so."""
        score = calibration.odds(logits_of(self.opinions))[:, 0]
        kinds: defaultdict[str, list[bool]] = defaultdict(list)
        for row, value in zip(self.rows, score, strict=True):
            kinds[row["type"]].append(bool(value < 0.5) == (row["label"] != "supported"))
        return {kind: f"{sum(hits)}/{len(hits)}" for kind, hits in sorted(kinds.items())}


def judge_support(session: JudgeSession, bench: Path, name: str, sentences: int) -> Support:
    rows = list(read_lines(bench / name / "dev.jsonl"))
    indexes = {doc: Index(text) for doc, text in documents_of(bench, name, "dev").items()}
    return Support(name, rows, session.judge([(indexes[r["doc"]], tokenise(r["claim"])) for r in rows], sentences))


def fit(sets: list[Support]) -> Calibration:
    """Biases that give the best mean of balanced accuracy and macro F1 over the sets; the scale stays 1."""
    best, chosen = -1.0, Calibration(1.0, (0.0, 0.0, 0.0))
    for up in np.arange(-3, 3.01, 0.1):
        for down in np.arange(-1.5, 1.51, 0.25):
            trial = Calibration(1.0, (float(round(up, 2)), float(down), 0.0))
            value = sum(v for s in sets for k, v in s.figures(trial).items() if k.endswith(("balanced accuracy", "macro F1")))
            if value > best + 1e-9:
                best, chosen = value, trial
    return chosen


def sentences_in(claim: str) -> list[list[Word]]:
    """The sentences of a claim; lower-cased summaries end theirs with a full stop that stands alone."""
    return [words for part in re.split(r"(?<=\s[.!?])\s+", claim) for words in located_words(sentences_of(part))]


def judge_factual(session: JudgeSession, bench: Path, file: str, sentences: int) -> tuple[list[dict], list[NDArray[np.float32]]]:
    """Rows with a gold label, and the verdict logits of the claim's sentences."""
    rows = [r for r in read_lines(bench / "factual" / file) if r["label01"] is not None]
    texts = {r["document_id"]: r["document"] for r in read_lines(bench / "factual" / "bump-dev-documents.jsonl")} if file.startswith("bump") else {}
    known: dict[str, Index] = {}
    jobs: list[tuple[Index, list[Word]]] = []
    owners: list[int] = []
    for n, row in enumerate(rows):
        text = "\n".join(row["sentences"]) if "sentences" in row else row["document"] if "document" in row else texts[row["document_id"]]
        if text not in known:
            known[text] = Index(located_words(sentences_of(text)))
        for words in sentences_in(row["claim"]):
            jobs.append((known[text], words))
            owners.append(n)
    found: list[list[NDArray[np.float32]]] = [[] for _ in rows]
    for owner, opinion in zip(owners, session.judge(jobs, sentences), strict=True):
        found[owner].append(NOTHING if opinion is None else opinion.verdict)
    return rows, [np.stack(f) for f in found]


def factual_figures(name: str, rows: list[dict], logits: list[NDArray[np.float32]], calibration: Calibration) -> dict[str, float]:
    """A claim of several sentences is borne out as far as its least one is."""
    gold = np.array([r["label01"] == 1 for r in rows])
    odds = [calibration.odds(z) for z in logits]
    score = np.array([o[:, 0].min() for o in odds])
    found = {"AUC": area(score, gold), "balanced accuracy at best": max(balanced(score, gold, at) for at in np.unique(score)), "balanced accuracy": balanced(score, gold, 0.5)}
    if "pair" in rows[0]:
        found["pair consistency"] = paired(score, [(r["pair"], bool(g)) for r, g in zip(rows, gold, strict=True)])
    if name.startswith("FEVER"):
        against = np.array([o[:, 1].max() for o in odds])
        order = np.argsort(-against)
        precision = (~gold[order]).cumsum() / np.arange(1, len(order) + 1)
        able = np.flatnonzero(precision >= 0.8)
        found["contradicted recall at precision 80"] = float((~gold[order])[: able[-1] + 1].sum() / (~gold).sum()) if len(able) else 0.0
    return {f"{name} {key}": 100 * value for key, value in found.items()}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--bench", type=Path, required=True)
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--model", default="judge.onnx")
    options.add_argument("--sentences", type=int, default=4)
    options.add_argument("--threads", type=int, default=1)
    options.add_argument("--support-alone", action="store_true")
    chosen = options.parse_args()
    session = JudgeSession(chosen.out / chosen.model, chosen.threads)
    sets = [judge_support(session, chosen.bench, name, chosen.sentences) for name in ("support-news", "support-open")]
    calibration = fit(sets)
    figures = {key: value for s in sets for key, value in s.figures(calibration).items()}
    if not chosen.support_alone:
        for name, file in FACTUAL.items():
            figures |= factual_figures(name, *judge_factual(session, chosen.bench, file, chosen.sentences), calibration)
    for key, value in figures.items():
        print(f"{value:5.1f}  {key}")
    for s in sets:
        print(s.name, s.caught(calibration))
    print(calibration)
    card = chosen.out / "judge.json"
    if card.exists() and not chosen.support_alone:
        known = json.loads(card.read_text())
        known |= {"calibration": {"scale": calibration.scale, "bias": list(calibration.bias)}, "figures": {k: round(v, 1) for k, v in figures.items()}}
        card.write_text(json.dumps(known, indent=1) + "\n")


if __name__ == "__main__":
    main()
