"""Tests of the made-up claims, the evidence and the rows: `python -m unittest judge.test_judge`."""

from __future__ import annotations

import random
import unittest

from conllu import Word
from judge.change import Context, Material
from judge.change_parts import exchange_parts, swap_number
from judge.change_sense import drop_condition, negate, weaken_event
from judge.evidence import Index, keys_of, sentences_of, stem_of
from judge.group import SUPPORTED
from judge.inflect import Inflector
from judge.lexicon import read_lexicon
from judge.made import Maker
from judge.question import answer_kind, state
from judge.rewrite import Rewriter
from judge.tree import Node, plant, speak

Rows = list[tuple[str, str, str, int, str]]


def sentence(rows: Rows, names: dict[int, str] | None = None) -> list[Word]:
    """Rows of form, UPOS, XPOS, head (from 1, 0 the root) and relation."""
    return [Word(f, upos=u, xpos=x, head=h - 1, deprel=d, name=(names or {}).get(n, "O")) for n, (f, u, x, h, d) in enumerate(rows)]


SIGNED = sentence(
    [
        ("Norland", "PROPN", "NNP", 2, "nsubj"), ("signed", "VERB", "VBD", 0, "root"), ("two", "NUM", "CD", 4, "nummod"), ("treaties", "NOUN", "NNS", 2, "obj"),
        ("with", "ADP", "IN", 6, "case"), ("Easthaven", "PROPN", "NNP", 2, "obl"), (".", "PUNCT", ".", 2, "punct"),
    ],
    {0: "B-place", 5: "B-place"},
)  # fmt: skip
CONDITION = sentence(
    [
        ("Troops", "NOUN", "NNS", 3, "nsubj"), ("will", "AUX", "MD", 3, "aux"), ("leave", "VERB", "VB", 0, "root"), ("if", "SCONJ", "IN", 6, "mark"),
        ("fighting", "NOUN", "NN", 6, "nsubj"), ("ends", "VERB", "VBZ", 3, "advcl"), (".", "PUNCT", ".", 3, "punct"),
    ]
)  # fmt: skip


def planted(words: list[Word]) -> Node:
    tree = plant(words)
    assert tree is not None
    return tree


def context(seed: int = 1) -> Context:
    return Context(random.Random(seed), Inflector({"sign", "leave"}), read_lexicon(), Material(), Material())


class Forms(unittest.TestCase):
    def test_inflects(self) -> None:
        inflector = Inflector({"sign", "carry", "stop", "agree", "announce"})
        cases = {("sign", "VBD"): "signed", ("carry", "VBD"): "carried", ("stop", "VBN"): "stopped", ("agree", "VBD"): "agreed", ("take", "VBN"): "taken", ("put", "VBD"): "put", ("show", "VBD"): "showed", ("reach", "VBZ"): "reaches", ("be", "VBZ"): "is"}  # fmt: skip
        for (lemma, xpos), form in cases.items():
            self.assertEqual(inflector.form(lemma, xpos), form)
            if lemma != "show":
                self.assertEqual(inflector.lemma(form, xpos), lemma)


class Rewording(unittest.TestCase):
    def test_turns_to_the_passive(self) -> None:
        rewriter = Rewriter(Inflector({"sign"}), read_lexicon())
        found = {speak(rewriter.rewrite(planted(SIGNED), frozenset({5}), str(seed), 1.0)).text() for seed in range(30)}
        self.assertIn("Two treaties were signed by Norland with Easthaven.", found | {t.replace("2 ", "Two ") for t in found})
        self.assertTrue(all("Easthaven" in text for text in found))

    def test_keeps_a_condition(self) -> None:
        rewriter = Rewriter(Inflector({"leave"}), read_lexicon())
        for seed in range(20):
            self.assertIn("if", speak(rewriter.rewrite(planted(CONDITION), frozenset(), str(seed), 1.0)).text())


