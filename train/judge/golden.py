"""Rows of a few pairs, and what a judge says of them, for the program's tests to hold to: `python -m judge.golden --vocabulary FILE --out FILE [--judge FILE]`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np

from conllu import Word
from judge.evidence import COMMON, LETTERS, NUMBER_WORDS, plain
from judge.group import SUPPORTED, Claim, Group
from judge.pack import CLAIM_PIECES, COLUMNS, EVIDENCE_PIECES, Packer, Row
from judge.runtime import JudgeSession
from surface import tokenise
from wordpiece import MAX_LETTERS, MAX_PIECES, WordPieces

# A claim and sentences of evidence, in words that our tokeniser and the program's part alike.
PAIRS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Ferry crews in Larkhaven paused their strike on Tuesday.", ("Ferry crews in Larkhaven paused their strike on Tuesday.", "Talks resume on 14 May.")),
    ("Three bridges over the Lomme weren't swept away.", ("The premier flew to Orbeck.", "At least 3 bridges over the Lomme were swept away, the WIRE agency said.")),
    ("“Nobody will be left alone,” Ida Moreau's deputy told the BBC.", ("“Nobody will be left alone,” Ida Moreau said; her deputy kept silent.",)),
    ("The well-known part-owner held 1,200 shares (12.5%) of McArdle.", ("The company sold 1,200 of its 9,600 shares for £3.4 million in 2019.", "Its well-known founder kept the rest.")),
    ("Café Zürich reopened, e.g. for Łódź's émigrés.", ("Cafe Zurich was shut.", "The émigrés of Łódź wept.")),
    (" ".join(["The harbour pilots of Larkhaven quarrelled unceasingly"] * 14) + ".", (" ".join(["Uncompromising lighthouse-keepers quarrelled"] * 50) + ".", "The harbour pilots slept.", "Nobody of Larkhaven knew.")),
)


def row_of(packer: Packer, claim: list[Word], evidence: list[list[Word]]) -> Row:
    row = packer.row(Group([plain(words) for words in evidence], [Claim(claim, SUPPORTED, [False] * len(claim))], ""))
    if row is None:
        raise ValueError("a pair with nothing in it")
    return row


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--vocabulary", type=Path, required=True)
    options.add_argument("--judge", type=Path, help="with it, opinions are written; without, rows")
    options.add_argument("--out", type=Path, required=True)
    chosen = options.parse_args()
    cutter = WordPieces(chosen.vocabulary)
    packer = Packer(cutter)
    session = JudgeSession(chosen.judge) if chosen.judge else None
    pairs = []
    for claim, evidence in PAIRS:
        words = tokenise(claim)
        size = 2 + np.cumsum([len(cutter.cut(w.form)) for w in words])
        words = words[: int((size <= CLAIM_PIECES).sum())]
        row = row_of(packer, words, [tokenise(s) for s in evidence])
        pair: dict[str, object] = {"claim": claim, "evidence": list(evidence)}
        if session is None:
            pair |= {"columns": {key: row.columns[key] for key in COLUMNS if key != "wrong"}, "claimStart": row.starts[0], "words": len(words)}
        else:
            (opinion,) = session._run([row], [words])  # noqa: SLF001 - the pair's own sentences, not those an index finds
            pair |= {"verdict": [round(float(v), 3) for v in opinion.verdict], "words": [round(float(v), 3) for v in opinion.words]}
        pairs.append(pair)
    described = {
        "words": {"mostPieces": MAX_PIECES, "mostLetters": MAX_LETTERS},
        "row": {"claimPieces": CLAIM_PIECES, "evidencePieces": EVIDENCE_PIECES, "evidenceFrom": CLAIM_PIECES},
        "stems": {"letters": LETTERS, "numbers": NUMBER_WORDS, "common": sorted(COMMON)},
    }
    known = {"source": "train/judge/golden.py", **({} if session else {"description": described}), "pairs": pairs}
    chosen.out.write_text(json.dumps(known, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
