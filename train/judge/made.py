"""Claims made from sentences of open news: true ones in other words, and false ones that differ from them in one thing.

Half the time it is the evidence that is changed and the claim that keeps the words of the article, so that a false claim
looks no odder than a true one and only the evidence tells them apart.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace

from conllu import GLUED, SPACED, Word
from judge.change import Change, Context, Material
from judge.change_parts import PART_CHANGES
from judge.change_sense import SENSE_CHANGES
from judge.evidence import COMMON, Index, keys_of, plain
from judge.group import Claim, Group, false_claim, true_claim, unborne
from judge.inflect import Inflector
from judge.lexicon import Lexicon
from judge.rewrite import Rewriter
from judge.tree import Node, plant, speak

CHANGES, WEIGHTS = zip(*PART_CHANGES, *SENSE_CHANGES, strict=True)
SOURCES_A_GROUP, SENTENCES = 3, 4
LOST, FOREIGN, FLIPPED, FUSED = 0.07, 0.35, 0.5, 0.25
MOST_WORDS = 50  # of a claim of two sentences
Text = list[list[Word]]


@dataclass(frozen=True)
class Pair:
    """What a source sentence gave: its place, the sentence that stands for it in the evidence, and claims."""

    place: int
    sentence: list[Word]
    claims: list[Claim]


def _able(sentence: list[Word]) -> bool:
    return 7 <= len(sentence) <= 48 and any(w.upos == "VERB" for w in sentence) and sentence[-1].form != "?" and sum(w.form in {'"', "“"} for w in sentence) != 1


class Maker:
    """Makes groups from parsed texts."""

    def __init__(self, texts: list[Text], inflector: Inflector, lexicon: Lexicon) -> None:
        self.inflector, self.lexicon = inflector, lexicon
        self.rewriter = Rewriter(inflector, lexicon)
        self.far = Material()
        for text in texts:
            for sentence in text:
                self.far.add(sentence, plant(sentence))

    def groups(self, text: Text, rng: random.Random, foreign: list[Claim]) -> Iterator[Group]:
        """Groups of one text, up to three source sentences each; true claims are left in `foreign` for texts to come."""
        trees = [plant(sentence) for sentence in text]
        able = [n for n, sentence in enumerate(text) if trees[n] is not None and _able(sentence)]
        rng.shuffle(able)
        context = self.context(text, rng)
        for at in range(0, len(able), SOURCES_A_GROUP):
            pairs: list[Pair] = []
            for n in able[at : at + SOURCES_A_GROUP]:
                pair = self._pair(n, text[n], trees[n], context, len(pairs))
                if pair is not None:
                    pairs.append(pair)
            if pairs:
                yield self._group(text, pairs, rng, foreign)

    def _group(self, text: Text, pairs: list[Pair], rng: random.Random, foreign: list[Claim]) -> Group:
        sentences = list(text)
        claims: list[Claim] = []
        joined = self._fused(pairs, rng)
        able = joined is pairs and len(text) > 4
        keys: set[str] = set()
        forced: list[int] = []
        lost: list[int] = []
        for pair in joined:
            sentences[pair.place] = pair.sentence
            keys |= keys_of(rng.choice(pair.claims).words)
            if able and rng.random() < LOST:
                lost.append(pair.place)
                claims.append(unborne(rng.choice(pair.claims)))
            else:
                forced.append(pair.place)
                claims.extend(pair.claims)
        if foreign and rng.random() < FOREIGN:
            claims.append(unborne(foreign.pop(rng.randrange(len(foreign)))))
        if len(foreign) < 200:
            foreign.append(pairs[0].claims[0])
        index = Index(sentences)
        places = [n for n in index.gather(keys, max(SENTENCES, len(forced) + 1), forced) if n not in lost]
        return Group([plain(sentences[n]) for n in places], claims, "made")

    def _fused(self, pairs: list[Pair], rng: random.Random) -> list[Pair]:
        """Now and then the true claim of one sentence stands before those of the next, so that a claim says two things."""
        if len(pairs) < 2 or rng.random() > FUSED:
            return pairs
        first, second = pairs[0].claims[0], pairs[1]
        joint = rng.choice(JOINTS)
        claims = [fuse(first, claim, joint) for claim in second.claims]
        if max(len(c.words) for c in claims) > MOST_WORDS:
            return pairs
        return [pairs[0], replace(second, claims=claims), *pairs[2:]]

    def context(self, text: Text, rng: random.Random) -> Context:
        """What changes of this text's sentences may draw from."""
        near = Material()
        for sentence in text:
            near.add(sentence, plant(sentence))
        return Context(rng, self.inflector, self.lexicon, near, self.far)

    def change(self, tree: Node, sentence: list[Word], context: Context, used: set[str]) -> tuple[Node, Change] | None:
        """A changed copy of a tree and what was changed; no type of `used` again."""
        for make in context.rng.choices(CHANGES, WEIGHTS, k=6):
            changed = tree.copy()
            change = make(changed, sentence, context)
            if change is not None and change.type not in used and speak(changed).text() != speak(tree).text():
                used.add(change.type)
                return changed, change
        return None

    def _pair(self, place: int, sentence: list[Word], tree: Node | None, context: Context, number: int) -> Pair | None:
        if tree is None:
            return None
        used: set[str] = set()
        first = self.change(tree, sentence, context, used)
        if first is None:
            return None
        rng = context.rng
        seed = str(rng.random())
        strength = rng.choice((0.0, 0.6, 1.0, 1.0, 1.3))
        changed, change = first
        if change.label == "supported" or (change.back is not None and rng.random() < FLIPPED):
            return self._flipped(place, tree, changed, change, seed, strength, number)
        wanted = [first]
        if rng.random() < 0.6 and (second := self.change(tree, sentence, context, used)) is not None and second[1].label != "supported":
            wanted.append(second)
        kept = frozenset(n for _, c in wanted for n in c.before) | frozenset(w.number for t, _ in wanted for w in t.walk() if w.wrong)
        truth = true_claim(speak(self.rewriter.rewrite(tree, kept, seed, strength)), number)
        claims = [truth, *(false_claim(speak(self.rewriter.rewrite(t, kept, seed, strength)), c.label, number) for t, c in wanted)]
        return Pair(place, sentence, distinct(claims))

    def _flipped(self, place: int, tree: Node, changed: Node, change: Change, seed: str, strength: float, number: int) -> Pair | None:
        if change.back is None:
            return None
        kept = change.before | frozenset(w.number for w in changed.walk() if w.wrong)
        false = tree.copy()
        for node in false.walk():
            node.wrong = node.number in change.before
        truth = changed.copy()
        for node in truth.walk():
            node.wrong = False
        claims = [
            true_claim(speak(self.rewriter.rewrite(truth, kept, seed, strength)), number),
            false_claim(speak(self.rewriter.rewrite(false, kept, seed, strength)), change.back, number),
        ]
        return Pair(place, speak(truth).words, distinct(claims))


JOINTS = ((",", "and"), (",", "while"), (";",), (",", "but"))


def fuse(first: Claim, second: Claim, joint_forms: tuple[str, ...]) -> Claim:
    """One claim of two; wrong where the second is."""
    joint = [Word(form, GLUED if n == 0 else SPACED) for n, form in enumerate(joint_forms)]
    head = second.words[0]
    low = replace(head, form=head.form.lower()) if head.form.lower() in COMMON else head
    words = [*first.words[:-1], *joint, replace(low, space=SPACED), *second.words[1:]]
    wrong = None if second.wrong is None else [False] * (len(first.words) - 1 + len(joint)) + second.wrong
    return Claim(words, second.label, wrong, second.pair)


def distinct(claims: list[Claim]) -> list[Claim]:
    """The claims of a pair, the true one first; a false claim whose rewording lost the change is left out."""
    forms = [w.form for w in claims[0].words]
    return [claims[0], *(c for c in claims[1:] if [w.form for w in c.words] != forms and c.wrong and any(c.wrong))]
