"""Times the other losses in PyTorch, forward and backward.

Written from docs/method.md, "Other losses", with the standard parameters, in double precision as the engine
computes; the gradient is automatic. Boundary and Hausdorff losses and edge weights measure their distances
with SciPy in every run.

Usage: python3 losses_torch.py [THREADS]. Prints "ready", then answers each line NAME SIZE CLASSES SECONDS of
its input, such as dice 512 6 2.5, with the milliseconds of every run.
"""

import sys
import time

import torch
import torch.nn.functional as functional
from rmi_torch import scene
from scipy.ndimage import distance_transform_edt

FEWEST = 1


def cross_entropy(z, y):
    return torch.logsumexp(z, 0) - (z * y).sum(0)


def bits(z, y):
    return functional.softplus(torch.where(y > 0.5, -z, z), threshold=700)


def bce(z, y):
    return bits(z, y).sum() / (z[0].numel() + 1)


def ce(z, y):
    return cross_entropy(z, y).mean()


def topk(z, y):
    losses = cross_entropy(z, y).flatten()
    return torch.topk(losses, losses.numel() // 10).values.mean()


def focal(z, y):
    u = torch.where(y > 0.5, z, -z)
    return (torch.sigmoid(-u) ** 2 * bits(z, y)).sum() / (z[0].numel() + 1)


def ratio(z, y, hit, alarm, miss):
    p = torch.sigmoid(z)
    sums = lambda t: t.flatten(1).sum(1)
    wrong = alarm * sums(p * (1 - y)) + miss * sums((1 - p) * y)
    return (wrong / (hit * sums(p * y) + wrong + 1e-5)).sum()


def dice(z, y):
    return ratio(z, y, 2, 1, 1)


def tversky(z, y):
    return ratio(z, y, 1, 0.3, 0.7)


def lovasz(z, y):
    errors = (y - torch.softmax(z, 0)).abs().flatten(1)
    losses = []
    for error, truth in zip(errors, y.flatten(1)):
        ordered, order = torch.sort(error, descending=True, stable=True)
        truth = truth[order]
        total = truth.sum()
        jaccard = 1 - (total - truth.cumsum(0)) / (total + (1 - truth).cumsum(0))
        losses.append((ordered * torch.diff(jaccard, prepend=jaccard.new_zeros(1))).sum())
    return torch.stack(losses).mean()


def distances(inside):
    """Distance to the nearest pixel of the other side."""
    inside = inside.numpy()
    both = [distance_transform_edt(side) + distance_transform_edt(~side) for side in inside]
    return torch.stack([torch.from_numpy(each) for each in both])


def boundary(z, y):
    inside = y > 0.5
    d = distances(inside)
    return (torch.sigmoid(z) * torch.where(inside, 1 - d, d)).sum() / z[0].numel()


def hausdorff(z, y):
    p = torch.sigmoid(z)
    weight = distances(y > 0.5) ** 2 + distances(p.detach() > 0.5) ** 2
    return ((p - y) ** 2 * weight).sum() / z[0].numel()


def edge_weighted(z, y):
    d = distances(y > 0.5) - 0.5
    return ((1 + 10 * torch.exp(-(d**2) / 50)) * bits(z, y)).sum() / (z[0].numel() + 1)


def ssim(z, y):
    taps = torch.exp(-(torch.arange(-5, 6, dtype=torch.double) ** 2) / 4.5)
    blurred = lambda t: functional.conv2d(
        functional.conv2d(t[:, None], taps[None, None, :, None], padding=(5, 0)),
        taps[None, None, None, :],
        padding=(0, 5),
    )[:, 0]
    norm = blurred(torch.ones_like(z[:1]))
    p = torch.sigmoid(z)
    a, b, squares, products = (blurred(t) / norm for t in (p, y, p * p, p * y))
    above = (2 * a * b + 1e-4) * (2 * (products - a * b) + 9e-4)
    below = (a * a + b * b + 1e-4) * (squares - a * a + b - b * b + 9e-4)
    return (1 - above / below).sum() / z[0].numel()


def scnp(z, y):
    pooled = lambda t: functional.max_pool2d(t[None], 3, 1, 1)[0]
    far = torch.full_like(z, -1e9)
    inside = y > 0.5
    low = -pooled(torch.where(inside, -z, far))
    high = pooled(torch.where(inside, far, z))
    return bce(torch.where(inside, low, high), y)


LOSSES = {
    each.__name__.replace("_", "-"): each
    for each in (
        bce, ce, focal, topk, dice, tversky, lovasz, boundary, hausdorff, edge_weighted, ssim, scnp
    )
}  # fmt: skip


def milliseconds(loss, logits, onehot, seconds):
    times = []
    start = time.perf_counter()
    while len(times) < FEWEST or time.perf_counter() - start < seconds:
        leaf = logits.clone().requires_grad_(True)
        begin = time.perf_counter()
        loss(leaf, onehot).backward()
        times.append(1e3 * (time.perf_counter() - begin))
    return times


def main():
    if len(sys.argv) > 1:
        torch.set_num_threads(int(sys.argv[1]))
    print("ready", flush=True)
    scenes = {}
    for line in sys.stdin:
        name, size, classes, seconds = line.split()
        key = int(size), int(classes)
        if key not in scenes:
            logits, onehot = scene(*key)
            scenes[key] = logits.double(), onehot.double()
        times = milliseconds(LOSSES[name], *scenes[key], float(seconds))
        print(*(f"{t:.3f}" for t in times), flush=True)


if __name__ == "__main__":
    main()
