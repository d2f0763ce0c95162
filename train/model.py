"""The reader: a small BERT encoder that sees case and spacing, with every head on it.

The encoder is written out (rather than taken from a library) so that its graph exports plainly.
Weights start from all-MiniLM-L6-v2 (Apache-2.0; Reimers and Gurevych 2019, Wang et al. 2020).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from attribution import BEGINS, ROLES
from narrow import Linear
from surface import CASES

WIDTH, LAYERS, ATTENTION_HEADS, INNER, POSITIONS = 384, 6, 12, 1536, 256
CASE_KINDS, SPACE_KINDS, SURFACE_WIDTH = len(CASES), 4, 16
ARC_WIDTH, RELATION_WIDTH, CANDIDATES = 256, 96, 4
ROLE_WIDTH, ROLE_KINDS, ANCHORS, FARTHEST = 192, len(ROLES), 16, 64
NEVER = -1e4  # score of an arc that cannot be


@dataclass(frozen=True)
class Labels:
    """Label lists, in the order of the model's outputs."""

    upos: list[str]
    xpos: list[str]
    feats: list[str]
    deprel: list[str]
    name: list[str]
    noun: list[str]
    cue: list[str]
    act: list[str]


class Layer(nn.Module):
    """One transformer layer with the norm after each part, as in BERT."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query, self.key, self.value = (Linear(WIDTH, WIDTH) for _ in range(3))
        self.output = Linear(WIDTH, WIDTH)
        self.output_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner = Linear(WIDTH, INNER)
        self.outer = Linear(INNER, WIDTH)
        self.outer_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """`mask` is added to the attention scores: B x 1 x 1 x P."""
        batch, length = x.shape[0], x.shape[1]
        query, key, value = (
            part(x).view(batch, length, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        # Written out: it exports plainly, and is faster on a CPU in bfloat16 than torch's fused attention with a mask.
        scores = query @ key.transpose(2, 3) * (WIDTH // ATTENTION_HEADS) ** -0.5 + mask
        mixed = scores.softmax(-1) @ value
        mixed = mixed.transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.output_norm(x + self.dropout(self.output(mixed)))
        return self.outer_norm(x + self.dropout(self.outer(F.gelu(self.inner(x)))))


class Encoder(nn.Module):
    """Word pieces with case and spacing -> one vector a piece."""

    def __init__(self, pieces: int, dropout: float) -> None:
        super().__init__()
        self.piece = nn.Embedding(pieces, WIDTH)
        self.position = nn.Embedding(POSITIONS, WIDTH)
        self.case = nn.Embedding(CASE_KINDS, WIDTH)
        self.space = nn.Embedding(SPACE_KINDS, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        for added in (self.case, self.space):
            nn.init.normal_(added.weight, std=0.01)

    def forward(self, pieces: Tensor, mask: Tensor, cases: Tensor, spaces: Tensor) -> Tensor:
        positions = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.piece(pieces) + self.position(positions) + self.case(cases) + self.space(spaces) + self.kind
        x = self.dropout(self.norm(x))
        added = (1.0 - mask.to(x.dtype))[:, None, None, :] * NEVER
        for layer in self.layers:
            x = layer(x, added)
        return x

    def load_base(self, weights: Path) -> None:
        """Copies the base model's weights; case and spacing start near zero."""
        base = load_file(str(weights))
        names = {
            "attention.self.query": "query", "attention.self.key": "key", "attention.self.value": "value",
            "attention.output.dense": "output", "attention.output.LayerNorm": "output_norm",
            "intermediate.dense": "inner", "output.dense": "outer", "output.LayerNorm": "outer_norm",
        }  # fmt: skip
        with torch.no_grad():
            self.piece.weight.copy_(base["embeddings.word_embeddings.weight"])
            self.position.weight.copy_(base["embeddings.position_embeddings.weight"][:POSITIONS])
            self.kind.copy_(base["embeddings.token_type_embeddings.weight"][0])
            for part in ("weight", "bias"):
                getattr(self.norm, part).copy_(base[f"embeddings.LayerNorm.{part}"])
                for n, layer in enumerate(self.layers):
                    for theirs, ours in names.items():
                        getattr(getattr(layer, ours), part).copy_(base[f"encoder.layer.{n}.{theirs}.{part}"])


class Projection(nn.Sequential):
    def __init__(self, inputs: int, width: int, dropout: float) -> None:
        super().__init__(Linear(inputs, width), nn.GELU(), nn.Dropout(dropout))


