package org.regionlens.media.prediction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.regionlens.engine.Samples;
import org.regionlens.media.array.ElementType;
import org.regionlens.media.array.NumberArray;
import org.regionlens.media.format.InputContext;
import org.regionlens.media.format.Stored;
import org.regionlens.media.mask.MaskReader;
import org.regionlens.media.mask.RawMask;
import org.regionlens.media.reading.Activation;
import org.regionlens.media.reading.AxisOrder;
import org.regionlens.media.text.Phrase;
import org.regionlens.media.text.UnreadableException;

/**
 * Predictions as arrays: [H,W], [C,H,W], [H,W,C], [1,C,H,W] or [1,H,W,C]. The axes that have the
 * mask's height and width, or one whole part of them, are the spatial ones.
 */
public final class ArrayPrediction {
  /** Whole numbers of more kinds are no labels but scaled values. */
  private static final int MOST_LABELS = 200;

  private ArrayPrediction() {}

  /**
   * Reads an array.
   *
   * @param title of the file's format
   * @param source what must be said of the file that holds the array
   * @throws UnreadableException if it is no prediction of the mask's size
   */
  public static RawPrediction read(
      NumberArray stored, String title, InputContext context, List<Phrase> source)
      throws UnreadableException {
    int height = context.image().height();
    int width = context.image().width();
    NumberArray array = PredictionAxes.squeezed(stored, height, width);
    PredictionAxes axes = PredictionAxes.of(stored, height, width, context.choices().axes());
    context.job().limit().check(array.size(axes.order().column()), array.size(axes.order().row()));
    List<Phrase> notes = new ArrayList<>(source);
    if (context.choices().axes() != AxisOrder.AUTO) {
      notes.add(Phrase.of("read.note.axes"));
    }
    if (axes.order() == AxisOrder.HW || axes.order() == AxisOrder.WH) {
      NumberArray plane = axes.order() == AxisOrder.HW ? array : array.transposed();
      if (areLabels(plane, context.choices().activation())) {
        return labels(plane, axes, height, width, notes);
      }
      return planes(List.of(plane), axes, stored, title, height, width, notes);
    }
    if (context.choices().activation() == Activation.LABELS) {
      throw new UnreadableException("unreadable.prediction.labels", stored.shapeText());
    }
    List<NumberArray> channels = new ArrayList<>();
    int axis = axes.order().channel();
    boolean swapped = axes.order().row() > axes.order().column();
    for (int c = 0; c < array.size(axis); c++) {
      NumberArray plane = array.select(axis, c);
      channels.add(swapped ? plane.transposed() : plane);
    }
    return planes(channels, axes, stored, title, height, width, notes);
  }

  private static RawPrediction planes(
      List<NumberArray> channels,
      PredictionAxes axes,
      NumberArray stored,
      String title,
      int height,
      int width,
      List<Phrase> notes)
      throws UnreadableException {
    List<Samples> planes = new ArrayList<>();
    for (NumberArray plane : channels) {
      planes.add(
          plane.type().fitsFloat() ? Samples.of(plane.toFloats()) : Samples.of(plane.toDoubles()));
    }
    int factor = axes.factor();
    if (factor > 1) {
      // Afterwards one NaN would be many, and elsewhere.
      PredictionInterpreter.requireFinite(planes, width / factor);
      planes.replaceAll(
          plane -> Enlargement.bilinear(plane, height / factor, width / factor, factor));
      notes.add(enlarged(axes, height, width, "read.note.enlarged"));
    }
    notes.addFirst(
        Phrase.of(
            "read.prediction.array", axes.order().letters(), stored.type().numpyName(), title));
    return new RawPrediction(height, width, planes, null, false, axes.order(), notes);
  }

  private static Phrase enlarged(PredictionAxes axes, int height, int width, String key) {
    return Phrase.of(
        key,
        Integer.toString(width / axes.factor()),
        Integer.toString(height / axes.factor()),
        Integer.toString(axes.factor()));
  }

  private static RawPrediction labels(
      NumberArray plane, PredictionAxes axes, int height, int width, List<Phrase> notes)
      throws UnreadableException {
    if (!plane.type().isInteger()) {
      throw new UnreadableException("unreadable.prediction.labels-type", plane.type().numpyName());
    }
    Phrase how = Phrase.of("read.prediction.array-labels", plane.type().numpyName());
    RawMask small = MaskReader.labels(plane, how, List.of());
    if (axes.factor() > 1) {
      notes.add(enlarged(axes, height, width, "read.note.enlarged-nearest"));
    }
    RawMask mask =
        new RawMask(
            Stored.Picture.of(
                height,
                width,
                Enlargement.nearest(small.values(), small.height(), small.width(), axes.factor()),
                Stored.Form.GREY,
                small.picture().bits()),
            List.of(),
            how);
    notes.addFirst(how);
    return new RawPrediction(height, width, List.of(), mask, true, axes.order(), notes);
  }

  /**
   * Whether a plane holds labels: whole numbers from 0 on of which one is above 1, as argmax gives
   * them. 0 and 255 alone are background and foreground, and bytes of many values are probabilities
   * times 255.
   */
  private static boolean areLabels(NumberArray plane, Activation choice)
      throws UnreadableException {
    if (choice == Activation.LABELS) {
      return true;
    }
    if (choice != Activation.AUTO
        || !plane.type().isInteger()
        || plane.type() == ElementType.BOOL) {
      return false;
    }
    BitSet kinds = new BitSet();
    long most = 0;
    for (long value : plane.toLongs()) {
      if (value < 0) {
        return false;
      }
      most = Math.max(most, value);
      if (value < 1 << 16) {
        kinds.set((int) value);
      }
    }
    boolean white = most == 255 && kinds.cardinality() <= 2 && kinds.get(255);
    // Few data sets have so many classes, and of those that have few show so many at once.
    boolean scaled =
        most <= 255
            && ((most > 100 && kinds.cardinality() > MOST_LABELS / 2)
                || (most > MOST_LABELS && kinds.cardinality() > MOST_LABELS / 10));
    return most > 1
        && most < 1 << 16
        && kinds.cardinality() <= MOST_LABELS
        && !scaled
        && !(white && (kinds.cardinality() == 1 || kinds.get(0)));
  }
}
