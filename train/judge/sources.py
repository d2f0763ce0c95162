"""Claims that people wrote, and claims made from people's questions, with their evidence."""

from __future__ import annotations

import gzip
import json
import lzma
import pickle
import random
import re
import zlib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from conllu import Word
from judge.evidence import Index, Located, keys_of, plain, sentences_of
from judge.group import CONTRADICTED, NO_PAIR, SUPPORTED, UNSUPPORTED, Claim, Group
from surface import locate_words, space_out, tokenise

VERDICTS = {"supported": SUPPORTED, "contradicted": CONTRADICTED, "unsupported": UNSUPPORTED, "mixed": UNSUPPORTED, "partially_supported": UNSUPPORTED, "not_supported": UNSUPPORTED}
MOST_WORDS = 46  # of a claim
HELD = 8  # one text in so many


def read_lines(path: Path) -> Iterator[dict]:
    """Records of a JSON Lines file, packed or not."""
    opener = {".gz": gzip.open, ".xz": lzma.open}.get(path.suffix, open)
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def wrong_words(claim: str, spans: list[dict]) -> tuple[list[Word], list[bool]]:
    """Words of a claim and whether they stand in a span (UTF-16 offsets)."""
    units = [0]
    for letter in claim:
        units.append(units[-1] + (2 if ord(letter) > 0xFFFF else 1))
    located = locate_words(claim)
    wrong = [any(units[s] < span["end"] and units[s + len(w.form)] > span["start"] for span in spans) for w, s in located]
    return [w for w, _ in located], wrong


def is_held(doc: str) -> bool:
    """Is this text of support-news or support-open train kept from the judge, so that the verdict layer (train/verdict.ts) can be fitted on it?"""
    return zlib.crc32(doc.encode()) % HELD == 0


def support_rows(bench: Path, name: str, part: str) -> Iterator[dict]:
    """The claims of a support set; of its training part, those on texts that are not held."""
    return (row for row in read_lines(bench / name / f"{part}.jsonl") if part != "train" or not is_held(row["doc"]))


def texts_of(bench: Path, name: str, part: str) -> dict[str, str]:
    """The texts that a set of claims is about."""
    path = bench / ("attribution-news" if name == "support-news" else name) / ("documents.jsonl" if name == "support-open" else f"{part}.jsonl")
    wanted = {row["doc"] for row in support_rows(bench, name, part)}
    return {doc: r["text"] for r in read_lines(path) if (doc := r.get("doc") or r["id"]) in wanted}


def documents_of(bench: Path, name: str, part: str) -> dict[str, list[list[Word]]]:
    """Their sentences."""
    return {doc: located_words(sentences_of(text)) for doc, text in texts_of(bench, name, part).items()}


def support(bench: Path, name: str, part: str, rng: random.Random) -> Iterator[Group]:
    """support-news and support-open: claims of a pair share their evidence."""
    indexes = {doc: Index(sentences) for doc, sentences in documents_of(bench, name, part).items()}
    pairs: defaultdict[tuple[str, object], list[dict]] = defaultdict(list)
    for row in support_rows(bench, name, part):
        key = row.get("pair")
        pairs[row["doc"], row["id"] if key is None else key].append(row)
    for (doc, _), rows in pairs.items():
        claims: list[Claim] = []
        for row in rows:
            words, wrong = wrong_words(row["claim"], row.get("wrong", []))
            label = VERDICTS[row["label"]]
            known = label == SUPPORTED or any(wrong)
            claims.append(Claim(words, label, wrong if known else None, 0 if row.get("pair") is not None else NO_PAIR))
        index = indexes[doc]
        places = index.gather(keys_of(rng.choice(claims).words), rng.choice((3, 4, 4, 4, 5)))
        if places:
            yield Group([plain(index.sentences[n]) for n in places], claims, name)


def _detokenised(text: str) -> list[list[Word]]:
    """Sentences of a text stored as tokens with spaces (FEVER)."""
    text = text.replace("``", '"').replace("''", '"').replace("-LSB-", "[").replace("-RSB-", "]").replace("-LRB-", "(").replace("-RRB-", ")").replace("--", "–")
    sentences: list[list[str]] = [[]]
    for token in text.split():
        sentences[-1].append(token)
        if token in {".", "!", "?"} and len(sentences[-1]) > 3:
            sentences.append([])
    return [space_out(s) for s in sentences if s]


