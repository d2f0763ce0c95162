"""Writes the model card from reader.json: `python card.py --out FOLDER [--note TEXT]`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import onnx

from model import CANDIDATES

TEMPLATE = """# The reader

A multi-task encoder for English news: sentence starts, UPOS, XPOS, features, dependency trees, names, nominal heads, dropped words, attributions.
One forward pass over a window of whole sentences (about {usual} word pieces, {most} at most); int8 weights, ONNX opset 17.

| | |
|---|---|
| file | `{file}`, {megabytes:.1f} MB, sha256 `{sha}` |
| vocabulary | `{vocabulary}`, BERT uncased, sha256 `{vocabulary_sha}` |
| base weights | all-MiniLM-L6-v2 (Apache-2.0): 6 layers, 384 wide |
| trained on | UD English EWT train (CC BY-SA 4.0); GUM train, open genres (CC BY 2.5, CC BY 4.0, CC BY-SA 3.0; annotation CC BY 4.0); Wikigold (CC BY 4.0); CrossNER politics train and dev (MIT); re3d (public domain, OGL v3, CC BY 3.0 AU, EU reuse, CC BY-SA 3.0); our own annotation of attributions in EWT, GUM and Wikinews (CC BY-SA 4.0; per genre; CC BY 2.5); Wikinews (CC BY 2.5), Groningen Meaning Bank sentences (public domain), Wikipedia Current Events (CC BY-SA 4.0) for dropped words |
| made by | `train/`, seed 8{note} |
| not for | other languages; texts without punctuation and case; as the sole proof that words are missing |

## Inputs
{inputs}

B windows, P word pieces with `[CLS]` and `[SEP]`, W words, padded with 0 (`input_ids` with the id of `[PAD]`, 0). `case_ids` and `space_ids` stand on every piece of a word
(0 on `[CLS]`, `[SEP]`, padding); `word_index` is the place of each word's first piece; `word_mask` is 1 on words.
Case: {cases}. Space before the word: {spaces}.
`start_bias` is added to the logit of a sentence start before it is compared with 0: 100 forces a start, -100 forbids one, 0 leaves it to the model. The first word of a window takes 100.

## Outputs
{outputs}

`sentence_start` is the logit with its bias: over 0 starts a sentence. `arc` has the root in column 0 and word h in column h + 1; arcs out of the sentence, to itself or to padding are -10000.
`candidate` holds the 4 best columns of each word, `relation` the relation scores for each of them in that order.
`anchor` holds the 16 words likeliest to carry an attribution (`cue` B or Q), the last word again where there are fewer; `role` says for each of them what every word is to it: none, source, content, cue. `act` is read at the anchor. The rest are logits over the lists in `reader.json`.

## Thresholds and figures
Gap logits, fitted on held-out text with words dropped: {thresholds}.

| measured on the int8 file, dev data, gold tokens | |
|---|---|
{figures}

GUM dev has all genres, also those left out of training. Trees and tags with gold sentences; sentence F1 on whole documents without them; P and R of gaps by word on held-out synthetic damage and, "pages", on news pages whose links lost their words.
"""


def _shapes(values: list[onnx.ValueInfoProto]) -> str:
    rows = ["| name | type | shape |", "|---|---|---|"]
    for value in values:
        tensor = value.type.tensor_type
        kind = onnx.TensorProto.DataType.Name(tensor.elem_type).lower()
        # The exporter does not know that the number of candidates is fixed.
        sizes = [d.dim_param or str(d.dim_value) for d in tensor.shape.dim]
        shape = " x ".join(str(CANDIDATES) if "_dim_" in size else size for size in sizes)
        rows.append(f"| `{value.name}` | {kind} | {shape} |")
    return "\n".join(rows)


def write_card(out: Path, note: str) -> None:
    """reader.md beside reader.json."""
    card = json.loads((out / "reader.json").read_text())
    graph = onnx.load(str(out / card["model"]["file"])).graph
    names = [f"{n} {name}" for n, name in enumerate(card["words"]["cases"])]
    spaces = [f"{n} {name}" for n, name in enumerate(card["words"]["spaces"])]
    text = TEMPLATE.format(
        usual=card["window"]["usualPieces"],
        most=card["window"]["mostPieces"],
        file=card["model"]["file"],
        megabytes=card["model"]["bytes"] / 1e6,
        sha=card["model"]["sha256"],
        vocabulary=card["vocabulary"]["file"],
        vocabulary_sha=card["vocabulary"]["sha256"],
        note=f"; {note}" if note else "",
        inputs=_shapes(list(graph.input)),
        outputs=_shapes(list(graph.output)),
        cases=", ".join(names),
        spaces=", ".join(spaces),
        thresholds=", ".join(f"{key} {value:.2f}" for key, value in card["thresholds"]["gap"].items()),
        figures="\n".join(f"| {key} | {value:.1f} |" for key, value in card["figures"].items()),
    )
    (out / "reader.md").write_text(text)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--note", default="", help="what else to say of how it was made")
    options = parser.parse_args()
    write_card(options.out, options.note)


if __name__ == "__main__":
    main()
