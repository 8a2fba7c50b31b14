package org.regionlens.desktop.shots;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TitledPane;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.app.Desktop;
import org.regionlens.desktop.pane.PixelBox;
import org.regionlens.desktop.pane.PixelPoint;
import org.regionlens.desktop.studies.StudiesViewModel;
import org.regionlens.desktop.theme.Theme;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Settings;
import org.regionlens.engine.study.SettingParameter;
import org.regionlens.engine.study.SweepParameter;

/** Screenshots of the studies, in both themes and two sizes; called as {@link Screenshots} is. */
public final class StudyShots {
  private final ShotWindow window;
  private final Desktop desktop;
  private String size = "";

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
    StudyShots shots = new StudyShots(window);
    shots.take();
    window.resize(1280, 720);
    shots.size = "small-";
    shots.take();
    System.exit(0);
  }

  void take() throws Exception {
    ShotWindow.perform(() -> desktop.panes().cursor().set(edgePixel()));
    profile();
    neighbourhood();
    whatIf();
    comparison();
    sweeps();
    ShotWindow.perform(() -> desktop.studies().toggle());
    both("folded");
    ShotWindow.perform(() -> desktop.studies().toggle());
  }

  /** A pixel next to the boundary of the class, in the middle of the image's height. */
  private PixelPoint edgePixel() {
    LabelMap labels = Objects.requireNonNull(desktop.session().subject().get()).labels();
    int y = labels.height() / 2;
    int x = labels.width() / 2;
    int chosen = ((ClassSelection.One) desktop.session().classes().get()).index();
    while (x + 2 < labels.width() && labels.at(y * labels.width() + x + 1) != chosen) {
      x++;
    }
    return new PixelPoint(x, y);
  }

  private void profile() throws Exception {
    show("profile");
    both("profile");
    ShotWindow.perform(() -> desktop.panes().selection().set(new PixelBox(200, 120, 60, 40)));
    both("profile-selection");
    ShotWindow.perform(() -> desktop.panes().selection().set(null));
    ShotWindow.perform(() -> desktop.studies().height().set(420));
    both("profile-high");
    ShotWindow.perform(() -> desktop.studies().height().set(StudiesViewModel.DEFAULT_HEIGHT));
  }

  private void neighbourhood() throws Exception {
    show("neighbourhood");
    both("neighbourhood");
    settings(
        present ->
            present.withRadius(5).withCascade(new Cascade.Raster(0.7, 2, Cascade.Scope.BOTH)));
    ShotWindow.perform(() -> check("#cascade-footprint"));
    both("footprint");
    ShotWindow.perform(() -> check("#cascade-footprint"));
    settings(present -> Settings.defaults());
  }

  private void whatIf() throws Exception {
    ShotWindow.perform(() -> open("#section-prediction"));
    ShotWindow.perform(
        () -> ((Slider) desktop.scene().lookup("#slider-what-if-shift-x")).setValue(6));
    both("what-if");
    ShotWindow.perform(() -> window.fire("#prediction-reset"));
    ShotWindow.perform(() -> open("#section-prediction"));
  }

  private void comparison() throws Exception {
    ShotWindow.perform(() -> desktop.actions().get("pin").fire());
    settings(present -> present.withCascade(diffusion()));
    Thread.sleep(3000);
    both("compare");
    ShotWindow.perform(() -> desktop.actions().get("unpin").fire());
    both("compare-empty");
    settings(present -> Settings.defaults());
  }

  private void sweeps() throws Exception {
    show("sweep");
    run();
    both("sweep");
    settings(present -> present.withCascade(diffusion()));
    choose("#sweep-first", SettingParameter.CASCADE_WEIGHT);
    choose("#sweep-second", SettingParameter.CASCADE_DEPTH);
    run();
    both("sweep-two");
    choose("#sweep-second", null);
    choose("#sweep-first", SettingParameter.RADIUS);
    settings(present -> Settings.defaults());
  }

  private void run() throws Exception {
    ShotWindow.perform(() -> window.fire("#sweep-run"));
    ShotWindow.await(() -> !desktop.scene().lookup("#sweep-progress").isVisible());
  }

  @SuppressWarnings("unchecked") // the box is known
  private void choose(String box, @Nullable SweepParameter parameter) throws Exception {
    ShotWindow.perform(
        () -> {
          ComboBox<SweepParameter> found = (ComboBox<SweepParameter>) desktop.scene().lookup(box);
          found.getSelectionModel().select(parameter);
          found.getOnAction().handle(new ActionEvent());
        });
  }

  private static Cascade diffusion() {
    return new Cascade.Diffusion(0.6, 4, Cascade.Border.HOLD, Cascade.Scope.BOTH);
  }

  private void settings(UnaryOperator<Settings> change) throws Exception {
    ShotWindow.perform(
        () -> desktop.session().settings().set(change.apply(desktop.session().settings().get())));
  }

  private void show(String tab) throws Exception {
    ShotWindow.perform(() -> desktop.studies().show(tab));
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
      window.shot("study-" + size + name + "-" + (theme == Theme.DARK ? "dark" : "light"));
    }
  }
}
