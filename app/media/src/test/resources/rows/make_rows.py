"""Writes rows.zip: files as data sets and tools write them, by Pillow, ImageMagick and NumPy.

Usage: python3 make_rows.py   (Pillow 12.3 with libtiff 4.7.1, NumPy 2.4, ImageMagick 6.9)

All masks have 2 rows of 4; what they hold is listed in ForeignRowsTest.
"""
import csv
import json
import pathlib
import subprocess
import tempfile
import zipfile

import numpy as np
from PIL import Image

folder = pathlib.Path(tempfile.mkdtemp())


def path(name):
    target = folder / name
    target.parent.mkdir(parents=True, exist_ok=True)
    return target


def array(values, kind="u1"):
    return np.array(values, kind).reshape(2, 4)


def grey(name, values, **how):
    Image.fromarray(array(values)).save(path(name), **how)


def sixteen(name, values, **how):
    Image.fromarray(array(values, "u2")).save(path(name), **how)


def palette(name, values, colours, **how):
    image = Image.fromarray(array(values), "P")
    image.putpalette([part for colour in colours for part in colour])
    image.save(path(name), **how)


def colours(name, values, mode="RGB", **how):
    parts = [[v >> 16, v >> 8 & 255, v & 255] + ([255] if mode == "RGBA" else []) for v in values]
    Image.fromarray(np.array(parts, "u1").reshape(2, 4, -1), mode).save(path(name), **how)


def voc_colour(index):
    parts = [0, 0, 0]
    for bit in range(8):
        for part in range(3):
            parts[part] |= (index >> (3 * bit + part) & 1) << (7 - bit)
    return parts


voc = [voc_colour(i) for i in range(256)]
own = [(i * 37 % 256, i * 91 % 256, i * 53 % 256) for i in range(256)]

palette("SegmentationClass/2007_000032.png", [0, 0, 1, 15, 0, 1, 15, 255], voc)
palette("own_palette.png", [0, 0, 1, 15, 0, 1, 15, 255], own)
palette("four_bits.png", [0, 1, 2, 3, 4, 5, 6, 15], own[:16], bits=4)
palette("voc_palette.tif", [0, 0, 1, 15, 0, 1, 15, 255], voc, compression="tiff_lzw")
palette("own_palette.tif", [0, 0, 1, 15, 0, 1, 15, 255], own, compression="packbits")
grey("grey.png", [0, 0, 1, 2, 0, 1, 2, 255])
grey("white.png", [0, 0, 255, 255, 0, 255, 255, 0])
grey("grey.tif", [0, 0, 1, 2, 0, 1, 2, 255], compression="tiff_adobe_deflate")
grey("almost_white.png", [0, 0, 255, 255, 0, 255, 254, 0])
Image.fromarray(array([0, 0, 1, 1, 0, 1, 1, 0]).astype(bool)).save(path("one_bit.png"))
Image.fromarray(array([0, 0, 1, 1, 0, 1, 1, 0]).astype(bool)).save(
    path("one_bit.tif"), compression="group4"
)
sixteen("ids16.png", [7, 7, 8, 1300, 7, 8, 1300, 7])
sixteen("ids16.tif", [7, 7, 8, 1300, 7, 8, 1300, 7], compression="tiff_lzw")
grey("ulm_gtFine_labelIds.png", [7, 7, 26, 33, 0, 11, 26, 4])
grey("ulm_gtFine_labelTrainIds.png", [0, 0, 13, 18, 255, 2, 13, 255])
sixteen("ulm_gtFine_instanceIds.png", [7, 7, 26001, 33000, 0, 11, 26002, 4])
sixteen("city16.png", [7, 7, 26001, 33000, 0, 11, 26002, 4])
colours(
    "ulm_gtFine_color.png",
    [0x804080, 0x804080, 0x00008E, 0x770B20, 0, 0x464646, 0x00008E, 0],
    "RGBA",
)
grey("ADE_val_00000001.png", [0, 0, 1, 13, 150, 1, 13, 0])
colours("ADE_val_00000001_seg.png", [0, 0, 0x000500, 0x0A0203, 0, 0x000507, 0x0A0203, 0])
grey("trainannot/0001TP_006690.png", [0, 0, 3, 11, 8, 3, 10, 11])
colours(
    "0001TP_006690_L.png",
    [0x408040, 0xC0C080, 0, 0x408040, 0x000000, 0xC0C080, 0xC0C080, 0],
)
colours("voc_colours.png", [0, 0, 0xC08080, 0x800000, 0, 0xE0E0C0, 0xC08080, 0x800000])
colours("voc_colours.tif", [0, 0, 0xC08080, 0x800000, 0, 0xE0E0C0, 0xC08080, 0x800000])
ids = [3226956, 3226956, 6979964, 0, 3226956, 6979964, 6979964, 0]
colours(
    "panoptic/000000000139.png", [(i & 255) << 16 | i & 0xFF00 | i >> 16 for i in ids]
)
path("panoptic.json").write_text(
    json.dumps(
        {
            "annotations": [
                {
                    "image_id": 139,
                    "file_name": "000000000139.png",
                    "segments_info": [
                        {"id": 3226956, "category_id": 1, "iscrowd": 0},
                        {"id": 6979964, "category_id": 3, "iscrowd": 1},
                    ],
                }
            ],
            "categories": [
                {"id": 1, "name": "person", "color": [220, 20, 60]},
                {"id": 3, "name": "car", "color": [0, 0, 142]},
            ],
        }
    )
)


