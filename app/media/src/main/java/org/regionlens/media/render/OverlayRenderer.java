package org.regionlens.media.render;

import java.util.OptionalInt;
import org.regionlens.engine.LabelMap;
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

  private OverlayRenderer() {}

  /** One pixel per pixel of the case's labels; opaque. */
  public static RasterImage render(Case shown, OverlayStyle style) {
    LabelMap labels = shown.labels();
    int width = labels.width();
    int height = labels.height();
    int[] pixels = new int[width * height];
    RasterImage image = shown.image();
    PredictedClasses predicted = new PredictedClasses(shown.logits());
    OptionalInt one = style.classIndex();
    int channel = one.isPresent() ? shown.logits().channelOf(one.getAsInt()) : -1;
    double threshold = PredictedClasses.logit(style.threshold());
    int[] colours = colours(shown);
    MaskOutline outline = new MaskOutline(labels, one, style.outlineWidth());
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int i = y * width + x;
        int colour = image == null ? GROUND : mix(GROUND, image.pixels()[i], style.imageOpacity());
        if (labels.isIgnored(i)) {
          pixels[i] = style.hatchIgnored() ? hatched(colour, x, y) : colour;
          continue;
        }
        if (one.isPresent()) {
          boolean label = labels.at(i) == one.getAsInt();
          boolean hit = channel >= 0 && predicted.exceeds(channel, i, threshold);
          if (label && style.maskFilled()) {
            colour = mix(colour, MASK_FILL, 0.5 * style.maskOpacity());
          }
          if (label != hit) {
            colour = mix(colour, hit ? EXTRA : MISSED, style.predictionOpacity());
          }
        } else {
          if (style.maskFilled() && !labels.background().contains(labels.at(i))) {
            colour = mix(colour, colours[labels.at(i)], 0.5 * style.maskOpacity());
          }
          int best = predicted.mostLikely(i);
          if (best >= 0) {
            colour = mix(colour, colours[best], style.predictionOpacity());
          }
        }
        if (outline.at(x, y)) {
          colour = mix(colour, OUTLINE, style.maskOpacity());
        }
        pixels[i] = colour;
      }
    }
    return new RasterImage(width, height, pixels);
  }

  /** The colours of the classes by index: a table is too slow to ask for every pixel. */
  private static int[] colours(Case shown) {
    int[] colours = new int[Math.max(2, shown.logits().channels())];
    for (int i = 0; i < colours.length; i++) {
      colours[i] = shown.classes().argb(i);
    }
    return colours;
  }

  /** Diagonal stripes, so that ignored pixels look like no class and no colour. */
  private static int hatched(int colour, int x, int y) {
    int stripe = (x + y) % 6 < 2 ? HATCH_LIGHT : HATCH_DARK;
    return mix(colour, stripe, HATCH_OPACITY);
  }

  /** The lower colour, taken as opaque, covered by the upper one. */
  static int mix(int lower, int upper, double opacity) {
    double share = opacity * (upper >>> 24) / 255;
    int red = channel(lower >> 16, upper >> 16, share);
    int green = channel(lower >> 8, upper >> 8, share);
    int blue = channel(lower, upper, share);
    return 0xff << 24 | red << 16 | green << 8 | blue;
  }

  private static int channel(int lower, int upper, double share) {
    int low = lower & 0xff;
    return (int) Math.round(low + share * ((upper & 0xff) - low));
  }
}
