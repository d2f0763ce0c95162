"""Reading CoNLL-U treebanks into documents of sentences of words."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

# How a word stands after the one before it.
GLUED, SPACED, WIDE, BREAK = 0, 1, 2, 3

# Head of a word whose head was dropped from the text.
MISSING = -2

# Genres of GUM whose text licence is listed as open (CC BY or CC BY-SA): LICENSE.txt of amir-zeldes/gum.
GUM_OPEN_GENRES = frozenset({"news", "interview", "academic", "court", "bio", "voyage"})

# Features that the model learns as one joint label; the rest (Typo, Style, Abbr, ExtPos ...) is left out.
FEATURES = (
    "Case", "Definite", "Degree", "Gender", "Mood", "NumType", "Number", "Person",
    "Polarity", "Poss", "PronType", "Reflex", "Tense", "VerbForm", "Voice",
)  # fmt: skip


@dataclass(frozen=True)
class Word:
    """One syntactic word; `head` is an index in its sentence, -1 for the root, MISSING where the head was dropped."""

    form: str
    space: int = SPACED
    upos: str = ""
    xpos: str = ""
    feats: str = ""
    head: int = -1
    deprel: str = ""
    name: str = ""  # BIO label of the name it stands in; empty where names are not annotated
    noun: str = ""  # entity type of the nominal mention it heads, "O", or empty where not annotated
    gap: int = 0  # 1 where words were dropped before it
    cue: str = ""  # label of attribution.py; empty where attributions are not annotated or in doubt


@dataclass
class Document:
    """Sentences in reading order, all from one text."""

    name: str
    sentences: list[list[Word]] = field(default_factory=list)


def joint_features(column: str) -> str:
    """The features of a CoNLL-U column that the model learns, in alphabetical order; "_" for none."""
    kept = [f for f in column.split("|") if f.split("=")[0] in FEATURES]
    return "|".join(sorted(kept)) or "_"


def _blocks(path: Path) -> Iterator[list[str]]:
    block: list[str] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                block.append(line.rstrip("\n"))
            elif block:
                yield block
                block = []
    if block:
        yield block


def _words(block: list[str], with_entities: bool, opened: bool) -> list[Word]:
    rows: list[list[str]] = []
    glued_after: set[int] = set()
    last_of_range = 0
    for line in block:
        if line.startswith("#"):
            continue
        cells = line.split("\t")
        if "." in cells[0]:
            continue
        if "-" in cells[0]:
            first, last = (int(n) for n in cells[0].split("-"))
            glued_after.update(range(first, last))
            if "SpaceAfter=No" in cells[9]:
                glued_after.add(last)
            last_of_range = last
            continue
        rows.append(cells)
        if "SpaceAfter=No" in cells[9] and int(cells[0]) > last_of_range:
            glued_after.add(int(cells[0]))
    words: list[Word] = []
    for n, cells in enumerate(rows, start=1):
        space = GLUED if n > 1 and (n - 1) in glued_after else SPACED
        if n == 1 and opened:
            space = BREAK
        words.append(
            Word(cells[1], space, cells[3], cells[4], joint_features(cells[5]), int(cells[6]) - 1, cells[7])
        )
    return label_entities(words, [row[9] for row in rows]) if with_entities else words


def read_treebank(path: Path, genres: frozenset[str] | None = None, with_entities: bool = False) -> list[Document]:
    """Documents of a gzipped CoNLL-U file; `genres` keeps GUM documents of these genres alone."""
    documents: list[Document] = []
    for block in _blocks(path):
        comments = [line for line in block if line.startswith("#")]
        for line in comments:
            if line.startswith("# newdoc id"):
                documents.append(Document(line.split("=", 1)[1].strip()))
        opened = any(line.startswith(("# newpar", "# newdoc")) for line in comments)
        documents[-1].sentences.append(_words(block, with_entities, opened))
    if genres is None:
        return documents
    return [d for d in documents if d.name.split("_")[1] in genres]


@dataclass
class _Mention:
    etype: str
    start: int
    end: int = -1


def _mentions(columns: list[str]) -> list[_Mention]:
    """Mentions opened and closed inside the sentence, of GUM's `Entity=` values; ends exclusive."""
    done: list[_Mention] = []
    open_ones: dict[str, list[_Mention]] = {}
    for n, column in enumerate(columns):
        found = re.search(r"(?:^|\|)Entity=([^|]*)", column)
        if not found:
            continue
        for opened, whole, closed in re.findall(r"\(([^()]*)(\)?)|([^()]+)\)", found.group(1)):
            if closed:
                stack = open_ones.get(closed)
                if stack:
                    mention = stack.pop()
                    mention.end = n + 1
                    done.append(mention)
                continue
            key, etype = opened.split("-")[:2]
            mention = _Mention(etype, n)
            if whole:
                mention.end = n + 1
                done.append(mention)
            else:
                open_ones.setdefault(key, []).append(mention)
    return done