def runs(mask):
    """Pairs of start and length down the columns, counted from one, as on Kaggle."""
    flat = np.concatenate([[0], mask.flatten(order="F"), [0]])
    ends = np.where(flat[1:] != flat[:-1])[0] + 1
    ends[1::2] -= ends[::2]
    return " ".join(map(str, ends))


kaggle = array([0, 0, 1, 2, 0, 1, 2, 2])
with path("train.csv").open("w", newline="") as stream:
    out = csv.writer(stream)
    out.writerow(["ImageId_ClassId", "EncodedPixels"])
    for k in (1, 2):
        out.writerow([f"0002cc93b.jpg_{k}", runs(kaggle == k)])
Image.fromarray(np.zeros((2, 4, 3), "u1")).save(path("0002cc93b.jpg"))

p = array([0.1, 0.2, 0.9, 0.8, 0.1, 0.6, 0.7, 0.3], "f4")
Image.fromarray(p).save(path("p32.tif"), compression="tiff_lzw")
Image.fromarray(np.round(p * 65535).astype("u2")).save(path("p16.png"))
Image.fromarray(np.round(p * 255).astype("u1")).save(path("p8.png"))

magick = [
    ("grey.png -interlace PNG", "interlaced.png"),
    ("grey.png -colorspace sRGB -define png:color-type=2", "grey_rgb.png"),
    ("grey.png -define png:color-type=4", "grey_alpha.png"),
    ("voc_colours.png -define png:color-type=6", "voc_rgba.png"),
    ("grey.png -endian MSB -compress RLE", "big_endian.tif"),
    ("grey.png -define tiff:tile-geometry=16x16", "tiles.tif"),
    ("white.png -scale 1600% -quality 92", "white.jpg"),
]
for command, target in magick:
    source, *options = command.split()
    subprocess.run(["convert", folder / source, *options, "-define", "png:exclude-chunks=date,time", path(target)], check=True)

files = sorted(each for each in folder.rglob("*") if each.is_file())
with zipfile.ZipFile(pathlib.Path(__file__).with_name("rows.zip"), "w") as archive:
    for each in files:
        entry = zipfile.ZipInfo(str(each.relative_to(folder)), (2026, 1, 1, 0, 0, 0))
        archive.writestr(entry, each.read_bytes(), zipfile.ZIP_DEFLATED)
