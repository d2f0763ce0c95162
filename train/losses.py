"""What the reader is trained to lower; each batch carries the losses of its data alone."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F

from model import NEVER, Reader, same_sentence
from windows import IGNORED

WEIGHTS = {
    "arc": 1.0, "deprel": 1.0, "upos": 0.5, "xpos": 0.5, "feats": 0.5, "sentence_start": 1.0,
    "name": 1.0, "name_type": 1.0, "noun": 0.5, "gap": 4.0, "cue": 2.0, "act": 0.2, "role": 2.0,
}  # fmt: skip


def _labels(logits: Tensor, targets: Tensor) -> Tensor:
    """Mean cross entropy over the words that have a label, 0 where none has."""
    total = F.cross_entropy(logits.float().flatten(0, 1), targets.flatten(), ignore_index=IGNORED, reduction="sum")
    return total / (targets != IGNORED).sum().clamp(min=1)


def _yes_or_no(logits: Tensor, targets: Tensor, mask: Tensor) -> Tensor:
    total = F.binary_cross_entropy_with_logits(logits.float(), targets.clamp(min=0).float(), reduction="none")
    return (total * mask).sum() / mask.sum().clamp(min=1)


def gap_losses(reader: Reader, batch: dict[str, Tensor]) -> dict[str, Tensor]:
    """Loss of the gap head."""
    words = reader.words(batch)
    return {"gap": _yes_or_no(reader.gap(words).squeeze(-1), batch["gap"], batch["word_mask"])}


def name_losses(reader: Reader, batch: dict[str, Tensor]) -> dict[str, Tensor]:
    """Loss of names of which only the type is known: begin and inside of the right type share the probability."""
    logits = reader.name(reader.words(batch)).float()
    known = batch["name_type"] != IGNORED
    begin = batch["name_type"].clamp(min=0)[:, :, None]
    both = logits.gather(2, torch.cat([begin, begin + 1], 2)).logsumexp(2)
    typed = ((logits.logsumexp(2) - both) * known).sum() / known.sum().clamp(min=1)
    return {"name_type": typed, "name": _labels(logits, batch["name"])}


def claim_losses(reader: Reader, batch: dict[str, Tensor]) -> dict[str, Tensor]:
    """Losses of cues, of the act at each anchor, and of what each word is to each attribution."""
    words = reader.words(batch)
    at = batch["anchor"]
    acts = reader.act(words)
    return {
        "cue": _labels(reader.cue(words), batch["cue"]),
        "act": _labels(acts.gather(1, at[:, :, None].expand(-1, -1, acts.shape[2])), batch["act"]),
        "role": _labels(reader.roles(words, at).flatten(1, 2), batch["role"].flatten(1, 2)),
    }


def tree_losses(reader: Reader, batch: dict[str, Tensor]) -> dict[str, Tensor]:
    """Losses of tags, sentence starts, names, arcs and the relations of the gold arcs."""
    words = reader.words(batch)
    tags = reader.tags(words)
    losses = {key: _labels(tags[key], batch[key]) for key in ("upos", "xpos", "feats", "name", "noun")}
    losses["sentence_start"] = _yes_or_no(tags["sentence_start"], batch["starts"], batch["word_mask"])
    scores, rooted = reader.arcs(words)
    allowed = same_sentence(batch["starts"], batch["word_mask"])
    scores = torch.where(allowed, scores.float(), torch.full_like(scores.float(), NEVER))
    losses["arc"] = _labels(scores, batch["head"])
    heads = batch["head"].clamp(min=0)[:, :, None]
    losses["deprel"] = _labels(reader.relations(words, rooted, heads)[:, :, 0], batch["deprel"])
    return losses


def weigh(losses: dict[str, Tensor]) -> Tensor:
    """The weighted sum."""
    return torch.stack([WEIGHTS[key] * loss for key, loss in losses.items()]).sum()
