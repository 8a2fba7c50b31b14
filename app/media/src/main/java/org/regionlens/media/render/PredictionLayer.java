package org.regionlens.media.render;

import org.regionlens.engine.LabelMap;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.input.Case;

/** Filled mask and prediction in the rows of an overlay; safe for many threads. */
abstract sealed class PredictionLayer {
  private static final double FILL_OPACITY = 0.5;

  final Case shown;
  final LabelMap labels;

  private PredictionLayer(Case shown) {
    this.shown = shown;
    this.labels = shown.labels();
  }

  static PredictionLayer of(Case shown, OverlayStyle style) {
    if (style.look() == OverlayStyle.PredictionLook.PROBABILITY) {
      return new Probability(shown, style);
    }
    return style.classIndex().isPresent()
        ? new OfClass(shown, style)
        : new OfAllClasses(shown, style);
  }

  /**
   * Covers the pixels of a row, ignored ones too.
   *
   * @param pixels of the whole picture
   * @param predicted this thread's own
   */
  abstract void draw(int row, PredictedRow predicted, int[] pixels);

  /** How the masks of all classes are filled; null where none is. */
  private static Blend[] fills(Case shown, OverlayStyle style) {
    int classes = Math.max(2, shown.logits().channels());
    Blend[] fills = new Blend[classes];
    for (int c = 0; c < classes; c++) {
      fills[c] = new Blend(shown.classes().argb(c), FILL_OPACITY * style.maskOpacity());
    }
    return fills;
  }

  /** One class: filled mask, hits, extra and missed pixels. */
  private static final class OfClass extends PredictionLayer {
    private final int wanted;
    private final int channel;
    private final double threshold;
    private final boolean filled;
    private final Blend fill;
    private final Blend hits;
    private final Blend extra;
    private final Blend missed;

    OfClass(Case shown, OverlayStyle style) {
      super(shown);
      wanted = style.classIndex().orElseThrow();
      channel = shown.logits().channelOf(wanted);
      threshold = PredictedRow.logit(style.threshold());
      filled = style.maskFilled();
      fill = new Blend(OverlayRenderer.OUTLINE_OF_ONE, FILL_OPACITY * style.maskOpacity());
      hits = new Blend(OverlayRenderer.HIT, OverlayRenderer.HIT_SHARE * style.predictionOpacity());
      extra = new Blend(OverlayRenderer.EXTRA, style.predictionOpacity());
      missed = new Blend(OverlayRenderer.MISSED, style.predictionOpacity());
    }

    @Override
    void draw(int row, PredictedRow predicted, int[] pixels) {
      int start = row * labels.width();
      double[] logits = channel < 0 ? new double[0] : predicted.logits(channel, row);
      for (int x = 0; x < labels.width(); x++) {
        int i = start + x;
        boolean label = labels.at(i) == wanted;
        boolean hit = channel >= 0 && logits[x] > threshold;
        if (label && filled) {
          pixels[i] = fill.over(pixels[i]);
        }
        if (label || hit) {
          pixels[i] = (label == hit ? hits : hit ? extra : missed).over(pixels[i]);
        }
      }
    }
  }

  /** All classes: filled mask, and the most likely class. */
  private static final class OfAllClasses extends PredictionLayer {
    private final Blend[] fills;
    private final Blend[] guesses;
    private final boolean filled;

    OfAllClasses(Case shown, OverlayStyle style) {
      super(shown);
      filled = style.maskFilled();
      fills = fills(shown, style);
      guesses = new Blend[fills.length];
      for (int c = 0; c < fills.length; c++) {
        guesses[c] = new Blend(shown.classes().argb(c), style.predictionOpacity());
      }
    }

    @Override
    void draw(int row, PredictedRow predicted, int[] pixels) {
      int start = row * labels.width();
      int[] best = predicted.mostLikely(row);
      for (int x = 0; x < labels.width(); x++) {
        int colour = pixels[start + x];
        int label = labels.at(start + x);
        if (filled && label >= 0 && label < fills.length && !labels.background().contains(label)) {
          colour = fills[label].over(colour);
        }
        pixels[start + x] = best[x] < 0 ? colour : guesses[best[x]].over(colour);
      }
    }
  }

  /** The probability of one class as a colour, or the largest of all. */
  private static final class Probability extends PredictionLayer {
    private final int wanted;
    private final int channel;
    private final boolean filled;
    private final Blend[] fills;
    private final Blend[] colours = new Blend[ColourMap.SIZE];

    Probability(Case shown, OverlayStyle style) {
      super(shown);
      wanted = style.classIndex().orElse(-1);
      channel = wanted < 0 ? -1 : shown.logits().channelOf(wanted);
      filled = style.maskFilled();
      fills = fills(shown, style);
      for (int entry = 0; entry < colours.length; entry++) {
        colours[entry] =
            new Blend(OverlayRenderer.PROBABILITY.argb(entry), style.predictionOpacity());
      }
    }

    @Override
    void draw(int row, PredictedRow predicted, int[] pixels) {
      int start = row * labels.width();
      double[] logits = channel < 0 ? predicted.largest(row) : predicted.logits(channel, row);
      for (int x = 0; x < labels.width(); x++) {
        int colour = pixels[start + x];
        int label = labels.at(start + x);
        boolean mine = wanted < 0 ? label >= 0 && label < fills.length : label == wanted;
        if (filled && mine && !labels.background().contains(label)) {
          colour = fills[label].over(colour);
        }
        double p = 1 / (1 + Math.exp(-logits[x]));
        int entry = Math.min(ColourMap.SIZE - 1, (int) (p * ColourMap.SIZE));
        pixels[start + x] = colours[entry].over(colour);
      }
    }
  }
}
