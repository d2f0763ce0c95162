"""Windows of several sentences, roughened a little, and their batches as tensors."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import torch
from torch import Tensor

from attribution import ROLES, AttributedText, Record
from conllu import BREAK, GLUED, MISSING, SPACED, Document, Word
from model import Labels
from surface import case_of
from wordpiece import WordPieces

MOST_PIECES = 188
IGNORED = -100


@dataclass(frozen=True)
class Window:
    """Consecutive sentences of one text; `task` says which losses it carries."""

    words: list[Word]
    starts: list[int]  # index of each sentence's first word
    task: str  # "tree", "name", "gap" or "claim"
    records: tuple[Record, ...] = ()  # attributions whose anchor stands here, indices of this window


def pieces_of(words: Iterable[Word], cutter: WordPieces) -> int:
    return sum(len(cutter.cut(word.form)) for word in words)


def join(sentences: list[list[Word]], task: str) -> Window:
    """One window; heads stay relative to their sentence until `collate`."""
    starts: list[int] = []
    words: list[Word] = []
    for sentence in sentences:
        starts.append(len(words))
        words.extend(sentence)
    return Window(words, starts, task)


def fill(sentences: list[list[Word]], cutter: WordPieces, rng: random.Random | None) -> Iterator[range]:
    """Runs of sentences that fill a window: up to 64 to 176 pieces by chance, or 160 without `rng`; one in eight holds one sentence. A sentence of more than MOST_PIECES is left out."""

    def limit() -> int:
        if rng is None:
            return 160
        return 1 if rng.random() < 0.125 else rng.randint(64, 176)

    first, size, most = 0, 0, limit()
    for n, sentence in enumerate(sentences):
        count = pieces_of(sentence, cutter)
        if n > first and (size + count > most or count > MOST_PIECES):
            yield range(first, n)
            first, size, most = n, 0, limit()
        if count > MOST_PIECES:
            first = n + 1
        else:
            size += count
    if first < len(sentences):
        yield range(first, len(sentences))


def pack(documents: list[Document], cutter: WordPieces, rng: random.Random | None, task: str = "tree") -> list[Window]:
    """Fills windows with whole sentences."""
    return [
        join([document.sentences[n] for n in run], task)
        for document in documents
        for run in fill(document.sentences, cutter, rng)
    ]


def pack_attributed(texts: list[AttributedText], cutter: WordPieces, rng: random.Random | None) -> list[Window]:
    """The same with the attributions whose anchor stands in the window; what of them stands outside is left out."""
    windows: list[Window] = []
    for text in texts:
        firsts = [0, *itertools.accumulate(len(sentence) for sentence in text.sentences)]
        for run in fill(text.sentences, cutter, rng):
            start, end = firsts[run.start], firsts[run.stop]
            records = tuple(record.cut(start, end) for record in text.records if start <= record.anchor < end)
            windows.append(replace(join([text.sentences[n] for n in run], "claim"), records=records))
    return windows


_CURLY = {"'s": "’s", "n't": "n’t", "'re": "’re", "'ve": "’ve", "'ll": "’ll", "'m": "’m", "'d": "’d", "'": "’"}


def _curl(words: list[Word]) -> list[Word]:
    curled: list[Word] = []
    opened = False
    for word in words:
        if word.form == '"':
            opened = not opened
            word = replace(word, form="“" if opened else "”")
        elif word.form in _CURLY:
            word = replace(word, form=_CURLY[word.form])
        curled.append(word)
    return curled


def _without_last_stop(sentence: list[Word]) -> list[Word]:
    last = len(sentence) - 1
    if last > 1 and sentence[last].form in {".", "!", "?"} and all(word.head != last for word in sentence):
        return sentence[:last]
    return sentence


def roughen_sentences(window: Window, rng: random.Random) -> Window:
    """Some lower-case starts, lost full stops, capitals throughout, curly quotes, lost line breaks."""
    ends = [*window.starts[1:], len(window.words)]
    sentences: list[list[Word]] = []
    for start, end in zip(window.starts, ends, strict=True):
        sentence = window.words[start:end]
        if rng.random() < 0.06:
            sentence = _without_last_stop(sentence)
        if rng.random() < 0.05:
            first = sentence[0]
            sentence = [replace(first, form=first.form.lower()), *sentence[1:]]
        elif rng.random() < 0.015:
            sentence = [replace(word, form=word.form.upper()) for word in sentence]
        sentences.append(sentence)
    window = join(sentences, window.task)
    return replace(window, words=roughen_surface(window.words, rng))


def roughen_surface(words: list[Word], rng: random.Random) -> list[Word]:
    """Curly quotes, lost line breaks, a text that opens with one; the words stay as many as they were."""
    if rng.random() < 0.4:
        words = _curl(words)
    if rng.random() < 0.5:
        words = [replace(word, space=SPACED) if word.space == BREAK else word for word in words]
    if rng.random() < 0.15:
        glue = {0: BREAK}
        words = [replace(word, space=glue.get(n, word.space)) for n, word in enumerate(words)]
    return words


class Indexer:
    """Labels as numbers; those seldom seen are ignored."""

    def __init__(self, labels: Labels) -> None:
        self.maps = {key: {label: n for n, label in enumerate(getattr(labels, key))} for key in vars(labels)}

    def number(self, key: str, label: str) -> int:
        return self.maps[key].get(label, IGNORED)

    def name_type(self, label: str) -> int:
        """Number of B-type for "?-type", whose I-type follows it in the list; else IGNORED."""
        return self.number("name", "B" + label[1:]) if label.startswith("?") else IGNORED


TARGETS = ("upos", "xpos", "feats", "deprel", "name", "noun")


def collate(windows: list[Window], cutter: WordPieces, indexer: Indexer) -> dict[str, Tensor]:
    """Inputs and targets of a batch. `head` counts columns of the arcs (0 the root), IGNORED on padding."""
    cut = [[cutter.cut(word.form) for word in window.words] for window in windows]
    most_pieces = max(sum(len(p) for p in pieces) for pieces in cut) + 2
    most_words = max(len(window.words) for window in windows)
    size = len(windows)
    batch = {
        key: torch.zeros(size, most_pieces, dtype=torch.int64)
        for key in ("input_ids", "attention_mask", "case_ids", "space_ids")
    }
    batch["input_ids"].fill_(cutter.pad)
    for key in ("word_index", "word_mask", "starts"):
        batch[key] = torch.zeros(size, most_words, dtype=torch.int64)
    for key in (*TARGETS, "name_type", "head", "gap"):
        batch[key] = torch.full((size, most_words), IGNORED)
    for row, (window, pieces) in enumerate(zip(windows, cut, strict=True)):
        _fill(batch, row, window, pieces, cutter, indexer)
    if windows[0].task == "claim":
        _fill_records(batch, windows, indexer)
    return batch


def _fill_records(batch: dict[str, Tensor], windows: list[Window], indexer: Indexer) -> None:
    """Cue labels, and of each attribution its anchor, act and the roles of all words."""
    size, words = batch["word_mask"].shape
    most = max(1, max(len(window.records) for window in windows))
    batch["cue"] = torch.full((size, words), IGNORED)
    batch["anchor"] = torch.zeros(size, most, dtype=torch.int64)
    batch["act"] = torch.full((size, most), IGNORED)
    batch["role"] = torch.full((size, most, words), IGNORED)
    for row, window in enumerate(windows):
        labels = [indexer.number("cue", word.cue) for word in window.words]
        batch["cue"][row, : len(labels)] = torch.tensor(labels)
        for n, record in enumerate(window.records):
            batch["anchor"][row, n] = record.anchor
            batch["act"][row, n] = indexer.number("act", record.act)
            batch["role"][row, n, : len(labels)] = 0
            for word, role in record.roles:
                batch["role"][row, n, word] = ROLES.index(role)


def _column(head: int, start: int) -> int:
    if head == MISSING:
        return IGNORED
    return head + start + 1 if head >= 0 else 0


def _fill(
    batch: dict[str, Tensor], row: int, window: Window, pieces: list[list[int]], cutter: WordPieces, indexer: Indexer
) -> None:
    ids, cases, spaces, firsts = [cutter.first], [0], [GLUED], []
    for word, cut in zip(window.words, pieces, strict=True):
        firsts.append(len(ids))
        ids.extend(cut)
        cases.extend([case_of(word.form)] * len(cut))
        spaces.extend([word.space] * len(cut))
    ids.append(cutter.last)
    cases.append(0)
    spaces.append(GLUED)
    for key, values in (("input_ids", ids), ("case_ids", cases), ("space_ids", spaces), ("attention_mask", [1] * len(ids))):
        batch[key][row, : len(values)] = torch.tensor(values)
    count = len(window.words)
    batch["word_index"][row, :count] = torch.tensor(firsts)
    batch["word_mask"][row, :count] = 1
    batch["starts"][row, window.starts] = 1
    batch["gap"][row, :count] = torch.tensor([word.gap for word in window.words])
    types = [indexer.name_type(word.name) for word in window.words]
    batch["name_type"][row, :count] = torch.tensor(types)
    if window.task == "name":
        batch["name"][row, :count] = torch.tensor([indexer.number("name", word.name) for word in window.words])
    if window.task != "tree":
        return
    for key in TARGETS:
        values = [indexer.number(key, getattr(word, key)) for word in window.words]
        batch[key][row, :count] = torch.tensor(values)
    ends = [*window.starts[1:], count]
    for start, end in zip(window.starts, ends, strict=True):
        heads = [_column(word.head, start) for word in window.words[start:end]]
        batch["head"][row, start:end] = torch.tensor(heads)
