"""Other wordings of a sentence that say no more than it does: shortened, turned round, with synonyms.

A pair of sentences (one true, one changed) is rewritten by the same decisions: these hang on the number of a node alone.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

from judge.inflect import Inflector
from judge.lexicon import Lexicon
from judge.tree import Node, parents

DENIALS = frozenset({"not", "n't", "n’t", "never", "no", "without", "nobody", "none", "neither", "nor", "few", "hardly", "only", "all", "every", "each"})
CONDITIONS = frozenset({"if", "unless", "until", "once", "provided", "should", "whether"})
CLAUSES = frozenset({"ccomp", "xcomp", "csubj"})
SHORT = {"U.S.": "US", "US": "United States", "United States": "US", "U.N.": "UN", "UN": "United Nations", "percent": "per cent", "%": "percent"}
NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split()


@dataclass(frozen=True)
class Rewriter:
    """`rewrite` makes one wording; the same seed decides the same for both sides of a pair."""

    inflector: Inflector
    lexicon: Lexicon

    def rewrite(self, root: Node, kept: frozenset[int], seed: str, strength: float) -> Node:
        """A reworded copy; nodes whose number is in `kept` stay (the changed ones), `strength` 0..1 scales every chance."""
        tree = root.copy()
        luck = Luck(seed, strength)
        tree = self._choose_clause(tree, kept, luck)
        self._shorten(tree, kept, luck)
        self._move_reported(tree, luck)
        for node in list(tree.walk()):
            self._turn(node, luck)
            self._possess(node, luck)
        self._move_front(tree, luck)
        self._reword(tree, kept, luck)
        return tree

    def _choose_clause(self, root: Node, kept: frozenset[int], luck: Luck) -> Node:
        """One of two coordinated clauses, where nothing kept is lost."""
        for conj in root.all("conj"):
            if conj.upos != "VERB" or root.upos != "VERB":
                continue
            if not conj.numbers() & kept and luck.has(conj, "first clause", 0.6):
                root.remove(conj)
            elif kept <= conj.numbers() and luck.has(conj, "second clause", 0.7):
                subject = root.find("nsubj", "nsubj:pass")
                if conj.find("nsubj", "nsubj:pass") is None:
                    if subject is None or (subject.deprel == "nsubj:pass") != (conj.find("aux:pass") is not None) or conj.xpos not in {"VBD", "VBZ", "VBP", "VBN"}:
                        continue
                    if conj.xpos == "VBN" and conj.find("aux", "aux:pass") is None:
                        continue
                    conj.left.insert(0, subject.copy())
                conj.left = [kid for kid in conj.left if kid.deprel not in {"cc", "punct"}]
                conj.deprel = "root"
                return conj
        return root

    def _shorten(self, root: Node, kept: frozenset[int], luck: Luck) -> None:
        for node in list(root.walk()):
            denied = any(kid.form.lower() in DENIALS for kid in node.kids())
            for kid in node.kids():
                if kid.numbers() & kept or denied:
                    continue
                words = sum(1 for _ in kid.walk())
                if luck.has(kid, "shorten", self._looseness(node, kid, words)):
                    node.remove(kid)

    def _looseness(self, node: Node, kid: Node, words: int) -> float:
        """How likely a part is left out; 0 for what the sense needs."""
        if kid.deprel in {"appos", "acl:relcl", "parataxis", "discourse"}:
            return 0.55
        if kid.deprel == "advcl" and not any(n.form.lower() in CONDITIONS for n in kid.walk()):
            return 0.45
        if kid.deprel in {"obl", "obl:unmarked", "obl:tmod"} and node.upos == "VERB" and node.find("obj", "nsubj:pass", "ccomp") and words < 9:
            return 0.25
        if kid.deprel in {"nmod", "acl"} and words > 3 and node.upos == "NOUN" and node.find("det") is None:
            return 0.15
        if kid.deprel == "amod" and kid.form.islower() and node.upos == "NOUN" and kid.xpos == "JJ":
            return 0.15
        if kid.deprel == "flat" and node.name.endswith("person"):
            return 0.0
        return 0.0

    def _move_reported(self, root: Node, luck: Luck) -> None:
        """"X said that C" as "according to X, C" or "C, X said"."""
        lemma = self.inflector.lemma(root.form, root.xpos)
        content, speaker = root.find("ccomp"), root.find("nsubj")
        if lemma not in self.lexicon.speech or content is None or speaker is None or content not in root.right:
            return
        if len(root.kids()) - len(root.all("punct")) > 2 or content.find("nsubj", "nsubj:pass", "expl") is None or '"' in root.text():
            return
        place = luck.among(root, "reported", 4)
        said = Node(root.form, root.upos, root.xpos, "parataxis", number=root.number, left=[speaker], wrong=root.wrong)
        content.left = [kid for kid in content.left if not (kid.deprel == "mark" and kid.form.lower() == "that")]
        if place == 1:
            self._become(root, content, [Node("According to", deprel="case"), *speaker_parts(speaker), Node(",", deprel="punct")], [])
        elif place == 2:
            self._become(root, content, [], [Node(",", deprel="punct"), said])

    def _become(self, root: Node, content: Node, before: list[Node], after: list[Node]) -> None:
        root.form, root.upos, root.xpos, root.number, root.wrong = content.form, content.upos, content.xpos, content.number, content.wrong
        root.left, root.right = [*before, *content.left], [*content.right, *after]

    def _turn(self, verb: Node, luck: Luck) -> None:
        """Active to passive and back."""
        if verb.upos != "VERB" or not luck.has(verb, "voice", 0.5):
            return
        if verb.find("aux:pass"):
            self._activate(verb)
        else:
            self._passivise(verb)

    def _passivise(self, verb: Node) -> None:
        subject, target = verb.find("nsubj"), verb.find("obj")
        aux = verb.all("aux")
        plain = all(kid.form.lower() in {"has", "have", "had", "will"} for kid in aux) and len(aux) < 2
        if subject is None or target is None or subject not in verb.left or target not in verb.right or not plain:
            return
        loose = {"nsubj", "obj", "aux", "obl", "obl:unmarked", "punct", "advmod", "mark", "cc"}
        if any(kid.deprel not in loose for kid in verb.kids()) or {subject.upos, target.upos} & {"PRON", "DET"}:
            return
        lemma = self.inflector.lemma(verb.form, verb.xpos)
        if lemma in {"have", "be", "become", "mean", "last", "cost", "say", "reach", "enter", "leave", "resemble", "want"} or (not aux and verb.xpos not in {"VBD", "VBZ", "VBP"}):
            return
        many = target.xpos in {"NNS", "NNPS"} or target.find("conj") is not None
        if aux:
            helper = aux[0].form.lower()
            helper = {"will": "will be", "had": "had been"}.get(helper, "have been" if many else "has been")
            verb.remove(aux[0])
        else:
            helper = {"VBD": "were" if many else "was"}.get(verb.xpos, "are" if many else "is")
        verb.form, verb.xpos = self.inflector.form(lemma, "VBN"), "VBN"
        verb.remove(target)
        place = verb.left.index(subject)
        target.deprel, subject.deprel = "nsubj:pass", "obl:agent"
        verb.left[place] = target
        verb.left.append(Node(helper, "AUX", deprel="aux:pass", number=-2))
        subject.left.insert(0, Node("by", "ADP", "IN", "case", number=-3))
        verb.right.insert(0, subject)

    def _activate(self, verb: Node) -> None:
        target, helper = verb.find("nsubj:pass"), verb.find("aux:pass")
        agent = next((kid for kid in verb.right if kid.deprel in {"obl:agent", "obl"} and (c := kid.find("case")) is not None and c.form == "by"), None)
        if target is None or target not in verb.left or helper is None or agent is None or verb.find("aux") or helper.form not in {"was", "were"}:
            return
        if agent.upos not in {"PROPN", "NOUN"} or target.upos == "PRON" or agent.name.endswith(("time", "place")):
            return
        lemma = self.inflector.lemma(verb.form, "VBN")
        verb.form, verb.xpos = self.inflector.form(lemma, "VBD"), "VBD"
        verb.remove(helper)
        verb.remove(agent)
        agent.left = [kid for kid in agent.left if kid.form != "by"]
        agent.deprel, target.deprel = "nsubj", "obj"
        verb.left[verb.left.index(target)] = agent
        verb.right.insert(0, target)

    def _possess(self, noun: Node, luck: Luck) -> None:
        """"the capital of X" as "X's capital"."""
        of = next((kid for kid in noun.right if kid.deprel == "nmod" and (c := kid.find("case")) is not None and c.form == "of"), None)
        the = noun.find("det")
        if of is None or the is None or the.form.lower() != "the" or of.upos != "PROPN" or of.name == "O" or noun.left[:1] != [the]:
            return
        if any(True for kid in of.kids() if kid.deprel in {"conj", "appos", "nmod", "acl:relcl", "punct"}) or not luck.has(noun, "possess", 0.5):
            return
        noun.remove(of)
        of.left = [kid for kid in of.left if kid.form != "of"]
        of.right.append(Node("'s", "PART", "POS", "case", number=-4))
        of.deprel = "nmod:poss"
        noun.left[0] = of

    def _move_front(self, root: Node, luck: Luck) -> None:
        """A time or place at the end to the front, or from there to the end."""
        if root.right and root.right[-1].deprel in {"obl", "obl:unmarked", "obl:tmod"} and root.right[-1].name.endswith(("time", "place")):
            if luck.has(root, "front", 0.4):
                moved = root.right.pop()
                root.left = [moved, Node(",", deprel="punct"), *root.left]
        elif len(root.left) > 2 and root.left[0].deprel in {"obl", "obl:unmarked", "obl:tmod"} and root.left[1].form == "," and luck.has(root, "back", 0.6):
            moved = root.left[0]
            root.left = root.left[2:]
            root.right.append(moved)

    def _reword(self, root: Node, kept: frozenset[int], luck: Luck) -> None:
        above = parents(root)
        for node in list(root.walk()):
            if node.number in kept:
                continue
            if node.form in SHORT and luck.has(node, "short", 0.4):
                node.form = SHORT[node.form]
            elif node.form.isdigit() and int(node.form) <= 12 and node.deprel == "nummod" and luck.has(node, "number", 0.5):
                node.form = NUMBERS[int(node.form)]
            elif node.form.lower() in NUMBERS[2:] and node.deprel == "nummod" and luck.has(node, "number", 0.4):
                node.form = str(NUMBERS.index(node.form.lower()))
            elif node.name == "O" and node.xpos in {"VB", "VBD", "VBZ", "VBP", "VBN", "VBG", "NN", "NNS", "JJ"} and luck.has(node, "synonym", 0.45):
                lemma = self.inflector.lemma(node.form, node.xpos)
                choices = self.lexicon.synonyms_of(lemma, node.xpos)
                if choices and not (node.number in above and above[node.number].name != "O"):
                    form = self.inflector.form(choices[luck.among(node, "which", len(choices))], node.xpos)
                    node.form = form if node.form.islower() else node.form


def speaker_parts(speaker: Node) -> list[Node]:
    """The words of a subject that can follow "according to"."""
    speaker.deprel = "obl"
    return [speaker]


@dataclass(frozen=True)
class Luck:
    """Chances that hang on a seed and the number of a node, so that both sides of a pair fall alike."""

    seed: str
    strength: float

    def has(self, node: Node, what: str, chance: float) -> bool:
        return chance > 0 and random.Random(f"{self.seed} {what} {node.number}").random() < chance * self.strength

    def among(self, node: Node, what: str, count: int) -> int:
        """One of `count` choices."""
        return random.Random(f"{self.seed} {what} {node.number}").randrange(count)
