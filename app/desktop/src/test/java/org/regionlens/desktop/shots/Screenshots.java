package org.regionlens.desktop.shots;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.stage.Window;
import org.regionlens.desktop.app.Desktop;
import org.regionlens.desktop.display.RangeMode;
import org.regionlens.desktop.message.Message;
import org.regionlens.desktop.pane.PixelPoint;
import org.regionlens.desktop.theme.Theme;
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
  private final ShotWindow window;
  private final Desktop desktop;

  private Screenshots(ShotWindow window) {
    this.window = window;
    this.desktop = window.desktop();
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    List<Path> files = List.of(arguments).stream().skip(1).map(Path::of).toList();
    Platform.startup(() -> {});
    ShotWindow window = ShotWindow.open(folder);
    new Screenshots(window).take(files);
    new StudyShots(window).take();
    System.exit(0);
  }

  private void take(List<Path> files) throws Exception {
    if (files.isEmpty()) {
      ShotWindow.perform(() -> desktop.opener().open(desktop.opener().samples().getFirst()));
    } else {
      ShotWindow.perform(() -> desktop.opener().openGuessed(files));
    }
    ShotWindow.await(() -> !desktop.opener().busy().get());
    window.shot("opened");
    Message said = desktop.messages().message().get();
    if (said != null && !said.remedies().isEmpty()) {
      ShotWindow.perform(said.remedies().getLast().run());
      ShotWindow.await(() -> desktop.session().subject().get() != null);
    }
    ShotWindow.perform(() -> desktop.panes().cursor().set(new PixelPoint(240, 150)));
    ShotWindow.await(() -> desktop.session().result().get() != null);
    window.shot("light");
    theme(Theme.DARK, "dark");
    setting(s -> s.withCascade(diffusion()).withPooling(PoolingMode.AVERAGE, 4), "cascade-dark");
    theme(Theme.LIGHT, "cascade-light");
    setting(s -> Settings.defaults().withRadius(10), "radius-10");
    ShotWindow.perform(() -> desktop.session().classes().set(new ClassSelection.All()));
    window.shot("all-classes");
    ShotWindow.perform(() -> desktop.session().classes().set(new ClassSelection.One(2)));
    setting(s -> Settings.defaults(), "class-2");
    ShotWindow.perform(() -> desktop.viewport().setScale(24));
    window.shot("zoomed");
    ShotWindow.perform(() -> desktop.viewport().setScale(48));
    window.shot("numbers-light");
    theme(Theme.DARK, "numbers-dark");
    ShotWindow.perform(desktop.viewport()::fit);
    ShotWindow.perform(() -> desktop.display().scaling().set(Scaling.SYMLOG));
    ShotWindow.perform(() -> desktop.display().range().set(RangeMode.FIXED));
    window.shot("symlog-dark");
    theme(Theme.LIGHT, "symlog-light");
    ShotWindow.perform(() -> desktop.display().scaling().set(Scaling.LOG));
    window.shot("log");
    ShotWindow.perform(() -> desktop.display().scaling().set(Scaling.SQUARE_ROOT));
    ShotWindow.perform(() -> desktop.panes().maskHeld().set(true));
    window.shot("mask");
    ShotWindow.perform(() -> desktop.panes().maskHeld().set(false));
    ShotWindow.perform(
        () -> desktop.messages().show(Message.information("Written to picture.png.")));
    window.shot("square-root");
    ShotWindow.perform(() -> desktop.display().scaling().set(Scaling.LINEAR));
    ShotWindow.perform(desktop.display()::rangeAutomatically);
    ShotWindow.perform(() -> window.fire("#button-export"));
    window.shot("export");
    ShotWindow.perform(() -> List.copyOf(Window.getWindows()).getLast().hide());
    ShotWindow.perform(() -> desktop.panes().toggleEnlarged(2));
    window.shot("enlarged");
    ShotWindow.perform(() -> desktop.panes().toggleEnlarged(2));
    ShotWindow.perform(() -> desktop.panes().count().set(2));
    window.shot("two-panes");
    ShotWindow.perform(() -> desktop.panes().count().set(4));
    ShotWindow.perform(
        () -> desktop.opener().open(java.util.Map.of(Role.MASK, Path.of("missing.png"))));
    ShotWindow.await(() -> desktop.messages().message().get() != null);
    window.shot("message");
  }

  private static Cascade diffusion() {
    return new Cascade.Diffusion(0.6, 4, Cascade.Border.HOLD, Cascade.Scope.BOTH);
  }

  private void theme(Theme theme, String name) throws Exception {
    ShotWindow.perform(() -> desktop.theme().theme().set(theme));
    window.shot(name);
  }

  private void setting(java.util.function.UnaryOperator<Settings> change, String name)
      throws Exception {
    ShotWindow.perform(
        () -> desktop.session().settings().set(change.apply(desktop.session().settings().get())));
    window.shot(name);
  }
}
