package org.regionlens.desktop.shots;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TitledPane;
import org.regionlens.desktop.app.Desktop;
import org.regionlens.desktop.pane.PixelBox;
import org.regionlens.desktop.pane.PixelPoint;
import org.regionlens.desktop.theme.Theme;
import org.regionlens.engine.Cascade;

/** Screenshots of the studies, in both themes; called as {@link Screenshots} is. */
public final class StudyShots {
  private final ShotWindow window;
  private final Desktop desktop;

  StudyShots(ShotWindow window) {
    this.window = window;
    this.desktop = window.desktop();
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    List<Path> files = List.of(arguments).stream().skip(1).map(Path::of).toList();
    Platform.startup(() -> {});
    ShotWindow window = ShotWindow.open(folder);
    Desktop desktop = window.desktop();
    ShotWindow.perform(
        () -> {
          if (files.isEmpty()) {
            desktop.opener().open(desktop.opener().samples().getFirst());
          } else {
            desktop.opener().openGuessed(files);
          }
        });
    ShotWindow.await(() -> desktop.session().result().get() != null);
    new StudyShots(window).take();
    System.exit(0);
  }

  void take() throws Exception {
    ShotWindow.perform(() -> desktop.panes().cursor().set(new PixelPoint(240, 150)));
    ShotWindow.perform(() -> desktop.studies().show("profile"));
    both("profile");
    ShotWindow.perform(() -> desktop.panes().selection().set(new PixelBox(200, 120, 60, 40)));
    both("profile-selection");
    ShotWindow.perform(() -> desktop.panes().selection().set(null));
    ShotWindow.perform(() -> desktop.studies().height().set(420));
    both("profile-high");
    ShotWindow.perform(
        () ->
            desktop
                .studies()
                .height()
                .set(org.regionlens.desktop.studies.StudiesViewModel.DEFAULT_HEIGHT));
    ShotWindow.perform(() -> desktop.panes().active().set(1));
    ShotWindow.perform(() -> desktop.studies().show("histogram"));
    both("histogram");
    ShotWindow.perform(() -> desktop.studies().show("neighbourhood"));
    ShotWindow.perform(() -> desktop.panes().cursor().set(new PixelPoint(303, 128)));
    both("neighbourhood");
    ShotWindow.perform(
        () ->
            desktop
                .session()
                .settings()
                .set(
                    desktop
                        .session()
                        .settings()
                        .get()
                        .withRadius(5)
                        .withCascade(new Cascade.Raster(0.7, 2, Cascade.Scope.BOTH))));
    ShotWindow.perform(() -> check("#cascade-footprint"));
    both("footprint");
    ShotWindow.perform(() -> check("#cascade-footprint"));
    ShotWindow.perform(
        () -> desktop.session().settings().set(org.regionlens.engine.Settings.defaults()));
    ShotWindow.perform(() -> open("#section-prediction"));
    ShotWindow.perform(
        () -> ((Slider) desktop.scene().lookup("#slider-what-if-shift-x")).setValue(6));
    both("what-if");
    ShotWindow.perform(() -> window.fire("#prediction-reset"));
    ShotWindow.perform(() -> open("#section-prediction"));
    ShotWindow.perform(() -> desktop.actions().get("pin").fire());
    ShotWindow.perform(
        () ->
            desktop
                .session()
                .settings()
                .set(
                    desktop
                        .session()
                        .settings()
                        .get()
                        .withCascade(
                            new Cascade.Diffusion(
                                0.6, 4, Cascade.Border.HOLD, Cascade.Scope.BOTH))));
    Thread.sleep(3000);
    both("compare");
    ShotWindow.perform(() -> desktop.actions().get("unpin").fire());
    ShotWindow.perform(
        () -> desktop.session().settings().set(org.regionlens.engine.Settings.defaults()));
    ShotWindow.perform(() -> desktop.studies().show("sweep"));
    ShotWindow.perform(() -> window.fire("#sweep-run"));
    ShotWindow.await(() -> !desktop.scene().lookup("#sweep-progress").isVisible());
    both("sweep");
    ShotWindow.perform(() -> desktop.studies().toggle());
    both("folded");
    ShotWindow.perform(() -> desktop.studies().toggle());
  }

  private void check(String box) {
    ((CheckBox) desktop.scene().lookup(box)).fire();
  }

  private void open(String section) {
    TitledPane pane = (TitledPane) desktop.scene().lookup(section);
    pane.setExpanded(!pane.isExpanded());
  }

  private void both(String name) throws Exception {
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      ShotWindow.perform(() -> desktop.theme().theme().set(theme));
      Thread.sleep(900);
      window.shot("study-" + name + "-" + (theme == Theme.DARK ? "dark" : "light"));
    }
  }
}
