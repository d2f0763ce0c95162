"""Tests of what needs no weights: decoding, tokens, labels, damage. `python -m unittest` in this folder."""

from __future__ import annotations

import itertools
import json
import random
import tempfile
import unittest
from pathlib import Path

import numpy as np

from attribution import read_attributions
from conllu import GLUED, MISSING, Document, Word, joint_features, label_entities
from decode import best_name_labels, find_names, find_tree
from gaps import drop_from_tree, drop_words
from names import NamePool
from surface import case_of, locate_words, tokenise
from windows import Window


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

    def test_an_inside_follows_a_begin(self) -> None:
        labels = ["O", "B-person", "I-person", "B-place", "I-place"]
        scores = np.array([[0, 2.5, 0, 3, 0], [0, 0, 4, 0, 1], [0.8, 0, 0, 0, 0.5]], np.float32)
        self.assertEqual(best_name_labels(scores, labels), ["B-person", "I-person", "O"])

    def test_swaps_names_for_others_of_their_type_and_length(self) -> None:
        rows = [("Ada", "B-person"), ("Hill", "I-person"), ("left", "O"), ("Norland", "B-place")]
        sentence = [Word(form, upos="PROPN" if name != "O" else "VERB", name=name) for form, name in rows]
        other = [Word("Ben", name="B-person"), Word("Quay", name="I-person"), Word("of", name="O")]
        swapped = NamePool([Document("d", [other])]).swap(sentence, random.Random(1))
        self.assertEqual([w.form for w in swapped], ["Ben", "Quay", "left", "Norland"])
        self.assertEqual([w.name for w in swapped], [name for _, name in rows])

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

    def test_drops_from_trees_and_keeps_the_other_labels(self) -> None:
        sentence = [Word(form, head=head, deprel="x") for form, head in (("The", 1), ("Norland", 3), ("port", 3), ("opened", -1), (".", 3))]
        whole = Window(sentence * 30, list(range(0, 150, 5)), "tree")
        damaged = drop_from_tree(whole, random.Random(2))
        self.assertLess(len(damaged.words), 150)
        ends = [*damaged.starts[1:], len(damaged.words)]
        expected = {"The": "Norland", "Norland": "opened", "port": "opened", ".": "opened"}
        for start, end in zip(damaged.starts, ends, strict=True):
            words = damaged.words[start:end]
            self.assertLessEqual(len(words), 5)
            for word in words:
                if word.head >= 0:
                    self.assertEqual(words[word.head].form, expected[word.form])
                elif word.head == MISSING:
                    self.assertNotIn(expected[word.form], [w.form for w in words])
                else:
                    self.assertEqual(word.form, "opened")


class Attributions(unittest.TestCase):
    def test_roles_of_words_and_a_quotation_without_a_cue(self) -> None:
        text = "Ada said \U0001F4F0 it rained. “It poured.”"

        def spans(*quotes: str) -> list[dict[str, int]]:
            wide = [(text[: text.index(q)].encode("utf-16-le"), text[: text.index(q) + len(q)].encode("utf-16-le")) for q in quotes]
            return [{"start": len(a) // 2, "end": len(b) // 2} for a, b in wide]

        record = {
            "id": "t", "text": text, "sentences": spans("Ada said \U0001F4F0 it rained.", "“It poured.”"),
            "attributions": [
                {"source": spans("Ada"), "cue": spans("said"), "content": spans("it rained"), "type": "statement"},
                {"source": [], "cue": [], "content": spans("“It poured.”"), "type": "statement"},
            ],
        }  # fmt: skip
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "texts.jsonl"
            path.write_text(json.dumps(record), encoding="utf-8")
            [found] = read_attributions(path)
        words = [word for sentence in found.sentences for word in sentence]
        self.assertEqual([w.cue for w in words], ["O", "B", "O", "O", "O", "O", "Q", "O", "O", "O", "O"])
        said, quoted = found.records
        self.assertEqual([(words[n].form, role) for n, role in said.roles],
                         [("Ada", "source"), ("said", "cue"), ("it", "content"), ("rained", "content")])  # fmt: skip
        self.assertEqual(quoted.cut(6, 11).anchor, 0)
        self.assertEqual([n for n, _ in quoted.cut(6, 11).roles], [0, 1, 2, 3, 4])


if __name__ == "__main__":
    unittest.main()
