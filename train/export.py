"""Exports a trained reader to ONNX and quantises it: `python export.py --base FOLDER --run FOLDER --out FOLDER`."""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
from pathlib import Path

import onnx
import torch
from torch import nn
from onnxruntime.quantization import QuantType, quantize_dynamic

from data import FEWEST
from model import Labels, Reader, ReaderGraph
from windows import Indexer, Window, collate
from wordpiece import MAX_LETTERS, MAX_PIECES, WordPieces
from conllu import Word
from surface import CASES

OPSET = 17


def load_reader(run: Path, pieces: int) -> tuple[Reader, Labels]:
    """The trained reader of a run, or of its last checkpoint while it still trains."""
    labels = Labels(**json.loads((run / "labels.json").read_text()))
    reader = Reader(pieces, labels)
    finished = run / "reader.pt"
    if finished.exists():
        reader.load_state_dict(torch.load(finished, weights_only=True, map_location="cpu"))
    else:
        state = torch.load(run / "checkpoint.pt", weights_only=True, map_location="cpu")
        reader.load_state_dict(state["reader"])
    return reader.eval(), labels


def example(cutter: WordPieces, labels: Labels) -> tuple[torch.Tensor, ...]:
    """Two windows of unlike length to trace with."""
    windows = [
        Window([Word(form) for form in sentence.split()], [0], "gap")
        for sentence in ("The talks ended . Nobody signed .", "Ministers met in the capital on Monday , officials said .")
    ]
    batch = collate(windows, cutter, Indexer(labels))
    batch["start_bias"] = torch.zeros(batch["word_index"].shape)
    return tuple(batch[key] for key in ReaderGraph.INPUTS)


class RowEmbedding(nn.Module):
    """An embedding in int8 with a scale for each row: the quantiser's one scale for the whole vocabulary costs names a point of F1."""

    def __init__(self, embedding: nn.Embedding) -> None:
        super().__init__()
        weight = embedding.weight.detach()
        scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("rows", (weight / scale).round().to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        return self.rows[ids].to(torch.float32) * self.scale[ids]


def export(reader: Reader, inputs: tuple[torch.Tensor, ...], path: Path) -> None:
    """The graph in 32-bit floats, batch, pieces and words free."""
    free = {key: {0: "batch", 1: "pieces"} for key in ReaderGraph.INPUTS[:4]}
    free |= {key: {0: "batch", 1: "words"} for key in (*ReaderGraph.INPUTS[4:], *ReaderGraph.OUTPUTS)}
    free["arc"] |= {2: "columns"}
    free["anchor"], free["role"] = {0: "batch"}, {0: "batch", 2: "words"}
    with torch.no_grad():
        torch.onnx.export(
            ReaderGraph(reader),
            inputs,
            str(path),
            input_names=list(ReaderGraph.INPUTS),
            output_names=list(ReaderGraph.OUTPUTS),
            dynamic_axes=free,
            opset_version=OPSET,
            dynamo=False,
        )


def quantise(floats: Path, path: Path, reduce_range: bool) -> None:
    """Dynamic int8, weights per channel; `reduce_range` keeps weights in 7 bits, since 8-bit products saturate on CPUs without VNNI.

    Heads left in floats were no better, 8 bits gain 0.1 LAS where they do not saturate.
    """
    quantize_dynamic(str(floats), str(path), per_channel=True, reduce_range=reduce_range, weight_type=QuantType.QInt8)


def describe(labels: Labels, path: Path, vocabulary: Path) -> dict[str, object]:
    """What the run time must know beside the graph; thresholds come from fit.py."""
    return {
        "model": {"file": path.name, "bytes": path.stat().st_size, "sha256": hash_of(path)},
        "vocabulary": {"file": vocabulary.name, "sha256": hash_of(vocabulary)},
        "words": {"mostPieces": MAX_PIECES, "mostLetters": MAX_LETTERS, "cases": list(CASES),
                  "spaces": ["glued", "one space", "more space", "line break"]},
        "window": {"mostPieces": 190, "usualPieces": 160},
        "labels": vars(labels),
        "fewest": FEWEST,
    }  # fmt: skip


def hash_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--run", type=Path, required=True, help="what train.py wrote")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--full-range", action="store_true", help="8-bit weights: saturate on CPUs without VNNI")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    vocabulary = options.out / "vocab.txt"
    shutil.copyfile(options.base / "vocab.txt", vocabulary)
    cutter = WordPieces(vocabulary)
    reader, labels = load_reader(options.run, len(cutter.pieces))
    floats = options.out / "reader.fp32.onnx"
    export(reader, example(cutter, labels), floats)
    onnx.checker.check_model(str(floats))
    path = options.out / "reader.onnx"
    reader.encoder.piece = RowEmbedding(reader.encoder.piece)
    rowed = options.out / "reader.rows.onnx"
    export(reader, example(cutter, labels), rowed)
    quantise(rowed, path, reduce_range=not options.full_range)
    rowed.unlink()
    (options.out / "reader.json").write_text(json.dumps(describe(labels, path, vocabulary), indent=1) + "\n")
    print(path, path.stat().st_size)


if __name__ == "__main__":
    main()
