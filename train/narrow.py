"""Linear layers that can train as if they were already in int8, so that what is shipped is what was trained."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

WEIGHT_STEPS = 64  # 7 bits: 8-bit products saturate on CPUs without VNNI
ACTIVATION_STEPS = 255


def _narrow_weights(weight: Tensor) -> Tensor:
    """A scale for each output, as `quantize_dynamic` takes with `reduce_range`."""
    scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / WEIGHT_STEPS
    return (weight / scale).round() * scale


def _narrow_activations(values: Tensor) -> Tensor:
    """One scale for the whole batch, as ONNX's DynamicQuantizeLinear takes."""
    low, high = values.amin().clamp(max=0), values.amax().clamp(min=0)
    scale = ((high - low) / ACTIVATION_STEPS).clamp(min=1e-8)
    zero = (-low / scale).round()
    return ((values / scale).round() + zero).clamp(0, ACTIVATION_STEPS).sub(zero) * scale


class Linear(nn.Linear):
    """A linear layer; while `narrowed`, its forward pass rounds as int8 does and its gradient does not see that (straight through)."""

    narrowed = False

    def forward(self, values: Tensor) -> Tensor:
        if not (Linear.narrowed and self.training):
            return super().forward(values)
        wide, weight = values.detach().float(), self.weight
        with torch.no_grad():
            moved = (_narrow_activations(wide) - wide).to(values.dtype)
            shifted = _narrow_weights(weight) - weight
        return F.linear(values + moved, weight + shifted, self.bias)
