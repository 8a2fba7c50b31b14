package org.regionlens.media.text;

import org.regionlens.engine.edge.Nearness;

/** How near to a boundary is near, in words; numbers in the locale of the words. */
public final class NearText {

  private NearText() {}

  /** The amount alone: “3 px”, “0.5 %”. */
  public static String amount(Nearness near, Words words) {
    return near.ofDiagonal()
        ? words.get("near.percent", 100 * near.amount())
        : words.get("near.pixels", near.amount());
  }

  /** For images of any size: “3 px”, “0.5 % of the diagonal”. */
  public static String of(Nearness near, Words words) {
    String amount = amount(near, words);
    return near.ofDiagonal() ? words.get("near.diagonal", amount) : amount;
  }

  /**
   * For one image: “3 px”, “0.5 % of the diagonal (2.4 px)”.
   *
   * @param diagonal of the image, pixels
   */
  public static String of(Nearness near, double diagonal, Words words) {
    return withPixels("near.diagonal.pixels", near, diagonal, words);
  }

  /**
   * The same for a narrow column: “3 px”, “0.5 % (2.4 px)”.
   *
   * @param diagonal of the image, pixels
   */
  public static String brief(Nearness near, double diagonal, Words words) {
    return withPixels("near.percent.pixels", near, diagonal, words);
  }

  private static String withPixels(String key, Nearness near, double diagonal, Words words) {
    String amount = amount(near, words);
    return near.ofDiagonal() ? words.get(key, amount, near.pixelsOf(diagonal)) : amount;
  }
}
