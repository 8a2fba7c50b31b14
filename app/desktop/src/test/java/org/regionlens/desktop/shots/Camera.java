package org.regionlens.desktop.shots;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.DialogPane;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/** Pictures of a window with the dialogs and menus that lie over it. */
final class Camera {
  private Camera() {}

  /** Writes what is seen now. */
  static void write(ShotWindow window, Path file) throws Exception {
    window.perform(
        () -> {
          BufferedImage picture = picture(window);
          try {
            ImageIO.write(picture, "png", file.toFile());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static BufferedImage picture(ShotWindow window) {
    double scale = window.size().scale();
    Scene below = window.desktop().scene();
    BufferedImage picture =
        new BufferedImage(
            (int) Math.round(window.size().width() * scale),
            (int) Math.round(window.size().height() * scale),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    for (Window each : window.windows()) {
      Parent root = each.getScene().getRoot();
      BufferedImage image = snapshot(root, scale);
      double x = each.getX() + each.getScene().getX() - below.getWindow().getX();
      double y = each.getY() + each.getScene().getY() - below.getWindow().getY();
      if (root instanceof DialogPane) {
        // Dialogs are placed by the desktop's window manager; without one, in the middle.
        x = (window.size().width() - image.getWidth() / scale) / 2;
        y = (window.size().height() - image.getHeight() / scale) / 3;
        graphics.setColor(java.awt.Color.GRAY);
        graphics.fillRect(
            (int) (x * scale) - 1,
            (int) (y * scale) - 1,
            image.getWidth() + 2,
            image.getHeight() + 2);
      }
      graphics.drawImage(image, (int) (x * scale), (int) (y * scale), null);
    }
    graphics.dispose();
    return picture;
  }

  private static BufferedImage snapshot(Parent root, double scale) {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setFill(Color.TRANSPARENT);
    parameters.setTransform(Transform.scale(scale, scale));
    WritableImage image = root.snapshot(parameters, null);
    return SwingFXUtils.fromFXImage(image, null);
  }
}
