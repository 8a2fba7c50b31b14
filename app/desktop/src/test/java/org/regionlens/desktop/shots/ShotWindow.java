package org.regionlens.desktop.shots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.regionlens.desktop.app.Desktop;
import org.regionlens.desktop.app.RealServices;
import org.regionlens.desktop.theme.Theme;
import org.regionlens.desktop.thread.FxThread;
import org.regionlens.desktop.thread.Workers;

/** A window of the real program, and pictures of it. */
final class ShotWindow {
  private static final long LONGEST_WAIT_MILLIS = 120_000;
  private static final long STEP_MILLIS = 50;
  private static final long SETTLE_MILLIS = 300;

  private final Path folder;
  private final Desktop desktop;

  private ShotWindow(Path folder, Desktop desktop) {
    this.folder = folder;
    this.desktop = desktop;
  }

  /** Opens a window; its pictures go into the folder. */
  static ShotWindow open(Path folder) throws Exception {
    Workers workers = new Workers();
    return new ShotWindow(folder, onWindowThread(() -> show(workers)));
  }

  private static Desktop show(Workers workers) {
    Stage stage = new Stage();
    Desktop desktop = new Desktop(new RealServices(workers, false).of(stage, Theme.LIGHT));
    stage.setScene(desktop.scene());
    stage.show();
    return desktop;
  }

  Desktop desktop() {
    return desktop;
  }

  void resize(double width, double height) throws Exception {
    perform(
        () -> {
          Window shown = desktop.scene().getWindow();
          shown.setWidth(width);
          shown.setHeight(height);
        });
  }

  void fire(String button) {
    ((Button) desktop.scene().lookup(button)).fire();
  }

  void shot(String name) throws Exception {
    await(() -> !desktop.session().busy().get());
    Thread.sleep(SETTLE_MILLIS);
    perform(
        () -> {
          for (Window window : List.copyOf(Window.getWindows())) {
            Scene scene = window.getScene();
            boolean main = scene.equals(desktop.scene());
            write(scene, folder.resolve(main ? name + ".png" : name + "-window.png"));
          }
        });
  }

  private static void write(Scene scene, Path file) {
    Parent root = scene.getRoot();
    if (root instanceof Pane || root.isVisible()) {
      WritableImage image = scene.snapshot(null);
      try {
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static void perform(Runnable work) throws Exception {
    onWindowThread(
        () -> {
          work.run();
          return true;
        });
  }

  static void await(BooleanSupplier condition) throws Exception {
    long end = System.currentTimeMillis() + LONGEST_WAIT_MILLIS;
    while (!onWindowThread(condition::getAsBoolean)) {
      if (System.currentTimeMillis() > end) {
        throw new IllegalStateException("The window did not come to rest.");
      }
      Thread.sleep(STEP_MILLIS);
    }
  }

  private static <T> T onWindowThread(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    new FxThread().execute(task);
    return task.get();
  }
}
