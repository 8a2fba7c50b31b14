"""Tests of regionlens.py; `python3 app/python/tests/test_regionlens.py`. With a file's name as argument the
count is written there as JUnit does."""

import json
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import textwrap
import unittest
import warnings
import zlib
from pathlib import Path
from unittest import mock
from xml.sax.saxutils import quoteattr

import numpy as np

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import regionlens as lens  # noqa: E402

try:
    import torch
except ImportError:
    torch = None

H, W = 5, 7
MASK = np.arange(H * W).reshape(H, W) % 3
IMAGE = (np.arange(H * W * 3).reshape(H, W, 3) * 2).astype(np.uint8)


def logits(channels=3, kind=np.float32, seed=0):
    return np.random.default_rng(seed).normal(0, 3, (channels, H, W)).astype(kind)


def png(file):
    """The pixels of a picture written without filters."""
    data = file.read_bytes()
    width, height, _, kind = struct.unpack(">IIBB", data[16:26])
    start = data.index(b"IDAT")
    (length,) = struct.unpack(">I", data[start - 4:start])
    rows = np.frombuffer(zlib.decompress(data[start + 4:start + 4 + length]), np.uint8).reshape(height, -1)[:, 1:]
    return rows.reshape((height, width, 3) if kind == 2 else (height, width))


class Foreign:
    """What PyTorch's tensors do, for machines without it: no NumPy before it is detached and on the CPU."""

    def __init__(self, array, detached=False, near=False, halved=False):
        self.array, self.detached, self.near, self.halved = array, detached, near, halved

    def detach(self):
        return Foreign(self.array, True, self.near, self.halved)

    def cpu(self):
        return Foreign(self.array, self.detached, True, self.halved)

    def float(self):
        return Foreign(self.array.astype(np.float32), self.detached, self.near, False)

    def numpy(self):
        if self.halved or not (self.detached and self.near):
            raise TypeError("Got unsupported ScalarType BFloat16")
        return self.array

    def __array__(self, *_, **__):
        raise AssertionError("not to be asked for")


class Case(unittest.TestCase):
    def setUp(self):
        self.top = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.top, ignore_errors=True)
        self.folder = self.top / "run7"

    def run_of(self, **options):
        return lens.Run(self.folder, **options)

    def prediction(self, step=0, name="case"):
        return np.load(self.folder / "predictions" / name / f"{step:08d}.npy", allow_pickle=False)

    def refused(self, words, **arguments):
        arguments = {"step": 0, "mask": MASK, "logits": logits(), **arguments}
        with self.assertRaises(ValueError) as caught:
            self.run_of().log(**arguments)
        sentence = str(caught.exception)
        self.assertRegex(sentence, words)
        self.assertNotIn("\n", sentence)
        self.assertEqual([], [f for f in self.top.rglob("*") if f.is_file() and f.name != "run.json"])

    def files(self):
        return sorted(str(f.relative_to(self.folder)) for f in self.folder.rglob("*") if f.is_file())


class Folder(Case):
    def test_has_the_files_that_the_program_reads(self):
        run = self.run_of(classes=["sky", "road", "car"], activation="softmax")
        done = run.log(1200, name="val_003", image=IMAGE, mask=MASK, logits=logits(), gradients={"mine": logits(seed=1)},
                       scalars={"loss": 1.25, "a,b": np.float32(0.5)})
        self.assertTrue(done)
        self.assertEqual(["gradients/mine/val_003/00001200.npy", "images/val_003.png", "masks/val_003.npy",
                          "predictions/val_003/00001200.npy", "run.json", "scalars.csv"], self.files())
        self.assertEqual({"version": 1, "name": "run7", "ignored": 255, "classes": ["sky", "road", "car"],
                          "activation": "softmax"}, json.loads((self.folder / "run.json").read_text()))
        np.testing.assert_array_equal(logits(), self.prediction(1200, "val_003"))
        np.testing.assert_array_equal(MASK, np.load(self.folder / "masks/val_003.npy"))
        np.testing.assert_array_equal(IMAGE, png(self.folder / "images/val_003.png"))
        self.assertEqual('step,name,value\n1200,loss,1.25\n1200,"a,b",0.5\n', (self.folder / "scalars.csv").read_text())

    def test_a_step_logged_again_is_replaced(self):
        run = self.run_of()
        run.log(3, mask=MASK, logits=logits())
        run.log(3, logits=logits(seed=9))
        np.testing.assert_array_equal(logits(seed=9), self.prediction(3))

    def test_a_run_goes_on_where_another_process_left_it(self):
        self.run_of(classes=["a", "b", "c"], ignored=-100).log(1, mask=MASK, logits=logits())
        run = self.run_of()
        self.assertEqual(-100, run.settings["ignored"])
        self.assertTrue(run.log(2, logits=logits()))
        with self.assertRaisesRegex(ValueError, "has classes .* choose another folder"):
            self.run_of(classes=["a", "b"])
        with self.assertRaisesRegex(ValueError, "another mask"):
            self.run_of().log(3, mask=2 - MASK, logits=logits())

    def test_a_folder_of_something_else_is_left_alone(self):
        for content in ("no json", "[]", '{"version": 2}'):
            self.folder.mkdir(exist_ok=True)
            (self.folder / "run.json").write_text(content)
            with self.assertRaises(ValueError):
                self.run_of()
            self.assertEqual(content, (self.folder / "run.json").read_text())


