"""Writes crowd.json: masks and their compressed run lengths of COCO, from the format's description.

Runs go down the columns and begin with background. From the fourth run on, the difference to the
run two before is written. A number is cut into groups of five bits, the lowest first; a character
is 48 + the group, + 32 if another follows. The last group's highest bit is the sign.
Run with Python and NumPy: python make_crowd.py
"""

import json

import numpy as np


def runs(mask):
    flat = mask.T.reshape(-1)
    edges = np.flatnonzero(np.diff(flat)) + 1
    ends = np.concatenate([[0], edges, [flat.size]])
    lengths = [int(n) for n in np.diff(ends)]
    return [0] + lengths if flat[0] else lengths


def number(value):
    text = ""
    while True:
        group = value & 31
        value >>= 5
        done = value == (-1 if group & 16 else 0)
        text += chr(48 + group + (0 if done else 32))
        if done:
            return text


def compressed(lengths):
    return "".join(
        number(n - lengths[i - 2] if i > 2 else n) for i, n in enumerate(lengths)
    )


def main():
    random = np.random.default_rng(5)
    masks = [np.zeros((3, 4), int), np.ones((4, 3), int)]
    masks += [np.ones((1, 1), int), np.zeros((1, 7), int), np.ones((7, 1), int)]
    for _ in range(60):
        shape = random.integers(1, 40, 2)
        masks.append((random.random(shape) < random.choice([0.02, 0.3, 0.5, 0.97])) * 1)
    for size in (300, 1100):
        large = np.zeros((size, 40), int)
        large[size // 3 : size - 2, 5:33] = 1
        large[:, 35] = 1
        masks.append(large)
    out = []
    for mask in masks:
        h, w = (int(n) for n in mask.shape)
        bits = np.packbits(mask.astype(np.uint8).reshape(-1)).tobytes().hex()
        out.append({"size": [h, w], "counts": compressed(runs(mask)), "bits": bits})
    with open("crowd.json", "w") as file:
        file.write("[\n" + ",\n".join(json.dumps(each) for each in out) + "\n]\n")


main()
