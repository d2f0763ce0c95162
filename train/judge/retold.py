"""Claims that people wrote about a text, made wrong by the same changes as sentences of articles: the wording is a person's, the place of the error is known."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from conllu import Word
from judge.evidence import Index, keys_of, plain
from judge.group import Group, false_claim, true_claim
from judge.made import Maker, distinct
from judge.sources import documents_of, support_rows
from judge.tree import plant, speak

SHARE = 0.6  # of the supported claims that are made wrong in one round


def retold(bench: Path, parsed: dict[str, list[list[Word]]], maker: Maker, rng: random.Random) -> Iterator[Group]:
    """Pairs of a supported claim of support-news or support-open (train), reworded a little, and one or two wrong twins."""
    for name in ("support-news", "support-open"):
        indexes = {doc: Index(sentences) for doc, sentences in documents_of(bench, name, "train").items()}
        contexts = {doc: maker.context(parsed[doc], rng) for doc in indexes if doc in parsed}
        for row in support_rows(bench, name, "train"):
            sentences = parsed.get(row["id"], [])
            tree = plant(sentences[0]) if len(sentences) == 1 else None
            if tree is None or rng.random() > SHARE:
                continue
            used: set[str] = set()
            tries = (maker.change(tree, sentences[0], contexts[row["doc"]], used) for _ in range(2))
            wrong = [found for found in tries if found is not None and found[1].label != "supported"]
            kept = frozenset(n for _, c in wrong for n in c.before) | frozenset(w.number for t, _ in wrong for w in t.walk() if w.wrong)
            seed, strength = str(rng.random()), rng.choice((0.0, 0.0, 0.5, 0.8))
            claims = distinct(
                [true_claim(speak(maker.rewriter.rewrite(tree, kept, seed, strength)), 0)]
                + [false_claim(speak(maker.rewriter.rewrite(t, kept, seed, strength)), c.label, 0) for t, c in wrong]
            )
            index = indexes[row["doc"]]
            places = index.gather(keys_of(rng.choice(claims).words), 4)
            if places and len(claims) > 1:
                yield Group([plain(index.sentences[n]) for n in places], claims, "retold")