class Arrays(Case):
    def test_numpy_arrays_of_every_type(self):
        run = self.run_of()
        kinds = [np.dtype(c) for c in "?bBhHiIlLqQefdg"] + [np.dtype(o + c) for o in "<>" for c in ("f2", "f4", "f8", "i4")]
        for step, kind in enumerate(kinds):
            given = (np.abs(logits()) if kind.kind in "ub" else logits()).astype(kind)
            with self.subTest(kind=kind):
                self.assertTrue(run.log(step, mask=MASK, logits=given))
                written = self.prediction(step)
                half = kind.kind == "f" and kind.itemsize == 2
                self.assertEqual(np.dtype("<f2" if half else "<f4"), written.dtype)
                np.testing.assert_array_equal(given.astype(written.dtype), written)

    def test_masks_of_every_type(self):
        for kind in "bBhHiIlLqQefd":
            with self.subTest(kind=kind):
                self.run_of().log(0, name=f"m{ord(kind)}", mask=MASK.astype(kind), logits=logits())
                written = np.load(self.folder / "masks" / f"m{ord(kind)}.npy")
                self.assertEqual(np.uint8, written.dtype)
                np.testing.assert_array_equal(MASK, written)
        run = lens.Run(self.top / "other", ignored=-100)
        run.log(0, name="signed", mask=np.where(MASK == 1, -100, MASK), logits=logits())
        run.log(0, name="bool", mask=MASK == 1, logits=logits())
        self.assertEqual(-100, np.load(self.top / "other/masks/signed.npy").min())
        self.assertEqual(np.uint8, np.load(self.top / "other/masks/bool.npy").dtype)

    def test_strided_transposed_and_nested_arrays(self):
        run = self.run_of()
        last = np.ascontiguousarray(np.moveaxis(logits(), 0, 2))
        run.log(0, mask=MASK[None, ::1], logits=np.moveaxis(last, 2, 0))
        run.log(1, logits=logits().tolist())
        run.log(2, logits=logits()[None])
        for step in range(3):
            np.testing.assert_array_equal(logits(), self.prediction(step))
            self.assertFalse(np.isfortran(self.prediction(step)))

    def test_one_channel(self):
        run = self.run_of(classes=["other", "vessel"], activation="sigmoid")
        run.log(0, mask=MASK % 2, logits=logits(1)[0])
        self.assertEqual((1, H, W), self.prediction().shape)

    def test_foreign_tensors_are_detached_and_brought_near(self):
        run = self.run_of()
        run.log(0, mask=Foreign(MASK), logits=Foreign(logits()))
        run.log(1, logits=Foreign(logits(), halved=True))
        for step in range(2):
            np.testing.assert_array_equal(logits(), self.prediction(step))

    @unittest.skipIf(torch is None, "PyTorch is not installed")
    def test_pytorch_tensors_of_every_type(self):
        run = self.run_of()
        kinds = ("float16 bfloat16 float32 float64 int8 int16 int32 int64 uint8 uint16 uint32 uint64 bool"
                 " float8_e4m3fn float8_e5m2").split()
        for step, name in enumerate(name for name in kinds if hasattr(torch, name)):
            with self.subTest(kind=name):
                given = torch.tensor(np.abs(logits())).to(getattr(torch, name))
                if given.is_floating_point() and given.element_size() >= 2:
                    given.requires_grad_()
                self.assertTrue(run.log(step, mask=torch.tensor(MASK), logits=given))
                written = self.prediction(step)
                self.assertEqual("float16" if name == "float16" else "float32", str(written.dtype))
                np.testing.assert_array_equal(given.detach().float().numpy(), written.astype(np.float32))
        batch = torch.tensor(logits())[None].contiguous(memory_format=torch.channels_last)
        run.log(99, logits=batch, scalars={"loss": torch.tensor(1.5, dtype=torch.bfloat16, requires_grad=True)})
        np.testing.assert_array_equal(logits(), self.prediction(99))
        self.assertIn("99,loss,1.5\n", (self.folder / "scalars.csv").read_text())

    @unittest.skipIf(torch is None, "PyTorch is not installed")
    def test_pytorch_tensors_without_values_are_refused(self):
        self.refused("cannot be made a NumPy array", logits=torch.empty(3, H, W, device="meta"))

    def test_half_is_written_where_it_holds_the_values(self):
        run = self.run_of(half=True)
        run.log(0, mask=MASK, logits=logits())
        self.assertEqual(np.float16, self.prediction().dtype)
        with self.assertWarnsRegex(RuntimeWarning, "exceed 65504"):
            run.log(1, logits=logits() * 1e6)
        np.testing.assert_array_equal(logits() * np.float32(1e6), self.prediction(1))

    def test_values_that_are_not_finite_are_written_and_told_once(self):
        run = self.run_of()
        bad = logits()
        bad[1, 2, 3] = np.nan
        with self.assertWarnsRegex(RuntimeWarning, "not finite"):
            self.assertTrue(run.log(0, mask=MASK, logits=bad))
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            run.log(1, logits=bad)
        self.assertTrue(np.isnan(self.prediction()[1, 2, 3]))
        with self.assertWarnsRegex(RuntimeWarning, "not finite"):
            lens.Run(self.top / "wide").log(0, mask=MASK, logits=np.full((3, H, W), 1e300))

    def test_images_of_every_kind(self):
        unit = IMAGE / 255.0
        grey = IMAGE[:, :, 0]
        kinds = {
            "bytes": (IMAGE, IMAGE), "first": (np.moveaxis(IMAGE, 2, 0), IMAGE), "batch": (np.moveaxis(unit, 2, 0)[None], IMAGE),
            "unit": (unit.astype(np.float32), IMAGE), "whole": (IMAGE.astype(np.float32), IMAGE),
            "ints": (IMAGE.astype(np.int64), IMAGE), "alpha": (np.dstack([IMAGE, grey]), IMAGE), "grey": (grey, grey),
            "one": (grey[None], grey), "wide": (IMAGE.astype(np.uint16) * 257, IMAGE), "bool": (grey > 9, (grey > 9) * 255),
        }
        for name, (given, expected) in kinds.items():
            with self.subTest(name), warnings.catch_warnings():
                warnings.simplefilter("error")
                self.run_of().log(0, name=name, image=given, mask=MASK, logits=logits())
                np.testing.assert_array_equal(expected, png(self.folder / "images" / f"{name}.png"))

    def test_a_normalised_image_is_stretched_and_said_to_be(self):
        with self.assertWarnsRegex(RuntimeWarning, "stretched"):
            self.run_of().log(0, image=np.linspace(-2, 2, H * W).reshape(H, W), mask=MASK, logits=logits())
        shown = png(self.folder / "images/case.png")
        self.assertEqual((0, 255), (shown.min(), shown.max()))


