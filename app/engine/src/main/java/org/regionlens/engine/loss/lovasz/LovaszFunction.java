package org.regionlens.engine.loss.lovasz;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.regionlens.engine.Activation;
import org.regionlens.engine.Loss;
import org.regionlens.engine.LossId;
import org.regionlens.engine.bce.ClassPixels;
import org.regionlens.engine.loss.ChannelFields;
import org.regionlens.engine.loss.LossContext;
import org.regionlens.engine.loss.LossFunction;
import org.regionlens.engine.loss.LossResult;
import org.regionlens.engine.map.Field;

/**
 * Lovász-softmax, and of one channel the Lovász hinge (Berman, Rannen Triki and Blaschko 2018):
 * {@code L_c = Σ max(e, 0)·step} over the valid pixels, step being what each adds to the Jaccard
 * loss as one after the other becomes wrong, the largest error first. The value is the mean over
 * the classes that have a pixel. The steps are not differentiated.
 */
public final class LovaszFunction implements LossFunction<Loss.Lovasz> {

  @Override
  public LossId id() {
    return LossId.LOVASZ;
  }

  @Override
  public LossResult of(Loss.Lovasz loss, LossContext context) {
    return new Result(loss, context, new Errors(context));
  }

  /**
   * The loss of a case.
   *
   * @param loss names what is kept
   * @param context of the case
   * @param errors e
   */
  private record Result(Loss.Lovasz loss, LossContext context, Errors errors)
      implements LossResult {
    private boolean hinge() {
      return context.channels() == 1;
    }

    private boolean isPresent(int channel) {
      return hinge() ? context.valid() > 0 : context.count(channel) > 0;
    }

    private long present() {
      return IntStream.range(0, context.channels()).filter(this::isPresent).count();
    }

    private double[][] steps() {
      return context.kept(loss, "steps", () -> new JaccardSteps(context, errors).ofClasses());
    }

    @Override
    public double value() {
      double sum = 0;
      for (double each : perClass()) {
        sum += Double.isNaN(each) ? 0 : each;
      }
      return present() == 0 ? Double.NaN : sum / present();
    }

    @Override
    public List<Double> perClass() {
      List<Double> parts = new ArrayList<>();
      ChannelFields cells = cells(1);
      double[] sums = context.sums(cells);
      for (int channel = 0; channel < context.channels(); channel++) {
        parts.add(isPresent(channel) ? sums[channel] : Double.NaN);
      }
      return parts;
    }

    /** max(e, 0)·step times a factor. */
    private ChannelFields cells(double factor) {
      double[][] steps = steps();
      return errors
          .fields()
          .changed(
              (channel, from, length, values, scratch) -> {
                double[] step = steps[channel];
                for (int i = 0; i < length; i++) {
                  values[i] = factor * Math.max(values[i], 0) * step[from + i];
                }
              });
    }

    @Override
    public double denominator() {
      return context.valid();
    }

    @Override
    public Field map(int channel) {
      return present() == 0
          ? Field.constant(Double.NaN)
          : cells(context.valid() / (double) present()).channel(channel, context.channels());
    }

    @Override
    public Field slope(int channel) {
      if (present() == 0) {
        return Field.constant(0);
      }
      ChannelFields slopes = slopesOnErrors(steps(), 1.0 / present());
      return hinge()
          ? slopes.channel(channel, 1)
          : context.throughActivation(loss, Activation.SOFTMAX, slopes, channel);
    }

    /** (1 − 2y)·step/present; of the hinge only where e is above 0. */
    private ChannelFields slopesOnErrors(double[][] steps, double factor) {
      List<ClassPixels> pixels = context.pixels();
      List<Field> fields = new ArrayList<>();
      for (int channel = 0; channel < steps.length; channel++) {
        double[] step = steps[channel];
        ClassPixels own = pixels.get(channel);
        fields.add(
            (from, length, buffer, scratch) -> {
              context.kernel().signs(own, from, length, buffer);
              for (int i = 0; i < length; i++) {
                buffer[i] *= -factor * step[from + i];
              }
            });
      }
      return ChannelFields.of(fields);
    }
  }
}