class Reader(nn.Module):
    """Encoder and heads. A word is its first piece with embeddings of its case pattern and spacing beside it.

    Arcs and relations are biaffine (Dozat and Manning 2017); column 0 of the arcs is the root, column h + 1 the word h.
    """

    def __init__(self, pieces: int, labels: Labels, dropout: float = 0.25) -> None:
        super().__init__()
        self.encoder = Encoder(pieces, 0.1)
        self.word_case = nn.Embedding(CASE_KINDS, SURFACE_WIDTH)
        self.word_space = nn.Embedding(SPACE_KINDS, SURFACE_WIDTH)
        inputs = WIDTH + 2 * SURFACE_WIDTH
        self.dropout = nn.Dropout(dropout)
        self.sentence = Linear(inputs, 1)
        self.gap = nn.Sequential(Projection(inputs, 128, dropout), Linear(128, 1))
        self.upos = Linear(inputs, len(labels.upos))
        self.xpos = Linear(inputs, len(labels.xpos))
        self.feats = Linear(inputs, len(labels.feats))
        self.name = Linear(inputs, len(labels.name))
        self.noun = Linear(inputs, len(labels.noun))
        self.root = nn.Parameter(torch.randn(inputs) * 0.02)
        self.arc_child = Projection(inputs, ARC_WIDTH, dropout)
        self.arc_head = Projection(inputs, ARC_WIDTH, dropout)
        self.arc = Linear(ARC_WIDTH, ARC_WIDTH, bias=False)
        self.arc_bias = Linear(ARC_WIDTH, 1, bias=False)
        self.relation_child = Projection(inputs, RELATION_WIDTH, dropout)
        self.relation_head = Projection(inputs, RELATION_WIDTH, dropout)
        relations = len(labels.deprel)
        self.relation = Linear(RELATION_WIDTH, relations * RELATION_WIDTH, bias=False)
        self.relation_of_child = Linear(RELATION_WIDTH, relations)
        self.relation_of_head = Linear(RELATION_WIDTH, relations, bias=False)
        nn.init.normal_(self.relation.weight, std=0.02)
        self.cue = Linear(inputs, len(labels.cue))
        self.act = Linear(inputs, len(labels.act))
        self.role_anchor = Projection(inputs, ROLE_WIDTH, dropout)
        self.role_word = Projection(inputs, ROLE_WIDTH, dropout)
        self.role = Linear(ROLE_WIDTH, ROLE_KINDS * ROLE_WIDTH, bias=False)
        self.role_of_anchor = Linear(ROLE_WIDTH, ROLE_KINDS)
        self.role_of_word = Linear(ROLE_WIDTH, ROLE_KINDS, bias=False)
        self.role_distance = nn.Embedding(2 * FARTHEST + 1, ROLE_KINDS)
        nn.init.normal_(self.role.weight, std=0.02)
        nn.init.zeros_(self.role_distance.weight)

    def words(self, batch: dict[str, Tensor]) -> Tensor:
        """One vector a word, B x W x inputs."""
        encoded = self.encoder(batch["input_ids"], batch["attention_mask"], batch["case_ids"], batch["space_ids"])
        at = batch["word_index"]
        first = encoded.gather(1, at[:, :, None].expand(-1, -1, encoded.shape[2]))
        case, space = (batch[key].gather(1, at) for key in ("case_ids", "space_ids"))
        surface = torch.cat([self.word_case(case), self.word_space(space)], -1)
        return self.dropout(torch.cat([first, surface.to(first.dtype)], -1))

    def tags(self, words: Tensor) -> dict[str, Tensor]:
        """Logits of the heads that look at one word each."""
        return {
            "sentence_start": self.sentence(words).squeeze(-1),
            "gap": self.gap(words).squeeze(-1),
            "upos": self.upos(words),
            "xpos": self.xpos(words),
            "feats": self.feats(words),
            "name": self.name(words),
            "noun": self.noun(words),
            "cue": self.cue(words),
            "act": self.act(words),
        }

    def roles(self, words: Tensor, anchors: Tensor) -> Tensor:
        """Scores B x K x W x ROLES of what each word is to the attribution at each anchor (word indices, B x K); what is far is learned as a bias of the distance, up to FARTHEST words."""
        batch, count = anchors.shape
        length = words.shape[1]
        chosen = words.gather(1, anchors[:, :, None].expand(-1, -1, words.shape[2]))
        anchor, word = self.role_anchor(chosen), self.role_word(words)
        products = self.role(anchor).view(batch, count * ROLE_KINDS, ROLE_WIDTH) @ word.transpose(1, 2)
        scores = products.view(batch, count, ROLE_KINDS, length).transpose(2, 3) * ROLE_WIDTH**-0.5
        position = torch.ones_like(words[:, :, 0], dtype=torch.int64).cumsum(1) - 1
        distance = (position[:, None, :] - anchors[:, :, None]).clamp(-FARTHEST, FARTHEST) + FARTHEST
        return scores + self.role_of_anchor(anchor)[:, :, None] + self.role_of_word(word)[:, None] + self.role_distance(distance)

    def arcs(self, words: Tensor) -> tuple[Tensor, Tensor]:
        """Arc scores B x W x (1 + W), not masked, and the words with the root before them."""
        rooted = torch.cat([self.root.to(words.dtype).expand(words.shape[0], 1, -1), words], 1)
        heads = self.arc_head(rooted)
        scores = self.arc(self.arc_child(words)) @ heads.transpose(1, 2)
        return scores * ARC_WIDTH**-0.5 + self.arc_bias(heads).transpose(1, 2), rooted

    def relations(self, words: Tensor, rooted: Tensor, heads: Tensor) -> Tensor:
        """Relation scores B x W x K x R for K candidate heads of each word (columns of the arcs, B x W x K)."""
        batch, length, candidates = heads.shape
        child, head = self.relation_child(words), self.relation_head(rooted)
        flat = heads.reshape(batch, length * candidates)
        chosen = head.gather(1, flat[:, :, None].expand(-1, -1, RELATION_WIDTH))
        chosen = chosen.view(batch, length, candidates, RELATION_WIDTH)
        products = self.relation(child).view(batch, length, -1, RELATION_WIDTH) @ chosen.transpose(2, 3)
        return products.transpose(2, 3) + self.relation_of_child(child)[:, :, None] + self.relation_of_head(chosen)


