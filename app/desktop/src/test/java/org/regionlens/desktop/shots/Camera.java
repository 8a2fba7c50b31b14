package org.regionlens.desktop.shots;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
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
    write(window, List.of(), file);
  }

  /** Writes the rectangle that holds some parts of the window, or all of it if none is named. */
  static void write(ShotWindow window, List<String> parts, Path file) throws Exception {
    window.perform(
        () -> {
          BufferedImage whole = picture(window);
          Rectangle seen = new Rectangle(0, 0, whole.getWidth(), whole.getHeight());
          Rectangle wanted = parts.isEmpty() ? seen : rectangle(window, parts).intersection(seen);
          BufferedImage picture =
              whole.getSubimage(wanted.x, wanted.y, wanted.width, wanted.height);
          try {
            ImageIO.write(picture, "png", file.toFile());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static Rectangle rectangle(ShotWindow window, List<String> parts) {
    Rectangle all = new Rectangle(-1, -1);
    for (String part : parts) {
      Rectangle one = new Rectangle();
      if (part.equals(Illustration.UPPERMOST)) {
        one = place(window, window.windows().getLast());
      } else {
        Node node = window.find(part);
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        double scale = window.size().scale();
        one.setFrameFromDiagonal(
            Math.floor(bounds.getMinX() * scale),
            Math.floor(bounds.getMinY() * scale),
            Math.ceil(bounds.getMaxX() * scale),
            Math.ceil(bounds.getMaxY() * scale));
      }
      all = all.union(one);
    }
    return all;
  }

  /** Where a window lies in the picture. */
  private static Rectangle place(ShotWindow window, Window each) {
    double scale = window.size().scale();
    Parent root = each.getScene().getRoot();
    Bounds bounds = root.getLayoutBounds();
    int width = (int) Math.ceil(bounds.getWidth() * scale);
    int height = (int) Math.ceil(bounds.getHeight() * scale);
    if (root instanceof DialogPane) {
      // Dialogs are placed by the desktop's window manager; without one, a little above the middle.
      int right = (int) (window.size().width() * scale) - width;
      int below = (int) (window.size().height() * scale) - height;
      return new Rectangle(right / 2, below / 3, width, height);
    }
    Window main = window.desktop().scene().getWindow();
    double x = each.getX() + each.getScene().getX() - main.getX();
    double y = each.getY() + each.getScene().getY() - main.getY();
    return new Rectangle((int) (x * scale), (int) (y * scale), width, height);
  }

  private static BufferedImage picture(ShotWindow window) {
    double scale = window.size().scale();
    BufferedImage picture =
        new BufferedImage(
            (int) Math.round(window.size().width() * scale),
            (int) Math.round(window.size().height() * scale),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    for (Window each : window.windows()) {
      Parent root = each.getScene().getRoot();
      BufferedImage image = snapshot(root, scale);
      Rectangle place = place(window, each);
      if (root instanceof DialogPane) {
        graphics.setColor(java.awt.Color.GRAY);
        graphics.drawRect(place.x - 1, place.y - 1, place.width + 1, place.height + 1);
      }
      graphics.drawImage(image, place.x, place.y, null);
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