class Changes(unittest.TestCase):
    def test_marks_what_it_changes(self) -> None:
        cases = (
            (SIGNED, negate, {"Norland did not sign two treaties with Easthaven."}, {"not", "sign"}),
            (CONDITION, negate, {"Troops will not leave if fighting ends.", "Troops will leave if fighting does not end."}, {"not", "leave", "end"}),
            (CONDITION, drop_condition, {"Troops will leave."}, {"will", "leave"}),
            (SIGNED, exchange_parts, {"Easthaven signed two treaties with Norland.", "Two treaties signed Norland with Easthaven."}, {"Norland", "Easthaven", "two", "Two", "treaties"}),
        )  # fmt: skip
        for words, change, texts, wrong in cases:
            tree = planted(words)
            self.assertIsNotNone(change(tree, words, context()))
            said = speak(tree)
            self.assertIn(said.text(), texts)
            marked = {w.form for w, bad in zip(said.words, said.wrong, strict=True) if bad}
            self.assertTrue(marked and marked <= wrong, marked)

    def test_changes_the_number_alone(self) -> None:
        tree = planted(SIGNED)
        self.assertIsNotNone(swap_number(tree, SIGNED, context()))
        self.assertRegex(speak(tree).text(), r"^Norland signed (?!two)\w+ treaties with Easthaven\.$")

    def test_a_weaker_event_makes_the_plain_claim_wrong(self) -> None:
        for seed in range(8):
            tree = planted(SIGNED)
            change = weaken_event(tree, SIGNED, context(seed))
            self.assertIsNotNone(change)
            self.assertEqual((change.back, change.before), ("contradicted" if change.label == "contradicted" else "unsupported", frozenset({1})))

    def test_makes_pairs(self) -> None:
        maker = Maker([[SIGNED, CONDITION]], Inflector({"sign", "leave"}), read_lexicon())
        for group in maker.groups([SIGNED, CONDITION] * 3, random.Random(2), []):
            for pair in {c.pair for c in group.claims if c.pair >= 0}:
                labels = [c.label for c in group.claims if c.pair == pair]
                self.assertEqual(labels.count(SUPPORTED), 1)
            for claim in group.claims:
                if claim.wrong is not None:
                    self.assertEqual(any(claim.wrong), claim.label != SUPPORTED)


class Questions(unittest.TestCase):
    def test_states(self) -> None:
        asked = sentence(
            [
                ("When", "ADV", "WRB", 4, "advmod"), ("did", "AUX", "VBD", 4, "aux"), ("Norland", "PROPN", "NNP", 4, "nsubj"), ("sign", "VERB", "VB", 0, "root"),
                ("the", "DET", "DT", 6, "det"), ("treaty", "NOUN", "NN", 4, "obj"), ("?", "PUNCT", ".", 4, "punct"),
            ]
        )  # fmt: skip
        self.assertEqual(speak(state(asked, "1998", Inflector({"sign"})) or Node("none")).text(), "Norland signed the treaty in 1998.")
        self.assertEqual([answer_kind(a) for a in ("1998", "4 May", "12 men", "Norland", "in secret")], ["year", "date", "number", "name", "words"])


class Evidence(unittest.TestCase):
    def test_stems(self) -> None:
        self.assertEqual([stem_of(f) for f in ("Treaties", "treaty", "12,000", "three", "—", "U.S.")], ["treati", "treaty", "12000", "3", "", "us"])

    def test_finds_sentences(self) -> None:
        texts = [[w for w, _ in s] for s in sentences_of('The port of Easthaven closed. Mr. Hill said: "Ships will wait." Grain prices rose in Norland.')]
        self.assertEqual([s[0].form for s in texts], ["The", "Mr.", "Grain"])
        self.assertEqual(Index(texts).gather(keys_of([Word("Norland"), Word("grain")]), 1), [2])


if __name__ == "__main__":
    unittest.main()
