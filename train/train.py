"""Trains the reader: `python train.py --bench FOLDER --base FOLDER --out FOLDER` (README.md)."""

from __future__ import annotations

import argparse
import json
import random
import time
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import torch
from torch import Tensor

from conllu import Document, Word
from attribution import AttributedText
from data import (
    batches_of, claim_windows, collect_labels, gap_windows, name_windows, plain_texts, training_attributions, training_trees, tree_windows,
)  # fmt: skip
from losses import claim_losses, gap_losses, name_losses, tree_losses, weigh
from model import Reader
from names import NamePool, read_names
from narrow import Linear
from windows import Indexer, Window, collate
from wordpiece import WordPieces


LOSSES = {"tree": tree_losses, "name": name_losses, "gap": gap_losses, "claim": claim_losses}


@dataclass(frozen=True)
class Sources:
    """What an epoch draws from: treebanks, named-entity corpora, plain texts, attributed texts."""

    trees: list[Document]
    names: list[Document]
    texts: list[list[Word]]
    attributed: list[AttributedText]
    pool: NamePool


@dataclass(frozen=True)
class Plan:
    """How long and how fast; `minutes` bounds the whole training, the learning rate falls to 0 by then."""

    epochs: int
    minutes: float
    gap_words: int  # words of gap text an epoch
    pieces: int  # word pieces a batch
    encoder_rate: float = 2.5e-4
    head_rate: float = 1e-3
    warm_up: float = 0.06
    seed: int = 8
    pace: float = 1.0  # share of the rates, for training on from trained weights
    swapped: float = 0.3  # share of the tree documents that get other names
    narrowed_from: float = 0.85  # part of the training after which layers round as int8 does


def rate_at(progress: float, warm_up: float) -> float:
    """Linear warm-up, then linear decay to 0."""
    if progress < warm_up:
        return progress / warm_up
    return max(0.0, (1 - progress) / (1 - warm_up))


def make_optimiser(reader: Reader, plan: Plan) -> torch.optim.AdamW:
    groups: dict[tuple[bool, bool], list[Tensor]] = {}
    for name, parameter in reader.named_parameters():
        surface = name.startswith(("encoder.case", "encoder.space"))
        encoder = name.startswith("encoder.") and not surface
        groups.setdefault((encoder, parameter.dim() > 1), []).append(parameter)
    return torch.optim.AdamW(
        [
            {"params": found, "base": plan.pace * (plan.encoder_rate if encoder else plan.head_rate), "weight_decay": 0.01 if wide else 0.0}
            for (encoder, wide), found in groups.items()
        ],
        lr=plan.head_rate,
        fused=True,
    )


def step(reader: Reader, optimiser: torch.optim.Optimizer, batch: dict[str, Tensor], task: str) -> dict[str, float]:
    """One update; returns the losses."""
    kind = batch["input_ids"].device.type
    with torch.autocast(kind, dtype=torch.bfloat16):
        losses = LOSSES[task](reader, batch)
        total = weigh(losses)
    optimiser.zero_grad(set_to_none=True)
    total.backward()
    torch.nn.utils.clip_grad_norm_(reader.parameters(), 2.0)
    optimiser.step()
    return {key: loss.item() for key, loss in losses.items()}


def epoch_batches(sources: Sources, cutter: WordPieces, plan: Plan, epoch: int) -> list[list[Window]]:
    """Batches of one epoch, each of one task, mixed; the same for the same seed and epoch. Named-entity corpora and attributed texts come by halves."""
    rng = random.Random(plan.seed * 1000 + epoch)
    found = batches_of(tree_windows(sources.trees, cutter, rng, sources.pool, plan.swapped), cutter, rng, plan.pieces)
    found += batches_of(name_windows(sources.names[epoch % 2 :: 2], cutter, rng), cutter, rng, plan.pieces)
    found += batches_of(claim_windows(sources.attributed[epoch % 2 :: 2], cutter, rng), cutter, rng, plan.pieces)
    gaps = list(gap_windows(sources.texts, cutter, rng, plan.gap_words))
    found += batches_of(gaps, cutter, rng, plan.pieces)
    rng.shuffle(found)
    return found


