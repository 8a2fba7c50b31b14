package org.regionlens.media.render;

import java.awt.Font;
import java.util.List;

/**
 * Where the parts of a figure lie, in pixels at 1×. Everything but the picture grows with the
 * picture, so that text stays readable beside large images; small pictures are enlarged by a whole
 * number.
 */
final class FigureLayout {
  private static final int LEAST_PICTURE = 320;
  private static final double TEXT_REFERENCE = 520;
  private static final int LEAST_BAR = 170;
  private static final int LEAST_WIDTH = 460;

  /** Baselines of the first lines of title and subtitle, and top of the picture below them. */
  private static final int TITLE = 30;

  private static final int SUBTITLE = 20;
  private static final int PICTURE = 14;

  /** From one line of title and subtitle to the next. */
  private static final int TITLE_LINE = 22;

  private static final int SUBTITLE_LINE = 15;

  private final double unit;
  final int magnification;
  final int pictureX;
  final int pictureY;
  final int pictureWidth;
  final int pictureHeight;
  final int barX;
  final int barHeight;
  final int contentWidth;
  final Font titleFont;
  final Font subtitleFont;
  final List<String> title;
  final List<String> subtitle;

  FigureLayout(Figure figure, FigureFonts fonts) {
    int width = figure.picture().width();
    int height = figure.picture().height();
    magnification = Math.max(1, LEAST_PICTURE / Math.max(width, height));
    pictureWidth = width * magnification;
    pictureHeight = height * magnification;
    unit = Math.max(1, Math.sqrt((double) pictureWidth * pictureHeight) / TEXT_REFERENCE);
    pictureX = px(20);
    barX = pictureX + pictureWidth + px(16);
    boolean bar = figure.bar() != null;
    barHeight = bar ? Math.max(pictureHeight, px(LEAST_BAR)) : 0;
    int beside = pictureWidth + (bar ? px(16 + 12 + 64) : 0);
    contentWidth = Math.max(beside, px(LEAST_WIDTH));
    titleFont = FigureFonts.fitting(fonts.strong(size(17)), figure.title());
    subtitleFont = FigureFonts.fitting(fonts.regular(size(11.5)), figure.subtitle());
    title = wrap(titleFont, figure.title());
    subtitle = wrap(subtitleFont, figure.subtitle());
    pictureY = px(subtitleBaseline(subtitle.size() - 1) + PICTURE);
  }

  /** A length in units of the text, rounded to whole pixels so that edges stay sharp. */
  int px(double length) {
    return (int) Math.round(length * unit);
  }

  double size(double points) {
    return points * unit;
  }

  /** The baseline of a line of the title, in units of the text. */
  int titleBaseline(int line) {
    return TITLE + line * TITLE_LINE;
  }

  /** The baseline of a line of the subtitle, in units of the text. */
  int subtitleBaseline(int line) {
    return titleBaseline(title.size() - 1) + SUBTITLE + line * SUBTITLE_LINE;
  }

  int belowPicture() {
    return pictureY + Math.max(pictureHeight, barHeight);
  }

  int width() {
    return contentWidth + 2 * pictureX;
  }

  static double textWidth(Font font, String text) {
    return FigureFonts.width(font, text);
  }

  /** Breaks a text between words so that no line is wider than the content, if it can be. */
  List<String> wrap(Font font, String text) {
    return FigureFonts.wrap(font, text, contentWidth);
  }
}