def _head_of(words: list[Word], start: int, end: int) -> int:
    outside = [n for n in range(start, end) if not start <= words[n].head < end]
    return next((n for n in outside if words[n].upos != "PUNCT"), start)


def _extent(words: list[Word], mention: _Mention, head: int) -> int:
    """Where the name itself ends: before a relative clause, an apposition or an aside that hangs on it."""
    for n in range(head + 1, mention.end):
        if words[n].head == head and words[n].deprel.split(":")[0] in {"acl", "appos", "parataxis"}:
            first = n
            for m in range(head + 1, n):
                if _is_under(words, m, n):
                    first = min(first, m)
            while first > head + 1 and words[first - 1].upos == "PUNCT":
                first -= 1
            return first
    return mention.end


def _is_under(words: list[Word], child: int, ancestor: int) -> bool:
    steps = 0
    while child >= 0 and steps < len(words):
        if child == ancestor:
            return True
        child = words[child].head
        steps += 1
    return False


def _is_small(word: Word) -> bool:
    return word.form[0].islower() or word.upos in {"PUNCT", "PART", "DET"}


def _trim(words: list[Word], mention: _Mention, head: int) -> tuple[int, int]:
    """The name without what print hangs on it: determiners, possessives, lower-case edges, and whatever follows a comma or bracket (dates keep their commas)."""
    start, end = mention.start, _extent(words, mention, head)
    if mention.etype != "time":
        end = next((n for n in range(head + 1, end) if words[n].form in {",", "(", "[", ";", ":"}), end)
    while start < head and _is_small(words[start]):
        start += 1
    while end > head + 1 and _is_small(words[end - 1]):
        end -= 1
    return start, end


def label_entities(words: list[Word], columns: list[str]) -> list[Word]:
    """Adds the outermost names as BIO and the type of each nominal mention at its head word.

    A mention is a name when its head is a proper noun, nominal when it is a common noun, number or adjective;
    pronouns are left out. A mention of a coordination is left to its parts.
    """
    names: list[tuple[int, int, str]] = []
    nouns = ["O"] * len(words)
    for mention in _mentions(columns):
        head = _head_of(words, mention.start, mention.end)
        inside = range(mention.start, mention.end)
        if any(words[n].head == head and words[n].deprel == "conj" for n in inside):
            continue
        if words[head].upos == "PROPN":
            names.append((*_trim(words, mention, head), mention.etype))
        elif words[head].upos in {"NOUN", "NUM", "ADJ", "VERB"}:
            nouns[head] = mention.etype
    labels = ["O"] * len(words)
    for start, end, etype in sorted(names, key=lambda name: name[0] - name[1]):
        if any(label != "O" for label in labels[start:end]):
            continue
        labels[start:end] = [f"B-{etype}"] + [f"I-{etype}"] * (end - start - 1)
    return [replace(w, name=labels[n], noun=nouns[n]) for n, w in enumerate(words)]
