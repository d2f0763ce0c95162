"""Word lists of the judge's made-up claims: the program's own, and lexicon.json beside this file."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

LANGUAGE = Path(__file__).resolve().parents[2] / "src" / "language" / "lexicons"
CHECK = LANGUAGE.parents[1] / "check" / "compare" / "lexicons"


@dataclass(frozen=True)
class Lexicon:
    """Contraries, synonyms, hedges and bounds; forms are base forms unless said otherwise."""

    raw: dict[str, list]

    @cached_property
    def speech(self) -> frozenset[str]:
        return frozenset(self.raw["speech"])

    @cached_property
    def contraries(self) -> dict[str, list[str]]:
        """Words with what says the opposite or another thing of the same kind, both ways."""
        found: dict[str, list[str]] = {}
        pairs = [*self.raw["contraries"], *([e["word"], e["of"]] for e in json.loads((CHECK / "opposites.json").read_text())["entries"])]
        for group in pairs:
            for word in group:
                found.setdefault(word, []).extend(other for other in group if other != word)
        return found

    @cached_property
    def _synonyms(self) -> dict[str, list[list[str]]]:
        found: dict[str, list[list[str]]] = {}
        for kind in ("verbs", "nouns", "adjectives"):
            for group in self.raw[kind]:
                for word in group:
                    found.setdefault(f"{kind} {word}", []).append([other for other in group if other != word])
        return found

    def synonyms_of(self, lemma: str, xpos: str) -> list[str]:
        """What may stand for a base form of this Penn tag."""
        kind = {"V": "verbs", "N": "nouns", "J": "adjectives"}[xpos[0]]
        return [other for group in self._synonyms.get(f"{kind} {lemma}", []) for other in group]

    def list(self, key: str) -> list:
        return self.raw[key]


def read_lexicon() -> Lexicon:
    return Lexicon(json.loads(Path(__file__).with_name("lexicon.json").read_text()))
