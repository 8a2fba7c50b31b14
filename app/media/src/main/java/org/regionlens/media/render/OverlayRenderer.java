package org.regionlens.media.render;

import java.util.OptionalInt;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.work.Work;
import org.regionlens.media.image.RasterImage;
import org.regionlens.media.input.Case;

/**
 * Image, mask and prediction over each other. One class: extra pixels magenta, missed ones cyan,
 * the mask's outline white (told apart by colour-blind readers too). All classes: the most likely
 * class in its colour, the borders between labels white. Ignored pixels are hatched.
 */
public final class OverlayRenderer {
  /** Predicted, but not in the mask. */
  public static final int EXTRA = 0xffff00ff;

  /** In the mask, but not predicted. */
  public static final int MISSED = 0xff00e5e5;

  /** The mask's outline. */
  public static final int OUTLINE = 0xffffffff;

  private static final int GROUND = 0xff2b2d31;
  private static final int MASK_FILL = 0xffffffff;
  private static final int HATCH_LIGHT = 0xffd0d0d0;
  private static final int HATCH_DARK = 0xff404040;
  private static final double HATCH_OPACITY = 0.5;
  private static final double FILL_OPACITY = 0.5;

  private final Case shown;
  private final LabelMap labels;
  private final OverlayStyle style;
  private final Dimmed image;
  private final MaskOutline outline;
  private final Blend outlined;
  private final Blend hatchLight = new Blend(HATCH_LIGHT, HATCH_OPACITY);
  private final Blend hatchDark = new Blend(HATCH_DARK, HATCH_OPACITY);
  private final int[] pixels;

  private OverlayRenderer(Case shown, OverlayStyle style) {
    this.shown = shown;
    this.style = style;
    labels = shown.labels();
    image = new Dimmed(shown.image(), GROUND, style.imageOpacity());
    outline = new MaskOutline(labels, style.classIndex(), style.outlineWidth());
    outlined = new Blend(OUTLINE, style.maskOpacity());
    pixels = new int[labels.width() * labels.height()];
  }

  /** One pixel per pixel of the case's labels; opaque. */
  public static RasterImage render(Case shown, OverlayStyle style) {
    return render(shown, style, Work.alone(Cancellation.NEVER));
  }

  /**
   * The same, on the threads of some work.
   *
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public static RasterImage render(Case shown, OverlayStyle style, Work work) {
    OverlayRenderer renderer = new OverlayRenderer(shown, style);
    OptionalInt one = style.classIndex();
    Layer layer = one.isPresent() ? renderer.ofClass(one.getAsInt()) : renderer.ofAllClasses();
    int width = shown.labels().width();
    int height = shown.labels().height();
    int rows = Math.max(1, HeatMapRenderer.STRIP_PIXELS / width);
    work.forEach(
        (height + rows - 1) / rows,
        strip -> {
          PredictedRow predicted = new PredictedRow(shown.logits());
          for (int y = strip * rows; y < Math.min(height, (strip + 1) * rows); y++) {
            renderer.draw(layer, predicted, y);
          }
        });
    return new RasterImage(width, height, renderer.pixels);
  }

  /** Mask and prediction in the pixels of a row that are not ignored. */
  private interface Layer {
    void draw(int row, PredictedRow predicted);
  }

  private void draw(Layer layer, PredictedRow predicted, int y) {
    int width = labels.width();
    int start = y * width;
    for (int x = 0; x < width; x++) {
      pixels[start + x] = image.at(start + x);
    }
    layer.draw(y, predicted);
    for (int x = 0; x < width; x++) {
      int i = start + x;
      if (labels.isIgnored(i)) {
        int ground = image.at(i);
        pixels[i] = style.hatchIgnored() ? hatched(ground, x, y) : ground;
      } else if (outline.at(x, y)) {
        pixels[i] = outlined.over(pixels[i]);
      }
    }
  }

  /** One class: filled mask, extra and missed pixels. */
  private Layer ofClass(int wanted) {
    int channel = shown.logits().channelOf(wanted);
    double threshold = PredictedRow.logit(style.threshold());
    Blend fill = new Blend(MASK_FILL, FILL_OPACITY * style.maskOpacity());
    Blend extra = new Blend(EXTRA, style.predictionOpacity());
    Blend missed = new Blend(MISSED, style.predictionOpacity());
    return (row, predicted) -> {
      int start = row * labels.width();
      double[] logits = channel < 0 ? new double[0] : predicted.logits(channel, row);
      for (int x = 0; x < labels.width(); x++) {
        boolean label = labels.at(start + x) == wanted;
        boolean hit = channel >= 0 && logits[x] >= threshold;
        if (label && style.maskFilled()) {
          pixels[start + x] = fill.over(pixels[start + x]);
        }
        if (label != hit) {
          pixels[start + x] = (hit ? extra : missed).over(pixels[start + x]);
        }
      }
    };
  }

  /** All classes: filled mask, and the most likely class. */
  private Layer ofAllClasses() {
    int classes = Math.max(2, shown.logits().channels());
    Blend[] fills = new Blend[classes];
    Blend[] guesses = new Blend[classes];
    boolean[] drawn = new boolean[classes];
    for (int c = 0; c < classes; c++) {
      int colour = shown.classes().argb(c);
      fills[c] = new Blend(colour, FILL_OPACITY * style.maskOpacity());
      guesses[c] = new Blend(colour, style.predictionOpacity());
      drawn[c] = style.maskFilled() && !labels.background().contains(c);
    }
    return (row, predicted) -> {
      int start = row * labels.width();
      int[] best = predicted.mostLikely(row);
      for (int x = 0; x < labels.width(); x++) {
        int colour = pixels[start + x];
        int label = labels.at(start + x);
        if (label >= 0 && label < classes && drawn[label]) {
          colour = fills[label].over(colour);
        }
        pixels[start + x] = best[x] < 0 ? colour : guesses[best[x]].over(colour);
      }
    };
  }

  /** Diagonal stripes, so that ignored pixels look like no class and no colour. */
  private int hatched(int colour, int x, int y) {
    return ((x + y) % 6 < 2 ? hatchLight : hatchDark).over(colour);
  }
}
