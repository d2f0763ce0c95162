"""Makes the training data once, as arrays: `python -m judge.prepare --bench FOLDER --parsed FOLDER --base FOLDER --out FOLDER`."""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from judge.asked import condaqa, squad
from judge.group import Claim, Group
from judge.inflect import Inflector
from judge.lexicon import read_lexicon
from judge.made import Maker
from judge.retold import retold
from judge.pack import Packer, Row, collect, save
from judge.sources import fever, fm2, read_parsed, support, wice, wikifactcheck
from wordpiece import WordPieces

NEWS = ("wikinews", "current-events", "gmb")
VARIANTS = 6  # of the claims on support texts: other evidence sentences, other changes


def made_groups(parsed: Path, share: float) -> Iterator[Group]:
    """Claims made from news."""
    texts = [text for name in NEWS for text in read_parsed(parsed, name).values()]
    rng = random.Random(3)
    rng.shuffle(texts)
    texts = texts[: max(60, int(len(texts) * share))]
    inflector = inflector_of(texts)
    maker = Maker(texts, inflector, read_lexicon())
    foreign: list[Claim] = []
    for text in texts:
        yield from maker.groups(text, rng, foreign)


def inflector_of(texts: list[list[list]]) -> Inflector:
    """An inflector that knows the base forms of these texts."""
    return Inflector({w.form.lower() for text in texts for s in text for w in s if w.xpos in {"VB", "VBP"}})


def asked_groups(bench: Path, parsed: Path, share: float) -> Iterator[Group]:
    """Claims made from questions."""
    questions = {key: s for key, s in read_parsed(parsed, "questions").items() if share >= 1 or key[0] % 100 < share * 100}
    inflector = inflector_of(list(questions.values()))
    yield from squad(bench, questions, inflector, random.Random(4))


def support_groups(bench: Path, parsed: Path, share: float) -> Iterator[Group]:
    """support-news and support-open in several variants, and their supported claims made wrong."""
    rng = random.Random(5)
    known = read_parsed(parsed, "support")
    maker = Maker(list(known.values()), inflector_of(list(known.values())), read_lexicon())
    for _ in range(VARIANTS if share >= 1 else 1):
        yield from retold(bench, known, maker, rng)
        yield from support(bench, "support-news", "train", rng)
        yield from support(bench, "support-open", "train", rng)


def other_groups(bench: Path, parsed: Path, share: float) -> Iterator[Group]:
    """Other people's claims."""
    rng = random.Random(6)
    yield from fever(bench, rng)
    for _ in range(2 if share >= 1 else 1):
        yield from fm2(bench, rng)
        yield from wice(bench, rng)
    yield from wikifactcheck(bench, rng, 0.4 * share)
    yield from condaqa(bench, read_parsed(parsed, "condaqa"), rng)


def packed(groups: Iterator[Group], packer: Packer) -> Iterator[Row]:
    for group in groups:
        row = packer.row(group)
        if row is not None:
            yield row


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    for name in ("bench", "parsed", "base", "out"):
        options.add_argument(f"--{name}", type=Path, required=True)
    options.add_argument("--only", nargs="*", default=["made", "asked", "other", "support"])
    options.add_argument("--share", type=float, default=1.0, help="part of the data, for a smoke test")
    chosen = options.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    packer = Packer(WordPieces(chosen.base / "vocab.txt"))
    parts = {
        "made": made_groups(chosen.parsed, chosen.share),
        "asked": asked_groups(chosen.bench, chosen.parsed, chosen.share),
        "other": other_groups(chosen.bench, chosen.parsed, chosen.share),
        "support": support_groups(chosen.bench, chosen.parsed, chosen.share),
    }
    for name in chosen.only:
        dataset = collect(packed(parts[name], packer))
        save(dataset, chosen.out / f"{name}.npz")
        labels = Counter(dataset.arrays["labels"].tolist())
        print(name, {"rows": len(dataset), "pieces": int(dataset.arrays["edges"][-1]), "claims": sum(labels.values()), "labels": dict(labels)}, flush=True)


if __name__ == "__main__":
    main()
