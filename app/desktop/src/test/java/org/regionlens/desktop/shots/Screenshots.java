package org.regionlens.desktop.shots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
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
import org.regionlens.desktop.display.RangeMode;
import org.regionlens.desktop.message.Message;
import org.regionlens.desktop.pane.PixelPoint;
import org.regionlens.desktop.theme.Theme;
import org.regionlens.desktop.thread.FxThread;
import org.regionlens.desktop.thread.Workers;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Settings;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.input.InputNote.Role;

/**
 * Makes screenshots into a folder, without a screen. From the top of the project:
 *
 * <pre>
 * mvn -q test-compile exec:exec -Ddesktop.main=org.regionlens.desktop.shots.Screenshots \
 *     -Dexec.classpathScope=test -Ddesktop.arguments="FOLDER [IMAGE MASK PREDICTION]" \
 *     "-Ddesktop.jvm.flags=-Dglass.platform=Headless -Dprism.order=sw"
 * </pre>
 *
 * With files, they are shown instead of the bundled sample.
 */
public final class Screenshots {
  private static final long LONGEST_WAIT_MILLIS = 120_000;
  private static final long STEP_MILLIS = 50;
  private static final long SETTLE_MILLIS = 300;

  private final Path folder;
  private final Desktop desktop;

  private Screenshots(Path folder, Desktop desktop) {
    this.folder = folder;
    this.desktop = desktop;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    List<Path> files = List.of(arguments).stream().skip(1).map(Path::of).toList();
    Platform.startup(() -> {});
    Workers workers = new Workers();
    Screenshots shots = new Screenshots(folder, onWindowThread(() -> open(workers)));
    shots.take(files);
    System.exit(0);
  }

  private static Desktop open(Workers workers) {
    Stage stage = new Stage();
    Desktop desktop = new Desktop(new RealServices(workers, false).of(stage, Theme.LIGHT));
    stage.setScene(desktop.scene());
    stage.show();
    return desktop;
  }

  private void take(List<Path> files) throws Exception {
    if (files.isEmpty()) {
      perform(() -> desktop.opener().open(desktop.opener().samples().getFirst()));
    } else {
      perform(() -> desktop.opener().openGuessed(files));
    }
    await(() -> !desktop.opener().busy().get());
    shot("opened");
    Message said = desktop.messages().message().get();
    if (said != null && !said.remedies().isEmpty()) {
      perform(said.remedies().getLast().run());
      await(() -> desktop.session().subject().get() != null);
    }
    perform(() -> desktop.panes().cursor().set(new PixelPoint(240, 150)));
    await(() -> desktop.session().result().get() != null);
    shot("light");
    theme(Theme.DARK, "dark");
    setting(s -> s.withCascade(diffusion()).withPooling(PoolingMode.AVERAGE, 4), "cascade-dark");
    theme(Theme.LIGHT, "cascade-light");
    setting(s -> Settings.defaults().withRadius(10), "radius-10");
    perform(() -> desktop.session().classes().set(new ClassSelection.All()));
    shot("all-classes");
    perform(() -> desktop.session().classes().set(new ClassSelection.One(2)));
    setting(s -> Settings.defaults(), "class-2");
    perform(() -> desktop.viewport().setScale(24));
    shot("zoomed");
    perform(() -> desktop.viewport().setScale(48));
    shot("numbers-light");
    theme(Theme.DARK, "numbers-dark");
    perform(desktop.viewport()::fit);
    perform(() -> desktop.display().scaling().set(Scaling.SYMLOG));
    perform(() -> desktop.display().range().set(RangeMode.FIXED));
    shot("symlog-dark");
    theme(Theme.LIGHT, "symlog-light");
    perform(() -> desktop.display().scaling().set(Scaling.LOG));
    shot("log");
    perform(() -> desktop.display().scaling().set(Scaling.SQUARE_ROOT));
    perform(() -> desktop.panes().maskHeld().set(true));
    shot("mask");
    perform(() -> desktop.panes().maskHeld().set(false));
    perform(() -> desktop.messages().show(Message.information("Written to picture.png.")));
    shot("square-root");
    perform(() -> desktop.display().scaling().set(Scaling.LINEAR));
    perform(desktop.display()::rangeAutomatically);
    perform(() -> fire("#button-export"));
    shot("export");
    perform(() -> List.copyOf(Window.getWindows()).getLast().hide());
    perform(() -> desktop.panes().toggleEnlarged(2));
    shot("enlarged");
    perform(() -> desktop.panes().toggleEnlarged(2));
    perform(() -> desktop.panes().count().set(2));
    shot("two-panes");
    perform(() -> desktop.panes().count().set(4));
    perform(() -> desktop.opener().open(java.util.Map.of(Role.MASK, Path.of("missing.png"))));
    await(() -> desktop.messages().message().get() != null);
    shot("message");
  }

  private void fire(String button) {
    ((Button) desktop.scene().lookup(button)).fire();
  }

  private static Cascade diffusion() {
    return new Cascade.Diffusion(0.6, 4, Cascade.Border.HOLD, Cascade.Scope.BOTH);
  }

  private void theme(Theme theme, String name) throws Exception {
    perform(() -> desktop.theme().theme().set(theme));
    shot(name);
  }

  private void setting(java.util.function.UnaryOperator<Settings> change, String name)
      throws Exception {
    perform(
        () -> desktop.session().settings().set(change.apply(desktop.session().settings().get())));
    shot(name);
  }

  private void shot(String name) throws Exception {
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

  private static void perform(Runnable work) throws Exception {
    onWindowThread(
        () -> {
          work.run();
          return true;
        });
  }

  private static void await(BooleanSupplier condition) throws Exception {
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
