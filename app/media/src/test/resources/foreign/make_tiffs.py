"""Writes tiff.zip: TIFF files of tifffile, Pillow, OpenCV and ImageMagick, each beside an .npy of
the values that must be read. Needs numpy, tifffile, imagecodecs, Pillow, opencv-python-headless
and ImageMagick. A name says writer, form and what the array is."""
import io
import subprocess
import tempfile
import zipfile
from pathlib import Path

import cv2
import imagecodecs
import numpy as np
import tifffile
from PIL import Image

rng = np.random.default_rng(15)
folder = Path(tempfile.mkdtemp())
expected = {}


def smooth(shape, dtype):
    """Values that need all bits of the type, with long differences too."""
    dtype = np.dtype(dtype)
    if dtype.kind == "f":
        values = rng.normal(0, 20, shape).astype(dtype)
        values.flat[:3] = [0.0, -1.5, np.finfo(dtype).max]
        return values
    if dtype.kind == "b":
        return rng.integers(0, 2, shape).astype(bool)
    info = np.iinfo(dtype)
    values = rng.integers(info.min, info.max, shape, dtype=dtype, endpoint=True)
    values.flat[:2] = [info.min, info.max]
    return values


def add(name, array, values=None, **options):
    path = folder / (name + ".tif")
    tifffile.imwrite(path, array, metadata=None, **options)
    expected[name] = np.asarray(array if values is None else values)


for kind in ("u1", "i1", "u2", "i2", "u4", "i4", "u8", "i8", "f2", "f4", "f8"):
    for order in "<>":
        a = smooth((5, 7), kind)
        name = f"tifffile_{kind}_{'le' if order == '<' else 'be'}"
        add(name, a, byteorder=order, photometric="minisblack")
for order in "<>":
    for kind in ("u1", "u2", "u4", "u8", "i2"):
        a = smooth((6, 9), kind)
        end = "le" if order == "<" else "be"
        add(f"tifffile_{kind}_predictor2_lzw_{end}", a, byteorder=order, compression="lzw", predictor=2)
    for kind in ("f2", "f4", "f8"):
        a = smooth((6, 9), kind)
        add(f"tifffile_{kind}_predictor3_{end}", a, byteorder=order, compression="zlib", predictor=3)
