"""Writes cases.zip: one case of 9 × 12 pixels and 3 classes in every format. Names that begin with
mask, image or logits hold the same values as mask.npy, image.npy and logits.npy. Needs numpy,
ml_dtypes, torch, safetensors, nibabel, tifffile, imagecodecs, Pillow."""
import io
import tempfile
import zipfile
from pathlib import Path

import ml_dtypes
import nibabel
import numpy as np
import tifffile
import torch
from PIL import Image
from safetensors.numpy import save_file

rng = np.random.default_rng(15)
folder = Path(tempfile.mkdtemp())
mask = rng.integers(0, 3, (9, 12)).astype("u1")
# Values that bfloat16 holds exactly.
logits = rng.normal(0, 3, (3, 9, 12)).astype(ml_dtypes.bfloat16).astype("f4")
image = rng.integers(0, 256, (9, 12)).astype("u1")
for name, array in (("mask", mask), ("logits", logits), ("image", image)):
    np.save(folder / f"{name}.npy", array)

np.save(folder / "logits_bf16.npy", logits.astype(ml_dtypes.bfloat16))
torch.save(torch.from_numpy(logits), folder / "logits.pt")
torch.save(torch.from_numpy(logits)[None].bfloat16(), folder / "logits_batch.pth")
torch.save({"logits": torch.from_numpy(logits), "mask": torch.from_numpy(mask), "epoch": 3},
           folder / "logits_dict.pt")
torch.save(torch.from_numpy(logits.transpose(1, 2, 0).copy()).permute(2, 0, 1), folder / "logits_strided.pt")
torch.save(torch.from_numpy(mask).long(), folder / "mask.pt")
save_file({"logits": logits}, folder / "logits.safetensors")
save_file({"mask": mask.astype("i8")}, folder / "mask.safetensors")
tifffile.imwrite(folder / "logits_pages.tif", logits, photometric="minisblack")
tifffile.imwrite(folder / "logits_planar.tif", logits, photometric="minisblack", planarconfig="separate")
tifffile.imwrite(folder / "logits_hwc.tif", logits.transpose(1, 2, 0).copy(), photometric="minisblack",
                 planarconfig="contig", tile=(16, 16), compression="zstd", predictor=3)
tifffile.imwrite(folder / "logits_imagej.tif", logits, imagej=True)
tifffile.imwrite(folder / "logits_ome.ome.tif", logits, metadata={"axes": "CYX"}, ome=True,
                 photometric="minisblack", bigtiff=True)
for kind in ("i1", "u2", "i4", "i8"):
    tifffile.imwrite(folder / f"mask_{kind}.tif", mask.astype(kind), compression="lzw", predictor=2)
tifffile.imwrite(folder / "mask_white.tif", 255 - mask, photometric="miniswhite")
tifffile.imwrite(folder / "mask_pages.tif", np.stack([mask, mask, mask * 0]), photometric="minisblack")
Image.fromarray(mask).save(folder / "mask.gif")
Image.fromarray(mask).save(folder / "mask.bmp")
p = Image.fromarray(mask)
p.putpalette([0, 0, 0, 128, 0, 0, 0, 128, 0])
p.save(folder / "mask_palette.gif")
p.save(folder / "mask_palette.bmp")
nibabel.save(nibabel.Nifti1Image(mask.T.astype("f8"), np.eye(4)), folder / "mask_2d.nii.gz")
nibabel.save(nibabel.Nifti1Image(logits.T[:, :, None, :].copy(), np.eye(4)), folder / "logits_2d.nii.gz")
nibabel.save(nibabel.Nifti1Image(image.T.copy(), np.eye(4)), folder / "image_2d.nii")
for name, array in (("image", image.T), ("mask", mask.T.astype("i2"))):
    nibabel.save(nibabel.Nifti1Image(np.stack([array * 0, array * 0, array, array * 0, array * 0], 2), np.eye(4)),
                 folder / f"{name}_volume.nii.gz")
    nibabel.save(nibabel.Nifti1Image(np.stack([array, array * 0, array * 0], 0), np.eye(4)),
                 folder / f"{name}_sagittal.nii.gz")
zero = logits.T * 0
nibabel.save(nibabel.Nifti1Image(np.stack([zero, zero, logits.T, zero, zero], 2), np.eye(4)),
             folder / "logits_volume.nii.gz")
nibabel.save(nibabel.Nifti1Image(np.stack([logits.T, zero, zero], 0), np.eye(4)), folder / "logits_sagittal.nii.gz")
with zipfile.ZipFile("cases.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=9) as bundle:
    for file in sorted(folder.iterdir()):
        bundle.writestr(zipfile.ZipInfo(file.name, (2026, 1, 1, 0, 0, 0)), file.read_bytes(), zipfile.ZIP_DEFLATED)
print(Path("cases.zip").stat().st_size)
