package org.regionlens.media.render;

import org.regionlens.engine.Cancellation;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.work.Work;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.image.RasterImage;
import org.regionlens.media.input.Case;

/**
 * Image, mask and prediction over each other. One class: hits white, extra pixels magenta, missed
 * ones cyan, the mask's outline yellow (told apart by colour-blind readers too). All classes: the
 * most likely class in its colour, the borders between labels white. Or the probability as a
 * colour, the outline white. Ignored pixels are hatched.
 */
public final class OverlayRenderer {
  /** In the mask and predicted; drawn at {@link #HIT_SHARE} of the prediction's opacity. */
  public static final int HIT = 0xffffffff;

  /** Hits are most of a good prediction: at full opacity they would hide the image. */
  public static final double HIT_SHARE = 0.4;

  /** The colours of probabilities, from 0 to 1. */
  public static final ColourMap PROBABILITY = ColourMap.MAGMA;

  /** Predicted, but not in the mask. */
  public static final int EXTRA = 0xffff00ff;

  /** In the mask, but not predicted. */
  public static final int MISSED = 0xff00e5e5;

  /** The mask's outline over classes and probabilities, of whose colours none is white. */
  public static final int OUTLINE = 0xffffffff;

  /** The mask's outline and fill where hits are white. */
  public static final int OUTLINE_OF_ONE = 0xffffe000;

  private static final int GROUND = 0xff2b2d31;
  private static final int HATCH_LIGHT = 0xffd0d0d0;
  private static final int HATCH_DARK = 0xff404040;
  private static final double HATCH_OPACITY = 0.5;

  private final LabelMap labels;
  private final Dimmed image;
  private final MaskOutline outline;
  private final Blend outlined;
  private final Blend hatchLight = new Blend(HATCH_LIGHT, HATCH_OPACITY);
  private final Blend hatchDark = new Blend(HATCH_DARK, HATCH_OPACITY);
  private final int[] pixels;

  private OverlayRenderer(Case shown, OverlayStyle style) {
    labels = shown.labels();
    image = new Dimmed(shown.image(), GROUND, style.imageOpacity());
    outline = new MaskOutline(labels, style.classIndex(), style.outlineWidth());
    outlined = new Blend(outline(style), style.maskOpacity());
    pixels = new int[labels.width() * labels.height()];
  }

  /** The colour of the mask's outline in an overlay, for its legend too: ARGB. */
  public static int outline(OverlayStyle style) {
    boolean hits =
        style.classIndex().isPresent() && style.look() == OverlayStyle.PredictionLook.DECISION;
    return hits ? OUTLINE_OF_ONE : OUTLINE;
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
    PredictionLayer layer = PredictionLayer.of(shown, style);
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

  private void draw(PredictionLayer layer, PredictedRow predicted, int y) {
    int width = labels.width();
    int start = y * width;
    for (int x = 0; x < width; x++) {
      pixels[start + x] = image.at(start + x);
    }
    layer.draw(y, predicted, pixels);
    for (int x = 0; x < width; x++) {
      int i = start + x;
      if (labels.isIgnored(i)) {
        pixels[i] = hatched(image.at(i), x, y);
      } else if (outline.at(x, y)) {
        pixels[i] = outlined.over(pixels[i]);
      }
    }
  }

  /** Diagonal stripes, so that ignored pixels look like no class and no colour. */
  private int hatched(int colour, int x, int y) {
    return ((x + y) % 6 < 2 ? hatchLight : hatchDark).over(colour);
  }
}
