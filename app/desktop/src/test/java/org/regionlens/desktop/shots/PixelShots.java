package org.regionlens.desktop.shots;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.regionlens.desktop.pane.PixelPoint;
import org.regionlens.engine.StandardMaps;

/** What is seen of single pixels: numbers, pins, marks, and pixels without a value. */
final class PixelShots {
  /** At the trunk of a tree before a house. */
  private static final int X = 330;

  private static final int Y = 190;

  private PixelShots() {}

  /**
   * All of them.
   *
   * @param folder for files that are made to be opened
   */
  static List<Shot> all(Path folder) {
    return List.of(
        Shot.of("zoomed", window -> window.zoom(12, X, Y)),
        Shot.of("numbers", window -> window.zoom(48, X, Y)),
        Shot.of("numbers-dense", window -> window.zoom(48, X, Y)).sized(1280, 800, 2),
        Shot.of("pinned", PixelShots::pin),
        Shot.of("pinned-zoomed", PixelShots::pinZoomed),
        Shot.of("swipe", PixelShots::swipe),
        Shot.of("bar-marks", PixelShots::mark),
        Shot.of("mask-held", window -> window.press("look-mask")),
        Shot.of("void-band", window -> window.press("sample-street-void-band")),
        Shot.of("void-band-excluded", PixelShots::exclude),
        Shot.of("void-band-zoomed", PixelShots::excludeZoomed),
        Shot.of("no-full-neighbourhood", PixelShots::edge),
        Shot.of("no-signal", window -> noSignal(window, folder)));
  }

  private static void pin(ShotWindow window) throws Exception {
    window.perform(() -> window.desktop().panes().togglePin(new PixelPoint(X, Y)));
  }

  private static void pinZoomed(ShotWindow window) throws Exception {
    window.foldStudies();
    window.zoom(16, X, Y);
    pin(window);
  }

  private static void swipe(ShotWindow window) throws Exception {
    window.press("panes-2");
    window.perform(() -> window.desktop().panes().swipe(1).map().set(StandardMaps.VERSUS));
  }

  private static void mark(ShotWindow window) throws Exception {
    window.perform(() -> window.desktop().panes().active().set(1));
    window.hover("#pane-1 .colour-bar", 0.1, 0.5);
  }

  private static void exclude(ShotWindow window) throws Exception {
    window.press("sample-street-void-band");
    window.click("#ignored-exclude");
  }

  private static void excludeZoomed(ShotWindow window) throws Exception {
    exclude(window);
    window.zoom(12, X, Y);
  }

  private static void edge(ShotWindow window) throws Exception {
    window.slide("#slider-radius", 10);
    window.zoom(6, 20, 20);
  }

  private static void noSignal(ShotWindow window, Path folder) throws Exception {
    List<Path> files =
        List.of(
            grey(folder.resolve("blank_mask.png"), Color.BLACK, Color.BLACK),
            grey(folder.resolve("blank_prediction.png"), Color.BLACK, Color.WHITE));
    window.perform(() -> window.desktop().opener().openGuessed(files));
    window.await(() -> window.desktop().session().subject().get() != null);
  }

  private static Path grey(Path file, Color left, Color right) throws IOException {
    BufferedImage image = new BufferedImage(96, 72, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setPaint(new java.awt.GradientPaint(0, 0, left, 96, 0, right));
    graphics.fillRect(0, 0, 96, 72);
    graphics.dispose();
    File made = file.toFile();
    ImageIO.write(image, "png", made);
    return file;
  }
}
