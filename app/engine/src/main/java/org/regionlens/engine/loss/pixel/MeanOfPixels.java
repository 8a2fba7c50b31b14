package org.regionlens.engine.loss.pixel;

import java.util.List;
import org.regionlens.engine.Loss;
import org.regionlens.engine.loss.ChannelFields;
import org.regionlens.engine.loss.LossContext;
import org.regionlens.engine.loss.LossResult;
import org.regionlens.engine.map.Field;

/**
 * A mean over pixels, all classes of a pixel together.
 *
 * @param loss names what is kept
 * @param context of the case
 * @param counted how many pixels the mean is over; 0: no value
 * @param cells what each of them adds, 0 elsewhere
 * @param slopes ∂L/∂z
 */
record MeanOfPixels(Loss loss, LossContext context, int counted, Field cells, ChannelFields slopes)
    implements LossResult {
  @Override
  public double value() {
    return counted == 0 ? Double.NaN : cells.sumOfValues(context.size(), context.work()) / counted;
  }

  @Override
  public List<Double> perClass() {
    return List.of();
  }

  @Override
  public double denominator() {
    return counted;
  }

  @Override
  public Field map(int channel) {
    return counted == 0 ? Field.constant(Double.NaN) : cells;
  }

  @Override
  public Field slope(int channel) {
    return counted == 0 ? Field.constant(0) : context.together(loss, "slope", slopes, channel);
  }
}
