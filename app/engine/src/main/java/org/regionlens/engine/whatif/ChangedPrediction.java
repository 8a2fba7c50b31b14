package org.regionlens.engine.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Samples;
import org.regionlens.engine.edge.PredictedLabels;
import org.regionlens.engine.work.Work;

/** Makes the prediction that a {@link WhatIf} describes. */
public final class ChangedPrediction {

  private ChangedPrediction() {}

  /**
   * The changed logits, in the precision of the given ones; the same object if nothing changes, and
   * the same planes where one does not. The same bits on any number of threads.
   *
   * @param logits [C,H,W]; not modified
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public static Logits of(Logits logits, WhatIf whatIf, Work work) {
    if (whatIf.isNone()) {
      return logits;
    }
    Samples[] soft = new Samples[logits.channels()];
    work.forEach(
        soft.length,
        channel ->
            soft[channel] =
                isMeant(logits, channel, whatIf)
                    ? plane(logits, channel, whatIf, work)
                    : logits.plane(channel));
    Logits result = logits.with(List.of(soft));
    result = hard(result, whatIf, work);
    result = inverted(result, whatIf, work);
    return painted(result, whatIf);
  }

  private static boolean isMeant(Logits logits, int channel, WhatIf whatIf) {
    OptionalInt only = whatIf.classIndex();
    return only.isEmpty() || only.getAsInt() == logits.classIndex(channel);
  }

  /** Every step up to the temperature. */
  private static Samples plane(Logits logits, int channel, WhatIf whatIf, Work work) {
    if (whatIf.numbers().keySet().stream().allMatch(number -> number == WhatIfNumber.HARD)) {
      return logits.plane(channel);
    }
    int height = logits.height();
    int width = logits.width();
    double[] z = logits.plane(channel).toDoubles();
    z =
        Shift.apply(
            z,
            height,
            width,
            whatIf.number(WhatIfNumber.SHIFT_X),
            whatIf.number(WhatIfNumber.SHIFT_Y),
            work);
    z = GaussianBlur.apply(z, height, width, whatIf.number(WhatIfNumber.BLUR), work);
    double grow = whatIf.number(WhatIfNumber.GROW);
    z = DiscMorphology.grow(z, height, width, grow, work);
    double thin = whatIf.number(WhatIfNumber.THIN);
    z = DiscMorphology.opened(z, height, width, thin, work);
    double corners = whatIf.number(WhatIfNumber.CORNERS);
    z = DiscMorphology.opened(z, height, width, corners, work);
    z = DiscMorphology.closed(z, height, width, corners, work);
    double noise = whatIf.number(WhatIfNumber.NOISE);
    double temperature = whatIf.number(WhatIfNumber.TEMPERATURE);
    for (int i = 0; i < z.length; i++) {
      double noisy = noise == 0 ? z[i] : z[i] + noise * Noise.gaussian(whatIf.seed(), channel, i);
      z[i] = temperature == 1 ? noisy : noisy / temperature;
    }
    return like(logits.plane(channel), z);
  }

  /** Values in the precision of a plane, finite there. */
  private static Samples like(Samples plane, double[] values) {
    return switch (plane) {
      case Samples.DoubleSamples _ -> {
        for (int i = 0; i < values.length; i++) {
          values[i] = Math.clamp(values[i], -Double.MAX_VALUE, Double.MAX_VALUE);
        }
        yield Samples.of(values);
      }
      case Samples.FloatSamples _ -> {
        float[] narrow = new float[values.length];
        for (int i = 0; i < narrow.length; i++) {
          narrow[i] = (float) Math.clamp(values[i], -Float.MAX_VALUE, Float.MAX_VALUE);
        }
        yield Samples.of(narrow);
      }
    };
  }

  private static Logits hard(Logits logits, WhatIf whatIf, Work work) {
    double epsilon = whatIf.number(WhatIfNumber.HARD);
    if (epsilon == 0) {
      return logits;
    }
    double sure = Math.log((1 - epsilon) / epsilon);
    PredictedLabels predicted = PredictedLabels.of(logits);
    return mapped(
        logits,
        whatIf,
        work,
        (channel, z) -> {
          int own = logits.classIndex(channel);
          for (int i = 0; i < z.length; i++) {
            z[i] = predicted.at(i) == own ? sure : -sure;
          }
        });
  }

  private static Logits inverted(Logits logits, WhatIf whatIf, Work work) {
    if (!whatIf.invert()) {
      return logits;
    }
    return mapped(
        logits,
        whatIf,
        work,
        (channel, z) -> {
          for (int i = 0; i < z.length; i++) {
            z[i] = -z[i];
          }
        });
  }

  /** What is done to the values of a channel. */
  private interface Change {
    void change(int channel, double[] values);
  }

  private static Logits mapped(Logits logits, WhatIf whatIf, Work work, Change change) {
    Samples[] planes = new Samples[logits.channels()];
    work.forEach(
        planes.length,
        channel -> {
          planes[channel] = logits.plane(channel);
          if (isMeant(logits, channel, whatIf)) {
            double[] values = logits.plane(channel).toDoubles();
            change.change(channel, values);
            planes[channel] = like(logits.plane(channel), values);
          }
        });
    return logits.with(List.of(planes));
  }

  private static Logits painted(Logits logits, WhatIf whatIf) {
    if (whatIf.strokes().isEmpty()) {
      return logits;
    }
    List<Samples> planes = new ArrayList<>();
    for (int channel = 0; channel < logits.channels(); channel++) {
      int own = logits.classIndex(channel);
      List<Stroke> strokes =
          whatIf.strokes().stream().filter(stroke -> stroke.classIndex() == own).toList();
      Samples plane = logits.plane(channel);
      if (!strokes.isEmpty()) {
        double[] z = plane.toDoubles();
        strokes.forEach(stroke -> paint(z, logits.height(), logits.width(), stroke));
        plane = like(plane, z);
      }
      planes.add(plane);
    }
    return logits.with(planes);
  }

  private static void paint(double[] z, int height, int width, Stroke stroke) {
    double reach = stroke.radius();
    double top = stroke.points().stream().mapToDouble(Stroke.Point::y).min().orElseThrow();
    double bottom = stroke.points().stream().mapToDouble(Stroke.Point::y).max().orElseThrow();
    double left = stroke.points().stream().mapToDouble(Stroke.Point::x).min().orElseThrow();
    double right = stroke.points().stream().mapToDouble(Stroke.Point::x).max().orElseThrow();
    int firstRow = (int) Math.max(0, Math.floor(top - reach));
    int lastRow = (int) Math.min(height - 1.0, Math.ceil(bottom + reach));
    int firstColumn = (int) Math.max(0, Math.floor(left - reach));
    int lastColumn = (int) Math.min(width - 1.0, Math.ceil(right + reach));
    for (int y = firstRow; y <= lastRow; y++) {
      for (int x = firstColumn; x <= lastColumn; x++) {
        if (stroke.covers(y, x)) {
          z[y * width + x] = stroke.paint(z[y * width + x]);
        }
      }
    }
  }
}
