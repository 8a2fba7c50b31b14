package org.regionlens.media.mask;

import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.media.format.Stored;
import org.regionlens.media.labels.Cityscapes;
import org.regionlens.media.labels.LabelTable;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.rle.PanopticJson;
import org.regionlens.media.text.UnreadableException;

/** Makes labels of what a mask's file holds (docs/method, "Inputs"; docs/formats). */
public final class MaskInterpreter {
  private static final int JPEG_MIDDLE = 128;

  private MaskInterpreter() {}

  /**
   * Labels of a mask.
   *
   * @param values row-major
   * @param inexact how many colours were replaced by the nearest one of the table
   */
  public record Values(int[] values, int inexact) {}

  /**
   * Whether a mask is a picture of foreground and background: grey, of the two values 0 and the
   * largest of its bit depth (or 255), beside a prediction of one channel or two. Its white is
   * foreground then, not void. Beside more channels it is class 0 and void.
   */
  static boolean isBinary(RawMask raw, int channels) {
    if (channels > 2 || raw.form() != Stored.Form.GREY || raw.picture().bits() < 8) {
      return false;
    }
    int white = 0;
    for (int value : raw.values()) {
      if (value != 0) {
        if (white == 0) {
          white = value;
        }
        if (value != white) {
          return false;
        }
      }
    }
    return white == 255 || white == (1L << raw.picture().bits()) - 1;
  }

  /** A colour picture of greys as the grey picture that it is. */
  static RawMask grey(RawMask raw) {
    int[] grey = map(raw.values(), rgb -> rgb & 0xff);
    return new RawMask(
        Stored.Picture.of(raw.height(), raw.width(), grey, Stored.Form.GREY, 8),
        raw.rows(),
        raw.how());
  }

  /**
   * The labels that a plan makes of a mask; whether all of them are known is asked by {@link
   * #strays}.
   *
   * @param channels of the prediction, which tells the two kinds of ids of Cityscapes apart
   * @throws UnreadableException if a colour is none of the table
   */
  public static Values values(RawMask raw, MaskPlan plan, Tables tables, int channels)
      throws UnreadableException {
    int[] values = raw.isColour() ? map(raw.values(), rgb -> rgb & 0xff) : raw.values();
    return switch (plan.reading()) {
      case AUTO, INDEX, CITYSCAPES_IDS, CITYSCAPES_TRAIN, CAMVID, ADE20K -> new Values(values, 0);
      case BINARY ->
          raw.form() == Stored.Form.LOSSY
              ? jpegBinary(values)
              : new Values(map(values, value -> value == 0 ? 0 : 1), 0);
      case CITYSCAPES_INSTANCES -> new Values(map(values, Cityscapes::classOfInstance), 0);
      case CITYSCAPES_TO_TRAIN -> new Values(map(values, MaskInterpreter::trainId), 0);
      case ADE20K_REDUCED -> new Values(map(values, MaskInterpreter::reduced), 0);
      case ADE20K_COLOURS ->
          new Values(
              map(MaskColours.rgb(raw), rgb -> (rgb >> 16) / 10 * 256 + (rgb >> 8 & 0xff)), 0);
      case COCO_PANOPTIC -> panoptic(raw, tables);
      case COLOURS -> exact(raw, table(plan), channels);
      case NEAREST_COLOURS -> nearest(raw, table(plan), channels);
    };
  }

  private static LabelTable table(MaskPlan plan) {
    if (plan.table() == null) {
      throw new IllegalStateException("Colours are read by a table.");
    }
    return plan.table();
  }

  private static int trainId(int value) {
    return value == ReadingChoices.DEFAULT_IGNORED
        ? value
        : Cityscapes.trainId(Cityscapes.classOfInstance(value));
  }

  private static int reduced(int value) {
    return value == 0 || value == ReadingChoices.DEFAULT_IGNORED
        ? ReadingChoices.DEFAULT_IGNORED
        : value - 1;
  }

