package org.regionlens.desktop.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.regionlens.desktop.display.RangeMode;
import org.regionlens.desktop.open.CaseFilesOnDisk;
import org.regionlens.desktop.pane.PixelPoint;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.ClassTable;
import org.regionlens.media.reading.InputNote.Role;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A window with a small case of files, and what a person does with sessions there. */
final class SessionWindow {
  final Path folder;
  final Path mask;
  final Path prediction;
  WindowFixture fixture;

  /**
   * Opens the window.
   *
   * @param folder takes the files
   */
  SessionWindow(Stage stage, Path folder) {
    this.folder = folder;
    CaseFilesOnDisk files = new CaseFilesOnDisk(folder);
    mask = files.mask("a_mask.png", 40, 30);
    prediction = files.prediction("a_logits.npy", 40, 30);
    fixture = new WindowFixture(stage);
    open();
  }

  /** Opens the case of the files. */
  void open() {
    fixture.desktop.opener().open(Map.of(Role.MASK, mask, Role.PREDICTION, prediction));
  }

  Case subject() {
    return Objects.requireNonNull(fixture.desktop.session().subject().get());
  }

  String message(FxRobot robot) {
    return robot.lookup("#message-text").queryAs(Label.class).getText();
  }

  /** Everything as nobody has it at first. */
  void makeItUnusual(FxRobot robot) {
    Desktop desktop = fixture.desktop;
    robot.interact(
        () -> {
          desktop
              .opener()
              .read(desktop.opener().choices().get().withIgnoredLabel(OptionalInt.of(1)));
          desktop
              .session()
              .settings()
              .set(
                  Settings.defaults()
                      .withRadius(2)
                      .withPooling(PoolingMode.MAXIMUM, 2)
                      .withCascade(new Cascade.Chain(0.75)));
          desktop.session().classes().set(new ClassSelection.All());
          desktop.panes().map(1).set(StandardMaps.SENSITIVITY);
          desktop.panes().map(3).set(StandardMaps.OPPOSITION);
          desktop.panes().swipe(2).map().set(StandardMaps.BCE);
          desktop.panes().swipe(2).divider().set(0.25);
          desktop.panes().active().set(3);
          desktop.display().sequential().set(ColourMap.CIVIDIS);
          desktop.display().signed().set(ColourMap.PIYG);
          desktop.display().scaling().set(Scaling.SYMLOG);
          desktop.display().range().set(RangeMode.FULL);
          desktop.display().locked().set(true);
          desktop.display().overlay().mask().set(0.25);
          desktop.display().overlay().maskFilled().set(true);
          desktop.studies().height().set(150);
          desktop.viewport().setScale(14);
          desktop.panes().pin(new PixelPoint(21, 17));
          Case subject = subject();
          desktop
              .session()
              .alter(
                  subject.naming(
                      subject.classes().with(new ClassTable.Entry(1, "Gebäude", 0xff123456))));
          fixture.unfold("prediction");
          slide(robot, "#slider-what-if-shift-x", 3);
          desktop.actions().get("pin").fire();
          desktop.session().settings().set(desktop.session().settings().get().withRadius(3));
          slide(robot, "#slider-what-if-blur", 1);
        });
  }

  private static void slide(FxRobot robot, String slider, double value) {
    robot.lookup(slider).queryAs(Slider.class).setValue(value);
  }

  int[] seen(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    int[][] pixels = new int[1][];
    robot.interact(
        () -> {
          Node panes = robot.lookup("#panes").query();
          Image image = panes.snapshot(null, null);
          int width = (int) image.getWidth();
          int height = (int) image.getHeight();
          int[] all = new int[width * height];
          image
              .getPixelReader()
              .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), all, 0, width);
          pixels[0] = all;
        });
    return pixels[0];
  }

  void save(FxRobot robot, Path file) {
    fixture.picks.add(file);
    robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
  }

  void drop(FxRobot robot, Path file) {
    Node canvas = robot.lookup("#canvas-1").query();
    robot.interact(() -> FileDrop.on(canvas, List.of(file)));
    WaitForAsyncUtils.waitForFxEvents();
  }

  void reopenInAnotherWindow() {
    Stage stage = (Stage) fixture.desktop.scene().getWindow();
    WindowFixture fresh = new WindowFixture(stage, fixture.memory);
    fresh.picks.addAll(fixture.picks);
    fixture = fresh;
  }
}
