"""Writes arrays.zip: files of PyTorch, safetensors and nibabel, and for each of their arrays an
.npy of the values that must be read, named FILE/KEY.npy. Folder refused/ has files that are told
what they are. Needs numpy, torch, safetensors, nibabel."""
import collections
import io
import tempfile
import zipfile
from pathlib import Path

import nibabel
import numpy as np
import torch
from safetensors.torch import save_file

rng = np.random.default_rng(15)
torch.manual_seed(15)
folder = Path(tempfile.mkdtemp())
(folder / "refused").mkdir()
expected = {}


def number(tensor):
    """What NumPy holds of a tensor; bfloat16 as float32, which has all its values."""
    return (tensor.float() if tensor.dtype == torch.bfloat16 else tensor).detach().numpy()


def pt(name, thing, arrays=None, **how):
    torch.save(thing, folder / (name + ".pt"), **how)
    expected[name + ".pt"] = {"": thing} if arrays is None else arrays


def integers(kind, shape=(3, 4)):
    info = torch.iinfo(kind)
    a = torch.from_numpy(rng.integers(info.min, info.max, shape, np.int64 if info.min else np.uint64,
                                      endpoint=True).astype(str(kind).split(".")[1]))
    return a


base = torch.randn(4, 5, 6)
for kind in (torch.float16, torch.bfloat16, torch.float32, torch.float64):
    pt("one_" + str(kind).split(".")[1], base.to(kind))
for kind in (torch.int8, torch.int16, torch.int32, torch.int64, torch.uint8, torch.uint16,
             torch.uint32, torch.uint64):
    pt("one_" + str(kind).split(".")[1], integers(kind))
pt("one_bool", torch.rand(3, 4) > 0.5)
pt("strided", base[1:, ::2, 1:5].permute(2, 0, 1))
pt("expanded", torch.arange(4.0)[:, None].expand(4, 3))
pt("scalar", torch.tensor(2.5))
pt("parameter", torch.nn.Parameter(base[0]))
pt("requires_grad", base[0].clone().requires_grad_())
shared = torch.arange(24.0)
pt("shared", {"first": shared[:12].view(3, 4), "second": shared[6:18].view(4, 3)},
   {"first": shared[:12].view(3, 4), "second": shared[6:18].view(4, 3)})
pt("dict", {"logits": base, "epoch": 7, "loss": 0.25, "name": "Käfer", "none": None, "flag": True},
   {"logits": base})
pt("nested", {"out": {"logits": base[0], "aux": [base[1], base[2]]}, "shape": (4, 5)},
   {"out.logits": base[0], "out.aux.0": base[1], "out.aux.1": base[2]})
pt("list", [base[0], base[1]], {"0": base[0], "1": base[1]})
pt("tuple", (base[0],), {"0": base[0]})
pt("ordered", collections.OrderedDict(a=base[0], b=base[1]), {"a": base[0], "b": base[1]})
for protocol in (3, 4):
    pt(f"protocol{protocol}", {"logits": base[0]}, {"logits": base[0]}, pickle_protocol=protocol)


class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = torch.nn.Conv2d(1, 2, 1)
        self.norm = torch.nn.BatchNorm2d(2)


net = Net()
r = folder / "refused"
torch.save(net.state_dict(), r / "checkpoint.pth")
torch.save({"state_dict": net.state_dict(), "epoch": 3,
            "optimizer": torch.optim.Adam(net.parameters()).state_dict()}, r / "checkpoint2.ckpt")
torch.save(torch.nn.Conv2d(1, 1, 1), r / "module.pt")
torch.save({"logits": np.zeros((2, 3))}, r / "numpy.pt")
torch.save(base, r / "legacy.pt", _use_new_zipfile_serialization=False)
torch.save({"epoch": 3}, r / "nothing.pt")
torch.save(base.to_sparse(), r / "sparse.pt")
torch.save(torch.zeros(2, 2, dtype=torch.complex64), r / "complex.pt")
torch.save(torch.zeros(0, 2), r / "empty.pt")
torch.jit.script(torch.nn.ReLU()).save(str(r / "program.pt"))
with zipfile.ZipFile(folder / "one_float32.pt") as z, \
        zipfile.ZipFile(r / "zipped_again.pt", "w", zipfile.ZIP_DEFLATED) as again:
    for n in z.namelist():
        again.writestr(n, z.read(n))

