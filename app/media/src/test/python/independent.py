"""Writes masks and predictions with NumPy into a folder.

Usage: python3 independent.py FOLDER

The mask is labels[y, x] = (x + 2 y) % 3 of 4 rows and 6 columns; the logits are
z[c, y, x] = c - x + y / 2.
"""
import pathlib
import sys

import numpy as np

folder = pathlib.Path(sys.argv[1])
y, x = np.mgrid[0:4, 0:6]
labels = (x + 2 * y) % 3
z = np.arange(3)[:, None, None] - x + y / 2
p = np.exp(z) / np.exp(z).sum(0)

for kind in ["u1", "i2", "<i4", ">i8"]:
    np.save(folder / f"mask_{kind.strip('<>')}.npy", labels.astype(kind))
np.savez(folder / "mask.npz", image=z, gt=labels)
np.savez_compressed(folder / "mask_compressed.npz", labels)
np.save(folder / "chw_f2.npy", z.astype("f2"))
np.save(folder / "chw_big.npy", z.astype(">f8"))
np.save(folder / "chw_fortran.npy", np.asfortranarray(z.astype("f4")))
np.save(folder / "hwc.npy", np.moveaxis(z, 0, -1).astype("f4"))
np.save(folder / "nchw.npy", z[None].astype("f4"))
np.savez_compressed(folder / "nnunet.npz", other=z, probabilities=p.astype("f4"))
np.savez(folder / "one.npz", z.astype("f4"))
np.savez(folder / "two.npz", a=z, b=z)
np.savez(folder / "objects.npz", np.array([{}, None], dtype=object))
(folder / "mask.pgm").write_bytes(b"P5 6 4 255\n" + labels.astype("u1").tobytes())
(folder / "ids.pgm").write_bytes(b"P5 6 4 65535\n" + (labels * 1000 + 7).astype(">u2").tobytes())
voc = np.array([[0, 0, 0], [128, 0, 0], [0, 128, 0]], "u1")[labels]
(folder / "voc.ppm").write_bytes(b"P6 6 4 255\n" + voc.tobytes())
grey = np.round(255 / (1 + np.exp(-z[2])))
(folder / "grey.pgm").write_bytes(b"P5 6 4 255\n" + grey.astype("u1").tobytes())
(folder / "bits.pbm").write_bytes(b"P1 6 4\n" + b" ".join(b"%d" % v for v in (labels == 1).ravel()))
