"""A sentence as a tree whose parts can be left out, moved and exchanged, and which then is words again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from conllu import GLUED, Word
from surface import space_out

SEPARATORS = frozenset({",", ";", ":", "-", "–", "—"})


@dataclass
class Node:
    """A word (or several, parted by spaces, after a change) with what hangs on it, in order; `number` is its place in the sentence it came from."""

    form: str
    upos: str = ""
    xpos: str = ""
    deprel: str = ""
    name: str = "O"
    number: int = -1
    left: list[Node] = field(default_factory=list)
    right: list[Node] = field(default_factory=list)
    wrong: bool = False
    glued: bool = False  # to the word before it, where that is still the one it had

    def walk(self) -> Iterator[Node]:
        """All nodes in the order of the text."""
        for kid in self.left:
            yield from kid.walk()
        yield self
        for kid in self.right:
            yield from kid.walk()

    def kids(self) -> list[Node]:
        return [*self.left, *self.right]

    def find(self, *relations: str) -> Node | None:
        """The first child in one of these relations."""
        return next((kid for kid in self.kids() if kid.deprel in relations), None)

    def all(self, *relations: str) -> list[Node]:
        return [kid for kid in self.kids() if kid.deprel in relations]

    def remove(self, kid: Node) -> None:
        self.left = [other for other in self.left if other is not kid]
        self.right = [other for other in self.right if other is not kid]

    def copy(self) -> Node:
        return Node(
            self.form, self.upos, self.xpos, self.deprel, self.name, self.number,
            [kid.copy() for kid in self.left], [kid.copy() for kid in self.right], self.wrong, self.glued,
        )  # fmt: skip

    def numbers(self) -> set[int]:
        return {node.number for node in self.walk()}

    def text(self) -> str:
        return " ".join(node.form for node in self.walk())

    def subtype(self) -> str:
        return self.deprel.split(":")[0]


def parents(root: Node) -> dict[int, Node]:
    """The parent of each node by its number; numbers are those of one tree."""
    return {kid.number: node for node in root.walk() for kid in node.kids()}


def plant(sentence: list[Word]) -> Node | None:
    """The tree of a parsed sentence without its last full stop; none where the parse is no tree of projective order."""
    nodes = [Node(w.form, w.upos, w.xpos, w.deprel, w.name or "O", n, glued=w.space == GLUED) for n, w in enumerate(sentence)]
    root = None
    for n, word in enumerate(sentence):
        if word.head < 0:
            root = nodes[n]
        elif n < word.head:
            nodes[word.head].left.append(nodes[n])
        else:
            nodes[word.head].right.append(nodes[n])
    if root is None or [node.number for node in root.walk()] != list(range(len(nodes))):
        return None
    last = nodes[-1]
    if last.form in {".", "!", ";"}:
        parents(root)[last.number].remove(last) if last is not root else None
    first = next(root.walk())
    nation = first.upos == "ADJ" and first.form.endswith(("ian", "ish", "ese", "an", "i"))
    if first.upos not in {"PROPN", "X"} and not nation and first.form[1:].islower() and first.name == "O":
        first.form = first.form[0].lower() + first.form[1:]
    elif first.form in {"A", "The"}:
        first.form = first.form.lower()
    return root


@dataclass(frozen=True)
class Said:
    """Words of a claim or of a changed sentence, and which of them are wrong."""

    words: list[Word]
    wrong: list[bool]

    def text(self) -> str:
        return "".join((" " if n and w.space else "") + w.form for n, w in enumerate(self.words))


def speak(root: Node, stop: bool = True) -> Said:
    """The words of a tree, commas that stand first or twice left out, the first letter a capital."""
    forms: list[tuple[str, bool, bool]] = []
    before = -9
    for node in root.walk():
        for form in node.form.split():
            if form in SEPARATORS and (not forms or forms[-1][0] in {*SEPARATORS, "("}):
                continue
            forms.append((form, node.wrong, node.glued and node.number == before + 1))
        before = node.number
    while forms and forms[-1][0] in SEPARATORS:
        forms.pop()
    if stop and forms and forms[-1][0] not in {".", "?", "!"}:
        forms.append((".", False, True))
    if forms:
        first, *rest = forms[0]
        forms[0] = (first[0].upper() + first[1:], *rest)
    spaced = space_out([form for form, _, _ in forms])
    return Said([replace(w, space=GLUED) if n and forms[n][2] else w for n, w in enumerate(spaced)], [wrong for _, wrong, _ in forms])
