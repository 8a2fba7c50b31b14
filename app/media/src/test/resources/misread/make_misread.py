"""Files that are easily read wrongly, as NumPy and Pillow write them, and what is right.

Run with Python 3, NumPy and Pillow: python3 make_misread.py. It writes misread.zip, in which
expected.csv has a line for each prediction: file, channel, the sum of its probabilities over the
pixels; and one for each mask: file, label, its number of pixels.
"""
import io
import zipfile

import numpy as np
from PIL import Image

H, W = 9, 14
rng = np.random.default_rng(7)
labels = np.zeros((H, W), int)
labels[:, 5:] = 1
labels[6:, 8:] = 2
two = (labels > 0).astype(int)
files, expected = {}, []


def png(name, image):
    out = io.BytesIO()
    image.save(out, "PNG")
    files[name] = out.getvalue()


def npy(name, array):
    out = io.BytesIO()
    np.save(out, array)
    files[name] = out.getvalue()


def npz(name, **arrays):
    out = io.BytesIO()
    np.savez(out, **arrays)
    files[name] = out.getvalue()


def prediction(name, p):
    for c, plane in enumerate(p):
        expected.append(f"{name},{c},{float(plane.sum())!r}")


def mask(name, values):
    for label, count in zip(*np.unique(values, return_counts=True)):
        expected.append(f"{name},{label},{count}")


onehot = np.eye(3)[labels].transpose(2, 0, 1)
z = 4 * onehot + rng.normal(0, 0.7, (3, H, W))
soft = np.exp(z) / np.exp(z).sum(0)
fg = np.clip(two * 0.8 + 0.1 + rng.normal(0, 0.02, (H, W)), 0.01, 0.99)

png("index.png", Image.fromarray(labels.astype(np.uint8)))
png("two.png", Image.fromarray((two * 255).astype(np.uint8)))

# What the numbers are
npy("logsoftmax.npy", np.log(soft).astype(np.float32))
prediction("logsoftmax.npy", np.exp(np.log(soft).astype(np.float32).astype(float)))
npy("percent.npy", (100 * soft).astype(np.float32))
prediction("percent.npy", soft.astype(np.float32))
npy("percent_fg.npy", (100 * fg).astype(np.float32))
prediction("percent_fg.npy", [fg])
npy("times255.npy", np.round(255 * fg).astype(np.uint8))
prediction("times255.npy", [np.round(255 * fg) / 255])
npy("times255_float.npy", (255 * soft).astype(np.float32))
prediction("times255_float.npy", soft)
npy("white.npy", (two * 255).astype(np.uint8))
prediction("white.npy", [np.clip(two, 1e-7, 1 - 1e-7)])
npy("white_int64.npy", two * 255)
prediction("white_int64.npy", [np.clip(two, 1e-7, 1 - 1e-7)])
offset = z + rng.normal(0, 6, (1, H, W))
npy("softmax_logits.npy", offset.astype(np.float32))
prediction("softmax_logits.npy", soft)
sig = np.where(onehot > 0, 3.0, -3.0) + rng.normal(0, 0.4, (3, H, W))
npy("sigmoid_logits.npy", sig.astype(np.float32))
prediction("sigmoid_logits.npy", 1 / (1 + np.exp(-sig)))

# Axes of one element
for name, array in {
    "nnunet_c1hw.npz": soft[:, None],
    "nnunet_chw1.npz": soft[..., None],
    "nnunet_1c1hw.npz": soft[None, :, None],
}.items():
    npz(name, probabilities=array.astype(np.float32))
    prediction(name, soft.astype(np.float32))

# Palettes: the colours of PASCAL VOC in another order, as optimisers write them
voc = {0: (0, 0, 0), 1: (128, 0, 0), 2: (0, 128, 0)}
order = [2, 0, 1]
image = Image.fromarray(np.argsort(order)[labels].astype(np.uint8), "P")
image.putpalette([v for k in order for v in voc[k]])
png("palette_reordered.png", image)
mask("palette_reordered.png", labels)
image = Image.fromarray(labels.astype(np.uint8), "P")
image.putpalette([v for k in range(3) for v in voc[k]])
png("palette_in_order.png", image)
mask("palette_in_order.png", labels)
image = Image.fromarray(labels.astype(np.uint8), "P")
image.putpalette([255, 0, 255, 10, 20, 30, 9, 99, 199])
png("palette_own.png", image)
mask("palette_own.png", labels)

# Labels
npy("white_mask.npy", (two * 255).astype(np.uint8))
mask("white_mask.npy", two)
shifted = np.where(labels == 0, 0, labels)
shifted[:, 5:7] = 0
png("one_too_high.png", Image.fromarray(shifted.astype(np.uint8)))
npy("one_too_high.npy", (6 * np.eye(3)[np.maximum(shifted - 1, 0)].transpose(2, 0, 1) - 3).astype(np.float32))
npy("exchanged.npy", (6 * np.eye(2)[1 - two].transpose(2, 0, 1) - 3).astype(np.float32))
negative = labels.astype(np.int8)
negative[0, :3] = -1
npy("negative.npy", negative)
mask("negative.npy", negative)
png("argmax.png", Image.fromarray(labels.astype(np.uint8)))

# Pictures that a camera held upside down (3) or on its side (6): red above, blue below
for orientation, stored in {3: np.arange(2)[::-1], 6: None}.items():
    side = 16
    seen = np.zeros((side, side, 3), np.uint8)
    seen[: side // 2, :, 0] = 255
    seen[side // 2 :, :, 2] = 255
    raw = seen[::-1, ::-1] if orientation == 3 else np.rot90(seen)
    exif = Image.Exif()
    exif[274] = orientation
    out = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(raw)).save(out, "JPEG", quality=95, exif=exif.tobytes())
    files[f"turned{orientation}.jpg"] = out.getvalue()
wide = np.zeros((8, 16, 3), np.uint8)
wide[:, :8, 0] = 255
exif = Image.Exif()
exif[274] = 6
out = io.BytesIO()
Image.fromarray(np.ascontiguousarray(np.rot90(wide))).save(out, "JPEG", quality=95, exif=exif.tobytes())
files["turned_wide.jpg"] = out.getvalue()

# All in one file
npz("all.npz", image=np.stack([two * 200] * 3, -1).astype(np.uint8), mask=labels.astype(np.uint8),
    logits=sig.astype(np.float32))
prediction("all.npz", 1 / (1 + np.exp(-sig)))

files["expected.csv"] = ("\n".join(expected) + "\n").encode()
with zipfile.ZipFile("misread.zip", "w", zipfile.ZIP_DEFLATED) as archive:
    for name, data in sorted(files.items()):
        archive.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), data)
