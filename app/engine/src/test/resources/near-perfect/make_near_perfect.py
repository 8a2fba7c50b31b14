"""Losses of near-perfect predictions in 60 decimal digits, for NearPerfectTest.

Labels and logits follow from whole numbers alone (`labels`, `logits` below; the test makes the
same ones), so that only the losses are kept. Logits take a few dozen values, so every entry of a
scatter matrix is a sum over the pairs of values, weighted by how often each pair occurs: exact
counts, and 60 digits for the rest. Needs numpy and mpmath; writes near-perfect.csv.
"""

import numpy as np
from mpmath import mp, mpf

mp.dps = 60


def hashed(n):
    """A whole number below 2^32 for each pixel."""
    x = (np.arange(n, dtype=np.uint64) * np.uint64(2654435761) + np.uint64(12345)) & np.uint64(0xFFFFFFFF)
    x ^= x >> np.uint64(15)
    x = (x * np.uint64(2246822519)) & np.uint64(0xFFFFFFFF)
    return (x ^ (x >> np.uint64(13))).astype(np.int64)


def labels(kind, size):
    row, column = np.divmod(np.arange(size * size), size)
    if kind == "line":
        return (row == size // 3).astype(int)
    centre = size // 2
    disc = (row - centre) ** 2 + (column - centre) ** 2 < (size // 3) ** 2
    if kind == "disc":
        return disc.astype(int)
    return (disc ^ ((row // 7 + column // 5) % 11 == 0)).astype(int)  # blocks


def logits(y, low, high, wrong):
    """±m/2 with low ≤ m ≤ high; the sign is wrong in one pixel of `wrong`."""
    h = hashed(y.size)
    m = low + h % (high - low + 1)
    sign = np.where(y == 1, 1, -1)
    if wrong:
        sign = np.where((h // 64) % wrong == 0, -sign, sign)
    return sign * m


def loss(y, z, size, radius, ridge):
    values = np.unique(z)
    v = [1 / (1 + mp.exp(-mpf(int(a)) / 2)) + mpf(1e-6) for a in values]
    index = np.searchsorted(values, z).reshape(size, size)
    y = y.reshape(size, size)
    points = size - radius + 1
    n = mpf(points * points)
    d = radius * radius
    cut = lambda a, k: a[k // radius : k // radius + points, k % radius : k % radius + points].ravel()
    count = len(values)
    ys = [mpf(int(cut(y, k).sum())) for k in range(d)]
    ps = [sum(int(c) * b for c, b in zip(np.bincount(cut(index, k), minlength=count), v)) for k in range(d)]
    b = mp.matrix(d, d)
    syy = mp.matrix(d, d)
    syp = mp.matrix(d, d)
    for k in range(d):
        for l in range(d):
            yk = cut(y, k)
            il = cut(index, l)
            syp[k, l] = sum(
                int(c) * a for c, a in zip(np.bincount(il[yk == 1], minlength=count), v)
            ) - ys[k] * ps[l] / n
            if l < k:
                continue
            syy[k, l] = syy[l, k] = int((yk & cut(y, l)).sum()) - ys[k] * ys[l] / n
            pairs = np.bincount(cut(index, k) * count + il, minlength=count * count)
            total = mpf(0)
            for i in range(count):
                row = pairs[i * count : (i + 1) * count]
                total += v[i] * sum(int(row[j]) * v[j] for j in np.flatnonzero(row))
            b[k, l] = b[l, k] = total - ps[k] * ps[l] / n
    alpha = mpf(ridge)
    joint = mp.matrix(2 * d, 2 * d)
    for i in range(d):
        for j in range(d):
            joint[i, j] = b[i, j] + (alpha if i == j else 0)
            joint[i, d + j] = joint[d + j, i] = syp[j, i]
            joint[d + i, d + j] = syy[i, j] + (alpha if i == j else 0)
    # The Schur complement by elimination; its pivots come last.
    result = mpf(0)
    for k in range(2 * d):
        if k >= d:
            result += mp.log(joint[k, k])
        for i in range(k + 1, 2 * d):
            f = joint[i, k] / joint[k, k]
            if f:
                for j in range(k, 2 * d):
                    joint[i, j] -= f * joint[k, j]
    return result / (2 * d)


CASES = []
for ridge in (1e-8, 5e-4, 1e-2):
    for size, radius in ((16, 3), (64, 2), (64, 5), (300, 3), (700, 3), (2048, 1), (2048, 3)):
        for kind, low, high, wrong in (
            ("disc", 60, 60, 0),
            ("blocks", 30, 60, 0),
            ("blocks", 8, 40, 0),
            ("disc", 20, 60, 5000),
            ("line", 16, 60, 0),
        ):
            CASES.append((kind, size, radius, low, high, wrong, ridge))
CASES = [c for i, c in enumerate(CASES) if c[1] < 700 or i % 2 == 0 or c[1] == 700]
LARGE = [c for c in CASES if c[1] == 2048][::5]
CASES = [c for c in CASES if c[1] < 2048 or c in LARGE]

if __name__ == "__main__":
    with open("near-perfect.csv", "w") as out:
        out.write("labels,size,radius,low,high,wrong,ridge,loss\n")
        for kind, size, radius, low, high, wrong, ridge in CASES:
            y = labels(kind, size)
            value = loss(y, logits(y, low, high, wrong), size, radius, ridge)
            out.write(f"{kind},{size},{radius},{low},{high},{wrong},{ridge},{mp.nstr(value, 20)}\n")
            out.flush()
