"""Word pieces of single words, as BERT's uncased tokeniser cuts them (Devlin et al. 2019)."""

from __future__ import annotations

import unicodedata
from pathlib import Path

MAX_PIECES = 16  # of one word; the rest of a long URL says nothing more
MAX_LETTERS = 100  # longer runs become one unknown piece, as in BERT


def _is_mark(letter: str) -> bool:
    """Punctuation as BERT counts it: every ASCII sign, and Unicode categories P*."""
    code = ord(letter)
    if 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126:
        return True
    return unicodedata.category(letter).startswith("P")


def _is_ideograph(letter: str) -> bool:
    code = ord(letter)
    return 0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0x20000 <= code <= 0x2FA1F or 0xF900 <= code <= 0xFAFF


def fold(word: str) -> str:
    """Lower case, canonical decomposition, combining marks (Mn) and control characters (C*) dropped."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in decomposed if unicodedata.category(c) != "Mn" and unicodedata.category(c)[0] != "C")


def _runs(folded: str) -> list[str]:
    runs: list[str] = []
    fresh = True
    for letter in folded:
        if letter.isspace():
            fresh = True
        elif _is_mark(letter) or _is_ideograph(letter):
            runs.append(letter)
            fresh = True
        elif fresh:
            runs.append(letter)
            fresh = False
        else:
            runs[-1] += letter
    return runs


class WordPieces:
    """Cuts words into ids of a vocabulary, longest piece first; remembers what it cut."""

    def __init__(self, vocabulary: Path) -> None:
        self.pieces = vocabulary.read_text(encoding="utf-8").rstrip("\n").split("\n")
        self.ids = {piece: n for n, piece in enumerate(self.pieces)}
        self.pad, self.unknown = self.ids["[PAD]"], self.ids["[UNK]"]
        self.first, self.last = self.ids["[CLS]"], self.ids["[SEP]"]
        self._known: dict[str, list[int]] = {}

    def cut(self, word: str) -> list[int]:
        """Ids of the word's pieces, never empty, at most MAX_PIECES."""
        known = self._known.get(word)
        if known is None:
            known = [piece for run in _runs(fold(word)) for piece in self._cut_run(run)][:MAX_PIECES]
            known = known or [self.unknown]
            self._known[word] = known
        return known

    def _cut_run(self, run: str) -> list[int]:
        if len(run) > MAX_LETTERS:
            return [self.unknown]
        found: list[int] = []
        start = 0
        while start < len(run):
            end = len(run)
            while end > start:
                piece = self.ids.get(("##" if start else "") + run[start:end])
                if piece is not None:
                    break
                end -= 1
            else:
                return [self.unknown]
            found.append(piece)
            start = end
        return found
