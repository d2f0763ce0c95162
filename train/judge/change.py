"""What every change of a sentence leaves behind, and what it may draw from."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from dataclasses import dataclass, field

from conllu import Word
from judge.inflect import Inflector
from judge.lexicon import Lexicon
from judge.tree import Node, parents

ADDED = 1000  # numbers of words that a change puts in start here
LABELS = ("supported", "contradicted", "unsupported")


@dataclass(frozen=True)
class Change:
    """A change made to a copy of a tree, whose changed words are marked wrong.

    `label` is the verdict on the changed sentence given the original one, `back` that on the original given the changed one
    (None where that is no clear case); `before` are the numbers of the words in the original that are wrong then.
    """

    type: str
    label: str
    back: str | None
    before: frozenset[int]


@dataclass
class Material:
    """Names, numbers and parts of sentences that a text, or all texts together, can lend."""

    names: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    numbers: list[str] = field(default_factory=list)
    words: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))  # by Penn tag
    phrases: defaultdict[str, list[Node]] = field(default_factory=lambda: defaultdict(list))  # by preposition

    def add(self, sentence: list[Word], tree: Node | None) -> None:
        """What one parsed sentence has."""
        for start, end in name_spans(sentence):
            form = " ".join(w.form for w in sentence[start:end] if w.form not in {"'s", "’s"})
            if form:
                self.names[sentence[start].name[2:]].append(form)
        for word in sentence:
            if word.xpos == "CD" and is_count(word.form):
                self.numbers.append(word.form)
            elif word.name == "O" and word.form.islower() and len(word.form) > 3 and word.upos in {"NOUN", "VERB", "ADJ"}:
                self.words[word.xpos].append(word.form)
        if tree is not None:
            for node in tree.walk():
                case = node.find("case")
                if node.deprel == "obl" and case is not None and node.left[:1] == [case] and sum(1 for _ in node.walk()) < 8:
                    self.phrases[case.form.lower()].append(node)


@dataclass(frozen=True)
class Context:
    """What a change of one sentence may use: its own text first, then everything."""

    rng: random.Random
    inflector: Inflector
    lexicon: Lexicon
    near: Material
    far: Material


def name_spans(sentence: list[Word]) -> list[tuple[int, int]]:
    """Names as (start, end); an I without its B starts one."""
    spans: list[tuple[int, int]] = []
    for n, word in enumerate(sentence):
        etype = word.name[2:]
        if word.name[:1] == "I" and spans and spans[-1][1] == n and sentence[n - 1].name[2:] == etype:
            spans[-1] = (spans[-1][0], n + 1)
        elif word.name[:1] in {"B", "I"}:
            spans.append((n, n + 1))
    return spans


def is_count(form: str) -> bool:
    """A number that is no year."""
    return re.fullmatch(r"\d[\d,.]*", form) is not None and not is_year(form)


def is_year(form: str) -> bool:
    return re.fullmatch(r"(?:1[5-9]|20)\d\d", form) is not None


def mark(node: Node) -> frozenset[int]:
    """Marks a node wrong."""
    node.wrong = True
    return frozenset({node.number})


def name_at(tree: Node, sentence: list[Word], span: tuple[int, int]) -> Node | None:
    """The node that heads a name, all of whose words hang on it and nothing else between them."""
    nodes = {node.number: node for node in tree.walk()}
    above = parents(tree)
    inside = set(range(*span))
    heads = [n for n in inside if n in nodes and (n not in above or above[n].number not in inside)]
    return nodes[heads[0]] if len(heads) == 1 else None


def rename(node: Node, span: tuple[int, int], form: str) -> None:
    """Puts another name in the place of one: its other words go, what else hangs on it stays."""
    inside = set(range(*span))
    rest_left = [kid for kid in node.left if kid.number not in inside]
    rest_right = [kid for kid in node.right if kid.number not in inside]
    kept = [grand for kid in node.kids() if kid.number in inside for grand in kid.kids() if grand.number not in inside]
    node.form, node.left, node.right = form, rest_left, [*kept, *rest_right]
    node.wrong = True