def train(reader: Reader, sources: Sources, cutter: WordPieces, indexer: Indexer, plan: Plan, out: Path) -> None:
    """Trains to the end of the plan; keeps a checkpoint an epoch in `out` and resumes from it."""
    device = next(reader.parameters()).device
    optimiser = make_optimiser(reader, plan)
    saved = out / "checkpoint.pt"
    first, spent = 0, 0.0
    if saved.exists():
        state = torch.load(saved, weights_only=True, map_location=device)
        reader.load_state_dict(state["reader"])
        optimiser.load_state_dict(state["optimiser"])
        first, spent = state["epoch"], state["spent"]
    began = time.monotonic() - spent
    for epoch in range(first, plan.epochs):
        torch.manual_seed(plan.seed * 1000 + epoch)
        batches = epoch_batches(sources, cutter, plan, epoch)
        running: dict[str, float] = {}
        reader.train()
        for n, windows in enumerate(batches):
            share = (epoch + n / len(batches)) / plan.epochs
            progress = max(share, (time.monotonic() - began) / 60 / plan.minutes)
            if progress >= 1:
                break
            Linear.narrowed = progress >= plan.narrowed_from
            for group in optimiser.param_groups:
                group["lr"] = group["base"] * rate_at(progress, plan.warm_up)
            batch = {key: value.to(device) for key, value in collate(windows, cutter, indexer).items()}
            for key, loss in step(reader, optimiser, batch, windows[0].task).items():
                running[key] = 0.95 * running.get(key, loss) + 0.05 * loss
            if n % 20 == 0:
                shown = " ".join(f"{key} {loss:.3f}" for key, loss in sorted(running.items()))
                print(f"epoch {epoch} {n}/{len(batches)} {(time.monotonic() - began) / 60:.1f} min {progress:.3f} {shown}", flush=True)
        state = {"reader": reader.state_dict(), "optimiser": optimiser.state_dict()}
        torch.save({**state, "epoch": epoch + 1, "spent": time.monotonic() - began}, out / "partial.pt")
        (out / "partial.pt").replace(saved)
    torch.save(reader.state_dict(), out / "reader.pt")


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bench", type=Path, required=True, help="folder with treebank/ and open/")
    parser.add_argument("--base", type=Path, required=True, help="folder with model.safetensors and vocab.txt of all-MiniLM-L6-v2")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--minutes", type=float, default=80.0)
    parser.add_argument("--gap-words", type=int, default=150_000)
    parser.add_argument("--pieces", type=int, default=2000)
    parser.add_argument("--start", type=Path, help="a run to start from, instead of the base weights: a quarter of the rates, no names swapped, int8 throughout")
    parser.add_argument("--share", type=float, default=1.0, help="part of the data, for a smoke test")
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def main() -> None:
    options = parse_arguments()
    torch.set_num_threads(options.threads)
    options.out.mkdir(parents=True, exist_ok=True)
    plan = Plan(options.epochs, options.minutes, int(options.gap_words * options.share), options.pieces)
    if options.start:
        plan = replace(plan, pace=0.25, swapped=0.0, narrowed_from=0.0)
    torch.manual_seed(plan.seed)
    cutter = WordPieces(options.base / "vocab.txt")
    trees = training_trees(options.bench)
    attributed = training_attributions(options.bench)
    labels = collect_labels(trees, attributed)
    (options.out / "labels.json").write_text(json.dumps(asdict(labels), indent=1) + "\n")
    texts = plain_texts(options.bench, max(options.share, 0.02)).train
    names = read_names(options.bench / "open")
    if options.share < 1:
        names = names[:: int(1 / options.share)]
        trees = trees[:: int(1 / options.share)]
        attributed = attributed[:: int(1 / options.share)]
    print({"documents": len(trees), "words": sum(len(s) for d in trees for s in d.sentences),
           "name documents": len(names), "attributed texts": len(attributed), "gap texts": len(texts), "gap words there": sum(map(len, texts))}, flush=True)  # fmt: skip
    print({key: len(found) for key, found in asdict(labels).items()}, flush=True)
    reader = Reader(len(cutter.pieces), labels)
    if options.start:
        reader.load_state_dict(torch.load(options.start / "reader.pt", weights_only=True, map_location="cpu"))
    else:
        reader.encoder.load_base(options.base / "model.safetensors")
    reader.to("cuda" if torch.cuda.is_available() else "cpu")
    train(reader, Sources(trees, names, texts, attributed, NamePool(names)), cutter, Indexer(labels), plan, options.out)


if __name__ == "__main__":
    main()
