"""The judge: claims read together with their evidence; how far each is borne out, and which of its words are not.

One row holds the evidence (part 0) and any number of claims (parts 1, 2 ...). A claim sees itself and the evidence, the evidence sees
itself alone: so claims on one evidence share its cost, and none can sway another. Weights start from all-MiniLM-L6-v2 (Apache-2.0).
"""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from judge.change import LABELS
from judge.pack import CLAIM_PIECES, EVIDENCE_PIECES, MARKS
from model import NEVER, WIDTH, Encoder, Projection
from narrow import Linear

PLACES = CLAIM_PIECES + EVIDENCE_PIECES
WORD_WIDTH = 128


class JudgeEncoder(Encoder):
    """The reader's encoder with a side (claim or evidence) and a mark (is this word in the evidence) added to each piece."""

    def __init__(self, pieces: int, dropout: float) -> None:
        super().__init__(pieces, dropout)
        self.position = nn.Embedding(PLACES, WIDTH)
        self.side = nn.Embedding(2, WIDTH)
        self.mark = nn.Embedding(len(MARKS), WIDTH)
        nn.init.normal_(self.mark.weight, std=0.02)

    def forward(self, pieces: Tensor, parts: Tensor, positions: Tensor, marks: Tensor, cases: Tensor, spaces: Tensor) -> Tensor:  # type: ignore[override]
        side = (parts > 0).to(torch.int64)
        x = self.piece(pieces) + self.position(positions) + self.case(cases) + self.space(spaces) + self.side(side) + self.mark(marks)
        x = self.dropout(self.norm(x))
        # In training the scores are bfloat16; a wider mask would widen them all.
        added = (1.0 - sees(parts).to(torch.bfloat16 if self.training and torch.is_autocast_enabled("cpu") else x.dtype)) * NEVER
        for layer in self.layers:
            x = layer(x, added)
        return x

    def load_base(self, weights: Path) -> None:
        """Copies the base model's weights: its two token types become the sides, its first positions the claim's."""
        held = self.position
        self.position = nn.Embedding(256, WIDTH)
        super().load_base(weights)
        self.position = held
        base = load_file(str(weights))
        with torch.no_grad():
            self.position.weight.copy_(base["embeddings.position_embeddings.weight"][:PLACES])
            self.side.weight.copy_(base["embeddings.token_type_embeddings.weight"][:2])
            self.kind.zero_()


def sees(parts: Tensor) -> Tensor:
    """Which pieces each piece sees, B x 1 x P x P: the evidence, and those of its own part; padding has part -1 and is seen by itself alone."""
    own = parts[:, :, None] == parts[:, None, :]
    evidence = (parts[:, None, :] == 0) & (parts[:, :, None] >= 0)
    return (own | evidence)[:, None]


class Judge(nn.Module):
    """Encoder, a head over words and a head over claims that looks at the claim's first piece and at its words' answers."""

    def __init__(self, pieces: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = JudgeEncoder(pieces, 0.0)
        self.dropout = nn.Dropout(dropout)
        self.word = nn.Sequential(Projection(WIDTH, WORD_WIDTH, dropout), Linear(WORD_WIDTH, 1))
        self.verdict = nn.Sequential(Projection(WIDTH, WIDTH, dropout), Linear(WIDTH, len(LABELS)))
        self.pull = nn.Parameter(torch.tensor([-0.3, 0.15, 0.15]))

    def forward(self, batch: dict[str, Tensor]) -> tuple[Tensor, Tensor]:
        """Verdict logits of each claim (C x 3) and a logit of each piece (B x P): over 0 means that its word is not borne out."""
        encoded = self.encoder(*(batch[key] for key in ("pieces", "parts", "positions", "marks", "cases", "spaces")))
        words = self.word(self.dropout(encoded)).squeeze(-1).float()
        first = encoded[batch["claim_row"], batch["claim_start"]]
        part = batch["parts"][batch["claim_row"], batch["claim_start"]]
        own = batch["parts"][batch["claim_row"]] == part[:, None]
        worst = torch.where(own, words[batch["claim_row"]], torch.full_like(words[:1], NEVER)).logsumexp(1)
        verdict = self.verdict(self.dropout(first)).float() + worst[:, None] * self.pull
        return verdict, words


class JudgeGraph(nn.Module):
    """What is exported."""

    INPUTS = ("pieces", "parts", "positions", "marks", "cases", "spaces", "claim_row", "claim_start")
    OUTPUTS = ("verdict", "word")

    def __init__(self, judge: Judge) -> None:
        super().__init__()
        self.judge = judge

    def forward(self, *inputs: Tensor) -> tuple[Tensor, Tensor]:
        return self.judge(dict(zip(self.INPUTS, inputs, strict=True)))
