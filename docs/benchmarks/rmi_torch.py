"""Times the published RMI algorithm in PyTorch, forward and backward.

Written from docs/method.md, "The loss of the paper": the windows are unfolded, the scatter matrices
are products of all windows in double precision, B is inverted, M is factorised, and the gradient is
automatic.

Usage: python3 rmi_torch.py [THREADS]. Prints "ready", then answers each line SIZE CLASSES RADIUS SECONDS
of its input, such as 512 2 3 2.5, with the milliseconds of every run.
"""

import sys
import time

import torch
import torch.nn.functional as functional

CLIP = 1e-6
RIDGE = 5e-4
FEWEST = 1


def vectors(maps, radius):
    """[C,H,W] -> [C,R*R,N]: every window as a column, centred."""
    channels = maps.shape[0]
    columns = functional.unfold(maps[:, None], radius).view(channels, radius * radius, -1)
    return columns - columns.mean(dim=2, keepdim=True)


def region_loss(logits, onehot, radius):
    """Sum over classes of log det(M) / 2d."""
    y = vectors(onehot.double(), radius)
    p = vectors((torch.sigmoid(logits) + CLIP).double(), radius)
    size = radius * radius
    ridge = RIDGE * torch.eye(size, dtype=torch.double)
    cross = torch.matmul(y, p.transpose(1, 2))
    inverse = torch.inverse(torch.matmul(p, p.transpose(1, 2)) + ridge)
    residual = torch.matmul(y, y.transpose(1, 2)) - cross @ inverse @ cross.transpose(1, 2)
    factor = torch.linalg.cholesky(residual + ridge)
    return torch.diagonal(factor, dim1=1, dim2=2).add(1e-8).log().sum() / size


def total_loss(logits, onehot, radius):
    pixels = onehot.shape[1] * onehot.shape[2]
    bce = functional.binary_cross_entropy_with_logits(logits, onehot, reduction="sum")
    return 0.5 * bce / (pixels + 1) + 0.5 * region_loss(logits, onehot, radius)


def scene(size, classes):
    """Discs, one a class, and logits that follow them with noise."""
    torch.manual_seed(7)
    rows, columns = torch.meshgrid(torch.arange(size), torch.arange(size), indexing="ij")
    labels = torch.zeros(size, size, dtype=torch.long)
    for c in range(1, classes):
        row, column = torch.rand(2) * size
        reach = (0.1 + 0.2 * torch.rand(1)) * size
        labels[(rows - row) ** 2 + (columns - column) ** 2 < reach**2] = c
    onehot = functional.one_hot(labels, classes).permute(2, 0, 1).float()
    logits = torch.roll(6 * onehot - 3, 2, dims=2) + torch.randn(classes, size, size)
    return logits, onehot


def milliseconds(logits, onehot, radius, seconds):
    times = []
    start = time.perf_counter()
    while len(times) < FEWEST or time.perf_counter() - start < seconds:
        leaf = logits.clone().requires_grad_(True)
        begin = time.perf_counter()
        total_loss(leaf, onehot, radius).backward()
        times.append(1e3 * (time.perf_counter() - begin))
    return times


def main():
    if len(sys.argv) > 1:
        torch.set_num_threads(int(sys.argv[1]))
    print("ready", flush=True)
    scenes = {}
    for line in sys.stdin:
        size, classes, radius, seconds = line.split()
        key = int(size), int(classes)
        if key not in scenes:
            scenes[key] = scene(*key)
        times = milliseconds(*scenes[key], int(radius), float(seconds))
        print(*(f"{t:.3f}" for t in times), flush=True)


if __name__ == "__main__":
    main()
