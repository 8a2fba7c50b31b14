"""Writes pictures.zip: GIF and BMP masks of Pillow, OpenCV and ImageMagick, each beside an .npy of the
greys, palette indices or colours 0xRRGGBB that must be read. Needs numpy, Pillow,
opencv-python-headless and ImageMagick."""
import io
import subprocess
import tempfile
import zipfile
from pathlib import Path

import cv2
import numpy as np
from PIL import Image

folder = Path(tempfile.mkdtemp())
rng = np.random.default_rng(15)
expected = {}
binary = (rng.random((6, 11)) > 0.4).astype("u1") * 255
labels = rng.integers(0, 5, (6, 11)).astype("u1")
colour = rng.integers(0, 256, (6, 11, 3)).astype("u1")
rgb = (colour.astype(int) * [65536, 256, 1]).sum(2)
voc = [0, 0, 0, 128, 0, 0, 0, 128, 0, 128, 128, 0, 0, 0, 128]
for kind in ("gif", "bmp"):
    Image.fromarray(binary).save(folder / f"pillow_grey.{kind}")
    expected[f"pillow_grey.{kind}"] = binary
    Image.fromarray(binary > 0).save(folder / f"pillow_bits.{kind}")
    expected[f"pillow_bits.{kind}"] = binary
    Image.fromarray(255 - binary).convert("1").save(folder / f"pillow_bits_inverted.{kind}")
    expected[f"pillow_bits_inverted.{kind}"] = 255 - binary
    p = Image.fromarray(labels)
    p.putpalette(voc)
    p.save(folder / f"pillow_palette.{kind}")
    expected[f"pillow_palette.{kind}"] = labels
    pgm = b"P5 11 6 255\n" + binary.tobytes()
    subprocess.run(["convert", "-", str(folder / f"magick_grey.{kind}")], input=pgm, check=True)
    # ImageMagick writes a colour BMP of greys.
    part = 65793 if kind == "bmp" else 1
    expected[f"magick_grey.{kind}"] = binary.astype(int) * part
    subprocess.run(["convert", "-", "-negate", str(folder / f"magick_inverted.{kind}")], input=pgm, check=True)
    expected[f"magick_inverted.{kind}"] = (255 - binary).astype(int) * part
Image.fromarray(labels).save(folder / "pillow_labels.gif")
expected["pillow_labels.gif"] = labels
Image.fromarray(binary).save(folder / "pillow_interlaced.gif", interlace=1)
expected["pillow_interlaced.gif"] = binary
Image.fromarray(binary).save(folder / "animated.gif", save_all=True,
                             append_images=[Image.fromarray(255 - binary)])
expected["animated.gif"] = binary
Image.fromarray(colour).save(folder / "pillow_rgb.bmp")
expected["pillow_rgb.bmp"] = rgb
cv2.imwrite(str(folder / "opencv_rgb.bmp"), colour[..., ::-1])
expected["opencv_rgb.bmp"] = rgb
cv2.imwrite(str(folder / "opencv_grey.bmp"), labels)
expected["opencv_grey.bmp"] = labels
with zipfile.ZipFile("pictures.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=9) as bundle:
    for name, values in sorted(expected.items()):
        stream = io.BytesIO()
        np.save(stream, np.array(values, order="C"))
        for entry, content in ((name, (folder / name).read_bytes()), (name + ".npy", stream.getvalue())):
            bundle.writestr(zipfile.ZipInfo(entry, (2026, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
print(len(expected), Path("pictures.zip").stat().st_size)
