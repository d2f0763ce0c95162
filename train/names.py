"""Names of open named-entity corpora beside GUM's.

They agree with GUM (as trimmed in conllu.py) on persons, places and organisations, save for titles ("President X") and
a leading "The": there the word's label stays open, "?-type" (begin or inside). Capitalised words outside their names
stay without a label, since GUM names more kinds of things.
"""

from __future__ import annotations

import io
import re
import tarfile
from pathlib import Path

from conllu import Document, Word
from surface import space_out

# Classes of Wikigold and CrossNER (politics) that are one of GUM's types; the rest teach nothing here.
TYPES = {
    "PER": "person", "LOC": "place", "ORG": "organization",
    "politician": "person", "person": "person", "country": "place", "location": "place",
    "politicalparty": "organization", "organisation": "organization", "election": "event", "event": "event",
}  # fmt: skip
SENTENCES_A_DOCUMENT = 6


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


def read_names(open_folder: Path) -> list[Document]:
    """Wikigold and CrossNER politics in short documents; WNUT17 (tweets) and test files are left out."""
    wanted = {"wikigold-wnut.tar.gz": "wikigold.conll.txt", "crossner-politics.tar.gz": ".txt"}
    documents: list[Document] = []
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
