"""Trains a small U-Net on scenes of Region Lens and logs itself, to be watched while it learns.

    pip install torch pillow ./app/python
    region-lens samples --count 24 --scene cells --seed 1000 --out SCENES
    python docs/training/unet.py SCENES RUN [STEPS]
    region-lens series RUN

The last scene is held out: its prediction is what the run shows. All that has to do with Region Lens stands
in the lines that begin with "run". One processor core takes two or three minutes for 300 steps.
"""

import sys
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image
from torch import nn

import regionlens as lens

CLASSES = ["background", "cytoplasm", "nucleus", "border"]
IGNORED = 255
CROP = 128
BATCH = 4
RATE = 3e-3


def block(into, out):
    layers = []
    for channels in (into, out):
        layers += [nn.Conv2d(channels, out, 3, padding=1, bias=False), nn.BatchNorm2d(out), nn.ReLU()]
    return nn.Sequential(*layers)


class UNet(nn.Module):
    """Three levels of two 3 x 3 convolutions; works at half the resolution."""

    def __init__(self, classes, widths=(16, 32, 48)):
        super().__init__()
        self.down = nn.ModuleList(block(i, o) for i, o in zip((3,) + widths, widths))
        self.up = nn.ModuleList(block(low + high, high) for high, low in zip(widths[-2::-1], widths[:0:-1]))
        self.last = nn.Conv2d(widths[0], classes, 1)

    def forward(self, x):
        size = x.shape[2:]
        kept = []
        for level in self.down:
            x = level(F.avg_pool2d(x, 2))
            kept.append(x)
        for level, skip in zip(self.up, kept[-2::-1]):
            x = F.interpolate(x, size=skip.shape[2:], mode="bilinear", align_corners=False)
            x = level(torch.cat([skip, x], 1))
        return F.interpolate(self.last(x), size=size, mode="bilinear", align_corners=False)


def load(folder):
    """Pictures [n,3,H,W] in 0 ... 1 and labels [n,H,W], by name."""
    files = sorted(Path(folder, "images").glob("*.png"))
    pictures = [np.asarray(Image.open(file).convert("RGB"), np.float32) / 255 for file in files]
    labels = [np.asarray(Image.open(Path(folder, "masks", file.name)), np.int64) for file in files]
    return torch.tensor(np.stack(pictures)).permute(0, 3, 1, 2), torch.tensor(np.stack(labels))


def crops(pictures, labels, random):
    """A batch of squares cut from anywhere, some of them mirrored."""
    x, y = [], []
    for i in random.integers(len(pictures), size=BATCH):
        top, left = (int(random.integers(size - CROP + 1)) for size in labels.shape[1:])
        cut = np.s_[..., top:top + CROP, left:left + CROP]
        flip = (-1,) if random.random() < 0.5 else ()
        x.append(pictures[i][cut].flip(flip))
        y.append(labels[i][cut].flip(flip))
    return torch.stack(x), torch.stack(y)


def loss_of(logits, labels):
    """Binary cross-entropy, summed over classes, a mean over the pixels that count."""
    counts = labels != IGNORED
    y = F.one_hot(labels.where(counts, torch.zeros_like(labels)), logits.shape[1]).movedim(-1, 1).float()
    each = F.binary_cross_entropy_with_logits(logits, y, reduction="none").sum(1)
    return (each * counts).sum() / counts.sum()


def main(scenes, folder, steps=300):
    torch.manual_seed(1)
    torch.set_num_threads(1)
    random = np.random.default_rng(1)
    pictures, labels = load(scenes)
    net = UNet(len(CLASSES))
    optimiser = torch.optim.Adam(net.parameters(), RATE)
    run = lens.Run(folder, classes=CLASSES, activation="sigmoid", ignored=IGNORED, half=True)
    began = time.time()
    for step in range(steps + 1):
        if step % 10 == 0:
            # The scene the network never sees, and what the loss wants of it.
            net.eval()
            logits = net(pictures[-1:]).detach().requires_grad_()
            held_out = loss_of(logits, labels[-1:])
            held_out.backward()
            run.log(step, name="held-out", image=pictures[-1], mask=labels[-1], logits=logits,
                    gradients={"bce": logits.grad}, scalars={"held-out": held_out})
            print(f"step {step}: {held_out.item():.3f} on the scene held out, {time.time() - began:.0f} s", flush=True)
        net.train()
        x, y = crops(pictures[:-1], labels[:-1], random)
        loss = loss_of(net(x), y)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        run.log(step, name="held-out", scalars={"training": loss})


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], *map(int, sys.argv[3:]))
