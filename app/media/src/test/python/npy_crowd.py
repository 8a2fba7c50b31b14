"""Writes arrays with NumPy, and beside each its values as text, into one zip file.

Usage: python3 npy_crowd.py OUT.zip COUNT SEED

For each array N: N.npy, and N.txt with the shape in the first line and then one value a line in
C order: whole numbers in decimal digits, floating-point numbers as float.hex gives them.
"""
import io
import sys
import zipfile

import numpy as np

TYPES = ["f2", "f4", "f8", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "b1"]


def random_array(rng, kind, shape):
    count = int(np.prod(shape, dtype=np.int64))
    size = int(kind[1])
    bits = rng.bytes(max(1, count) * size)[: count * size]
    if kind == "b1":
        return (np.frombuffer(bits, "u1") & 1).astype("?").reshape(shape)
    # Random bits reach every value: subnormal numbers, NaN, both infinities, the ends of integers.
    values = np.frombuffer(bits, "<" + kind).copy()
    if kind[0] == "f" and count and rng.random() < 0.5:
        values = rng.normal(0, 3, count).astype("<" + kind)
    return values.reshape(shape)


def text(array):
    lines = [" ".join(map(str, array.shape))]
    for value in array.reshape(-1, order="C").tolist() if array.ndim else [array.item()]:
        lines.append(value.hex() if isinstance(value, float) else str(int(value)))
    return "\n".join(lines) + "\n"


def main(out, count, seed):
    rng = np.random.default_rng(seed)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for n in range(count):
            kind = TYPES[n % len(TYPES)]
            shape = tuple(int(k) for k in rng.integers(1, 6, rng.integers(0, 5)))
            array = random_array(rng, kind, shape)
            order = ["C", "F", "strided"][int(rng.integers(3))]
            if order == "F":
                array = np.asfortranarray(array)
            elif order == "strided" and array.ndim:
                array = array[::-1]
            expected = text(array)
            if rng.random() < 0.5:
                array = array.astype(array.dtype.newbyteorder(">"), order="K")
            version = [(1, 0), (2, 0), (3, 0)][int(rng.integers(3))]
            file = io.BytesIO()
            np.lib.format.write_array(file, array, version=version, allow_pickle=False)
            archive.writestr(zipfile.ZipInfo(f"{n:04d}.npy"), file.getvalue())
            archive.writestr(zipfile.ZipInfo(f"{n:04d}.txt"), expected)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
