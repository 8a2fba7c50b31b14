package org.regionlens.engine.loss.pixel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.regionlens.engine.Loss;
import org.regionlens.engine.LossId;
import org.regionlens.engine.bce.ClassPixels;
import org.regionlens.engine.bce.PixelKernel;
import org.regionlens.engine.loss.ChannelFields;
import org.regionlens.engine.loss.LossContext;
import org.regionlens.engine.loss.LossFunction;
import org.regionlens.engine.loss.LossResult;
import org.regionlens.engine.loss.SumOfPixels;
import org.regionlens.engine.map.Field;
import org.regionlens.engine.map.Scratch;

/**
 * {@code a·(1 − p_t)^γ·b} of every pixel and class, summed and divided by Σm + 1 (Lin, Goyal,
 * Girshick, He and Dollár 2017, equation 5). With u = (2y − 1)·ℓ, p_t is σ(u).
 */
public final class FocalFunction implements LossFunction<Loss.Focal> {

  @Override
  public LossId id() {
    return LossId.FOCAL;
  }

  @Override
  public LossResult of(Loss.Focal loss, LossContext context) {
    double denominator = context.valid() + 1.0;
    return new SumOfPixels(
        context,
        denominator,
        () -> fields(context, pixels -> new Cells(loss, context.kernel(), pixels)),
        channel ->
            context.onLogits(
                loss,
                fields(context, pixels -> new Slopes(loss, context.kernel(), pixels, denominator)),
                channel));
  }

  private static ChannelFields fields(LossContext context, Function<ClassPixels, Field> make) {
    List<Field> fields = new ArrayList<>();
    for (int channel = 0; channel < context.channels(); channel++) {
      fields.add(make.apply(context.marginPixels(channel)));
    }
    return ChannelFields.of(fields);
  }

  /** a: α where y = 1 and 1 − α where y = 0, or 1; 0 where ignored. */
  private static double weight(Loss.Focal loss, double sign) {
    if (loss.alpha().isEmpty()) {
      return Math.abs(sign);
    }
    double alpha = loss.alpha().getAsDouble();
    return Math.max(sign, 0) * alpha + Math.max(-sign, 0) * (1 - alpha);
  }

  /** What a run is made of. */
  private record Parts(double[] sign, double[] u, double[] e, double[] log, double[] factor) {

    static Parts of(
        Loss.Focal loss,
        PixelKernel kernel,
        ClassPixels pixels,
        int from,
        int length,
        Scratch scratch) {
      Parts parts =
          new Parts(scratch.take(), scratch.take(), scratch.take(), scratch.take(), scratch.take());
      kernel.signs(pixels, from, length, parts.sign);
      pixels.logits().copyTo(from, length, parts.u);
      for (int i = 0; i < length; i++) {
        parts.u[i] *= parts.sign[i];
        parts.e[i] = -Math.abs(parts.u[i]);
      }
      kernel.exponentials(parts.e, length);
      System.arraycopy(parts.e, 0, parts.log, 0, length);
      kernel.logsOfOnePlus(parts.log, length);
      // (1 − p_t)^γ = e^{−γ·softplus(u)}.
      for (int i = 0; i < length; i++) {
        parts.factor[i] = -loss.gamma() * (Math.max(parts.u[i], 0) + parts.log[i]);
      }
      kernel.exponentials(parts.factor, length);
      return parts;
    }

    /** b = softplus(−u). */
    double loss(int i) {
      return Math.max(-u[i], 0) + log[i];
    }

    void give(Scratch scratch) {
      scratch.give(sign);
      scratch.give(u);
      scratch.give(e);
      scratch.give(log);
      scratch.give(factor);
    }
  }

  private record Cells(Loss.Focal loss, PixelKernel kernel, ClassPixels pixels) implements Field {
    @Override
    public void read(int from, int length, double[] buffer, Scratch scratch) {
      Parts parts = Parts.of(loss, kernel, pixels, from, length, scratch);
      for (int i = 0; i < length; i++) {
        buffer[i] = weight(loss, parts.sign[i]) * parts.factor[i] * parts.loss(i);
      }
      parts.give(scratch);
    }
  }

  /** −(2y − 1)·a·(1 − p_t)^γ·(γ·p_t·b + 1 − p_t)/(Σm + 1). */
  private record Slopes(Loss.Focal loss, PixelKernel kernel, ClassPixels pixels, double denominator)
      implements Field {
    @Override
    public void read(int from, int length, double[] buffer, Scratch scratch) {
      Parts parts = Parts.of(loss, kernel, pixels, from, length, scratch);
      for (int i = 0; i < length; i++) {
        double less = parts.e[i] / (1 + parts.e[i]);
        double more = 1 / (1 + parts.e[i]);
        double right = parts.u[i] > 0 ? more : less;
        double wrong = parts.u[i] > 0 ? less : more;
        buffer[i] =
            -parts.sign[i]
                * weight(loss, parts.sign[i])
                * parts.factor[i]
                * (loss.gamma() * right * parts.loss(i) + wrong)
                / denominator;
      }
      parts.give(scratch);
    }
  }
}
