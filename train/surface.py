"""What a word looks like: case pattern, spacing; and a plain tokeniser by Universal Dependencies rules for texts without a treebank."""

from __future__ import annotations

import re

from conllu import BREAK, GLUED, SPACED, WIDE, Word

# Case patterns, in the order of the model's embedding.
CASES = ("none", "lower", "title", "upper", "mixed", "digit")


def case_of(form: str) -> int:
    """0 no letter or digit, 1 lower, 2 first letter alone upper (also a single upper letter), 3 all upper, 4 other mixtures, 5 a digit inside."""
    if any(c.isdigit() for c in form):
        return 5
    letters = [c for c in form if c.isalpha()]
    if not letters:
        return 0
    if not any(c.isupper() for c in letters):
        return 1
    if letters[0].isupper() and not any(c.isupper() for c in letters[1:]):
        return 2
    return 3 if all(c.isupper() for c in letters) else 4


_ABBREVIATIONS = (
    r"(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|Sgt|Sen|Rep|Gov|Rev|Hon|St|Jr|Sr|Inc|Ltd|Co|Corp|No|vs|etc|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\."
)
_CLITIC = r"(?i:['’](?:s|re|ve|ll|d|m)\b|n['’]t\b)"
_PATTERN = re.compile(
    r"(?P<url>(?:https?://|www\.)[^\s<>\"]+[^\s<>\".,;:!?)\]])"
    r"|(?P<mail>[\w.+-]+@[\w-]+\.[\w.]+\w)"
    rf"|(?P<short>\b{_ABBREVIATIONS}(?=\s|$)|\b(?:[A-Za-z]\.){{2,}}|\b[A-Z]\.(?=\s[A-Z]))"
    r"|(?P<number>\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)?\b)"
    rf"|(?P<clitic>{_CLITIC})"
    rf"|(?P<negated>\w+?(?=n['’]t\b))"
    r"|(?P<word>[^\W\d_]\w*|\w+)"
    r"|(?P<run>\.{2,}|-{2,}|…)"
    r"|(?P<mark>\S)"
)


def tokenise(text: str) -> list[Word]:
    """Words with their spacing: clitics, hyphens, currency and per cent stand apart; numbers, initials, URLs stay whole."""
    return [word for word, _ in locate_words(text)]


def locate_words(text: str) -> list[tuple[Word, int]]:
    """The words of `tokenise` with their starts, in code points."""
    words: list[tuple[Word, int]] = []
    end = 0
    for match in _PATTERN.finditer(text):
        between = text[end : match.start()]
        if not between:
            space = GLUED if words else BREAK
        elif "\n" in between:
            space = BREAK
        else:
            space = WIDE if len(between) > 1 else SPACED
        words.append((Word(match.group(), space), match.start()))
        end = match.end()
    return words


_NO_SPACE_BEFORE = re.compile(r"^(?:[.,;:!?%)\]…]|['’](?:s|re|ve|ll|d|m)?|n['’]t)$", re.IGNORECASE)
_NO_SPACE_AFTER = frozenset("([$£€#")


def space_out(tokens: list[str]) -> list[Word]:
    """Words with the spacing that print would have, for texts stored as tokens; straight double quotes open and close in turn."""
    words: list[Word] = []
    inside = False
    glue = False
    for n, token in enumerate(tokens):
        space = SPACED
        if glue or _NO_SPACE_BEFORE.match(token):
            space = GLUED
        glue = token in _NO_SPACE_AFTER
        if token == '"':
            if inside:
                space = GLUED
            else:
                glue = True
            inside = not inside
        words.append(Word(token, BREAK if n == 0 else space))
    return words