class Refusals(Case):
    def test_wrong_shapes(self):
        self.refused("logits must be .channels, height, width., not 7", logits=np.zeros(7))
        self.refused("a batch of 4 pictures", logits=np.zeros((4, 3, H, W)))
        self.refused("a batch of 4 pictures", image=np.zeros((4, 3, H, W)))
        self.refused("mask of 'case' is 5 × 7, its logits are 3 × 6 × 7", logits=np.zeros((3, H + 1, W)))
        self.refused("mask must be .height, width., not 3 × 5 × 7", mask=np.zeros((3, H, W), int))
        self.refused("image is 4 × 7 pixels", image=IMAGE[:4])
        self.refused("image must be .* of 5 × 7 pixels, not 5 × 7 × 5", image=np.zeros((H, W, 5)))
        self.refused("rows have different lengths|array of numbers", logits=[[1, 2], [3]])
        self.refused("must be alike", gradients={"mine": logits(2)})
        self.refused("must be .channels", logits=np.zeros((3, 0, W)))

    def test_wrong_kinds(self):
        self.refused("must be real numbers", logits=logits() + 1j)
        self.refused("array of numbers", logits=None, mask="mask.png")
        self.refused("must be whole numbers", mask=MASK + 0.5)
        self.refused("label 3 .*none of the 3 classes", mask=MASK + 1)
        self.refused("step must be a whole number", step=1.5)
        self.refused("step must be 0 or more", step=-1)
        self.refused("becomes a file's", name="../elsewhere")
        self.refused("becomes a file's", gradients={"a/b": logits()})
        self.refused("must be one number", scalars={"loss": [1, 2]})
        self.refused("no mask of 'case' yet", mask=None)

    def test_wrong_runs(self):
        for words, options in (("two at least", {"classes": ["a"]}), ("softmax", {"activation": "relu"}),
                               ("above 0", {"megabytes": 0})):
            with self.assertRaisesRegex(ValueError, words):
                self.run_of(**options)
        with self.assertRaisesRegex(ValueError, "3 channels, but the run has 2 classes"):
            self.run_of(classes=["a", "b"]).log(0, mask=MASK, logits=logits())

    def test_another_picture_under_the_same_name(self):
        run = self.run_of()
        run.log(0, mask=MASK, logits=logits())
        with self.assertRaisesRegex(ValueError, "another one than before"):
            run.log(1, mask=2 - MASK, logits=logits())
        with self.assertRaisesRegex(ValueError, "but were 3 × 5 × 7 before"):
            run.log(1, logits=logits(4))


