"""Which texts train the reader, which are held out, and the windows of an epoch."""

from __future__ import annotations

import gzip
import json
import lzma
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from attribution import CUES, AttributedText, read_attributions
from conllu import GLUED, GUM_OPEN_GENRES, Document, Word, read_treebank
from gaps import drop_from_tree, drop_words, roughen
from model import Labels
from surface import space_out, tokenise
from names import NamePool
from windows import Window, pack, pack_attributed, pieces_of, roughen_sentences, roughen_surface
from wordpiece import WordPieces

FEWEST = 15  # times a label must occur in training to be learned
HELD_OUT_FROM = "2025-07-01"  # current events from this day on are never trained on


def training_trees(bench: Path) -> list[Document]:
    """EWT train, and GUM train of open genres with its entities."""
    bank = bench / "treebank"
    return read_treebank(bank / "en_ewt-ud-train.conllu.gz") + read_treebank(
        bank / "en_gum-noreddit-train.conllu.gz", GUM_OPEN_GENRES, with_entities=True
    )


def dev_trees(bench: Path) -> dict[str, list[Document]]:
    """EWT dev and GUM dev whole (every genre: dev only measures)."""
    bank = bench / "treebank"
    return {
        "EWT": read_treebank(bank / "en_ewt-ud-dev.conllu.gz"),
        "GUM": read_treebank(bank / "en_gum-noreddit-dev.conllu.gz", with_entities=True),
    }


def training_attributions(bench: Path) -> list[AttributedText]:
    """Both openly licensed sets of attributions, train parts."""
    return [*read_attributions(bench / "attribution-open" / "train.jsonl"), *read_attributions(bench / "attribution-news" / "train.jsonl")]


def collect_labels(documents: list[Document], attributed: list[AttributedText]) -> Labels:
    """Label lists of the training data, most frequent first."""
    counts: dict[str, Counter[str]] = {key: Counter() for key in ("upos", "xpos", "feats", "deprel", "name", "noun")}
    for document in documents:
        for sentence in document.sentences:
            for word in sentence:
                for key, counter in counts.items():
                    label = getattr(word, key)
                    if label:
                        counter[label] += 1
    types = sorted({label[2:] for label in counts["name"] if label != "O"})
    kept = {key: [label for label, n in counter.most_common() if n >= FEWEST] for key, counter in counts.items()}
    kept["name"] = ["O", *(f"{part}-{etype}" for etype in types for part in "BI")]
    kept["noun"] = ["O", *sorted({label for label in counts["noun"]} - {"O"})]
    acts = Counter(record.act for text in attributed for record in text.records)
    return Labels(**kept, cue=list(CUES), act=[act for act, n in acts.most_common() if n >= FEWEST])


@dataclass(frozen=True)
class PlainText:
    """Tokenised whole texts for the gap head."""

    train: list[list[Word]]
    held_out: list[list[Word]]


