"""Writes the model card from judge.json: `python -m judge.card --out FOLDER [--note TEXT]`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import onnx

TEMPLATE = """# The judge

A cross-encoder for English news: how far a text bears a claim out, and which words of the claim it does not. int8 weights, ONNX opset 17.

| | |
|---|---|
| file | `{file}`, {megabytes:.1f} MB, sha256 `{sha}` |
| vocabulary | `{vocabulary}`, BERT uncased, sha256 `{vocabulary_sha}` |
| base weights | all-MiniLM-L6-v2 (Apache-2.0): 6 layers, 384 wide |
| trained on | claims made from Wikinews (CC BY 2.5), Wikipedia Current Events (CC BY-SA 4.0) and Groningen Meaning Bank sentences (public domain); from SQuAD 1.1 train (CC BY-SA 4.0) and CondaQA (Apache-2.0); support-news and support-open train (texts CC BY 2.5, CC BY-SA 4.0 or per genre), FEVER (CC BY-SA 3.0), FM2 (Apache-2.0), WikiFactCheck (CC BY-SA 4.0), WiCE tokens (ODC-BY) |
| made by | `train/judge/`, seed 8{note} |
| not for | other languages; claims that need knowledge of the world or arithmetic; as the sole proof that a claim is true |

## Inputs (all int64)
| name | shape | what |
|---|---|---|
| `pieces` | rows x places | word pieces, 0 for padding |
| `parts` | rows x places | 0 evidence, 1, 2 … the claims on it, -1 padding |
| `positions` | rows x places | evidence from {evidence_from} on, each claim from 0 on |
| `marks` | rows x places | of a claim's words, on every piece: {marks}; 0 on signs, evidence, `[CLS]`, `[SEP]` |
| `cases`, `spaces` | rows x places | as in the reader, on every piece of a word; 0 elsewhere; the first word of a sentence has one space |
| `claim_row`, `claim_start` | claims | the row of each claim and the place of its `[CLS]` |

A row: `[CLS] sentence [SEP] … sentence [SEP]` ({sentences} sentences, at most {evidence_pieces} places), then each claim `[CLS] words [SEP]` (at most {claim_pieces}). The claims of one row share its evidence and do not see each other.
Dynamic int8 scales activations over the whole call: the same claim must always come in the same company; one claim a call, or all claims of one evidence, in order.
A word's stem: lower case; number words to twelve as digits; numbers without commas; other words without `.` and `-`, cut to {letters} letters. Mark 3: the stem before it (signs passed over; none at a beginning) stands before it in the evidence too.

## Outputs
`verdict` (claims x 3): logits of {verdicts}; add the biases {bias} before the softmax; the score of a claim is the probability of the first, and at 0.5 it is called supported.
`word` (rows x places): read at the first piece of each word of a claim; over 0 means that the evidence does not bear the word out.

## Figures (int8 file, dev data, sentences found by words alone)
| | |
|---|---|
{figures}
"""


def write_card(out: Path, note: str) -> None:
    """judge.md beside judge.json."""
    card = json.loads((out / "judge.json").read_text())
    onnx.checker.check_model(str(out / card["model"]["file"]))
    row = card["row"]
    text = TEMPLATE.format(
        file=card["model"]["file"], megabytes=card["model"]["bytes"] / 1e6, sha=card["model"]["sha256"], vocabulary=card["vocabulary"]["file"],
        vocabulary_sha=card["vocabulary"]["sha256"], note=f"; {note}" if note else "", evidence_from=row["evidenceFrom"], sentences=row["sentences"],
        evidence_pieces=row["evidencePieces"], claim_pieces=row["claimPieces"], letters=card["stems"]["letters"],
        marks=", ".join(f"{n} {name}" for n, name in enumerate(card["marks"])), verdicts=", ".join(card["verdicts"]),
        bias=" / ".join(f"{b:.2f}" for b in card["calibration"]["bias"]), figures="\n".join(f"| {key} | {value:.1f} |" for key, value in card["figures"].items()),
    )  # fmt: skip
    (out / "judge.md").write_text(text)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--note", default="", help="what else to say of how it was made")
    chosen = options.parse_args()
    write_card(chosen.out, chosen.note)


if __name__ == "__main__":
    main()
