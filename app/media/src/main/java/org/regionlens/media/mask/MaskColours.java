package org.regionlens.media.mask;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.format.Stored;
import org.regionlens.media.labels.BundledTable;
import org.regionlens.media.labels.LabelTable;
import org.regionlens.media.reading.Fix;
import org.regionlens.media.reading.MaskReading;
import org.regionlens.media.reading.RefusedException;
import org.regionlens.media.text.Phrase;
import org.regionlens.media.text.UnreadableException;

/** Finds the table whose colours a mask has. */
final class MaskColours {
  /** Share of pixels near the colours of a table from which a JPEG is taken for its mask. */
  private static final double NEAR_SHARE = 0.95;

  /** Of a JPEG of one class and background, this share is nearly black or nearly white. */
  private static final int NEARLY = 48;

  private final RawMask raw;
  private final int[] rgb;
  private final ColourCounts counts;
  private final List<LabelTable> candidates;
  private final boolean given;

  private MaskColours(
      RawMask raw, int[] rgb, ColourCounts counts, List<LabelTable> candidates, boolean given) {
    this.raw = raw;
    this.rgb = rgb;
    this.counts = counts;
    this.candidates = candidates;
    this.given = given;
  }

  static MaskColours of(RawMask raw, Tables tables, String stem) {
    int[] rgb = rgb(raw);
    LabelTable table = tables.given().orElse(null);
    if (table != null && !table.indexByColour().isEmpty()) {
      return new MaskColours(raw, rgb, ColourCounts.of(rgb), List.of(table), true);
    }
    List<LabelTable> bundled = new ArrayList<>();
    if (stem.endsWith("_gtfine_color") || stem.endsWith("_gtcoarse_color")) {
      bundled.add(BundledTable.CITYSCAPES_IDS.load());
    } else if (stem.endsWith("_l")) {
      bundled.add(BundledTable.CAMVID_32.load());
    }
    for (BundledTable each : BundledTable.values()) {
      // Its colours are those of the ids, which tell more.
      if (each != BundledTable.CITYSCAPES_TRAIN) {
        bundled.add(each.load());
      }
    }
    return new MaskColours(raw, rgb, ColourCounts.of(rgb), bundled, false);
  }

  /** The pixels as colours: those of the palette, or grey, where the mask holds numbers. */
  static int[] rgb(RawMask raw) {
    if (raw.isColour()) {
      return raw.values();
    }
    int[] rgb = new int[raw.values().length];
    List<Integer> palette = raw.palette();
    for (int i = 0; i < rgb.length; i++) {
      int value = raw.values()[i];
      rgb[i] =
          palette == null
              ? (value & 0xff) * 0x010101
              : value < palette.size() ? palette.get(value) & 0xffffff : 0;
    }
    return rgb;
  }

  /** The plan where nobody said how to read the mask. */
  MaskPlan automatic(int channels) throws UnreadableException {
    if (raw.form() == Stored.Form.LOSSY) {
      return jpeg(channels);
    }
    LabelTable best = best();
    if (counts.distinct() <= ColourCounts.MOST && counts.share(best.indexByColour()) == 1) {
      return exact(best);
    }
    if (counts.areGrey()) {
      RawMask grey = MaskInterpreter.grey(raw);
      return MaskInterpreter.isBinary(grey, channels)
          ? MaskPlan.of(MaskReading.BINARY, null, Phrase.of("read.mask.rgb-binary"))
          : MaskPlan.of(MaskReading.INDEX, null, Phrase.of("read.mask.rgb-grey"));
    }
    throw unmatched(best, List.of(new Fix.Mask(MaskReading.NEAREST_COLOURS)));
  }

  /** The plan where colours were asked for. */
  MaskPlan plan(boolean exactly) throws UnreadableException {
    if (exactly) {
      LabelTable best = best();
      if (counts.distinct() > ColourCounts.MOST || counts.share(best.indexByColour()) < 1) {
        throw unmatched(best, List.of());
      }
      return exact(best);
    }
    LabelTable near = nearest();
    return MaskPlan.of(
        MaskReading.NEAREST_COLOURS, near, Phrase.of("read.mask.nearest", near.title()));
  }

