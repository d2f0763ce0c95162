"""Tests of what needs no weights: decoding, tokens, labels, damage. `python -m unittest` in this folder."""

from __future__ import annotations

import itertools
import random
import unittest

import numpy as np

from conllu import GLUED, Word, joint_features, label_entities
from decode import find_names, find_tree
from gaps import drop_words
from surface import case_of, locate_words, tokenise


def _is_tree(heads: tuple[int, ...]) -> bool:
    if heads.count(-1) != 1:
        return False
    for start in range(len(heads)):
        node, steps = start, 0
        while node >= 0 and steps <= len(heads):
            node, steps = heads[node], steps + 1
        if node >= 0:
            return False
    return True


class Trees(unittest.TestCase):
    def test_finds_the_best_single_rooted_tree(self) -> None:
        rng = np.random.default_rng(1)
        for size in (1, 2, 3, 4):
            for _ in range(60):
                arcs = rng.normal(size=(size, size + 1)).astype(np.float32)

                def weight(heads: tuple[int, ...], arcs=arcs) -> float:
                    return float(sum(arcs[n, head + 1] for n, head in enumerate(heads)))

                trees = [h for h in itertools.product(range(-1, size), repeat=size) if _is_tree(h)]
                self.assertAlmostEqual(weight(tuple(find_tree(arcs))), max(map(weight, trees)), places=4)


class Names(unittest.TestCase):
    def test_reads_labels(self) -> None:
        self.assertEqual(
            find_names(["B-person", "I-person", "B-person", "O", "I-place", "I-person"]),
            [(0, 2, "person"), (2, 3, "person"), (4, 5, "place"), (5, 6, "person")],
        )

    def test_trims_mentions_to_names(self) -> None:
        rows = [("the", "DET", 1), ("Union", "PROPN", 4), ("'s", "PART", 1), ("new", "ADJ", 4), ("envoy", "NOUN", -1)]
        words = [Word(form, upos=upos, head=head) for form, upos, head in rows]
        columns = ["Entity=(1-person-new-n-cf1-5-sgl(2-organization-new-n-cf2-2-sgl", "_", "Entity=2)", "_", "Entity=1)"]
        labelled = label_entities(words, columns)
        self.assertEqual([w.name for w in labelled], ["O", "B-organization", "O", "O", "O"])
        self.assertEqual([w.noun for w in labelled], ["O", "O", "O", "O", "person"])


class Surface(unittest.TestCase):
    def test_tokens(self) -> None:
        cases = {
            "Don't go, Russia’s envoy said.": "Do n't go , Russia ’s envoy said .",
            "Mr. Hill paid $1,200.50 (12%)": "Mr. Hill paid $ 1,200.50 ( 12 % )",
            "U.S. all-girl team... see www.example.test/a.": "U.S. all - girl team ... see www.example.test/a .",
        }
        for text, expected in cases.items():
            self.assertEqual(" ".join(w.form for w in tokenise(text)), expected)
            for word, start in locate_words(text):
                self.assertEqual(text[start : start + len(word.form)], word.form)

    def test_case_patterns(self) -> None:
        forms = {"—": 0, "talks": 1, "Talks": 2, "A": 2, "NATO": 3, "McCain": 4, "U.S.": 3, "2025": 5, "G7": 5}
        self.assertEqual({form: case_of(form) for form in forms}, forms)

    def test_features_kept(self) -> None:
        self.assertEqual(joint_features("Typo=Yes|Tense=Past|Mood=Ind"), "Mood=Ind|Tense=Past")
        self.assertEqual(joint_features("_"), "_")


class Gaps(unittest.TestCase):
    def test_marks_the_word_after_a_loss(self) -> None:
        words = tokenise("Officials from Norland said on Monday that the port of Easthaven would open. " * 20)
        damaged = drop_words(words, random.Random(4))
        marks = sum(word.gap for word in damaged)
        self.assertGreater(marks, 2)
        self.assertGreaterEqual(len(words) - len(damaged), marks)
        self.assertEqual(damaged[0].form, "Officials")
        self.assertTrue(all(word.gap == 0 or word.space != GLUED or not word.form[0].isalnum() for word in damaged))


if __name__ == "__main__":
    unittest.main()
