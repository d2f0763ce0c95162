"""Claims made from questions: SQuAD's with right and wrong answers, CondaQA's as what they ask."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from conllu import Word
from judge.change import Context, Material, is_count
from judge.change_parts import exchange_parts, swap_date, swap_number
from judge.change_sense import change_cause, negate, turn_contrary
from judge.evidence import Index, keys_of, plain, sentences_of
from judge.group import NO_PAIR, CONTRADICTED, SUPPORTED, Claim, Group, false_claim, true_claim, unborne
from judge.inflect import Inflector
from judge.lexicon import read_lexicon
from judge.question import ANSWER, answer_kind, assert_question, state
from judge.sources import MOST_WORDS, located_words, read_lines
from judge.tree import Node, Said, speak
from surface import tokenise

AT_ONCE, SENTENCES = 4, 5
LOST, FOREIGN, OTHERWISE = 0.12, 0.35, 0.25
OTHER_CHANGES = (exchange_parts, exchange_parts, negate, turn_contrary, turn_contrary, change_cause, swap_date, swap_number)


@dataclass(frozen=True)
class Asked:
    """A question's statement with its answer in place, and answers of other questions on the same text."""

    tree: Node
    answer: str
    others: list[str]


def _with(asked: Asked, answer: str, wrong: bool) -> Said | None:
    tree = asked.tree.copy()
    node = next((n for n in tree.walk() if n.number == ANSWER), None)
    if node is None:
        return None
    node.form, node.wrong = " ".join(w.form for w in tokenise(answer)), wrong
    said = speak(tree)
    forms = [w.form.lower() for w in said.words]
    twice = any(forms.count(f) > 1 for f in ("did", "does", "is", "was", "were"))
    return said if 5 <= len(said.words) <= MOST_WORDS and not (twice and len(forms) < 14) and forms[-1] == "." and forms[-2] != "." else None


def _wrong_answer(asked: Asked, text: list[list[Word]], rng: random.Random) -> str | None:
    """An answer of the same kind that the text has elsewhere, or a number or year near the right one."""
    kind = answer_kind(asked.answer)
    right = {w.form.lower() for w in tokenise(asked.answer)}
    choices = [o for o in asked.others if answer_kind(o) == kind and len(o.split()) <= len(asked.answer.split()) + 3]
    if kind == "number" and len(asked.answer.split()) > 1:
        choices = [o for o in choices if len(o.split()) > 1]
    if kind in {"year", "number"} and len(asked.answer.split()) == 1:
        choices += [w.form for s in text for w in s if answer_kind(w.form) == kind and (kind == "year" or is_count(w.form))]
        if kind == "year" and rng.random() < 0.25:
            choices = [str(int(asked.answer) + rng.choice((-10, -3, -2, -1, 1, 2, 4, 10)))]
    choices = [o for o in choices if not {w.form.lower() for w in tokenise(o)} & right]
    return rng.choice(choices) if choices else None


def _false(one: Asked, text: list[list[Word]], context: Context) -> Claim | None:
    """The statement with a wrong answer, or, one time in four, with another of its words changed."""
    if context.rng.random() < OTHERWISE:
        tree = one.tree.copy()
        make = context.rng.choice(OTHER_CHANGES)
        words = tokenise(" ".join(n.form for n in tree.walk()))
        change = make(tree, words, context)
        if change is not None and change.label != "supported":
            said = speak(tree)
            return false_claim(said, change.label) if any(said.wrong) and len(said.words) <= MOST_WORDS else None
    wrong = _wrong_answer(one, text, context.rng)
    said = _with(one, wrong, True) if wrong else None
    return false_claim(said, "contradicted") if said else None


def _asked(qas: list[list[str]], parsed: dict[int, list[list[Word]]], inflector: Inflector) -> list[Asked]:
    found: list[Asked] = []
    answers = [a.strip(" .,") for _, a in qas]
    for k, answer in enumerate(answers):
        sentences = parsed.get(k)
        if not sentences or len(sentences) != 1 or not answer or len(answer.split()) > 7:
            continue
        tree = state(sentences[0], answer, inflector)
        if tree is not None:
            found.append(Asked(tree, answer, [a for a in answers if a and len(a.split()) <= 7]))
    return found