class Bound(Case):
    def steps(self):
        return sorted(int(f.stem) for f in (self.folder / "predictions/case").glob("*.npy"))

    def size(self):
        return sum(f.stat().st_size for f in self.folder.rglob("0*.npy"))

    def test_steps_are_thinned_evenly(self):
        run = self.run_of(megabytes=0.02)
        for step in range(0, 2500, 5):
            run.log(step, mask=MASK, logits=logits(), gradients={"mine": logits()})
            if step % 250 == 0:
                self.assertLessEqual(self.size(), 0.02e6)
        steps = self.steps()
        self.assertEqual((0, 2495), (steps[0], steps[-1]))
        gaps = np.diff(steps)
        self.assertGreater(len(steps), 10)
        self.assertLessEqual(gaps.max(), 4.1 * np.median(gaps))
        mine = sorted(int(f.stem) for f in (self.folder / "gradients/mine/case").glob("*.npy"))
        self.assertEqual(steps, mine)

    def test_a_bound_for_less_than_two_steps_is_told(self):
        run = self.run_of(megabytes=1e-4)
        with self.assertWarnsRegex(RuntimeWarning, "first and the newest step alone take"):
            for step in range(4):
                run.log(step, mask=MASK, logits=logits())
        self.assertEqual([0, 3], self.steps())

    def test_files_of_others_are_left_alone(self):
        run = self.run_of(megabytes=0.005)
        run.log(0, mask=MASK, logits=logits())
        other = self.folder / "predictions/case/best.npy"
        other.write_bytes(b"x" * 9000)
        for step in range(1, 50):
            run.log(step, logits=logits())
        self.assertTrue(other.exists())


class Disk(Case):
    FILL = textwrap.dedent("""
        import sys, warnings
        sys.path.insert(0, sys.argv[1])
        import numpy as np, regionlens as lens
        run = lens.Run(sys.argv[2], megabytes=1e6)
        mask = np.zeros((64, 64), int)
        results = []
        with warnings.catch_warnings(record=True) as told:
            warnings.simplefilter("always")
            for step in range(40):
                results.append(run.log(step, mask=mask, logits=np.full((3, 64, 64), step, np.float32),
                               scalars={"loss": step}))
        print(sum(results), len(told), told[0].message if told else "")
        """)

    def whole_after(self, folder, output):
        """Whatever failed: what is there is whole, nothing is left over, and it was told once."""
        written, told, sentence = output.split(" ", 2)
        steps = sorted((folder / "predictions/case").glob("*"))
        self.assertTrue(0 < int(written) < 40, output)
        self.assertEqual(1, int(told), output)
        self.assertRegex(sentence, "^Step .* of 'case' is not logged: ")
        for file in steps:
            self.assertEqual(int(file.stem), np.load(file)[0, 0, 0])
        self.assertEqual([], list(folder.rglob("*.part")))
        self.assertEqual([], list(folder.rglob(".*")))

    def fill(self, folder, *before):
        done = subprocess.run([*before, sys.executable, "-c", self.FILL, str(HERE.parent), str(folder)],
                              capture_output=True, text=True)
        self.assertEqual("", done.stderr)
        return done.stdout.strip()

    def test_a_full_disk(self):
        disk = self.top / "disk"
        disk.mkdir()
        mount = shutil.which("mount")
        if not mount or subprocess.run([mount, "-t", "tmpfs", "-o", "size=1m", "none", str(disk)],
                                       capture_output=True).returncode:
            self.skipTest("no small disk can be mounted here")
        try:
            self.whole_after(disk / "run", self.fill(disk / "run"))
        finally:
            subprocess.run(["umount", str(disk)], check=True)

    @unittest.skipIf(os.name == "nt", "needs ulimit")
    def test_a_write_that_breaks_off(self):
        # Files may have 60 kB: masks and small steps fit, so the disk fails in the middle of a file.
        script = self.FILL.replace("(3, 64, 64), step", "(3, 64, 64) if step < 9 else (5, 64, 64), step").replace(
            "run.log(step,", "run.log(step, 'case' if step < 9 else 'large',")
        with mock.patch.object(Disk, "FILL", script):
            output = self.fill(self.folder, "sh", "-c", 'ulimit -f 120; exec "$@"', "sh")
        self.assertRegex(output, "^9 1 Step 9 of 'large' is not logged: File too large")
        self.assertEqual(9, len(list(self.folder.rglob("0*.npy"))))
        self.assertEqual([], list(self.folder.rglob("*.part")))

    def test_a_folder_that_cannot_be_made(self):
        (self.top / "file").write_text("")
        with self.assertWarnsRegex(RuntimeWarning, "is not written"):
            run = lens.Run(self.top / "file" / "run")
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            self.assertFalse(run.log(0, mask=MASK, logits=logits()))


