"""Sentences of a text and those of them that bear on a claim, found as the program finds them (src/check/evidence-index.ts), by words alone."""

from __future__ import annotations

import math
from collections import Counter

from conllu import BREAK, GLUED, SPACED, Word
from surface import locate_words

LETTERS = 6  # of a word that count when words are compared
NUMBER_WORDS = {word: str(n) for n, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())}
COMMON = frozenset(
    "a an the of in on at to for from by with and or but as is are was were be been has have had it its he she they his her their this that these those who which what "
    "not n't 's ’s will would can could may might do does did about after before into than also there when while more most other some all i we you".split()
)
_CLOSING = frozenset({'"', "'", "”", "’", ")", "]", "''"})
Located = list[tuple[Word, int]]


def stem_of(form: str) -> str:
    """What two forms of a word have in common: number words as digits, no commas in numbers, the first letters of others; empty for signs."""
    low = form.lower()
    if not any(c.isalnum() for c in low):
        return ""
    low = NUMBER_WORDS.get(low, low)
    if low[0].isdigit():
        return low.replace(",", "")
    return low.replace(".", "").replace("-", "")[:LETTERS]


def sentences_of(text: str) -> list[Located]:
    """Sentences as words with their starts in code points; they end at line breaks and at stops before a capital, a figure or a quotation mark."""
    sentences: list[Located] = [[]]
    ended = False
    for word, start in locate_words(text):
        broken = word.space == BREAK
        opens = word.form[0].isupper() or word.form[0].isdigit() or word.form[0] in {'"', "“", "'", "‘", "["}
        if sentences[-1] and (broken or (ended and word.space != GLUED and opens)):
            sentences.append([])
            ended = False
        sentences[-1].append((word, start))
        ended = word.form in {".", "!", "?"} or (ended and word.form in _CLOSING and word.space == GLUED)
    return [sentence for sentence in sentences if sentence]


def keys_of(words: list[Word]) -> set[str]:
    """Stems that can find a sentence."""
    return {stem for w in words if w.form.lower() not in COMMON and (stem := stem_of(w.form))}


class Index:
    """The sentences of one text by their stems, as the program weighs them."""

    def __init__(self, sentences: list[list[Word]]) -> None:
        self.sentences = sentences
        self.keys = [keys_of(words) for words in sentences]
        self.frequency = Counter(key for keys in self.keys for key in keys)

    def _weight(self, key: str) -> float:
        boost = 1.4 if key[0].isdigit() else 1.0
        return boost * math.log(1 + (len(self.sentences) + 10) / (self.frequency[key] + 1))

    def gather(self, claim: set[str], limit: int, forced: list[int] | None = None) -> list[int]:
        """Places of at most `limit` sentences that together have most of the claim's words, in the order of the text; `forced` ones are among them."""
        missing = {key: self._weight(key) for key in claim}
        chosen: list[int] = list(forced or [])
        for n in chosen:
            for key in self.keys[n]:
                missing.pop(key, None)
        spare = {key: 0.15 * self._weight(key) for key in claim}
        while len(chosen) < min(limit, len(self.sentences)):
            best, gain = -1, 0.0
            for n, keys in enumerate(self.keys):
                if n in chosen:
                    continue
                near = 1.0
                if chosen:
                    distance = abs(n - chosen[0])
                    near = 1.25 if distance <= 1 else 1.1 if distance <= 3 else 1.0
                value = near * sum(missing.get(key, spare.get(key, 0.0)) for key in keys)
                if value > gain:
                    best, gain = n, value
            if best < 0:
                break
            chosen.append(best)
            for key in self.keys[best]:
                missing.pop(key, None)
        return sorted(chosen)


def plain(words: list[Word]) -> list[Word]:
    """The first word of a sentence stands alone, whatever was before it."""
    return [Word(w.form, SPACED if n == 0 else w.space) for n, w in enumerate(words)]
