package org.regionlens.media.image;

import java.util.Locale;
import org.regionlens.media.text.UnreadableException;

/**
 * How large pictures, masks and planes of predictions may be.
 *
 * @param pixels the most, ≥ 1
 */
public record PixelLimit(long pixels) {
  private static final long MILLION = 1_000_000;

  /** 128 million pixels. */
  public static final PixelLimit DEFAULT = ofMillions(128);

  public PixelLimit {
    if (pixels < 1) {
      throw new IllegalArgumentException("A limit of " + pixels + " pixels lets nothing pass.");
    }
  }

  /**
   * So many million pixels.
   *
   * @param millions of pixels; greater ones than a Java array holds mean as many as it holds
   */
  public static PixelLimit ofMillions(long millions) {
    return new PixelLimit(Math.min(millions, Integer.MAX_VALUE / MILLION) * MILLION);
  }

  /**
   * Passes if a size is within the limit.
   *
   * @throws UnreadableException if there are more pixels
   */
  public void check(int width, int height) throws UnreadableException {
    if ((long) width * height > pixels) {
      throw new UnreadableException(
          "unreadable.too-large", Integer.toString(width), Integer.toString(height), millions());
    }
  }

  /** Millions, in digits as the command line takes them. */
  private String millions() {
    return pixels % MILLION == 0
        ? Long.toString(pixels / MILLION)
        : String.format(Locale.ROOT, "%.3f", (double) pixels / MILLION);
  }
}
