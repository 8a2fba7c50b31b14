package org.regionlens.media.prediction;

import java.util.ArrayList;
import java.util.List;
import org.regionlens.engine.Samples;
import org.regionlens.media.array.NumberArray;
import org.regionlens.media.format.ArrayKeys;
import org.regionlens.media.format.InputContext;
import org.regionlens.media.format.NamedArray;
import org.regionlens.media.format.Stored;
import org.regionlens.media.mask.MaskReader;
import org.regionlens.media.reading.Activation;
import org.regionlens.media.reading.AxisOrder;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.reading.InputProblem;
import org.regionlens.media.reading.RefusedException;
import org.regionlens.media.text.Phrase;
import org.regionlens.media.text.UnreadableException;

/** Takes what a file holds for a prediction. */
public final class PredictionReader {
  private PredictionReader() {}

  /**
   * The prediction in a file.
   *
   * @param title of the file's format
   * @param context size of the mask, which tells the spatial axes, and what the user chose
   * @throws UnreadableException if the file holds no prediction, or one of another size
   */
  public static RawPrediction read(Stored stored, String title, InputContext context)
      throws UnreadableException {
    return switch (stored) {
      case Stored.Arrays arrays -> ofArrays(arrays, title, context);
      case Stored.Picture picture -> ofPicture(picture, title, context);
      case Stored.Shapes _ -> throw new UnreadableException("unreadable.prediction.format");
    };
  }

  private static RawPrediction ofArrays(Stored.Arrays arrays, String title, InputContext context)
      throws UnreadableException {
    NamedArray chosen =
        ArrayKeys.choose(
            arrays,
            Role.PREDICTION,
            context.choices().key(Role.PREDICTION),
            array -> fits(array, context));
    // Refused by its header, before it is inflated.
    requireAxes(chosen.require(), context);
    List<Phrase> notes = new ArrayList<>();
    if (!chosen.key().isEmpty()) {
      notes.add(Phrase.of("read.note.array", chosen.key()));
    }
    notes.addAll(arrays.notes());
    return ArrayPrediction.read(chosen.load(), title, context, notes);
  }

  private static boolean fits(NumberArray array, InputContext context) {
    try {
      requireAxes(array, context);
      return true;
    } catch (RefusedException e) {
      // Its axes can be chosen.
      return e.problem(e.about("")) instanceof InputProblem.AmbiguousAxes;
    } catch (UnreadableException e) {
      return false;
    }
  }

  private static void requireAxes(NumberArray array, InputContext context)
      throws UnreadableException {
    PredictionAxes.of(
        array, context.image().height(), context.image().width(), context.choices().axes());
  }

  /** Grey of 8 or 16 bits is the probability of the foreground; palettes and colours are labels. */
  private static RawPrediction ofPicture(Stored.Picture picture, String title, InputContext context)
      throws UnreadableException {
    boolean labels = context.choices().activation() == Activation.LABELS;
    if (labels || picture.form() != Stored.Form.GREY) {
      return RawPrediction.hard(
          MaskReader.ofPicture(picture, title),
          switch (picture.form()) {
            case PALETTE -> Phrase.of("read.prediction.palette", title);
            case GREY -> Phrase.of("read.prediction.labels");
            case COLOUR, LOSSY -> Phrase.of("read.prediction.colours", title);
          });
    }
    if (picture.bits() < 8) {
      throw new UnreadableException("unreadable.prediction.bits", Integer.toString(picture.bits()));
    }
    List<Phrase> how = new ArrayList<>();
    how.add(Phrase.of("read.prediction.grey", title, Integer.toString(picture.bits())));
    how.addAll(picture.notes());
    return new RawPrediction(
        picture.height(),
        picture.width(),
        List.of(shares(picture.values(), picture.bits())),
        null,
        true,
        AxisOrder.AUTO,
        how);
  }

  /** Stored values as shares of the largest one of the bit depth. */
  private static Samples shares(int[] stored, int bits) {
    double full = (1L << bits) - 1;
    double[] values = new double[stored.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = stored[i] / full;
    }
    return Samples.of(values);
  }
}
