package org.regionlens.media.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;

/** Stripes that stand for "no value". */
public final class Hatching {
  private static final Color GROUND = new Color(0xf1f3f4);
  private static final Color STRIPE = new Color(0xaeb4ba);

  private Hatching() {}

  /** Fills a rectangle with stripes, so far apart. */
  public static void draw(Graphics2D g, int x, int y, int width, int height, int spacing) {
    Shape clip = g.getClip();
    g.clipRect(x, y, width, height);
    g.setColor(GROUND);
    g.fillRect(x, y, width, height);
    g.setColor(STRIPE);
    g.setStroke(new BasicStroke(spacing / 5f));
    // Aligned to the figure, so that stripes of neighbouring rectangles meet.
    int first = Math.floorDiv(x + y, spacing) * spacing;
    for (int sum = first; sum <= x + y + width + height; sum += spacing) {
      g.draw(new Line2D.Double(sum - y, y, sum - y - height, y + height));
    }
    g.setClip(clip);
  }
}