  private MaskPlan exact(LabelTable table) {
    List<Phrase> notes = new ArrayList<>();
    for (LabelTable other : candidates) {
      boolean same = other.title().equals(table.title());
      if (!same && counts.share(other.indexByColour()) == 1 && meaning(other, table)) {
        notes.add(Phrase.of("read.note.also", other.title()));
      }
    }
    return new MaskPlan(
        MaskReading.COLOURS,
        table,
        Phrase.of(
            given ? "read.mask.colours.given" : "read.mask.colours.known",
            table.title(),
            counts.distinct()),
        notes,
        null);
  }

  /** Whether another table would name a colour of the mask differently. */
  private boolean meaning(LabelTable other, LabelTable table) {
    Map<Integer, Integer> one = table.indexByColour();
    Map<Integer, Integer> two = other.indexByColour();
    return counts.pixels().keySet().stream().anyMatch(rgb -> differ(one.get(rgb), two.get(rgb)));
  }

  private static boolean differ(@Nullable Integer one, @Nullable Integer two) {
    return one == null ? two != null : !one.equals(two);
  }

  private LabelTable best() {
    LabelTable best = candidates.getFirst();
    double share = counts.share(best.indexByColour());
    for (LabelTable other : candidates) {
      double its = counts.share(other.indexByColour());
      if (its > share) {
        best = other;
        share = its;
      }
    }
    return best;
  }

  private LabelTable nearest() {
    LabelTable best = candidates.getFirst();
    long far = Long.MAX_VALUE;
    Map<LabelTable, Long> seen = new HashMap<>();
    for (LabelTable each : candidates) {
      long its =
          candidates.size() == 1
              ? 0
              : seen.computeIfAbsent(each, t -> cost(NearestColours.of(rgb, t.indexByColour())));
      if (its < far) {
        best = each;
        far = its;
      }
    }
    return best;
  }

  /**
   * Pixels that a table explains badly. Some colour of a long table is near every colour, so those
   * that are not exact count too: in a picture that was only smoothed they are few.
   */
  private static long cost(NearestColours nearest) {
    return (long) nearest.far() + nearest.inexact();
  }

  private MaskPlan jpeg(int channels) throws UnreadableException {
    if (counts.areGrey() && !given) {
      int middle = 0;
      for (int colour : rgb) {
        int grey = colour & 0xff;
        middle += grey > NEARLY && grey < 255 - NEARLY ? 1 : 0;
      }
      if (channels <= 2 && middle <= (1 - NEAR_SHARE) * rgb.length) {
        return MaskPlan.of(MaskReading.BINARY, null, Phrase.of("read.mask.jpeg-binary"));
      }
    }
    LabelTable table = nearest();
    NearestColours nearest = NearestColours.of(rgb, table.indexByColour());
    if (!given && nearest.far() > (1 - NEAR_SHARE) * rgb.length) {
      throw new UnreadableException("unreadable.mask.jpeg", table.title());
    }
    return MaskPlan.of(
        MaskReading.NEAREST_COLOURS, table, Phrase.of("read.mask.jpeg", table.title()));
  }

  private UnreadableException unmatched(LabelTable best, List<Fix> fixes) {
    if (counts.distinct() > ColourCounts.MOST) {
      return new RefusedException(
          fixes, "unreadable.mask.smoothed", Integer.toString(counts.distinct()));
    }
    List<Integer> outside = counts.outside(best.indexByColour());
    if (outside.size() == counts.distinct() || counts.share(best.indexByColour()) < 0.5) {
      return new UnreadableException(
          "unreadable.mask.colours",
          Integer.toString(counts.distinct()),
          counts.listing(counts.outside(Map.of())));
    }
    return new RefusedException(
        fixes, "unreadable.mask.unmatched", best.title(), outside.size(), counts.listing(outside));
  }
}
