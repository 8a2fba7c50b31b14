"""Trains the networks whose logits come with the samples.

    python train.py check GOLDEN_FOLDER      compares the RMI below with reference values
    python train.py train KIND SCENES OUT    trains a kind of scene (street, cells or fields)
    python train.py predict KIND OUT         writes the logits of the bundled scenes

SCENES holds the folders KIND and KIND-val, made by `region-lens samples --count` (README.md beside
this file has the commands and seeds). Needs Python with torch, numpy and pillow; takes a
few minutes of one processor core a kind. Training can be stopped and started again: it goes on from its last state.

One small U-Net (see Net) learns a kind of scene for COMMON steps with BCE. From that state it is
finished twice, FINISH steps each, on the same crops in the same order: once with BCE, once with
1/2 BCE + 1/2 RMI as the RMI paper trains (average pooling 4, R = 3). One run each: which of the two
is better here says nothing about the losses.
"""

import json
import sys
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image
from torch import nn

SEED = 20250
STEM = 16
CHANNELS = (16, 32, 48, 64)
CROP = 128
BATCH = 4
COMMON = 400
FINISH = 200
RATE = 3e-3
FINISH_RATE = 1e-3
WARM_UP = 30
RADIUS = 3
STRIDE = 4
LAMBDA = 0.5
RIDGE = 5e-4
FLOOR = 1e-6
CLASSES = {"street": 6, "cells": 4, "fields": 6}
# Crops may be turned where the scene has no up and down.
TURNED = {"street": False, "cells": True, "fields": True}
# The moments of training whose logits are kept, as steps: the last is that of the BCE network.
SERIES = {"cells": (15, 50, 150, 400, 600)}


# --- Losses


def targets(logits, labels):
    """y [N,C,H,W] and the weight of each pixel [N,1,H,W]: ignored pixels have y = 0, weight 0."""
    count = logits.shape[1]
    known = labels < count
    y = F.one_hot(labels.where(known, torch.zeros_like(labels)), count).permute(0, 3, 1, 2)
    weight = known[:, None].to(logits.dtype)
    return y.to(logits.dtype) * weight, weight


def bce(logits, labels):
    """Sum over classes of the binary cross-entropy, per valid pixel, with the paper's + 1."""
    y, weight = targets(logits, labels)
    each = F.binary_cross_entropy_with_logits(logits, y, reduction="none") * weight
    return each.sum() / (weight.sum() + 1)


