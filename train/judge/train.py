"""Trains the judge: `python -m judge.train --data FOLDER --base FOLDER --out FOLDER` (README.md)."""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional as F

from judge.model import Judge
from judge.pack import Dataset, load
from narrow import Linear
from wordpiece import WordPieces

WEIGHTS = {"verdict": 1.0, "word": 1.0, "pair": 0.5}
WRONG_WEIGHT = 3.0  # few words are wrong
PARTS = ("made", "asked", "other", "support")
# Shares of the batches by part, before and after the last third begins.
MIXES = ((0.36, 0.38, 0.14, 0.12), (0.14, 0.22, 0.14, 0.50))
LAST_PART, NARROWED_FROM = 0.62, 0.85


@dataclass(frozen=True)
class Plan:
    """How long and how fast; the learning rate falls to 0 by the last minute."""

    minutes: float
    pieces: int  # word pieces a batch
    encoder_rate: float
    head_rate: float = 1e-3
    warm_up: float = 0.05
    seed: int = 8


def rate_at(progress: float, warm_up: float) -> float:
    """Linear warm-up, then linear decay to 0."""
    return progress / warm_up if progress < warm_up else max(0.0, (1 - progress) / (1 - warm_up))


def make_optimiser(judge: Judge, plan: Plan) -> torch.optim.AdamW:
    groups: dict[tuple[bool, bool], list[Tensor]] = {}
    for name, parameter in judge.named_parameters():
        fresh = not name.startswith("encoder.") or name.startswith(("encoder.case", "encoder.space", "encoder.mark"))
        if name != "encoder.kind":
            groups.setdefault((fresh, parameter.dim() > 1), []).append(parameter)
    return torch.optim.AdamW(
        [{"params": found, "base": plan.head_rate if fresh else plan.encoder_rate, "weight_decay": 0.01 if wide else 0.0} for (fresh, wide), found in groups.items()],
        lr=plan.head_rate,
        fused=True,
    )  # fmt: skip


def losses_of(judge: Judge, batch: dict[str, Tensor]) -> dict[str, Tensor]:
    """Verdict, words whose answer is known, and the order within each pair."""
    verdict, words = judge(batch)
    known = batch["wrong"] >= 0
    wrong = batch["wrong"].clamp(min=0).float()
    weight = known * (1 + (WRONG_WEIGHT - 1) * wrong)
    word = (F.binary_cross_entropy_with_logits(words, wrong, reduction="none") * weight).sum() / weight.sum().clamp(min=1)
    score = verdict[:, 0] - verdict[:, 1:].logsumexp(1)
    twins = (batch["pair"][:, None] == batch["pair"][None, :]) & (batch["pair"][:, None] >= 0)
    twins &= (batch["label"][:, None] == 0) & (batch["label"][None, :] != 0)
    margin = score[:, None] - score[None, :]
    pair = (F.softplus(-margin) * twins).sum() / twins.sum().clamp(min=1)
    return {"verdict": F.cross_entropy(verdict, batch["label"], label_smoothing=0.05), "word": word, "pair": pair}


def batches(dataset: Dataset, pieces: int, rng: random.Random) -> Iterator[list[int]]:
    """Rows of like length together, for ever, every row once a round; the cost of a batch is its padded size."""
    while True:
        order = sorted(range(len(dataset)), key=lambda row: dataset.size(row) + rng.random() * 24)
        found: list[list[int]] = []
        held: list[int] = []
        for row in order:
            if held and (len(held) + 1) * dataset.size(row) > pieces:
                found.append(held)
                held = []
            held.append(row)
        found.append(held)
        rng.shuffle(found)
        yield from found


def save_as(judge: Judge, path: Path) -> None:
    torch.save(judge.state_dict(), path.with_suffix(".partial"))
    path.with_suffix(".partial").replace(path)


def train(judge: Judge, parts: dict[str, Dataset], plan: Plan, out: Path) -> None:
    """Trains until the minutes are over; a checkpoint every ten."""
    rng = random.Random(plan.seed)
    optimiser = make_optimiser(judge, plan)
    queues = {name: batches(dataset, plan.pieces, rng) for name, dataset in parts.items()}
    began, steps, read, kept = time.monotonic(), 0, 0, 0
    running: dict[str, float] = {}
    judge.train()
    while (progress := (time.monotonic() - began) / 60 / plan.minutes) < 1:
        Linear.narrowed = progress > NARROWED_FROM
        for group in optimiser.param_groups:
            group["lr"] = group["base"] * rate_at(progress, plan.warm_up)
        name = rng.choices(PARTS, MIXES[progress > LAST_PART])[0]
        batch = parts[name].batch(next(queues[name]))
        with torch.autocast("cpu", dtype=torch.bfloat16):
            losses = losses_of(judge, batch)
        total = torch.stack([WEIGHTS[key] * loss for key, loss in losses.items()]).sum()
        optimiser.zero_grad(set_to_none=True)
        total.backward()
        torch.nn.utils.clip_grad_norm_(judge.parameters(), 2.0)
        optimiser.step()
        steps += 1
        read += int((batch["parts"] >= 0).sum())
        for key, loss in losses.items():
            running[f"{name} {key}"] = 0.97 * running.get(f"{name} {key}", loss.item()) + 0.03 * loss.item()
        if steps % 20 == 0:
            spent = (time.monotonic() - began) / 60
            shown = " ".join(f"{key} {loss:.3f}" for key, loss in sorted(running.items()))
            print(f"{steps} {spent:.1f} min {read / spent / 60:.0f} pieces/s {shown}", flush=True)
            if spent > 10 * (kept + 1):
                kept += 1
                save_as(judge, out / "checkpoint.pt")
    save_as(judge, out / "judge.pt")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "base", "out"):
        options.add_argument(f"--{name}", type=Path, required=True)
    options.add_argument("--minutes", type=float, default=52.0)
    options.add_argument("--pieces", type=int, default=3000)
    options.add_argument("--rate", type=float, default=2e-4)
    options.add_argument("--threads", type=int, default=2)
    chosen = options.parse_args()
    torch.set_num_threads(chosen.threads)
    chosen.out.mkdir(parents=True, exist_ok=True)
    plan = Plan(chosen.minutes, chosen.pieces, chosen.rate)
    torch.manual_seed(plan.seed)
    judge = Judge(len(WordPieces(chosen.base / "vocab.txt").pieces))
    judge.encoder.load_base(chosen.base / "model.safetensors")
    train(judge, {name: load(chosen.data / f"{name}.npz") for name in PARTS}, plan, chosen.out)


if __name__ == "__main__":
    main()