class Writers(Case):
    def test_two_writers_at_once(self):
        script = textwrap.dedent("""
            import sys
            sys.path.insert(0, sys.argv[1])
            import numpy as np, regionlens as lens
            run = lens.Run(sys.argv[2], classes=["a", "b"], megabytes=0.3)
            for step in range(int(sys.argv[3]), 200, 2):
                run.log(step, mask=np.eye(32), logits=np.full((2, 32, 32), step), scalars={"loss": step, "rate": -step})
            """)
        both = [subprocess.Popen([sys.executable, "-c", script, str(HERE.parent), str(self.folder), str(first)],
                                 stderr=subprocess.PIPE, text=True) for first in range(2)]
        self.assertEqual(["", ""], [each.communicate()[1] for each in both])
        lines = (self.folder / "scalars.csv").read_text().splitlines()
        self.assertEqual("step,name,value", lines[0])
        self.assertEqual(sorted(f"{s},{n},{float(v)!r}" for s in range(200) for n, v in (("loss", s), ("rate", -s))),
                         sorted(lines[1:]))
        files = sorted((self.folder / "predictions/case").glob("*"))
        self.assertLess(sum(f.stat().st_size for f in files), 0.3e6)
        self.assertGreater(len(files), 15)
        for file in files:
            self.assertTrue((np.load(file) == int(file.stem)).all())
        self.assertEqual([], list(self.folder.rglob(".*")))


class Show(Case):
    def test_starts_the_program_that_is_named(self):
        run = self.run_of()
        with mock.patch.dict(os.environ, REGION_LENS="/there/region-lens"), mock.patch("subprocess.Popen") as started:
            self.assertTrue(lens.show(run))
            self.assertTrue(lens.show(str(self.folder)))
        self.assertEqual(["/there/region-lens", str(self.folder)], started.call_args.args[0])

    def test_says_so_where_there_is_none(self):
        run = self.run_of()
        with mock.patch.dict(os.environ, PATH="", REGION_LENS=""), mock.patch.object(lens, "_places", lambda: []), \
                mock.patch("sys.stderr") as told:
            self.assertFalse(lens.show(run))
        self.assertIn("not installed", "".join(str(call) for call in told.write.call_args_list))
        with self.assertRaisesRegex(ValueError, "There is no folder"):
            lens.show(self.top / "absent")


def main():
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"])
    result = unittest.TextTestRunner(verbosity=0).run(suite)
    for test, reason in result.skipped:
        print(f"skipped: {test.id()}: {reason}", file=sys.stderr)
    if len(sys.argv) > 1:
        report = Path(sys.argv[1])
        report.parent.mkdir(parents=True, exist_ok=True)
        counts = {"tests": result.testsRun, "errors": len(result.errors), "failures": len(result.failures),
                  "skipped": len(result.skipped)}
        report.write_text("<testsuite name=\"regionlens\" "
                          + " ".join(f"{key}={quoteattr(str(n))}" for key, n in counts.items()) + "/>\n")
    return 0 if result.wasSuccessful() else 1


if __name__ == "__main__":
    sys.exit(main())