def rmi(logits, labels, radius=RADIUS, stride=STRIDE):
    """Sum over classes of 1/(2d) log det M, M = S_yy - S_yp (S_pp + aI)^-1 S_py + aI, d = radius^2."""
    y, weight = targets(logits, labels)
    p = logits.sigmoid() * weight + FLOOR
    y, p = (F.avg_pool2d(x, stride, stride, stride // 2) for x in (y, p))
    n, c = y.shape[:2]
    d = radius * radius

    def points(x):
        # float64: the inverse of S_pp is ill-conditioned.
        flat = x.double().reshape(n * c, 1, *x.shape[2:])
        cut = F.unfold(flat, radius)
        return cut - cut.mean(2, keepdim=True)

    a, b = points(y), points(p)
    ridge = RIDGE * torch.eye(d, dtype=a.dtype)
    yp = a @ b.mT
    gain = torch.linalg.solve(b @ b.mT + ridge, yp.mT)
    m = a @ a.mT - yp @ gain + ridge
    half = torch.linalg.cholesky(m).diagonal(dim1=-2, dim2=-1).log().sum(-1)
    return (half / d).reshape(n, c).sum(1).mean()


def check(folder):
    """Compares BCE and RMI, values and gradients, with the reference values of average pooling 4."""
    for name in ("four_avg4", "ignore_avg4"):
        case = np.load(Path(folder) / f"{name}.npz", allow_pickle=False)
        logits = torch.tensor(case["logits"])[None].requires_grad_()
        labels = torch.tensor(case["labels"])[None]
        for loss, value, slope in ((rmi, "rmi", "grad_rmi"), (bce, "bce", "grad_bce")):
            result = loss(logits, labels)
            (gradient,) = torch.autograd.grad(result, logits)
            expected = torch.tensor(case[slope])
            off = float((gradient[0] - expected).abs().max() / expected.abs().max())
            print(f"{name} {value}: {result.item():.12f}, reference {float(case[value]):.12f};"
                  f" gradient off by {off:.1e} of its largest")
            assert abs(result.item() - float(case[value])) < 1e-9 * max(1, abs(float(case[value])))
            assert off < 1e-6


# --- Network


class Block(nn.Sequential):
    def __init__(self, into, out):
        layers = []
        for i in (into, out):
            layers += [nn.Conv2d(i, out, 3, padding=1, bias=False), nn.BatchNorm2d(out), nn.ReLU()]
        super().__init__(*layers)


class Net(nn.Module):
    """A U-Net of four levels, two 3 x 3 convolutions each, that works at half the resolution: a
    stem goes down by 2, the logits are enlarged bilinearly at the end."""

    def __init__(self, classes):
        super().__init__()
        self.stem = nn.Sequential(
            nn.Conv2d(3, STEM, 5, stride=2, padding=2, bias=False), nn.BatchNorm2d(STEM), nn.ReLU())
        into = (STEM,) + CHANNELS[:-1]
        self.down = nn.ModuleList(Block(i, o) for i, o in zip(into, CHANNELS))
        pairs = list(zip(CHANNELS[1:], CHANNELS[:-1]))
        self.up = nn.ModuleList(Block(deep + flat, flat) for deep, flat in reversed(pairs))
        self.last = nn.Conv2d(CHANNELS[0], classes, 1)

    def forward(self, x):
        size = x.shape[2:]
        x = self.stem(x)
        kept = []
        for level, block in enumerate(self.down):
            x = block(x if level == 0 else F.max_pool2d(x, 2))
            kept.append(x)
        for block, flat in zip(self.up, reversed(kept[:-1])):
            x = F.interpolate(x, size=flat.shape[2:], mode="bilinear", align_corners=False)
            x = block(torch.cat([flat, x], 1))
        return F.interpolate(self.last(x).float(), size=size, mode="bilinear", align_corners=False)


# --- Data


def load(folder):
    """The pictures [n,3,H,W] in 0 ... 1 and labels [n,H,W] of a folder, by name."""
    pictures, labels = [], []
    for file in sorted((folder / "images").glob("*.png")):
        pictures.append(np.asarray(Image.open(file).convert("RGB")))
        labels.append(np.asarray(Image.open(folder / "masks" / file.name)))
    return torch.tensor(np.stack(pictures)).permute(0, 3, 1, 2), torch.tensor(np.stack(labels))


def batch(data, step, turned):
    """The crops of a step: they follow from SEED and the step alone."""
    pictures, labels = data
    random = np.random.default_rng((SEED, step))
    x, y = [], []
    for _ in range(BATCH):
        i = random.integers(len(pictures))
        top = random.integers(pictures.shape[2] - CROP + 1)
        left = random.integers(pictures.shape[3] - CROP + 1)
        picture = pictures[i, :, top:top + CROP, left:left + CROP].float() / 255
        label = labels[i, top:top + CROP, left:left + CROP].long()
        if random.random() < 0.5:
            picture, label = picture.flip(2), label.flip(1)
        if turned:
            quarter = int(random.integers(4))
            picture, label = picture.rot90(quarter, (1, 2)), label.rot90(quarter, (0, 1))
        gain = 1 + 0.15 * random.standard_normal()
        x.append((picture * gain).clamp(0, 1))
        y.append(label)
    return torch.stack(x), torch.stack(y)


def whole(net, picture):
    """Logits [C,H,W] of a picture [3,H,W] of any size: padded by reflection, then cut."""
    fit = 2 ** len(CHANNELS)
    height, width = picture.shape[1:]
    pad = (0, -width % fit, 0, -height % fit)
    with torch.no_grad():
        net.eval()
        return net(F.pad(picture[None].float() / 255, pad, mode="reflect"))[0, :, :height, :width]


def mean_iou(net, data, classes):
    both, either = torch.zeros(classes), torch.zeros(classes)
    for picture, label in zip(*data):
        guess = whole(net, picture).argmax(0)
        for c in range(classes):
            both[c] += ((guess == c) & (label == c)).sum()
            either[c] += ((guess == c) | (label == c)).sum()
    return float((both / either).mean())


# --- Training


def rate(step):
    """Warms up, falls along a cosine in the common part, and to zero in a line at the end."""
    if step < COMMON:
        fall = 0.5 + 0.5 * np.cos(np.pi * step / COMMON)
        return min(1, (step + 1) / WARM_UP) * (FINISH_RATE + (RATE - FINISH_RATE) * fall)
    return FINISH_RATE * (1 - (step - COMMON) / FINISH)


def run(kind, data, out, name, first, last, start):
    """Trains from step first to last; goes on where a run that was stopped left off."""
    file = out / f"{name}.pt"
    torch.manual_seed(SEED)
    net = Net(CLASSES[kind]).to(memory_format=torch.channels_last)
    if start is not None:
        net.load_state_dict(torch.load(start)["net"])
    optimiser = torch.optim.AdamW(net.parameters(), weight_decay=1e-4)
    step, seconds = first, 0.0
    if file.exists():
        state = torch.load(file)
        net.load_state_dict(state["net"])
        optimiser.load_state_dict(state["optimiser"])
        step, seconds = state["step"], state["seconds"]
    while step < last:
        began = time.process_time()
        net.train()
        for group in optimiser.param_groups:
            group["lr"] = float(rate(step))
        x, y = batch(data, step, TURNED[kind])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = net(x.contiguous(memory_format=torch.channels_last))
        loss = bce(logits, y)
        if name == "rmi":
            loss = LAMBDA * loss + (1 - LAMBDA) * rmi(logits, y)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        step += 1
        seconds += time.process_time() - began
        if step in SERIES.get(kind, ()) and name != "rmi":
            torch.save({"net": net.state_dict()}, out / f"step-{step:04d}.pt")
        if step % 25 == 0 or step == last:
            state = {"net": net.state_dict(), "optimiser": optimiser.state_dict(), "step": step,
                     "seconds": seconds}
            torch.save(state, file.with_suffix(".new"))
            file.with_suffix(".new").replace(file)
            print(f"{kind} {name} step {step}: loss {loss.item():.4f}, {seconds:.0f} s of processor",
                  flush=True)
    return net, seconds


def train(kind, scenes, out):
    torch.set_num_threads(1)
    out = Path(out) / kind
    out.mkdir(parents=True, exist_ok=True)
    data = load(Path(scenes) / kind)
    held = load(Path(scenes) / f"{kind}-val")
    classes = CLASSES[kind]
    _, seconds = run(kind, data, out, "common", 0, COMMON, None)
    figures = {"common": {"seconds": round(seconds)}}
    for name in ("bce", "rmi"):
        net, seconds = run(kind, data, out, name, COMMON, COMMON + FINISH, out / "common.pt")
        figures[name] = {"seconds": round(seconds),
                         "meanIouHeldOut": round(mean_iou(net, held, classes), 4)}
        print(kind, name, figures[name], flush=True)
    note = {
        "network": f"U-Net, channels {CHANNELS}, "
                   f"{sum(p.numel() for p in Net(classes).parameters())} parameters",
        "scenes": len(data[0]), "heldOut": len(held[0]), "crop": CROP, "batch": BATCH,
        "commonSteps": COMMON, "finishSteps": FINISH, "seed": SEED, "optimiser":
        f"AdamW, rate {RATE} falling to {FINISH_RATE}, weight decay 1e-4", "torch":
        torch.__version__, "figures": figures}
    (out / "figures.json").write_text(json.dumps(note, indent=2) + "\n")


def predict(kind, out):
    """Logits of the bundled scenes of a kind, float16, beside the states of training."""
    torch.set_num_threads(1)
    out = Path(out)
    bundled = Path(__file__).resolve().parents[2] / "sample-images"
    for folder in sorted(bundled.glob(f"{kind}*")):
        picture = torch.tensor(np.asarray(Image.open(folder / "image.png").convert("RGB")).copy())
        states = {f"prediction-{name}": out / kind / f"{name}.pt" for name in ("bce", "rmi")}
        if folder.name == kind:
            for step in SERIES.get(kind, ()):
                states[f"training/step-{step:04d}"] = out / kind / f"step-{step:04d}.pt"
        for name, state in states.items():
            net = Net(CLASSES[kind])
            net.load_state_dict(torch.load(state)["net"])
            file = out / "logits" / folder.name / f"{name}.npy"
            file.parent.mkdir(parents=True, exist_ok=True)
            np.save(file, whole(net, picture.permute(2, 0, 1)).numpy().astype(np.float16))
            print(file)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["check", folder]:
            check(folder)
        case ["train", kind, scenes, out]:
            train(kind, scenes, out)
        case ["predict", kind, out]:
            predict(kind, out)
        case _:
            sys.exit(__doc__)
