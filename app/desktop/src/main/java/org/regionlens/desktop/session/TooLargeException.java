package org.regionlens.desktop.session;

/** An answer that cannot fit into the memory. */
public final class TooLargeException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int width;
  private final int height;
  private final long megabytes;
  private final long heap;

  /**
   * @param width of the image, pixels
   * @param height of the image, pixels
   * @param megabytes needed at least
   * @param heap megabytes that Java may use
   */
  TooLargeException(int width, int height, long megabytes, long heap) {
    super("%d MB needed, %d MB there".formatted(megabytes, heap));
    this.width = width;
    this.height = height;
    this.megabytes = megabytes;
    this.heap = heap;
  }

  /** Of the image, pixels. */
  public int width() {
    return width;
  }

  /** Of the image, pixels. */
  public int height() {
    return height;
  }

  /** Needed at least. */
  public long megabytes() {
    return megabytes;
  }

  /** Megabytes that Java may use. */
  public long heap() {
    return heap;
  }
}