def _wikinews(path: Path) -> Iterator[list[Word]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            text = json.loads(line)["text"]
            yield tokenise("\n".join(part.strip() for part in text.split("\n") if part.strip()))


def _gmb(path: Path, most: int) -> Iterator[list[Word]]:
    """Groups of six sentences in article order; damaged large numbers ("1,00,000") keep their form."""
    group: list[Word] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for n, line in enumerate(lines):
            if n >= most:
                break
            words = space_out(json.loads(line)["tokens"])
            group.extend(words if not group else [replace(words[0], space=1), *words[1:]])
            if n % 6 == 5:
                yield group
                group = []


def plain_texts(bench: Path, share: float = 1.0) -> PlainText:
    """Wikinews, Groningen Meaning Bank and current events; every tenth of the first two and the last months of the third are held out.

    `share` reads a part alone, for a smoke test.
    """
    folder = bench / "open"
    train: list[list[Word]] = []
    held: list[list[Word]] = []
    texts = [*_wikinews(folder / "wikinews.jsonl.gz"), *_gmb(folder / "gmb-sentences.jsonl.gz", int(47_000 * share))]
    for n, words in enumerate(texts):
        (held if n % 10 == 9 else train).append(words)
    events: list[tuple[str, str]] = []
    with lzma.open(folder / "current-events.jsonl.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            item = json.loads(line)
            if len(item["text"]) > 80:
                events.append((item["date"], item["text"]))
    random.Random(1).shuffle(events)
    seen: set[str] = set()
    for date, text in events[: int(len(events) * 0.6 * share)]:
        if text not in seen:
            seen.add(text)
            (held if date >= HELD_OUT_FROM else train).append(tokenise(text))
    return PlainText([t for t in train if len(t) > 12], [t for t in held if len(t) > 12])


def _last_stop(words: list[Word]) -> int:
    """Length up to the end of the last whole sentence, or of all where that would leave under half."""
    for n in range(len(words) - 1, len(words) // 2, -1):
        if words[n - 1].form in {".", "!", "?"} and words[n].space != GLUED:
            return n
    return len(words)


def gap_windows(texts: list[list[Word]], cutter: WordPieces, rng: random.Random, most_words: int) -> Iterator[Window]:
    """Windows of whole and damaged text in turn by chance (a third whole), until `most_words` words; short texts share a window."""
    words: list[Word] = []
    size, limit, total = 0, rng.randint(64, 176), 0
    while total < most_words:
        text = texts[rng.randrange(len(texts))]
        for word in text:
            count = len(cutter.cut(word.form))
            if size + count > limit:
                end = _last_stop(words)
                total += end
                yield damage(words[:end], rng)
                words, limit = words[end:], rng.randint(64, 176)
                size = pieces_of(words, cutter)
            words.append(word)
            size += count


def damage(words: list[Word], rng: random.Random) -> Window:
    """A window that lost words, or, one time in three, a whole one."""
    chance = rng.random()
    if chance > 1 / 3:
        words = drop_words(words, rng)
    elif chance < 0.03:
        words = roughen(words, rng)
    window = Window(words, [0], "gap")
    window = roughen_sentences(window, rng)
    return window


DAMAGED_SHARE = 0.12  # of the tree windows lose words


def tree_windows(
    documents: list[Document], cutter: WordPieces, rng: random.Random, pool: NamePool, swapped: float
) -> list[Window]:
    """Every sentence once, packed anew, roughened; some with other names, some with words lost."""
    changed: list[Document] = []
    for document in documents:
        sentences = document.sentences
        if rng.random() < swapped:
            sentences = [pool.swap(sentence, rng) for sentence in sentences]
        changed.append(Document(document.name, sentences))
    windows: list[Window] = []
    for window in pack(changed, cutter, rng):
        if rng.random() < DAMAGED_SHARE:
            window = drop_from_tree(window, rng)
        windows.append(roughen_sentences(window, rng))
    return windows


def name_windows(documents: list[Document], cutter: WordPieces, rng: random.Random) -> list[Window]:
    """Every sentence of the named-entity corpora once, roughened."""
    return [roughen_sentences(window, rng) for window in pack(documents, cutter, rng, "name")]


def claim_windows(texts: list[AttributedText], cutter: WordPieces, rng: random.Random) -> list[Window]:
    """Every sentence of the attributed texts once; their words stay as many as they are."""
    return [replace(window, words=roughen_surface(window.words, rng)) for window in pack_attributed(texts, cutter, rng)]


def batches_of(windows: list[Window], cutter: WordPieces, rng: random.Random, most_pieces: int) -> list[list[Window]]:
    """Windows of like length together, batches in random order."""
    sized = sorted(((pieces_of(w.words, cutter) + 2 + rng.random(), n) for n, w in enumerate(windows)))
    batches: list[list[Window]] = []
    held: list[Window] = []
    for size, n in sized:
        if held and (len(held) + 1) * size > most_pieces:
            batches.append(held)
            held = []
        held.append(windows[n])
    if held:
        batches.append(held)
    rng.shuffle(batches)
    return batches
