package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.desktop.display.RangeMode;
import org.regionlens.desktop.open.CaseFilesOnDisk;
import org.regionlens.desktop.pane.PixelPoint;
import org.regionlens.desktop.session.SessionResult;
import org.regionlens.desktop.theme.Theme;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.MapId;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Settings;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.engine.whatif.WhatIfNumber;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.ClassTable;
import org.regionlens.media.input.InputNote.Role;
import org.regionlens.media.remember.UserState;
import org.regionlens.media.session.SavedSession;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Sessions, exported pictures and recent files bring back what was seen. */
@ExtendWith(ApplicationExtension.class)
final class SessionTest {
  @TempDir private Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private WindowFixture fixture;

  @SuppressWarnings("NullAway.Init") // made before each test
  private Path mask;

  @SuppressWarnings("NullAway.Init") // made before each test
  private Path prediction;

  @Start
  void start(Stage stage) {
    fixture = new WindowFixture(stage);
  }

  @BeforeEach
  void open(FxRobot robot) {
    CaseFilesOnDisk files = new CaseFilesOnDisk(folder);
    mask = files.mask("a_mask.png", 40, 30);
    prediction = files.prediction("a_logits.npy", 40, 30);
    robot.interact(
        () -> fixture.desktop.opener().open(Map.of(Role.MASK, mask, Role.PREDICTION, prediction)));
  }

  private Case subject() {
    return Objects.requireNonNull(fixture.desktop.session().subject().get());
  }

  private String message(FxRobot robot) {
    return robot.lookup("#message-text").queryAs(Label.class).getText();
  }

