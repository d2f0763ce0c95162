"""Exports a trained judge to ONNX and quantises it: `python -m judge.export --base FOLDER --run FOLDER --out FOLDER`."""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from export import OPSET, RowEmbedding, hash_of
from judge.change import LABELS
from judge.evidence import COMMON, LETTERS, NUMBER_WORDS
from judge.group import SUPPORTED, Claim, Group
from judge.model import Judge, JudgeGraph
from judge.pack import CLAIM_PIECES, EVIDENCE_PIECES, MARKS, Packer, collect
from surface import CASES, tokenise
from wordpiece import MAX_LETTERS, MAX_PIECES, WordPieces


def load_judge(run: Path, pieces: int) -> Judge:
    """The judge of a run, or of its last checkpoint while it still trains."""
    judge = Judge(pieces)
    finished = run / "judge.pt"
    state = torch.load(finished if finished.exists() else run / "checkpoint.pt", weights_only=True, map_location="cpu")
    judge.load_state_dict(state.get("judge", state))
    return judge.eval()


def example(cutter: WordPieces) -> tuple[torch.Tensor, ...]:
    """Two rows of unlike length to trace with."""
    packer = Packer(cutter)
    texts = (("The talks ended without a deal.", ["The talks ended.", "A deal was signed."]), ("Nobody came to the port on Monday, officials said.", ["The port was empty."]))
    rows = [packer.row(Group([tokenise(text)], [Claim(tokenise(c), SUPPORTED, None) for c in claims], "example")) for text, claims in texts]
    batch = collect([row for row in rows if row is not None]).batch([0, 1])
    return tuple(batch[key] for key in JudgeGraph.INPUTS)


def export(judge: Judge, inputs: tuple[torch.Tensor, ...], path: Path) -> None:
    """The graph in 32-bit floats; rows, pieces and claims free."""
    free = {key: {0: "rows", 1: "places"} for key in (*JudgeGraph.INPUTS[:6], "word")}
    free |= {key: {0: "claims"} for key in (*JudgeGraph.INPUTS[6:], "verdict")}
    with torch.no_grad():
        torch.onnx.export(
            JudgeGraph(judge), inputs, str(path), input_names=list(JudgeGraph.INPUTS), output_names=list(JudgeGraph.OUTPUTS),
            dynamic_axes=free, opset_version=OPSET, dynamo=False,
        )  # fmt: skip


def describe(path: Path, vocabulary: Path) -> dict[str, object]:
    """What the run time must know beside the graph; measure.py adds the calibration and the figures."""
    return {
        "model": {"file": path.name, "bytes": path.stat().st_size, "sha256": hash_of(path)},
        "vocabulary": {"file": vocabulary.name, "sha256": hash_of(vocabulary)},
        "words": {"mostPieces": MAX_PIECES, "mostLetters": MAX_LETTERS, "cases": list(CASES), "spaces": ["glued", "one space", "more space", "line break"]},
        "row": {"claimPieces": CLAIM_PIECES, "evidencePieces": EVIDENCE_PIECES, "evidenceFrom": CLAIM_PIECES, "sentences": 4},
        "marks": list(MARKS),
        "stems": {"letters": LETTERS, "numbers": NUMBER_WORDS, "common": sorted(COMMON)},
        "verdicts": list(LABELS),
    }  # fmt: skip


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    for name in ("base", "run", "out"):
        options.add_argument(f"--{name}", type=Path, required=True)
    chosen = options.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    vocabulary = chosen.out / "vocab.txt"
    shutil.copyfile(chosen.base / "vocab.txt", vocabulary)
    cutter = WordPieces(vocabulary)
    judge = load_judge(chosen.run, len(cutter.pieces))
    floats = chosen.out / "judge.fp32.onnx"
    export(judge, example(cutter), floats)
    onnx.checker.check_model(str(floats))
    path, rowed = chosen.out / "judge.onnx", chosen.out / "judge.rows.onnx"
    judge.encoder.piece = RowEmbedding(judge.encoder.piece)  # type: ignore[assignment]
    export(judge, example(cutter), rowed)
    quantize_dynamic(str(rowed), str(path), op_types_to_quantize=["MatMul", "Gemm"], per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)
    rowed.unlink()
    (chosen.out / "judge.json").write_text(json.dumps(describe(path, vocabulary), indent=1) + "\n")
    print(path, path.stat().st_size)


if __name__ == "__main__":
    main()