def fever(bench: Path, rng: random.Random) -> Iterator[Group]:
    """FEVER: claims that share their evidence stand together, six at most; where a claim goes wrong is not known."""
    shared: defaultdict[str, list[Claim]] = defaultdict(list)
    for row in read_lines(bench / "open" / "fever.jsonl.gz"):
        label = VERDICTS[row["label"]]
        words = tokenise(row["claim"])
        shared[row["evidence"]].append(Claim(words, label, [False] * len(words) if label == SUPPORTED else None))
    for evidence, claims in shared.items():
        rng.shuffle(claims)
        sentences = _detokenised(evidence)
        index = Index(sentences)
        for at in range(0, len(claims), 6):
            group = claims[at : at + 6]
            places = index.gather(set().union(*(keys_of(c.words) for c in group)), 4)
            if places:
                yield Group([plain(sentences[n]) for n in places], group, "fever")


def fm2(bench: Path, rng: random.Random) -> Iterator[Group]:
    """FM2: the evidence among sentences of the page."""
    for row in read_lines(bench / "open" / "fm2.jsonl.gz"):
        gold = [[w for w, _ in s] for s in sentences_of(row["evidence"])]
        rest = [[w for w, _ in s] for s in sentences_of(row["page"])]
        text = gold + [s for s in rest if [w.form for w in s] not in [[w.form for w in g] for g in gold] and len(s) < 50]
        words = tokenise(row["claim"])
        label = VERDICTS[row["label"]]
        places = Index(text).gather(keys_of(words), 4, [n for n in range(len(gold))][:4])
        rng.shuffle(places)
        yield Group([plain(text[n]) for n in places], [Claim(words, label, [False] * len(words) if label == SUPPORTED else None)], "fm2")


def wikifactcheck(bench: Path, rng: random.Random, share: float) -> Iterator[Group]:
    """WikiFactCheck: a sentence and its refutation, either of them the evidence."""
    rows = list(read_lines(bench / "open" / "wikifactcheck.jsonl.gz"))
    for row in rows:
        both = [tokenise(row["sentence"]), tokenise(row["refuted"])]
        if rng.random() > share or max(map(len, both)) > MOST_WORDS:
            continue
        right, wrong = both if rng.random() < 0.5 else both[::-1]
        known = {w.form.lower() for w in right}
        marks = [w.form.lower() not in known for w in wrong]
        beside = [tokenise(rng.choice(rows)["sentence"]) for _ in range(rng.randrange(3))]
        evidence = [right, *beside]
        rng.shuffle(evidence)
        claims = [Claim(right, SUPPORTED, [False] * len(right), 0), Claim(wrong, CONTRADICTED, marks if any(marks) else None, 0)]
        yield Group([plain(s) for s in evidence], claims, "wikifactcheck")


def wice(bench: Path, rng: random.Random) -> Iterator[Group]:
    """WiCE: claims whose words a cited page does not bear out are marked."""
    for row in read_lines(bench / "open" / "wice-tokens-train.jsonl.gz"):
        sentences = [tokenise(re.sub(r"^\(meta data\) \w+[ \w]*: ", "", line)) for line in row["evidence"]]
        index = Index([s for s in sentences if s])
        words = space_out(row["claim_tokens"])
        label = VERDICTS[row["label"]]
        places = index.gather(keys_of(words), 5)
        if places and len(words) <= MOST_WORDS:
            yield Group([plain(index.sentences[n]) for n in places], [Claim(words, label, list(row["non_supported_spans"]))], "wice")


def read_parsed(folder: Path, name: str) -> dict:
    """What parse.py wrote."""
    with (folder / f"{name}.pickle").open("rb") as file:
        return pickle.load(file)  # noqa: S301 - our own file


def located_words(sentences: list[Located]) -> list[list[Word]]:
    return [[w for w, _ in s] for s in sentences]
