package org.regionlens.media.mask;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Gives each pixel the label whose colour is nearest: the least sum of squares over red, green and
 * blue.
 *
 * @param labels the label of each pixel
 * @param inexact how many pixels did not have exactly a colour of the table
 * @param far how many pixels were farther than {@link #FAR} from every colour of the table
 */
record NearestColours(int[] labels, int inexact, int far) {
  /** Distance beyond which a colour is no spoilt colour of the table, in steps of 8 bits. */
  static final int FAR = 48;

  private static final int UNKNOWN = -1;

  /**
   * @param rgb the pixels
   * @param indexByColour the table; not empty
   */
  static NearestColours of(int[] rgb, Map<Integer, Integer> indexByColour) {
    List<Integer> colours = indexByColour.keySet().stream().sorted().toList();
    // Every colour is looked up once; a picture may have sixteen million.
    short[] nearest = new short[1 << 24];
    Arrays.fill(nearest, (short) UNKNOWN);
    int[] labels = new int[rgb.length];
    int inexact = 0;
    int far = 0;
    for (int i = 0; i < rgb.length; i++) {
      int colour = rgb[i];
      if (nearest[colour] == UNKNOWN) {
        nearest[colour] = (short) nearest(colour, colours);
      }
      int best = colours.get(nearest[colour]);
      labels[i] = indexByColour.getOrDefault(best, UNKNOWN);
      if (best != colour) {
        inexact++;
        if (distance(best, colour) > FAR * FAR) {
          far++;
        }
      }
    }
    return new NearestColours(labels, inexact, far);
  }

  private static int nearest(int colour, List<Integer> colours) {
    int best = 0;
    for (int i = 1; i < colours.size(); i++) {
      if (distance(colours.get(i), colour) < distance(colours.get(best), colour)) {
        best = i;
      }
    }
    return best;
  }

  private static int distance(int a, int b) {
    int red = (a >> 16) - (b >> 16);
    int green = (a >> 8 & 0xff) - (b >> 8 & 0xff);
    int blue = (a & 0xff) - (b & 0xff);
    return red * red + green * green + blue * blue;
  }
}
