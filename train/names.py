"""Names of open named-entity corpora beside GUM's.

They agree with GUM (as trimmed in conllu.py) on persons, places and organisations, save for titles ("President X") and
a leading "The": there the word's label stays open, "?-type" (begin or inside). Capitalised words outside their names
stay without a label, since GUM names more kinds of things.
"""

from __future__ import annotations

import bisect
import io
import json
import random
import re
import tarfile
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

from conllu import BREAK, Document, Word
from surface import locate_words, space_out

# Classes of Wikigold and CrossNER (politics) that are one of GUM's types; the rest teach nothing here.
TYPES = {
    "PER": "person", "LOC": "place", "ORG": "organization",
    "politician": "person", "person": "person", "country": "place", "location": "place",
    "politicalparty": "organization", "organisation": "organization", "election": "event", "event": "event",
}  # fmt: skip
SENTENCES_A_DOCUMENT = 6
RE3D_TYPES = {"Person": "person", "Location": "place", "Organisation": "organization"}


def _label(rows: list[tuple[str, str]]) -> list[Word]:
    tags = [tag if tag == "O" else tag.split("-", 1)[1] for _, tag in rows]
    begins = [tag != "O" and (n == 0 or rows[n][1][0] == "B" or tags[n - 1] != tag) for n, tag in enumerate(tags)]
    labelled: list[Word] = []
    for n, word in enumerate(space_out([form for form, _ in rows])):
        etype = TYPES.get(tags[n])
        name = ""
        if etype:
            name = ("B-" if begins[n] else "I-") + etype
            after_title = n > 0 and begins[n] and rows[n - 1][0][0].isupper()
            article = n > 0 and begins[n - 1] and rows[n - 1][0] == "The"
            if after_title or article:
                name = f"?-{etype}"
            if begins[n] and word.form == "The":
                name = ""
        elif tags[n] == "O" and re.fullmatch(r"[a-z,;]+", word.form):
            name = "O"
        labelled.append(Word(word.form, word.space, name=name))
    return labelled


def _sentences(text: str) -> list[list[Word]]:
    found: list[list[Word]] = []
    for block in re.split(r"\n\s*\n", text):
        rows = [(cells[0], cells[-1]) for cells in (line.split() for line in block.splitlines()) if len(cells) >= 2]
        rows = [row for row in rows if row[0] != "-DOCSTART-"]
        if rows:
            found.append(_label(rows))
    return found


_PRONOUNS = frozenset("we us our ours they them their he him his she her it its you your i me my who whom".split())


def _is_name(form: str) -> bool:
    if form.lower() in _PRONOUNS:
        return False
    return all(part[0].isupper() or len(part) < 4 for part in form.split()) and form[0].isupper()


def _re3d_document(raw: dict, entities: list[dict]) -> Document:
    """A text of re3d: its longest entities that are written as names; sentences end at line breaks and full stops."""
    located = locate_words(raw["text"])
    starts = [start for _, start in located]
    ends = [start + len(word.form) for word, start in located]
    rows = [[word, "O"] for word, _ in located]
    for entity in sorted(entities, key=lambda e: e["end"] - e["begin"]):
        etype = RE3D_TYPES.get(entity["type"])
        if etype is None or not _is_name(entity["value"]):
            continue
        first, last = bisect.bisect_right(ends, entity["begin"]), bisect.bisect_left(starts, entity["end"])
        for n in range(first, last):
            rows[n][1] = ("B-" if n == first else "I-") + etype
    labelled: list[Word] = []
    for n, (word, label) in enumerate(rows):
        lower = re.fullmatch(r"[a-z,;]+", word.form)
        after_title = label[0] == "B" and n > 0 and rows[n - 1][1] == "O" and rows[n - 1][0].form[0].isupper()
        name = f"?-{label[2:]}" if after_title else label if label != "O" or lower else ""
        labelled.append(replace(word, name="" if word.form in {"The", "the"} and label != "O" else name))
    sentences: list[list[Word]] = [[]]
    for word in labelled:
        if sentences[-1] and (word.space == BREAK or sentences[-1][-1].form == "."):
            sentences.append([])
        sentences[-1].append(word)
    return Document(raw["_id"], sentences)


def _read_re3d(path: Path) -> list[Document]:
    """re3d (texts of governments and Wikipedia on Syria and Iraq; one JSON object a line in each folder)."""
    found: list[Document] = []
    with tarfile.open(path) as files:
        members = {m.name: m for m in files.getmembers()}

        def rows_of(name: str) -> list[dict]:
            handle = files.extractfile(members[name])
            return [json.loads(line) for line in handle.read().decode("utf-8").splitlines() if line.strip()]

        for name in sorted(members):
            if not name.endswith("/documents.json"):
                continue
            entities: defaultdict[str, list[dict]] = defaultdict(list)
            for entity in rows_of(name.replace("documents.json", "entities.json")):
                entities[entity["documentId"]].append(entity)
            found.extend(_re3d_document(raw, entities[raw["_id"]]) for raw in rows_of(name))
    return found


class NamePool:
    """Names of the corpora by type and number of words, to put in the place of others."""

    def __init__(self, documents: list[Document]) -> None:
        self.names: defaultdict[tuple[str, int], list[list[str]]] = defaultdict(list)
        for document in documents:
            for sentence in document.sentences:
                for start, end in _name_spans(sentence):
                    forms = [word.form for word in sentence[start:end]]
                    if all(form[0].isupper() for form in forms):
                        self.names[sentence[start].name[2:], end - start].append(forms)

    def swap(self, sentence: list[Word], rng: random.Random) -> list[Word]:
        """The sentence with another name of the same type and length in the place of each, where it is proper nouns alone."""
        swapped = list(sentence)
        for start, end in _name_spans(sentence):
            choices = self.names.get((sentence[start].name[2:], end - start))
            if not choices or any(word.upos != "PROPN" for word in sentence[start:end]):
                continue
            for n, form in zip(range(start, end), rng.choice(choices), strict=True):
                swapped[n] = replace(sentence[n], form=form)
        return swapped


def _name_spans(sentence: list[Word]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for n, word in enumerate(sentence):
        if word.name[:2] == "B-":
            spans.append((n, n + 1))
        elif word.name[:2] == "I-" and spans and spans[-1][1] == n:
            spans[-1] = (spans[-1][0], n + 1)
    return spans


def read_names(open_folder: Path) -> list[Document]:
    """Wikigold, CrossNER politics and re3d in short documents; WNUT17 (tweets) and test files are left out."""
    wanted = {"wikigold-wnut.tar.gz": "wikigold.conll.txt", "crossner-politics.tar.gz": ".txt"}
    documents = _read_re3d(open_folder / "re3d.tar.gz")
    for archive, ending in wanted.items():
        with tarfile.open(open_folder / archive) as files:
            members = [m for m in files.getmembers() if not m.name.endswith("/test.txt")]
            for member in sorted(members, key=lambda m: m.name):
                handle = files.extractfile(member) if member.name.endswith(ending) else None
                if handle is None:
                    continue
                sentences = _sentences(io.TextIOWrapper(handle, encoding="utf-8").read())
                for n in range(0, len(sentences), SENTENCES_A_DOCUMENT):
                    documents.append(Document(f"{member.name}-{n}", sentences[n : n + SENTENCES_A_DOCUMENT]))
    return documents
