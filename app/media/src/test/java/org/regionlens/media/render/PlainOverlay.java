package org.regionlens.media.render;

import java.util.OptionalInt;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.image.RasterImage;
import org.regionlens.media.input.Case;

/** The overlay as its description says it, one pixel after the other and without tables. */
final class PlainOverlay {
  private static final int GROUND = 0xff2b2d31;
  private static final int WHITE = 0xffffffff;
  private static final int YELLOW = 0xffffe000;

  private PlainOverlay() {}

  static int[] render(Case shown, OverlayStyle style) {
    LabelMap labels = shown.labels();
    MaskOutline outline = new MaskOutline(labels, style.classIndex(), style.outlineWidth());
    int[] pixels = new int[labels.width() * labels.height()];
    for (int i = 0; i < pixels.length; i++) {
      int x = i % labels.width();
      int y = i / labels.width();
      RasterImage image = shown.image();
      int colour =
          image == null ? GROUND : Blend.mix(GROUND, image.argb(x, y), style.imageOpacity());
      if (labels.isIgnored(i)) {
        pixels[i] = Blend.mix(colour, (x + y) % 6 < 2 ? 0xffd0d0d0 : 0xff404040, 0.5);
        continue;
      }
      OptionalInt one = style.classIndex();
      colour =
          style.look() == OverlayStyle.PredictionLook.PROBABILITY
              ? probability(shown, style, i, colour)
              : one.isPresent()
                  ? ofClass(shown, style, one.getAsInt(), i, colour)
                  : ofAll(shown, style, i, colour);
      boolean hits = one.isPresent() && style.look() == OverlayStyle.PredictionLook.DECISION;
      int line = hits ? YELLOW : WHITE;
      pixels[i] = outline.at(x, y) ? Blend.mix(colour, line, style.maskOpacity()) : colour;
    }
    return pixels;
  }

  private static int ofClass(Case shown, OverlayStyle style, int wanted, int i, int ground) {
    int channel = shown.logits().channelOf(wanted);
    boolean label = shown.labels().at(i) == wanted;
    boolean hit =
        channel >= 0
            && shown.logits().plane(channel).get(i)
                > Math.log(style.threshold() / (1 - style.threshold()));
    int colour =
        label && style.maskFilled() ? Blend.mix(ground, YELLOW, style.maskOpacity() / 2) : ground;
    if (label == hit) {
      return hit ? Blend.mix(colour, WHITE, 0.4 * style.predictionOpacity()) : colour;
    }
    int error = hit ? OverlayRenderer.EXTRA : OverlayRenderer.MISSED;
    return Blend.mix(colour, error, style.predictionOpacity());
  }

  private static int probability(Case shown, OverlayStyle style, int i, int ground) {
    int label = shown.labels().at(i);
    int colour = ground;
    boolean wanted = style.classIndex().isEmpty() || style.classIndex().getAsInt() == label;
    if (style.maskFilled() && wanted && !shown.labels().background().contains(label)) {
      colour = Blend.mix(colour, shown.classes().argb(label), style.maskOpacity() / 2);
    }
    double largest = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < shown.logits().channels(); c++) {
      int index = shown.logits().classIndex(c);
      if (style.classIndex().isEmpty()
          || index == style.classIndex().getAsInt()
          || shown.logits().channelOf(style.classIndex().getAsInt()) < 0) {
        largest = Math.max(largest, shown.logits().plane(c).get(i));
      }
    }
    double p = 1 / (1 + Math.exp(-largest));
    int argb = ColourMap.MAGMA.argb(Math.min(255, (int) (256 * p)));
    return Blend.mix(colour, argb, style.predictionOpacity());
  }

  private static int ofAll(Case shown, OverlayStyle style, int i, int ground) {
    Logits logits = shown.logits();
    int label = shown.labels().at(i);
    int colour = ground;
    if (style.maskFilled() && !shown.labels().background().contains(label)) {
      colour = Blend.mix(colour, shown.classes().argb(label), style.maskOpacity() / 2);
    }
    int best = 0;
    for (int c = 1; c < logits.channels(); c++) {
      best = logits.plane(c).get(i) > logits.plane(best).get(i) ? c : best;
    }
    if (logits.channels() == 1 && logits.plane(0).get(i) <= 0) {
      return colour;
    }
    int guess = shown.classes().argb(logits.classIndex(best));
    return Blend.mix(colour, guess, style.predictionOpacity());
  }
}
