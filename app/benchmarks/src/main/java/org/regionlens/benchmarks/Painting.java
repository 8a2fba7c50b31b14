package org.regionlens.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.regionlens.desktop.pane.ImageLevels;
import org.regionlens.desktop.pane.PixelPainter;
import org.regionlens.desktop.pane.Placement;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.Settings;
import org.regionlens.engine.work.Threads;
import org.regionlens.media.image.RasterImage;

/** The four coloured pictures of a frame, painted into panes as the window does. */
final class Painting {
  static final int WIDTH = 700;
  static final int HEIGHT = 440;

  private static final int LINE = 0xff606060;
  private static final int GROUND = 0xff909090;

  private final PixelPainter painter;
  private final List<RasterImage> pictures;
  private final List<ImageLevels> levels = new ArrayList<>();
  private final Placement place;
  private final int[][] panes;

  /**
   * @param size sides of the image
   * @param zoom pixels of the screen per pixel of the image
   */
  Painting(int size, double zoom, Threads threads) {
    ClassSelection one = new ClassSelection.All();
    Workload load =
        new Workload(Scene.of(size, 1, 7), Settings.defaults(), one, KernelChoice.AUTO, threads);
    Frame frame = new Frame(load.scene(), one, Frame.workOf(load));
    pictures = frame.colour(load.run(Frame.MAPS));
    for (RasterImage picture : pictures) {
      levels.add(ImageLevels.of(picture, Frame.workOf(load)));
    }
    painter = new PixelPainter(LINE, GROUND, Frame.workOf(load));
    place = new Placement(zoom, 0, 0);
    panes = new int[pictures.size()][WIDTH * HEIGHT];
  }

  /** Paints all panes and hands them out. */
  int[][] paint() {
    for (int i = 0; i < panes.length; i++) {
      painter.paint(levels.get(i), place, panes[i], WIDTH, HEIGHT);
    }
    return panes;
  }

  /**
   * Holds what is painted to the pictures, pixel by pixel, where one shows the other.
   *
   * @throws IllegalStateException if a pane does not show its picture
   */
  void check() {
    int[][] painted = paint();
    for (int i = 0; i < painted.length && place.scale() >= 1; i++) {
      RasterImage picture = pictures.get(i);
      for (int at = 0; at < painted[i].length; at++) {
        int x = (int) Math.floor(place.imageX(at % WIDTH + 0.5));
        int row = at / WIDTH;
        int y = (int) Math.floor(place.imageY(row + 0.5));
        boolean inside = x < picture.width() && y < picture.height();
        int expected = inside ? picture.pixels()[y * picture.width() + x] : 0;
        boolean hatched = inside && expected == 0;
        if (!hatched && painted[i][at] != expected) {
          throw new IllegalStateException("Pane " + i + " does not show its picture at " + at);
        }
      }
    }
  }
}
