"""Questions with their answers as statements (after Demszky, Guu and Liang 2018, by rules over trees)."""

from __future__ import annotations

import re

from conllu import Word
from judge.change import ADDED
from judge.inflect import Inflector
from judge.tree import Node, parents, plant

QUESTION_WORDS = frozenset({"what", "which", "who", "whom", "when", "where", "how", "whose", "why"})
HELPERS = frozenset({"aux", "aux:pass", "cop"})
PREPOSITIONS = frozenset("in on at by from to with for of during after before under near around between through within into about over since until as because due outside inside along".split())
ANSWER = -5  # number of the node that holds the answer


def answer_kind(answer: str) -> str:
    """What sort of thing an answer is, so that a wrong one can be of the same sort."""
    if re.fullmatch(r"(?:1\d|20)\d\d", answer):
        return "year"
    if re.search(r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b", answer):
        return "date"
    if re.match(r"[$£€]?\d", answer) or re.match(r"(?:about|around|over|nearly|more|two|three|four|five|six|seven|eight|nine|ten)\b", answer):
        return "number"
    if answer[0].isupper():
        return "name"
    return "words"


def state(sentence: list[Word], answer: str, inflector: Inflector) -> Node | None:
    """The statement that a question and its answer make, the answer in a node numbered ANSWER; none where the rules do not reach."""
    tree = _plant_question(sentence)
    if tree is None:
        return None
    asked = next((n for n in tree.walk() if n.form.lower() in QUESTION_WORDS), None)
    if asked is None:
        return None
    above = parents(tree)
    phrase = asked
    while phrase.number in above and phrase.deprel in {"det", "nmod:poss", "advmod", "amod", "nmod", "compound"} and above[phrase.number].upos in {"NOUN", "PROPN", "ADJ", "ADV", "NUM"} and phrase is not tree:
        if asked.form.lower() in {"when", "where", "why"}:
            break
        phrase = above[phrase.number]
    word = asked.form.lower()
    if word in {"why", "whose"} or (word == "how" and not _counts(asked, above)):
        return None
    if phrase is tree:
        return _state_copula(tree, asked, answer)
    verb = above[phrase.number]
    filled = _fill(phrase, asked, answer)
    if phrase.deprel in {"nsubj", "nsubj:pass"} and phrase in verb.left and verb is tree:
        _unhelp(verb, inflector)
        return tree
    return _move_back(tree, verb, phrase, filled, inflector)


def _plant_question(sentence: list[Word]) -> Node | None:
    body = sentence[:-1] if sentence and sentence[-1].form == "?" else sentence
    return None if any(word.form == "?" or word.head >= len(body) for word in body) or not body else plant(body)


def _counts(asked: Node, above: dict[int, Node]) -> bool:
    over = above.get(asked.number)
    return over is not None and over.form.lower() in {"many", "much", "long", "old", "far", "large", "tall", "high", "big"}


def _fill(phrase: Node, asked: Node, answer: str) -> Node:
    """Puts the answer in the place of what is asked for: "how many people" keeps its noun, "which city" does not."""
    case = [kid for kid in phrase.left if kid.deprel == "case"]
    counted = next((k for k in phrase.left if k.form.lower() in {"many", "much"}), None)
    if counted is not None and not any(part in answer.lower() for part in (phrase.form.lower(), phrase.form.lower()[:-1])):
        counted.form, counted.left, counted.right, counted.number = answer, [], [], ANSWER
        return phrase
    first = answer.split()[0].lower()
    word = asked.form.lower()
    lead = case
    if first in PREPOSITIONS:
        lead = []
    elif not case and word == "when":
        lead = [Node("on" if answer_kind(answer) == "date" and re.search(r"\d\b(?!\d)", answer) else "in", "ADP", "IN", "case", number=ADDED)]
    elif not case and word == "where" and (answer[0].isupper() or first in {"the", "a", "an"}):
        lead = [Node("in", "ADP", "IN", "case", number=ADDED)]
    phrase.form, phrase.number, phrase.left, phrase.right = answer, ANSWER, lead, []
    phrase.upos = "PROPN"
    return phrase


def _state_copula(tree: Node, asked: Node, answer: str) -> Node | None:
    """"What is the name of X?" as "the name of X is A"."""
    subject, helper = tree.find("nsubj"), tree.find("cop")
    if subject is None or helper is None or any(n.form.lower() in QUESTION_WORDS for n in subject.walk()):
        return None
    rest = [kid for kid in tree.right if kid is not subject and kid is not helper and kid.deprel != "punct"]
    lead = [kid for kid in tree.left if kid.deprel == "case"] if asked is not tree else []
    if asked.form.lower() in {"where", "when"} and answer.split()[0].lower() not in PREPOSITIONS:
        lead = [Node("in", "ADP", "IN", "case", number=ADDED)]
    return Node(answer, "PROPN", "NNP", "root", number=ANSWER, left=[subject, helper, *lead], right=rest)


def _unhelp(verb: Node, inflector: Inflector) -> bool:
    """Takes the "did" of a question away."""
    do = next((kid for kid in verb.left if kid.deprel == "aux" and kid.form.lower() in {"do", "does", "did"}), None)
    if do is None or any(kid.form.lower() in {"not", "n't"} for kid in verb.left):
        return False
    xpos = {"did": "VBD", "does": "VBZ", "do": "VBP"}[do.form.lower()]
    verb.remove(do)
    verb.form, verb.xpos = inflector.form(inflector.lemma(verb.form, "VB"), xpos), xpos
    return True


def _move_back(tree: Node, verb: Node, phrase: Node, filled: Node, inflector: Inflector) -> Node | None:
    """The subject before its helping verb, the answer after the verb."""
    subject = tree.find("nsubj", "nsubj:pass", "expl", "csubj")
    if subject is None or subject is phrase or subject not in tree.left:
        return None
    if phrase in verb.right:  # asked in place
        return tree if verb is not tree else None
    verb.remove(phrase)
    helper = next((kid for kid in tree.left if kid.deprel in HELPERS), None)
    if helper is None:
        return None
    at = tree.left.index(subject)
    if tree.left.index(helper) < at:
        tree.left.remove(helper)
        tree.left.insert(tree.left.index(subject) + 1, helper)
    if helper.form.lower() in {"do", "does", "did"}:
        _unhelp(tree, inflector)
    stranded = next((kid for kid in verb.right if kid.deprel in {"case", "mark"} or (kid.upos == "ADP" and kid.deprel in {"obl", "advmod"})), None)
    if phrase.deprel in {"obj", "xcomp", "iobj", "nsubj", "nsubj:pass"} and stranded is None:
        particles = [kid for kid in verb.right if kid.deprel == "compound:prt"]
        at = verb.right.index(particles[-1]) + 1 if particles else 0
        verb.right.insert(at, filled)
    elif stranded is not None and not filled.left:
        verb.right.insert(verb.right.index(stranded) + 1, filled)
    else:
        verb.right.append(filled)
    return tree


def assert_question(sentence: list[Word]) -> Node | None:
    """"Did X sign Y?" as "X did sign Y", with emphasis where "did" stands; none where the question is not of that kind."""
    tree = _plant_question(sentence)
    if tree is None or any(n.form.lower() in QUESTION_WORDS for n in tree.walk()):
        return None
    first = next(tree.walk())
    subject = tree.find("nsubj", "nsubj:pass", "expl")
    if first.deprel not in HELPERS or first not in tree.left or subject is None or subject not in tree.left:
        return None
    tree.left.remove(first)
    tree.left.insert(tree.left.index(subject) + 1, first)
    return tree