def squad(bench: Path, parsed: dict[tuple[int, int], list[list[Word]]], inflector: Inflector, rng: random.Random) -> Iterator[Group]:
    """SQuAD: pairs of a right and a wrong answer; some with the sentence that answers left out, some asked of the next paragraph."""
    questions: defaultdict[int, dict[int, list[list[Word]]]] = defaultdict(dict)
    for (n, k), sentences in parsed.items():
        questions[n][k] = sentences
    foreign: list[Claim] = []
    context = Context(rng, inflector, read_lexicon(), Material(), Material())
    title = ""
    for n, row in enumerate(read_lines(bench / "open" / "squad.jsonl.xz")):
        if n not in questions:
            continue
        if row["title"] != title:
            foreign, title = [], row["title"]
        text = located_words(sentences_of(row["context"]))
        asked = _asked(row["qas"], questions[n], inflector)
        rng.shuffle(asked)
        for at in range(0, len(asked), AT_ONCE):
            group = _squad_group(asked[at : at + AT_ONCE], text, context, foreign)
            if group is not None:
                yield group


def _squad_group(asked: list[Asked], text: list[list[Word]], context: Context, foreign: list[Claim]) -> Group | None:
    rng = context.rng
    index = Index(text)
    claims: list[Claim] = []
    forced: set[int] = set()
    lost: set[int] = set()
    fresh: list[Claim] = []
    for pair, one in enumerate(asked):
        said = _with(one, one.answer, False)
        place = _place(one, text, index, said)
        if said is None or place < 0:
            continue
        false = _false(one, text, context)
        truth = true_claim(said, pair if false else NO_PAIR)
        fresh.append(truth)
        if rng.random() < LOST and len(text) > 3 and place not in forced:
            lost.add(place)
            claims.append(unborne(rng.choice([truth, false] if false else [truth])))
        elif place not in lost:
            forced.add(place)
            claims.append(truth)
            if false:
                claims.append(replace(false, pair=pair))
    if foreign and rng.random() < FOREIGN:
        claims.append(unborne(foreign.pop(rng.randrange(len(foreign)))))
    foreign.extend(fresh[:2])
    if not claims:
        return None
    keys = set().union(*(keys_of(c.words) for c in claims))
    places = [n for n in index.gather(keys, max(SENTENCES, len(forced) + 1), sorted(forced)) if n not in lost]
    return Group([plain(text[n]) for n in places], claims, "squad") if places else None


def _place(one: Asked, text: list[list[Word]], index: Index, said: Said | None) -> int:
    """The sentence that has the answer and most of the statement's other words."""
    if said is None:
        return -1
    answer = [w.form.lower() for w in tokenise(one.answer)]
    keys = keys_of(said.words)
    best, most = -1, 0
    for n, sentence in enumerate(text):
        forms = [w.form.lower() for w in sentence]
        if any(forms[k : k + len(answer)] == answer for k in range(len(forms) - len(answer) + 1)):
            shared = 1 + len(keys & index.keys[n])
            if shared > most:
                best, most = n, shared
    return best


def condaqa(bench: Path, parsed: dict[int, list[list[Word]]], rng: random.Random) -> Iterator[Group]:
    """CondaQA: what a yes-or-no question asks, stated; claims on one passage stand together."""
    passages: defaultdict[str, list[Claim]] = defaultdict(list)
    for n, row in enumerate(read_lines(bench / "open" / "condaqa.jsonl.gz")):
        sentences = parsed.get(n)
        if row["answer"] not in {"YES", "NO"} or not sentences or len(sentences) != 1:
            continue
        tree = assert_question(sentences[0])
        if tree is None:
            continue
        said = speak(tree)
        if 5 <= len(said.words) <= MOST_WORDS:
            yes = row["answer"] == "YES"
            passages[row["passage"]].append(Claim(said.words, SUPPORTED if yes else CONTRADICTED, [False] * len(said.words) if yes else None))
    for passage, claims in passages.items():
        text = located_words(sentences_of(passage))
        index = Index(text)
        places = index.gather(set().union(*(keys_of(c.words) for c in claims)), SENTENCES)
        if places:
            yield Group([plain(text[n]) for n in places], claims[:8], "condaqa")
