"""Averages the weights of runs: `python average.py --out FOLDER RUN=SHARE RUN=SHARE …`.

Runs that start from the same weights end in one basin, and their mean is better than each (Wortsman et al. 2022, "Model soups").
A weight that not all runs have is averaged over those that have it.
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

import torch
from torch import Tensor


def average(states: list[tuple[dict[str, Tensor], float]]) -> dict[str, Tensor]:
    """The mean of each weight over the states that have it in the shape of the first, by their shares."""
    first = states[0][0]
    mean: dict[str, Tensor] = {}
    for name, value in first.items():
        parts = [(state[name], share) for state, share in states if name in state and state[name].shape == value.shape]
        total = sum(share for _, share in parts)
        mean[name] = sum(part * (share / total) for part, share in parts)
    return mean


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("runs", nargs="+", help="RUN=SHARE; the first one's labels are kept")
    options = parser.parse_args()
    runs = [(Path(run), float(share)) for run, share in (text.rsplit("=", 1) for text in options.runs)]
    states = [(torch.load(run / "reader.pt", weights_only=True, map_location="cpu"), share) for run, share in runs]
    options.out.mkdir(parents=True, exist_ok=True)
    torch.save(average(states), options.out / "reader.pt")
    shutil.copyfile(runs[0][0] / "labels.json", options.out / "labels.json")


if __name__ == "__main__":
    main()
