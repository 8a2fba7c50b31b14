package org.regionlens.media.input;

import java.util.List;
import java.util.Locale;
import org.regionlens.media.rle.CocoJson;
import org.regionlens.media.rle.KaggleCsv;
import org.regionlens.media.rle.RleMask;
import org.regionlens.media.text.UnreadableException;

/** Masks as run lengths: JSON of COCO, CSV of Kaggle. */
final class RunLengthMaskReader implements MaskReader {

  @Override
  public boolean accepts(InputContent content) {
    return isJson(content) || content.name().toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  private static boolean isJson(InputContent content) {
    for (byte each : content.head()) {
      if (each == '{' || each == '[') {
        return true;
      }
      if (each > ' ' || each < 0) {
        return false;
      }
    }
    return false;
  }

  @Override
  public RawMask read(InputContent content, InputContext context) throws UnreadableException {
    boolean json = isJson(content);
    RleMask mask =
        json
            ? CocoJson.read(content.bytes(), context.image())
            : KaggleCsv.read(content.bytes(), context.image());
    RawMask raw =
        new RawMask(
            mask.height(),
            mask.width(),
            mask.labels(),
            RawMask.Form.NUMBERS,
            0,
            null,
            mask.rows(),
            Phrase.of(json ? "read.mask.coco" : "read.mask.kaggle", mask.objects()),
            List.of());
    return mask.overlaps() == 0 ? raw : raw.with(Phrase.of("read.note.overlaps", mask.overlaps()));
  }
}
