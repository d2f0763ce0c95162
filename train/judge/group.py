"""Claims with the evidence that they share: one group is one row of the model's input."""

from __future__ import annotations

from dataclasses import dataclass, field

from conllu import Word
from judge.change import LABELS
from judge.tree import Said

NO_PAIR = -1
SUPPORTED, CONTRADICTED, UNSUPPORTED = range(len(LABELS))


@dataclass(frozen=True)
class Claim:
    """`wrong` says of each word whether the evidence bears it out, or is None where that is not known; claims of one pair differ in one thing."""

    words: list[Word]
    label: int
    wrong: list[bool] | None
    pair: int = NO_PAIR


@dataclass(frozen=True)
class Group:
    """`evidence` are sentences of one text; `source` is where the claims come from."""

    evidence: list[list[Word]]
    claims: list[Claim]
    source: str
    extra: dict[str, str] = field(default_factory=dict)


def true_claim(said: Said, pair: int = NO_PAIR) -> Claim:
    return Claim(said.words, SUPPORTED, [False] * len(said.words), pair)


def false_claim(said: Said, label: str, pair: int = NO_PAIR) -> Claim:
    """A claim made wrong; its wrong words are those so marked."""
    return Claim(said.words, LABELS.index(label), list(said.wrong), pair)


def unborne(claim: Claim) -> Claim:
    """The claim where the evidence is of something else: unsupported, no word of it in particular."""
    return Claim(claim.words, UNSUPPORTED, None)
