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
MIXES = ((0.42, 0.30, 0.14, 0.14), (0.18, 0.18, 0.14, 0.50))
LAST_PART, NARROWED_FROM = 0.62, 0.85


@dataclass(frozen=True)
class Plan:
    """How long and how fast; the learning rate falls to 0 by the last word piece or the last minute, whichever comes first."""

    minutes: float
    total: float  # word pieces to read
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


class Pace:
    """Threads that give the most pieces a second: on a machine that others use too, fewer may be faster. Tries the other counts for six steps in sixty."""

    def __init__(self, most: int) -> None:
        self.counts, self.speed, self.step = list(range(1, most + 1)), {}, 0

    def begin(self) -> None:
        """Sets the threads for the next step."""
        within = self.step % 60
        tried = self.counts[(within // 6) % len(self.counts)] if within < 6 * len(self.counts) else max(self.counts, key=lambda n: self.speed.get(n, 0.0))
        self.now, self.started = tried, time.monotonic()
        torch.set_num_threads(tried)

    def end(self, pieces: int) -> None:
        """Notes how fast the step was."""
        speed = pieces / (time.monotonic() - self.started)
        self.speed[self.now] = 0.6 * self.speed.get(self.now, speed) + 0.4 * speed
        self.step += 1


@dataclass
class Progress:
    """What a checkpoint keeps beside the weights."""

    steps: int = 0
    read: int = 0
    minutes: float = 0.0

    def share(self, plan: Plan) -> float:
        """0..1: how much of the training is over."""
        return max(self.read / plan.total, self.minutes / plan.minutes)


def save_checkpoint(judge: Judge, optimiser: torch.optim.AdamW, done: Progress, path: Path) -> None:
    torch.save({"judge": judge.state_dict(), "optimiser": optimiser.state_dict(), "done": vars(done)}, path.with_suffix(".partial"))
    path.with_suffix(".partial").replace(path)


def read_checkpoint(judge: Judge, optimiser: torch.optim.AdamW, path: Path) -> Progress:
    """Where the training stood; its beginning where there is no checkpoint."""
    if not path.exists():
        return Progress()
    state = torch.load(path, weights_only=True, map_location="cpu")
    judge.load_state_dict(state["judge"])
    optimiser.load_state_dict(state["optimiser"])
    return Progress(**state["done"])


def train(judge: Judge, parts: dict[str, Dataset], plan: Plan, mixes: tuple[tuple[float, ...], tuple[float, ...]], pace: Pace, out: Path) -> None:
    """Trains to the end of the plan, from the last checkpoint where there is one; keeps one every five minutes."""
    optimiser = make_optimiser(judge, plan)
    done = read_checkpoint(judge, optimiser, out / "checkpoint.pt")
    rng = random.Random(plan.seed * 1000 + done.steps)
    queues = {name: batches(dataset, plan.pieces, rng) for name, dataset in parts.items()}
    began, kept = time.monotonic() - 60 * done.minutes, done.minutes
    running: dict[str, float] = {}
    judge.train()
    while (share := done.share(plan)) < 1:
        Linear.narrowed = share > NARROWED_FROM
        for group in optimiser.param_groups:
            group["lr"] = group["base"] * rate_at(share, plan.warm_up)
        name = rng.choices(PARTS, mixes[share > LAST_PART])[0]
        batch = parts[name].batch(next(queues[name]))
        pace.begin()
        losses = step(judge, optimiser, batch)
        size = int((batch["parts"] >= 0).sum())
        pace.end(size)
        done = Progress(done.steps + 1, done.read + size, (time.monotonic() - began) / 60)
        for key, loss in losses.items():
            running[f"{name} {key}"] = 0.97 * running.get(f"{name} {key}", loss) + 0.03 * loss
        if done.steps % 20 == 0:
            shown = " ".join(f"{key} {loss:.3f}" for key, loss in sorted(running.items()))
            print(f"{done.steps} {done.minutes:.1f} min {done.read / 1e6:.2f} M pieces, {pace.speed[pace.now]:.0f} a second with {pace.now} threads, {shown}", flush=True)
        if done.minutes > kept + 5:
            kept = done.minutes
            save_checkpoint(judge, optimiser, done, out / "checkpoint.pt")
    torch.save(judge.state_dict(), out / "judge.pt")


def step(judge: Judge, optimiser: torch.optim.AdamW, batch: dict[str, Tensor]) -> dict[str, float]:
    """One update; returns the losses."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        losses = losses_of(judge, batch)
    total = torch.stack([WEIGHTS[key] * loss for key, loss in losses.items()]).sum()
    optimiser.zero_grad(set_to_none=True)
    total.backward()
    torch.nn.utils.clip_grad_norm_(judge.parameters(), 2.0)
    optimiser.step()
    return {key: loss.item() for key, loss in losses.items()}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "base", "out"):
        options.add_argument(f"--{name}", type=Path, required=True)
    options.add_argument("--minutes", type=float, default=600.0, help="bounds the whole")
    options.add_argument("--millions", type=float, default=9.0, help="word pieces to read")
    options.add_argument("--pieces", type=int, default=3000)
    options.add_argument("--rate", type=float, default=2e-4)
    options.add_argument("--threads", type=int, default=2)
    options.add_argument("--start", type=Path, help="weights of an earlier run to go on from, instead of the base")
    options.add_argument("--mix", type=float, nargs=4, help="shares of made, asked, other, support in all batches, instead of the two mixes of a whole run")
    chosen = options.parse_args()
    torch.set_num_threads(chosen.threads)
    chosen.out.mkdir(parents=True, exist_ok=True)
    plan = Plan(chosen.minutes, chosen.millions * 1e6, chosen.pieces, chosen.rate)
    torch.manual_seed(plan.seed)
    judge = Judge(len(WordPieces(chosen.base / "vocab.txt").pieces))
    judge.encoder.load_base(chosen.base / "model.safetensors")
    if chosen.start is not None:
        judge.load_state_dict(torch.load(chosen.start, weights_only=True, map_location="cpu"))
    mixes = MIXES if chosen.mix is None else (tuple(chosen.mix), tuple(chosen.mix))
    train(judge, {name: load(chosen.data / f"{name}.npz") for name in PARTS}, plan, mixes, Pace(chosen.threads), chosen.out)


if __name__ == "__main__":
    main()
