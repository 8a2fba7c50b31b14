package org.regionlens.media.input;

import java.util.List;
import java.util.Objects;
import org.regionlens.media.image.PixelLimit;
import org.regionlens.media.npy.NpyArray;
import org.regionlens.media.npz.NpzFile;
import org.regionlens.media.text.UnreadableException;

/** Masks as whole numbers in {@code .npz} files. */
final class NpzMaskReader implements MaskReader {
  private static final List<String> NAMES =
      List.of(
          "mask",
          "labels",
          "label",
          "gt",
          "ground_truth",
          "segmentation",
          "seg",
          "target",
          "y",
          "arr_0");

  @Override
  public boolean accepts(InputContent content) {
    return NpzFile.matches(content.head());
  }

  @Override
  public RawMask read(InputContent content, InputContext context) throws UnreadableException {
    NpzFile file = new NpzFile(content.bytes());
    NpzFile.Entry entry =
        NpzKeys.choose(
            file, context.choices().maskKey(), NAMES, array -> fits(array, context.job().limit()));
    // Refused by its header, before it is inflated.
    NpyMaskReader.requireLabels(Objects.requireNonNull(entry.array()), context.job().limit());
    NpyArray array = file.read(entry.key());
    return NpyMaskReader.labels(
        array, Phrase.of("read.mask.npz", entry.key(), array.type().numpyName()));
  }

  private static boolean fits(NpyArray array, PixelLimit limit) {
    try {
      NpyMaskReader.requireLabels(array, limit);
      return true;
    } catch (UnreadableException e) {
      return false;
    }
  }
}