  private static Values jpegBinary(int[] values) {
    int inexact = 0;
    for (int value : values) {
      inexact += value != 0 && value != 255 ? 1 : 0;
    }
    return new Values(map(values, value -> value < JPEG_MIDDLE ? 0 : 1), inexact);
  }

  private static Values exact(RawMask raw, LabelTable table, int channels)
      throws UnreadableException {
    Map<Integer, Integer> indices = indices(table, channels);
    int[] rgb = MaskColours.rgb(raw);
    int[] values = new int[rgb.length];
    int last = -1;
    int index = 0;
    for (int i = 0; i < rgb.length; i++) {
      if (rgb[i] != last) {
        last = rgb[i];
        Integer found = indices.get(last);
        if (found == null) {
          throw new UnreadableException(
              "unreadable.mask.unmatched", table.title(), 1, "#%06x".formatted(last));
        }
        index = found;
      }
      values[i] = index;
    }
    return new Values(values, 0);
  }

  private static Values nearest(RawMask raw, LabelTable table, int channels) {
    NearestColours nearest = NearestColours.of(MaskColours.rgb(raw), indices(table, channels));
    return new Values(nearest.labels(), nearest.inexact());
  }

  /** Index by colour; colours of Cityscapes stand for train ids beside 19 channels. */
  private static Map<Integer, Integer> indices(LabelTable table, int channels) {
    Map<Integer, Integer> indices = table.indexByColour();
    if (!isCityscapes(table) || channels != Cityscapes.TRAIN_CLASSES) {
      return indices;
    }
    Map<Integer, Integer> train = new TreeMap<>();
    indices.forEach((rgb, id) -> train.put(rgb, Cityscapes.trainId(id)));
    return train;
  }

  static boolean isCityscapes(LabelTable table) {
    return table.title().startsWith("Cityscapes, ids of the annotation");
  }

  private static Values panoptic(RawMask raw, Tables tables) throws UnreadableException {
    PanopticJson json = tables.panoptic();
    if (json == null) {
      throw new UnreadableException("unreadable.panoptic.none");
    }
    int[] rgb = MaskColours.rgb(raw);
    int[] values = new int[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      int segment = rgb[i] >> 16 | (rgb[i] & 0xff00) | (rgb[i] & 0xff) << 16;
      Integer category = json.categoryBySegment().get(segment);
      if (category == null && segment != 0) {
        throw new UnreadableException("unreadable.panoptic.segment", Integer.toString(segment));
      }
      values[i] = category == null ? ReadingChoices.DEFAULT_IGNORED : category;
    }
    return new Values(values, 0);
  }

  private static int[] map(int[] values, IntUnaryOperator operator) {
    int[] mapped = new int[values.length];
    for (int i = 0; i < mapped.length; i++) {
      mapped[i] = operator.applyAsInt(values[i]);
    }
    return mapped;
  }

  /** The labels that are neither a class nor ignored nor background, with their counts. */
  public static NavigableMap<Integer, Integer> strays(LabelMap labels, Logits logits) {
    NavigableMap<Integer, Integer> unknown = new TreeMap<>(labels.counts());
    unknown
        .keySet()
        .removeIf(label -> isKnown(label, labels.background(), labels.ignored(), logits));
    return unknown;
  }

  private static boolean isKnown(
      int label, Set<Integer> background, OptionalInt ignored, Logits logits) {
    return background.contains(label)
        || ignored.equals(OptionalInt.of(label))
        || logits.channelOf(label) >= 0
        || (logits.channels() == 1 && label == 0);
  }

  /** Says of stray labels what they are and what helps. */
  public static UnreadableException reason(NavigableMap<Integer, Integer> unknown, Logits logits) {
    Map.Entry<Integer, Integer> first = unknown.firstEntry();
    int channels = logits.channels();
    String key = channels == 1 ? "unreadable.labels.one-channel" : "unreadable.labels.channels";
    return new UnreadableException(
        unknown.size() == 1 ? key : key + ".several",
        Integer.toString(first.getKey()),
        first.getValue(),
        Integer.toString(channels),
        Integer.toString(channels - 1),
        unknown.size() - 1);
  }
}