tensors = {"logits": base, "half": base[0].half(), "bf": base[1].bfloat16(), "long": integers(torch.int64),
           "byte": integers(torch.uint8), "bool": base[0] > 0, "double": base[2].double(),
           "short": integers(torch.int16), "int": integers(torch.int32), "char": integers(torch.int8),
           "ushort": integers(torch.uint16), "uint": integers(torch.uint32),
           "ulong": integers(torch.uint64)}
save_file(tensors, folder / "all.safetensors", metadata={"format": "pt"})
expected["all.safetensors"] = tensors
save_file({"mask": integers(torch.uint8)}, folder / "one.safetensors")
expected["one.safetensors"] = {"mask": None}
from safetensors.torch import load_file
expected["one.safetensors"] = load_file(folder / "one.safetensors")
save_file({"x": torch.zeros(2, 2, dtype=torch.float8_e4m3fn)}, r / "float8.safetensors")

for kind in ("u1", "i1", "u2", "i2", "u4", "i4", "u8", "i8", "f4", "f8"):
    for order in "<>":
        a = (rng.normal(0, 50, (5, 4, 3)) if kind[0] == "f" else rng.integers(0, 99, (5, 4, 3))).astype(order + kind)
        image = nibabel.Nifti1Image(a, np.eye(4), dtype=a.dtype)
        header = image.header if order == "<" else image.header.as_byteswapped(">")
        image = nibabel.Nifti1Image(a, np.eye(4), header, dtype=a.dtype)
        name = f"n1_{kind}_{'le' if order == '<' else 'be'}.nii"
        nibabel.save(image, folder / name)
        expected[name] = {"": nibabel.load(folder / name).get_fdata().T}
        assert (expected[name][""] == a.T).all()
a = rng.normal(0, 3, (6, 5, 4, 3)).astype("f4")
for name, kind in (("n1_4d.nii.gz", nibabel.Nifti1Image), ("n2_4d.nii", nibabel.Nifti2Image),
                   ("n2_4d_gz.nii.gz", nibabel.Nifti2Image)):
    nibabel.save(kind(a, np.eye(4)), folder / name)
    expected[name] = {"": a.T}
a = rng.integers(0, 5, (6, 5)).astype("u1")
nibabel.save(nibabel.Nifti1Image(a, np.eye(4)), folder / "n1_2d.nii.gz")
expected["n1_2d.nii.gz"] = {"": a.T}
a = rng.normal(0, 3, (6, 5, 2)).astype("f4")
image = nibabel.Nifti1Image(a, np.eye(4))
image.header.set_data_dtype("i2")
nibabel.save(image, folder / "n1_scaled.nii")
expected["n1_scaled.nii"] = {"": nibabel.load(folder / "n1_scaled.nii").get_fdata().T}
nibabel.save(nibabel.Nifti1Image(np.zeros((2, 2, 2), "c8"), np.eye(4)), r / "complex.nii")
nibabel.save(nibabel.Nifti1Image(np.zeros((2, 2, 2), [("R", "u1"), ("G", "u1"), ("B", "u1")]), np.eye(4)),
             r / "rgb.nii")
nibabel.save(nibabel.Nifti1Pair(np.zeros((2, 2, 2), "u1"), np.eye(4)), r / "pair.hdr")

with zipfile.ZipFile("arrays.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=9) as bundle:
    def write(name, content):
        bundle.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    for name, arrays in sorted(expected.items()):
        write(name, (folder / name).read_bytes())
        for key, values in arrays.items():
            stream = io.BytesIO()
            values = number(values) if isinstance(values, torch.Tensor) else values
            np.save(stream, np.array(values, order="C"))
            write(f"{name}/{key}.npy", stream.getvalue())
    for file in sorted(r.iterdir()):
        if file.suffix != ".img":
            write("refused/" + file.name, file.read_bytes())
print(len(expected), Path("arrays.zip").stat().st_size)