  /** Everything as nobody has it at first. */
  private void makeItUnusual(FxRobot robot) {
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
          desktop.panes().map(1).set(MapId.SENSITIVITY);
          desktop.panes().map(3).set(MapId.OPPOSITION);
          desktop.panes().swipe(2).map().set(MapId.BCE);
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

  private int[] seen(FxRobot robot) {
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

  private void save(FxRobot robot, Path file) {
    fixture.picks.add(file);
    robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void drop(FxRobot robot, Path file) {
    Node canvas = robot.lookup("#canvas-1").query();
    robot.interact(() -> FileDrop.on(canvas, List.of(file)));
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void sessionsReopenToTheSamePixels(FxRobot robot) throws IOException {
    int[] usual = seen(robot);
    makeItUnusual(robot);
    int[] before = seen(robot);
    assertThat(Arrays.equals(before, usual)).isFalse();
    Path file = folder.resolve("unusual.json");
    save(robot, file);
    assertThat(Files.readString(file)).contains("\"a_mask.png\"");

    fixture.picks.add(file);
    robot.interact(() -> reopenInAnotherWindow());
    robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.O);
    robot.release(KeyCode.CONTROL, KeyCode.SHIFT);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(Arrays.equals(seen(robot), before)).as("the same picture").isTrue();
    assertThat(subject().labels().ignored()).hasValue(1);
    assertThat(fixture.desktop.panes().active().get()).isEqualTo(3);
    assertThat(fixture.desktop.panes().pinned().get()).isTrue();
    assertThat(fixture.desktop.panes().cursor().get()).isEqualTo(new PixelPoint(21, 17));
    assertThat(subject().classes().name(1)).isEqualTo("Gebäude");
    assertThat(subject().whatIf().number(WhatIfNumber.SHIFT_X)).isEqualTo(3);
    assertThat(subject().whatIf().number(WhatIfNumber.BLUR)).isEqualTo(1);
    SessionResult a = Objects.requireNonNull(fixture.desktop.session().pinned().get());
    assertThat(a.question().settings().radius()).isEqualTo(2);
    assertThat(a.question().subject().whatIf())
        .isEqualTo(WhatIf.NONE.with(WhatIfNumber.SHIFT_X, 3));
    assertThat(Objects.requireNonNull(fixture.desktop.session().seen().get()).side())
        .isEqualTo(SessionResult.Side.DIFFERENCE);

    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(fixture.desktop.session().settings().get())
        .as("opening it was one step")
        .isEqualTo(Settings.defaults());
    assertThat(fixture.desktop.panes().map(1).get()).isEqualTo(MapId.BCE);
    assertThat(subject().classEdits()).isEmpty();
    assertThat(subject().whatIf()).isEqualTo(WhatIf.NONE);
  }

  private void reopenInAnotherWindow() {
    Stage stage = (Stage) fixture.desktop.scene().getWindow();
    WindowFixture fresh = new WindowFixture(stage, fixture.memory);
    fresh.picks.addAll(fixture.picks);
    fixture = fresh;
  }

  @Test
  void missingFilesAreNamedAndNothingIsLost(FxRobot robot) throws IOException {
    Path file = folder.resolve("s.json");
    save(robot, file);
    Files.delete(prediction);
    Case before = subject();
    makeItUnusual(robot);
    Settings settings = fixture.desktop.session().settings().get();
    drop(robot, file);
    assertThat(message(robot)).contains("a_logits.npy").doesNotContain("a_mask.png");
    assertThat(subject().labels().width()).isEqualTo(before.labels().width());
    assertThat(fixture.desktop.session().settings().get()).isEqualTo(settings);
  }

  @Test
  void brokenSessionsAreOneSentence(FxRobot robot) throws IOException {
    Path file = folder.resolve("s.json");
    save(robot, file);
    Files.writeString(file, Files.readString(file).replace("\"radius\" : 3", "\"radius\" : 99"));
    Case before = subject();
    drop(robot, file);
    assertThat(message(robot)).contains("s.json", "settings.radius").endsWith(".");
    assertThat(subject()).isSameAs(before);
  }

  @Test
  void aDroppedPictureBringsBackWhatItWasMadeFrom(FxRobot robot) throws IOException {
    makeItUnusual(robot);
    robot.interact(() -> fixture.desktop.actions().get("side-present").fire());
    Path picture = folder.resolve("picture.png");
    robot.interact(() -> fixture.desktop.panes().map(3).set(MapId.SENSITIVITY));
    fixture.picks.add(picture);
    robot.clickOn("#button-export").clickOn("#export-save");
    WaitForAsyncUtils.waitForFxEvents();
    Settings exported = fixture.desktop.session().settings().get();
    // Moved, renamed, and opened from there: found again by its bytes.
    Path moved = Files.createDirectories(folder.resolve("moved")).resolve("b_mask.png");
    Files.move(mask, moved);
    robot.interact(
        () -> fixture.desktop.opener().open(Map.of(Role.MASK, moved, Role.PREDICTION, prediction)));
    robot.interact(() -> reopenInAnotherWindow());
    drop(robot, picture);
    assertThat(message(robot)).contains("picture.png");
    assertThat(fixture.desktop.session().settings().get()).isEqualTo(exported);
    assertThat(fixture.desktop.session().classes().get()).isEqualTo(new ClassSelection.All());
    assertThat(fixture.desktop.panes().activeMap().getValue()).isEqualTo(MapId.SENSITIVITY);
    assertThat(fixture.desktop.display().sequential().get()).isEqualTo(ColourMap.CIVIDIS);
    assertThat(fixture.desktop.display().scaling().get()).isEqualTo(Scaling.SYMLOG);
    assertThat(subject().labels().ignored()).hasValue(1);
    assertThat(subject().inputs()).anyMatch(note -> note.path().equals(moved));
    assertThat(subject().whatIf().number(WhatIfNumber.BLUR)).isEqualTo(1);
    assertThat(subject().classes().name(1)).isEqualTo("Gebäude");

    Path again = folder.resolve("again.png");
    fixture.picks.add(again);
    robot.clickOn("#button-export").clickOn("#export-save");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(Files.size(again)).isPositive();
  }

  /** Exports from the present window, and drops the file on another. */
  private void exportAndDrop(FxRobot robot, String button, Path picture) {
    fixture.picks.add(picture);
    robot.interact(() -> robot.lookup(button).queryAs(ButtonBase.class).fire());
    if (button.equals("#button-export")) {
      robot.interact(() -> robot.lookup("#export-save").queryAs(ButtonBase.class).fire());
    }
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> reopenInAnotherWindow());
    drop(robot, picture);
    assertThat(message(robot)).contains(picture.getFileName().toString());
  }

  @Test
  void aDroppedDifferenceBringsBackBothSides(FxRobot robot) {
    makeItUnusual(robot);
    robot.interact(() -> fixture.desktop.panes().map(3).set(MapId.SENSITIVITY));
    for (String button : List.of("#button-export", "#compare-png")) {
      robot.interact(() -> fixture.desktop.studies().selected().set("compare"));
      WaitForAsyncUtils.waitForFxEvents();
      exportAndDrop(robot, button, folder.resolve(button.substring(1) + ".png"));
      SessionResult seen = Objects.requireNonNull(fixture.desktop.session().seen().get());
      assertThat(seen.side()).as(button).isEqualTo(SessionResult.Side.DIFFERENCE);
      assertThat(seen.question().settings().radius()).isEqualTo(3);
      assertThat(subject().whatIf().number(WhatIfNumber.BLUR)).isEqualTo(1);
      SessionResult a = Objects.requireNonNull(fixture.desktop.session().pinned().get());
      assertThat(a.question().settings().radius()).isEqualTo(2);
      assertThat(a.question().subject().whatIf().number(WhatIfNumber.BLUR)).isZero();
    }
    assertThat(fixture.desktop.studies().selected().get()).isEqualTo("compare");
  }

  @Test
  void aDroppedChartBringsBackItsStudy(FxRobot robot) {
    robot.interact(
        () -> {
          fixture.desktop.session().settings().set(Settings.defaults().withRadius(2));
          fixture.desktop.panes().pin(new PixelPoint(21, 17));
          fixture.desktop.studies().selected().set("neighbourhood");
        });
    WaitForAsyncUtils.waitForFxEvents();
    exportAndDrop(robot, "#neighbourhood-png", folder.resolve("n.png"));
    assertThat(fixture.desktop.studies().selected().get()).isEqualTo("neighbourhood");
    assertThat(fixture.desktop.panes().cursor().get()).isEqualTo(new PixelPoint(21, 17));
    assertThat(fixture.desktop.session().settings().get().radius()).isEqualTo(2);
    robot.interact(
        () -> {
          fixture.desktop.panes().active().set(1);
          fixture.desktop.studies().selected().set("histogram");
        });
    WaitForAsyncUtils.waitForFxEvents();
    exportAndDrop(robot, "#histogram-png", folder.resolve("h.png"));
    assertThat(fixture.desktop.panes().activeMap().getValue()).isEqualTo(MapId.BCE);
    assertThat(fixture.desktop.studies().selected().get()).isEqualTo("histogram");
  }

  @Test
  void aSessionOrPictureWithoutAnALeavesNone(FxRobot robot) {
    Path file = folder.resolve("alone.json");
    save(robot, file);
    robot.interact(() -> fixture.desktop.actions().get("pin").fire());
    drop(robot, file);
    assertThat(fixture.desktop.session().pinned().get()).isNull();
  }

  @Test
  void aPictureOfABundledSampleNeedsNoFiles(FxRobot robot) {
    robot.interact(
        () -> fixture.desktop.opener().open(fixture.desktop.opener().samples().getFirst()));
    robot.interact(
        () -> fixture.desktop.session().settings().set(Settings.defaults().withRadius(2)));
    String name = subject().name();
    Path picture = folder.resolve("sample.png");
    fixture.picks.add(picture);
    robot.clickOn("#button-export").clickOn("#export-save");
    WaitForAsyncUtils.waitForFxEvents();
    open(robot);
    robot.interact(() -> fixture.desktop.session().settings().set(Settings.defaults()));
    drop(robot, picture);
    assertThat(subject().name()).isEqualTo(name);
    assertThat(subject().labels().width()).isGreaterThan(40);
    assertThat(fixture.desktop.session().settings().get().radius()).isEqualTo(2);
  }

  @Test
  void howTheStudiesWereLeftIsKept(FxRobot robot) {
    assertThat(fixture.memory.state.studies()).isEmpty();
    robot.interact(
        () -> {
          fixture.desktop.studies().height().set(171);
          fixture.desktop.actions().get("studies").fire();
          List.copyOf(fixture.later).forEach(Runnable::run);
        });
    assertThat(fixture.memory.state.studies()).contains(new UserState.Studies(false, 171));
    robot.interact(() -> reopenInAnotherWindow());
    assertThat(fixture.desktop.studies().open().get()).isFalse();
    assertThat(fixture.desktop.studies().height().get()).isEqualTo(171);
  }

  @Test
  void recentFilesThemeAndSessionAreKept(FxRobot robot) {
    robot.interact(() -> fixture.desktop.theme().theme().set(Theme.DARK));
    makeItUnusual(robot);
    robot.interact(() -> List.copyOf(fixture.later).forEach(Runnable::run));
    assertThat(fixture.memory.state.theme()).isEqualTo("dark");
    assertThat(fixture.memory.state.recent()).hasSize(1);
    SavedSession kept = Objects.requireNonNull(fixture.memory.kept);
    fixture.memory.last = kept;
    robot.interact(() -> reopenInAnotherWindow());
    robot.interact(() -> fixture.desktop.actions().get("recent-0").fire());
    assertThat(subject().labels().width()).isEqualTo(40);
    assertThat(fixture.desktop.session().settings().get()).isEqualTo(Settings.defaults());
    robot.interact(() -> fixture.desktop.actions().get("session-last").fire());
    assertThat(fixture.desktop.session().settings().get()).isEqualTo(kept.settings());
    robot.interact(() -> fixture.desktop.actions().get("recent-clear").fire());
    assertThat(fixture.memory.state.recent()).isEmpty();
  }
}