for method in ("zlib", "lzw", "packbits", "zstd", "lerc", "jpeg"):
    a = (np.add.outer(np.arange(40), np.arange(33)) // 4 % 23).astype("u1")
    if method == "jpeg":
        a = a // 23 + 60
    add(f"tifffile_u1_{method}", a, compression=method, rowsperstrip=7)
a = np.repeat(smooth((70, 1), "u2"), 90, 1)
add("tifffile_u2_lzw_long", a, compression="lzw")
a = smooth((70, 64), "u1")
add("tifffile_u1_lzw_noise", a, compression="lzw", rowsperstrip=70)
for method in ("zstd", "lzw"):
    add(f"tifffile_f4_tiles_{method}", smooth((35, 50), "f4"), tile=(16, 32), compression=method,
        predictor=3)
add("tifffile_f4_big", smooth((5, 4), "f4"), bigtiff=True)
add("tifffile_u1_big_be", smooth((5, 4), "u1"), bigtiff=True, byteorder=">")
add("tifffile_f4_hwc", smooth((5, 4, 6), "f4"), photometric="minisblack", planarconfig="contig")
add("tifffile_f4_chw_planar", smooth((3, 5, 4), "f4"), photometric="minisblack",
    planarconfig="separate")
add("tifffile_f4_chw_pages", smooth((3, 5, 4), "f4"), photometric="minisblack")
add("tifffile_u2_hwc_tiles_predictor", smooth((20, 40, 3), "u2"), photometric="minisblack",
    planarconfig="contig", tile=(16, 16), compression="zlib", predictor=2)
add("tifffile_f4_chw_planar_predictor", smooth((3, 9, 8), "f4"), photometric="minisblack",
    planarconfig="separate", compression="zlib", predictor=3, rowsperstrip=4)
for bits in (2, 4, 5, 10, 12, 14):
    kind = "u1" if bits <= 8 else "u2" if bits <= 16 else "u4"
    a = rng.integers(0, 2**bits, (5, 7)).astype(kind)
    add(f"tifffile_bits{bits}", a, bitspersample=bits, photometric="minisblack")
add("tifffile_b1", smooth((5, 19), "?"), photometric="minisblack")
# float24: stored by hand, for no writer keeps the type
a = np.array([[0, 0.5, -1.25, 3.140625], [1024, -6e-5, 100.5, 2**-62]], "f4")
add("tifffile_f24", a)
raw = (folder / "tifffile_f24.tif").read_bytes()
packed = imagecodecs.float24_encode(a, byteorder="<")
page = tifffile.TiffFile(folder / "tifffile_f24.tif").pages[0]
raw = bytearray(raw)
raw[page.tags[258].valueoffset:page.tags[258].valueoffset + 2] = (24).to_bytes(2, "little")
raw[page.tags[279].valueoffset:page.tags[279].valueoffset + 4] = len(packed).to_bytes(4, "little")
raw[page.dataoffsets[0]:page.dataoffsets[0] + a.nbytes] = packed + bytes(a.nbytes - len(packed))
(folder / "tifffile_f24.tif").write_bytes(raw)
expected["tifffile_f24"] = imagecodecs.float24_decode(packed, byteorder="<").reshape(a.shape)

# ImageJ and OME
a = smooth((3, 5, 4), "f4")
tifffile.imwrite(folder / "imagej_f4_stack.tif", a, imagej=True)
expected["imagej_f4_stack"] = a
a = smooth((2, 5, 4), "f4")
tifffile.imwrite(folder / "ome_f4_channels.ome.tif", a, metadata={"axes": "CYX"}, ome=True, photometric="minisblack")
expected["ome_f4_channels.ome"] = a
a = smooth((32, 32), "f4")
with tifffile.TiffWriter(folder / "ome_f4_pyramid.ome.tif", bigtiff=True, ome=True) as tif:
    tif.write(a, photometric="minisblack", subifds=1, tile=(16, 16), compression="zlib")
    tif.write(a[::2, ::2], photometric="minisblack", subfiletype=1, tile=(16, 16), compression="zlib")
expected["ome_f4_pyramid.ome"] = a

# White is zero: values as Pillow reads them
for kind in ("?", "u1", "u2", "f4"):
    a = smooth((4, 9), kind)
    name = f"tifffile_white_{'b1' if kind == '?' else kind}"
    add(name, a, photometric="miniswhite")
    expected[name] = np.array(Image.open(folder / (name + ".tif")))
    seen = cv2.imread(str(folder / (name + ".tif")), cv2.IMREAD_UNCHANGED)
    assert np.array_equal(seen.astype(float), expected[name] * (255.0 if kind == "?" else 1)), name
    pillow = f"pillow_white_{'b1' if kind == '?' else kind}"
    Image.fromarray(a).save(folder / (pillow + ".tif"), tiffinfo={262: 0})
    expected[pillow] = a
g = smooth((4, 9), "u1")
for depth in (1, 8):
    name = f"magick_white_b{depth}"
    pgm = f"P5 9 4 255\n".encode() + g.tobytes()
    subprocess.run(["convert", "-", *(["-threshold", "50%"] if depth == 1 else []), "-define",
                    "quantum:polarity=min-is-white", "-depth", str(depth), "-compress", "None",
                    str(folder / (name + ".tif"))], input=pgm, check=True)
    back = subprocess.run(["convert", str(folder / (name + ".tif")), "-depth", "8", "gray:-"],
                          capture_output=True, check=True).stdout
    back = np.frombuffer(back, "u1").reshape(4, 9)
    expected[name] = back // 255 if depth == 1 else back
    assert np.array_equal(np.array(Image.open(folder / (name + ".tif"))).astype("u1"), expected[name])

# Pillow, OpenCV, ImageMagick as they write by themselves
for kind in ("?", "u1", "u2", "i4", "f4"):
    a = smooth((6, 11), kind)
    name = f"pillow_{'b1' if kind == '?' else kind}"
    Image.fromarray(a).save(folder / (name + ".tif"))
    expected[name] = a
b = smooth((6, 11), "?")
for compression in ("group3", "group4", "tiff_lzw", "packbits"):
    Image.fromarray(b).save(folder / f"pillow_b1_{compression}.tif", compression=compression)
    expected[f"pillow_b1_{compression}"] = b
a = smooth((6, 11, 4), "u1")
Image.fromarray(a).save(folder / "pillow_rgba.tif", compression="tiff_adobe_deflate")
expected["pillow_rgba"] = a[..., :3]
la = smooth((6, 11, 2), "u1")
Image.fromarray(la, "LA").save(folder / "pillow_la.tif")
expected["pillow_la"] = la[..., 0]
p = Image.fromarray(smooth((6, 11), "u1") % 5)
p.putpalette([0, 0, 0, 128, 0, 0, 0, 128, 0, 128, 128, 0, 0, 0, 128])
p.save(folder / "pillow_palette.tif")
expected["pillow_palette"] = np.array(p)
for kind in ("u1", "u2", "f4", "f8"):
    a = smooth((6, 11), kind)
    cv2.imwrite(str(folder / f"opencv_{kind}.tif"), a)
    expected[f"opencv_{kind}"] = a
    a = smooth((6, 11, 3), kind)
    cv2.imwrite(str(folder / f"opencv_{kind}_rgb.tif"), a)
    expected[f"opencv_{kind}_rgb"] = a[..., ::-1]
colours = np.full((16, 24, 3), (200, 60, 20), "u1")
Image.fromarray(colours).save(folder / "pillow_jpeg.tif", compression="jpeg", quality=100)
expected["pillow_jpeg"] = np.array(Image.open(folder / "pillow_jpeg.tif"))
tifffile.imwrite(folder / "tifffile_jpeg_tiles.tif", np.full((32, 48, 3), (200, 60, 20), "u1"),
                 compression="jpeg", tile=(16, 16), metadata=None, bigtiff=True)
expected["tifffile_jpeg_tiles"] = tifffile.imread(folder / "tifffile_jpeg_tiles.tif")

with zipfile.ZipFile("tiff.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=9) as bundle:
    for name, values in sorted(expected.items()):
        stream = io.BytesIO()
        np.save(stream, np.ascontiguousarray(values))
        for entry, content in ((name + ".tif", (folder / (name + ".tif")).read_bytes()),
                               (name + ".npy", stream.getvalue())):
            bundle.writestr(zipfile.ZipInfo(entry, (2026, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
print(len(expected), Path("tiff.zip").stat().st_size)
