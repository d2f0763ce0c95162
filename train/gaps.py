"""Dropping words from whole texts the way a broken extractor loses linked words, with the places marked."""

from __future__ import annotations

import random
from dataclasses import replace

from conllu import BREAK, GLUED, MISSING, SPACED, WIDE, Word
from windows import Window

# Closed-class words: a link seldom starts or ends with one, and almost never is one.
FUNCTION_WORDS = frozenset(
    """a an the this that these those and or but nor so yet if of in on at by for with from to into onto over under as than
    about after before between among against during through without within is are was were be been being am has have had do
    does did will would shall should can could may might must not n't no it its he him his she her hers they them their
    theirs we us our you your i my me who whom whose which what when where why how there here 's ' ’ ’s ’re 're 've ’ve 'll
    ’ll 'd ’d 'm ’m also very more most some any all both each such only just then""".split()
)
MOST_WORDS = 4


def is_content(word: Word) -> bool:
    """A noun, name, verb, adjective, adverb or number, as far as its form tells."""
    form = word.form
    return form[0].isalnum() and form.lower() not in FUNCTION_WORDS


def _is_capital(words: list[Word], n: int) -> bool:
    return words[n].form[0].isupper() and is_content(words[n])


def _run_of(words: list[Word], n: int, test) -> tuple[int, int]:
    start, end = n, n + 1
    while start > 0 and n - start < MOST_WORDS - 1 and test(start - 1):
        start -= 1
    while end < len(words) and end - start < MOST_WORDS and test(end):
        end += 1
    return start, end


def choose_span(words: list[Word], n: int, rng: random.Random) -> tuple[int, int] | None:
    """A span around word `n` that a link could cover, or None where none fits: a name, a run of content words, one word, or a short phrase between content words."""
    if not is_content(words[n]):
        return None
    if _is_capital(words, n) and rng.random() < 0.85:
        return _run_of(words, n, lambda m: _is_capital(words, m))
    if not _is_capital(words, n) and rng.random() < 0.35:
        return None  # names are lost more often than other words
    shape = rng.random()
    if shape < 0.4:
        return n, n + 1
    if shape < 0.7:
        return _run_of(words, n, lambda m: is_content(words[m]) and words[m].form[0].isalpha())
    for end in range(min(len(words), n + MOST_WORDS), n + 1, -1):
        inside = words[n:end]
        if is_content(inside[-1]) and all(w.form[0].isalnum() or w.form in "'’’s's-" for w in inside):
            return n, end
    return n, n + 1


def _space_left(before: Word, after: Word, natural: bool) -> int:
    """Spacing of the word after a lost span: `before` is the first lost word, `after` the word that follows."""
    if BREAK in (before.space, after.space):
        return BREAK
    if not natural:
        return GLUED if after.space == GLUED and not after.form[0].isalnum() else SPACED
    spaces = (before.space != GLUED) + (after.space != GLUED)
    return (GLUED, SPACED, WIDE)[spaces]


def drop_words(words: list[Word], rng: random.Random) -> list[Word]:
    """The text with one span lost in 20 to 60 words, `gap` set on the word after each; the first and the last word stay."""
    return list(_drop(words, rng).values())


def _drop(words: list[Word], rng: random.Random) -> dict[int, Word]:
    """The words that stay, by their index before."""
    natural = rng.random() < 0.5
    lost: dict[int, int] = {}
    at = rng.randint(2, 40)
    while at < len(words) - 1:
        span = choose_span(words, at, rng)
        if span and span[0] > 0 and span[1] < len(words) and not any(m in lost for m in range(span[0] - 1, span[1])):
            lost[span[0]] = span[1]
            at = span[1] + rng.randint(20, 60)
        else:
            at += 1
    kept: dict[int, Word] = {}
    n = 0
    while n < len(words):
        if n in lost:
            after = words[lost[n]]
            kept[lost[n]] = replace(after, gap=1, space=_space_left(words[n], after, natural))
            n = lost[n] + 1
        else:
            kept[n] = words[n]
            n += 1
    return kept


def drop_from_tree(window: Window, rng: random.Random) -> Window:
    """The same for a window with trees: labels of the words that stay are kept, heads that were lost become MISSING."""
    ends = [*window.starts[1:], len(window.words)]
    kept = _drop(window.words, rng)
    words: list[Word] = []
    starts: list[int] = []
    for start, end in zip(window.starts, ends, strict=True):
        places = {n - start: at for at, n in enumerate(n for n in range(start, end) if n in kept)}
        if not places:
            continue
        starts.append(len(words))
        for n in places:
            word = kept[n + start]
            head = word.head if word.head < 0 else places.get(word.head, MISSING)
            deprel = "" if head == MISSING else word.deprel
            words.append(replace(word, head=head, deprel=deprel))
    return Window(words, starts, window.task)


def roughen(words: list[Word], rng: random.Random) -> list[Word]:
    """A whole text with one or two odd spaces where nothing is lost, so that spacing alone proves no gap."""
    odd = set(rng.sample(range(1, len(words)), min(len(words) - 1, rng.randint(1, 2)))) if len(words) > 2 else set()
    return [
        replace(w, space=WIDE if w.space == SPACED else SPACED) if n in odd and w.space != BREAK and not w.form[0].isalnum() or n in odd and w.space == SPACED else w
        for n, w in enumerate(words)
    ]
