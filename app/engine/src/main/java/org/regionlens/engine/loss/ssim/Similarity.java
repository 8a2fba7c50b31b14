package org.regionlens.engine.loss.ssim;

import java.util.List;
import org.regionlens.engine.Activation;
import org.regionlens.engine.bce.ClassPixels;
import org.regionlens.engine.loss.LossContext;

/** Structural similarity of labels and probabilities, and its gradient. */
final class Similarity {
  /** C1 = (0.01)² and C2 = (0.03)² of values in [0, 1]. */
  private static final double C1 = 1e-4;

  private static final double C2 = 9e-4;

  private final LossContext context;
  private final GaussianWindow window;
  private final int width;

  /** p of the valid pixels, 0 elsewhere; by channel, [H,W] each. */
  private final double[][] p;

  /** G ∗ m, [H,W]; 1 where ignored. */
  private final double[] norm;

  Similarity(LossContext context, Activation activation) {
    this.context = context;
    this.window = new GaussianWindow(context.height(), context.width(), context.work());
    this.width = context.width();
    List<ClassPixels> pixels = context.pixels();
    this.p =
        context.written(
            context
                .probabilities(activation)
                .changed(
                    (channel, from, length, values, scratch) -> {
                      double[] sign = scratch.take();
                      context.kernel().signs(pixels.get(channel), from, length, sign);
                      for (int i = 0; i < length; i++) {
                        values[i] *= Math.abs(sign[i]);
                      }
                      scratch.give(sign);
                    }));
    this.norm = norm(pixels.getFirst());
  }

  private double[] norm(ClassPixels pixels) {
    double[] sums = context.work().plane(context.size());
    GaussianWindow.Row valid =
        (y, buffer) -> {
          context.kernel().signs(pixels, y * width, width, buffer);
          for (int x = 0; x < width; x++) {
            buffer[x] = Math.abs(buffer[x]);
          }
        };
    window.forEachRow(
        new GaussianWindow.Row[] {valid},
        (y, rows) -> {
          double[] sign = new double[width];
          context.kernel().signs(pixels, y * width, width, sign);
          for (int x = 0; x < width; x++) {
            sums[y * width + x] = sign[x] == 0 ? 1 : rows[0][x];
          }
        });
    return sums;
  }

  /** y of a row. */
  private GaussianWindow.Row labels(ClassPixels pixels) {
    return (y, buffer) -> {
      context.kernel().signs(pixels, y * width, width, buffer);
      for (int x = 0; x < width; x++) {
        buffer[x] = Math.max(buffer[x], 0);
      }
    };
  }

  /** The four maps of which a class has local sums: p, y, p², p·y. */
  private GaussianWindow.Row[] moments(int channel) {
    double[] own = p[channel];
    GaussianWindow.Row labels = labels(context.pixels(channel));
    return new GaussianWindow.Row[] {
      (y, buffer) -> System.arraycopy(own, y * width, buffer, 0, width),
      labels,
      (y, buffer) -> {
        for (int x = 0; x < width; x++) {
          double value = own[y * width + x];
          buffer[x] = value * value;
        }
      },
      (y, buffer) -> {
        labels.read(y, buffer);
        for (int x = 0; x < width; x++) {
          buffer[x] *= own[y * width + x];
        }
      }
    };
  }

  /**
   * The four factors of S at a pixel; y² is y.
   *
   * @param a local mean of p
   * @param b local mean of y
   */
  private record Factors(double a, double b, double n1, double n2, double d1, double d2) {
    static Factors of(double a, double b, double squares, double products) {
      double covariance = products - a * b;
      double variances = squares - a * a + (b - b * b);
      return new Factors(
          a, b, 2 * a * b + C1, 2 * covariance + C2, a * a + b * b + C1, variances + C2);
    }

    double similarity() {
      return n1 * n2 / (d1 * d2);
    }
  }

  /** Does something with the factors at the valid pixels of a row, with the others left at 0. */
  private interface AtPixel {
    void accept(int index, Factors factors);
  }

  private void forEachPixel(int channel, AtPixel task) {
    ClassPixels pixels = context.pixels(channel);
    int[] labels = pixels.labels().values();
    window.forEachRow(
        moments(channel),
        (y, rows) -> {
          for (int x = 0; x < width; x++) {
            int index = y * width + x;
            if (labels[index] != pixels.ignored()) {
              double scale = 1 / norm[index];
              task.accept(
                  index,
                  Factors.of(
                      rows[0][x] * scale,
                      rows[1][x] * scale,
                      rows[2][x] * scale,
                      rows[3][x] * scale));
            }
          }
        });
  }

  /** 1 − S by channel, and behind these ∂L/∂p by channel, [H,W] each; 0 where ignored. */
  double[][] lossesAndGradients() {
    double[][] planes = new double[2 * p.length][];
    for (int channel = 0; channel < p.length; channel++) {
      double[] losses = new double[context.size()];
      planes[channel] = losses;
      planes[p.length + channel] = gradient(channel, losses);
    }
    return planes;
  }

  /** ∂L/∂p = m·(G∗g_a + 2p·G∗g_P + y·G∗g_Q); the losses are written beside it. */
  private double[] gradient(int channel, double[] losses) {
    int size = context.size();
    double[] means = new double[size];
    double[] squares = new double[size];
    double[] products = new double[size];
    forEachPixel(
        channel,
        (index, of) -> {
          double f = -1 / (context.valid() * norm[index]);
          double s = of.similarity();
          losses[index] = 1 - s;
          means[index] =
              f
                  * ((2 * of.b * of.n2 - 2 * of.b * of.n1) / (of.d1 * of.d2)
                      - s * (2 * of.a / of.d1 - 2 * of.a / of.d2));
          squares[index] = -f * s / of.d2;
          products[index] = 2 * f * of.n1 / (of.d1 * of.d2);
        });
    double[] gradient = new double[size];
    double[] own = p[channel];
    ClassPixels pixels = context.pixels(channel);
    int[] labels = pixels.labels().values();
    window.forEachRow(
        new GaussianWindow.Row[] {plane(means), plane(squares), plane(products)},
        (y, rows) -> {
          for (int x = 0; x < width; x++) {
            int index = y * width + x;
            if (labels[index] != pixels.ignored()) {
              double target = labels[index] == pixels.target() ? 1 : 0;
              gradient[index] = rows[0][x] + 2 * own[index] * rows[1][x] + target * rows[2][x];
            }
          }
        });
    return gradient;
  }

  private GaussianWindow.Row plane(double[] values) {
    return (y, buffer) -> System.arraycopy(values, y * width, buffer, 0, width);
  }
}
