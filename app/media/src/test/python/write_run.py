"""Logs a small run: write_run.py FOLDER_OF_REGIONLENS RUN."""

import sys

sys.path.insert(0, sys.argv[1])

import numpy as np
import regionlens as lens

run = lens.Run(sys.argv[2], classes=["sky", "road", "car"], activation="sigmoid", ignored=-1)
pixels = np.arange(12).reshape(3, 4)
for step in (10, 0, 5):
    logits = np.stack([step + c + pixels / 64 - 4 for c in range(3)])
    kind = {0: np.float16, 5: np.float32, 10: np.float64}[step]
    run.log(step, name="val_003", image=pixels / 12, mask=pixels % 4 - 1, logits=logits.astype(kind),
            scalars={"loss": step})