def same_sentence(starts: Tensor, word_mask: Tensor) -> Tensor:
    """Which arcs stay inside a sentence, B x W x (1 + W); `starts` is 1 at the first word of each sentence."""
    number = starts.cumsum(1)
    together = (number[:, :, None] == number[:, None, :]) & (word_mask[:, None, :] > 0)
    position = torch.ones_like(starts).cumsum(1)
    together = together & (position[:, :, None] != position[:, None, :])
    return torch.cat([torch.ones_like(together[:, :, :1]), together], 2)


class ReaderGraph(nn.Module):
    """What is exported: all heads at once, arcs masked by the sentences it found, relations of the best heads."""

    OUTPUTS = (
        "sentence_start", "gap", "upos", "xpos", "feats", "name", "noun", "arc", "candidate", "relation",
        "cue", "act", "anchor", "role",
    )  # fmt: skip
    INPUTS = ("input_ids", "attention_mask", "case_ids", "space_ids", "word_index", "word_mask", "start_bias")

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, *inputs: Tensor) -> tuple[Tensor, ...]:
        batch = dict(zip(self.INPUTS, inputs, strict=True))
        words = self.reader.words(batch)
        tags = self.reader.tags(words)
        start = tags["sentence_start"] + batch["start_bias"]
        arcs, rooted = self.reader.arcs(words)
        allowed = same_sentence((start > 0).to(torch.int64), batch["word_mask"])
        arcs = torch.where(allowed, arcs, torch.full_like(arcs, NEVER))
        # Three columns more, so that a window of one word has four candidates too.
        padded = F.pad(arcs, (0, CANDIDATES - 1), value=NEVER)
        candidates = padded.topk(CANDIDATES, dim=2).indices.clamp(max=arcs.shape[2] - 1)
        relations = self.reader.relations(words, rooted, candidates)
        rest = (tags[key] for key in ("gap", "upos", "xpos", "feats", "name", "noun"))
        anchors = self._anchors(tags["cue"], batch["word_mask"])
        roles = self.reader.roles(words, anchors)
        return (start, *rest, arcs, candidates.to(torch.int32), relations, tags["cue"], tags["act"], anchors.to(torch.int32), roles)

    def _anchors(self, cue: Tensor, mask: Tensor) -> Tensor:
        """The words most likely to carry an attribution, ANCHORS of them (the last word again where there are fewer)."""
        scores = torch.logsumexp(cue[:, :, BEGINS:], 2) - torch.logsumexp(cue[:, :, :BEGINS], 2)
        scores = torch.where(mask > 0, scores, torch.full_like(scores, NEVER))
        padded = F.pad(scores, (0, ANCHORS - 1), value=2 * NEVER)
        return padded.topk(ANCHORS, dim=1).indices.clamp(max=cue.shape[1] - 1)
