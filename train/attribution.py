"""Attributions (who says what) of openly licensed texts as labels of words.

An attribution hangs on its **anchor**: the first word of its cue, or, where quotation marks alone signal it, the first
word of its content. Given an anchor, every word is its source, its content, its cue, or nothing.
"""

from __future__ import annotations

import bisect
import json
from dataclasses import dataclass, replace
from pathlib import Path

from conllu import Word
from surface import locate_words

# Labels of words: nothing, inside a cue, begin of a cue, begin of content without a cue. The last two are anchors.
CUES = ("O", "I", "B", "Q")
BEGINS = 2
ROLES = ("none", "source", "content", "cue")


@dataclass(frozen=True)
class Record:
    """One attribution; word indices of whatever list of words it goes with."""

    anchor: int
    act: str
    roles: tuple[tuple[int, str], ...]

    def cut(self, start: int, end: int) -> Record:
        """What of it stands in a window from word `start` to `end`, counted from `start`."""
        inside = tuple((word - start, role) for word, role in self.roles if start <= word < end)
        return Record(self.anchor - start, self.act, inside)


@dataclass(frozen=True)
class AttributedText:
    """Sentences of a text and its attributions, words counted through the text."""

    name: str
    sentences: list[list[Word]]
    records: list[Record]


class _Places:
    """Words by their offsets in UTF-16 units."""

    def __init__(self, text: str, starts: list[int], words: list[Word]) -> None:
        wide = [0]
        for character in text:
            wide.append(wide[-1] + (2 if ord(character) > 0xFFFF else 1))
        self.starts = [wide[start] for start in starts]
        self.ends = [wide[start + len(word.form)] for start, word in zip(starts, words, strict=True)]

    def inside(self, spans: list[dict[str, int]]) -> list[int]:
        found: list[int] = []
        for span in spans:
            first = bisect.bisect_right(self.ends, span["start"])
            last = bisect.bisect_left(self.starts, span["end"])
            found.extend(range(first, last))
        return found


def _record(raw: dict, places: _Places) -> Record | None:
    parts = {role: places.inside(raw[role]) for role in ("content", "source", "cue")}
    first = parts["cue"] or parts["content"]
    if not first:
        return None
    roles = {word: role for role, words in parts.items() for word in words}
    return Record(first[0], raw["type"], tuple(sorted(roles.items())))


def _sentences(words: list[Word], places: _Places, raw: dict) -> list[list[Word]]:
    starts = [bisect.bisect_left(places.starts, sentence["start"]) for sentence in raw["sentences"]]
    cuts = sorted({0, *starts, len(words)})
    return [words[a:b] for a, b in zip(cuts, cuts[1:], strict=False) if a < b]


def _label(words: list[Word], places: _Places, raw: dict) -> tuple[list[Word], list[Record]]:
    labels = ["O"] * len(words)
    records: list[Record] = []
    doubtful: set[int] = set()
    for item in raw["attributions"]:
        record = _record(item, places)
        if record is None:
            continue
        cue = [word for word, role in record.roles if role == "cue"]
        if item.get("unsure") or item.get("layout"):
            doubtful.update(cue or [record.anchor])
            continue
        records.append(record)
        for word in cue:
            labels[word] = labels[word] if labels[word] == "B" else "I"
        labels[record.anchor] = "B" if cue else "Q" if labels[record.anchor] == "O" else labels[record.anchor]
    kept = [record for record in records if labels[record.anchor] in CUES[BEGINS:]]
    marked = [replace(w, cue="" if n in doubtful and labels[n] == "O" else labels[n]) for n, w in enumerate(words)]
    return marked, kept


def read_attributions(path: Path) -> list[AttributedText]:
    """The texts of a file of `attribution-open` or `attribution-news`; records in doubt leave their cue without a label."""
    texts: list[AttributedText] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        raw = json.loads(line)
        located = locate_words(raw["text"])
        words = [word for word, _ in located]
        places = _Places(raw["text"], [start for _, start in located], words)
        marked, records = _label(words, places, raw)
        texts.append(AttributedText(raw["id"], _sentences(marked, places, raw), records))
    return texts
