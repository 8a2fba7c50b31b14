package org.regionlens.media.prediction;

import java.util.ArrayList;
import java.util.List;
import org.regionlens.media.array.NumberArray;
import org.regionlens.media.reading.AxisOrder;
import org.regionlens.media.reading.Fix;
import org.regionlens.media.reading.InputProblem;
import org.regionlens.media.reading.RefusedException;
import org.regionlens.media.text.UnreadableException;

/**
 * Which axis of an array is which.
 *
 * @param order never {@link AxisOrder#AUTO}
 * @param factor by how much height and width must be enlarged, ≥ 1
 */
public record PredictionAxes(AxisOrder order, int factor) {
  /** More are nobody's, and there would be too many ways to leave some out. */
  private static final int MOST_AXES = 6;

  private static final List<AxisOrder> PLAIN = List.of(AxisOrder.HW, AxisOrder.CHW, AxisOrder.HWC);
  private static final List<AxisOrder> SWAPPED =
      List.of(AxisOrder.WH, AxisOrder.CWH, AxisOrder.WHC);

  /**
   * An array without its axes of one element, as far as it has more than three: a batch of one, the
   * depth of one that nnU-Net keeps, a last channel of one.
   *
   * @throws UnreadableException if more than three axes are longer
   */
  static NumberArray squeezed(NumberArray stored, int height, int width)
      throws UnreadableException {
    if (stored.axes() <= 3) {
      return stored;
    }
    if (stored.axes() > MOST_AXES) {
      throw new UnreadableException("unreadable.prediction.shape", stored.shapeText());
    }
    NumberArray first = null;
    for (int axis = 0; axis < stored.axes(); axis++) {
      if (stored.size(axis) == 1) {
        NumberArray rest;
        try {
          rest = squeezed(stored.select(axis, 0), height, width);
        } catch (UnreadableException e) {
          // Another axis may be the one that is too many.
          continue;
        }
        first = first == null ? rest : first;
        boolean fits =
            !fitting(rest, height, width, true, PLAIN).isEmpty()
                || !fitting(rest, height, width, false, PLAIN).isEmpty();
        if (fits) {
          return rest;
        }
      }
    }
    if (first == null) {
      throw new UnreadableException(
          stored.axes() == 4 ? "unreadable.prediction.batch" : "unreadable.prediction.shape",
          stored.shapeText(),
          Integer.toString(stored.size(0)));
    }
    return first;
  }

  /**
   * The axes of an array of two or three axes: those that have the size of the mask are the spatial
   * ones, or if none have it, those that have it divided by one whole number.
   *
   * @throws UnreadableException if no axes fit, or several do
   */
  public static PredictionAxes of(NumberArray stored, int height, int width, AxisOrder choice)
      throws UnreadableException {
    NumberArray array = squeezed(stored, height, width);
    if (array.axes() != 2 && array.axes() != 3) {
      throw new UnreadableException("unreadable.prediction.shape", stored.shapeText());
    }
    if (choice != AxisOrder.AUTO) {
      return chosen(array, stored, height, width, choice);
    }
    for (boolean exact : new boolean[] {true, false}) {
      List<AxisOrder> fitting = fitting(array, height, width, exact, PLAIN);
      if (fitting.size() > 1) {
        throw new RefusedException(
            what -> new InputProblem.AmbiguousAxes(what, fitting),
            "unreadable.prediction.ambiguous",
            stored.shapeText());
      }
      if (fitting.size() == 1) {
        return new PredictionAxes(
            fitting.getFirst(), factor(array, height, width, fitting.getFirst()));
      }
    }
    List<AxisOrder> swapped = fitting(array, height, width, true, SWAPPED);
    throw swapped.isEmpty()
        ? sizes(stored, height, width)
        : swapped(stored, height, width, swapped);
  }

  private static PredictionAxes chosen(
      NumberArray array, NumberArray stored, int height, int width, AxisOrder choice)
      throws UnreadableException {
    if (choice.axes() != array.axes()) {
      throw new UnreadableException(
          "unreadable.prediction.axes",
          stored.shapeText(),
          choice.letters(),
          Integer.toString(choice.axes()));
    }
    int factor = factor(array, height, width, choice);
    if (factor < 1) {
      throw sizes(stored, height, width);
    }
    return new PredictionAxes(choice, factor);
  }

  private static UnreadableException sizes(NumberArray stored, int height, int width) {
    return new RefusedException(
        InputProblem.Misfit::new,
        "unreadable.prediction.sizes",
        stored.shapeText(),
        Integer.toString(width),
        Integer.toString(height));
  }

  private static UnreadableException swapped(
      NumberArray stored, int height, int width, List<AxisOrder> orders) {
    return new RefusedException(
        what -> new InputProblem.Misfit(what, orders.stream().<Fix>map(Fix.Axes::new).toList()),
        "unreadable.prediction.swapped",
        stored.shapeText(),
        Integer.toString(width),
        Integer.toString(height),
        orders.getFirst().letters());
  }

  private static List<AxisOrder> fitting(
      NumberArray array, int height, int width, boolean exact, List<AxisOrder> orders) {
    List<AxisOrder> fitting = new ArrayList<>();
    for (AxisOrder order : orders) {
      if (order.axes() == array.axes()) {
        int factor = factor(array, height, width, order);
        if (exact ? factor == 1 : factor > 1) {
          fitting.add(order);
        }
      }
    }
    return fitting;
  }

  /** The whole number that makes the spatial axes the size of the mask; 0 if there is none. */
  private static int factor(NumberArray array, int height, int width, AxisOrder order) {
    int h = array.size(order.row());
    int w = array.size(order.column());
    boolean divides = h > 0 && w > 0 && height % h == 0 && width % w == 0;
    return divides && height / h == width / w ? height / h : 0;
  }
}
