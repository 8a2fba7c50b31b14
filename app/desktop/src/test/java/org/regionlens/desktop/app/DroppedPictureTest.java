package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.cli.RegionLens;
import org.regionlens.desktop.display.DisplaySettings;
import org.regionlens.desktop.display.RangeMode;
import org.regionlens.desktop.pane.PixelPoint;
import org.regionlens.desktop.session.SessionResult;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.whatif.WhatIfNumber;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.reading.InputNote.Role;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** An exported picture that is dropped on the window brings back what it was made of. */
@ExtendWith(ApplicationExtension.class)
final class DroppedPictureTest {
  @TempDir private Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private Stage stage;

  @SuppressWarnings("NullAway.Init") // made before each test
  private SessionWindow window;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  @BeforeEach
  void open(FxRobot robot) {
    robot.interact(() -> window = new SessionWindow(stage, folder));
  }

  @Test
  void aDroppedPictureBringsBackWhatItWasMadeFrom(FxRobot robot) throws IOException {
    window.makeItUnusual(robot);
    robot.interact(() -> window.fixture.desktop.actions().get("side-present").fire());
    Path picture = folder.resolve("picture.png");
    robot.interact(() -> window.fixture.desktop.panes().map(3).set(StandardMaps.SENSITIVITY));
    window.fixture.picks.add(picture);
    robot.clickOn("#button-export").clickOn("#export-save");
    WaitForAsyncUtils.waitForFxEvents();
    Settings exported = window.fixture.desktop.session().settings().get();
    // Moved, renamed, and opened from there: found again by its bytes.
    Path moved = Files.createDirectories(folder.resolve("moved")).resolve("b_mask.png");
    Files.move(window.mask, moved);
    robot.interact(
        () ->
            window
                .fixture
                .desktop
                .opener()
                .open(Map.of(Role.MASK, moved, Role.PREDICTION, window.prediction)));
    robot.interact(() -> window.reopenInAnotherWindow());
    window.drop(robot, picture);
    assertThat(window.message(robot)).contains("picture.png");
    assertThat(window.fixture.desktop.session().settings().get()).isEqualTo(exported);
    assertThat(window.fixture.desktop.session().classes().get())
        .isEqualTo(new ClassSelection.All());
    assertThat(window.fixture.desktop.panes().activeMap().getValue())
        .isEqualTo(StandardMaps.SENSITIVITY);
    assertThat(window.fixture.desktop.display().sequential().get()).isEqualTo(ColourMap.CIVIDIS);
    assertThat(window.fixture.desktop.display().scaling().get()).isEqualTo(Scaling.SYMLOG);
    assertThat(window.subject().labels().ignored()).hasValue(1);
    assertThat(window.subject().inputs()).anyMatch(note -> note.path().equals(moved));
    assertThat(window.subject().whatIf().number(WhatIfNumber.BLUR)).isEqualTo(1);
    assertThat(window.subject().classes().name(1)).isEqualTo("Gebäude");

    Path again = folder.resolve("again.png");
    window.fixture.picks.add(again);
    robot.clickOn("#button-export").clickOn("#export-save");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(Files.size(again)).isPositive();
  }

  @Test
  void aDroppedDifferenceBringsBackBothSides(FxRobot robot) {
    window.makeItUnusual(robot);
    robot.interact(() -> window.fixture.desktop.panes().map(3).set(StandardMaps.SENSITIVITY));
    for (String button : List.of("#button-export", "#compare-png")) {
      robot.interact(() -> window.fixture.desktop.studies().selected().set("compare"));
      WaitForAsyncUtils.waitForFxEvents();
      exportAndDrop(robot, button, folder.resolve(button.substring(1) + ".png"));
      SessionResult seen = Objects.requireNonNull(window.fixture.desktop.session().seen().get());
      assertThat(seen.side()).as(button).isEqualTo(SessionResult.Side.DIFFERENCE);
      assertThat(seen.question().settings().radius()).isEqualTo(3);
      assertThat(window.subject().whatIf().number(WhatIfNumber.BLUR)).isEqualTo(1);
      SessionResult a = Objects.requireNonNull(window.fixture.desktop.session().pinned().get());
      assertThat(a.question().settings().radius()).isEqualTo(2);
      assertThat(a.question().subject().whatIf().number(WhatIfNumber.BLUR)).isZero();
    }
    assertThat(window.fixture.desktop.studies().selected().get()).isEqualTo("compare");
  }

  @Test
  void aDroppedDifferenceLeavesTheRangesOfTheMapsAlone(FxRobot robot) throws IOException {
    Path picture = folder.resolve("fixed.png");
    compare(picture, window.prediction, "--b", "shift-x=1");
    window.drop(robot, picture);
    SessionResult seen = Objects.requireNonNull(window.fixture.desktop.session().seen().get());
    assertThat(seen.side()).isEqualTo(SessionResult.Side.DIFFERENCE);
    assertRangesAreLeft();

    Path gone = Files.copy(window.prediction, folder.resolve("gone.npy"));
    byte[] bytes = Files.readAllBytes(gone);
    bytes[bytes.length - 1] ^= 1;
    Files.write(gone, bytes);
    compare(picture, gone, "--b-prediction", window.prediction.toString());
    Files.delete(gone);
    window.drop(robot, picture);
    assertThat(window.fixture.desktop.session().pinned().get()).as("without its file").isNull();
    assertRangesAreLeft();
  }

  private void assertRangesAreLeft() {
    DisplaySettings looks = window.fixture.desktop.display().settings().get();
    assertThat(looks.signed()).isEqualTo(ColourMap.PIYG);
    assertThat(looks.range()).isEqualTo(RangeMode.PERCENTILE);
    assertThat(looks.fixed()).isEmpty();
  }

  /** Writes B − A with a range, as the command line does. */
  private void compare(Path picture, Path ofA, String... b) {
    PrintStream silent =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    List<String> words = new ArrayList<>(List.of("compare", "--mask", window.mask.toString()));
    words.addAll(List.of("--prediction", ofA.toString(), "--out", picture.toString()));
    words.addAll(List.of("--map", "bce", "--colormap", "piyg", "--range", "-1:1"));
    words.addAll(List.of(b));
    assertThat(RegionLens.run(silent, silent, words.toArray(String[]::new))).isZero();
  }

  @Test
  void whatWasJustPinnedComesBackPinned(FxRobot robot) {
    robot.interact(() -> window.fixture.desktop.panes().active().set(1));
    robot.interact(() -> window.fixture.desktop.actions().get("pin").fire());
    WaitForAsyncUtils.waitForFxEvents();
    exportAndDrop(robot, "#button-export", folder.resolve("same.png"));
    robot.interact(
        () -> window.fixture.desktop.session().settings().set(Settings.defaults().withRadius(2)));
    WaitForAsyncUtils.waitForFxEvents();
    SessionResult a = Objects.requireNonNull(window.fixture.desktop.session().pinned().get());
    assertThat(a.question().settings().radius()).isEqualTo(Settings.defaults().radius());
  }

  @Test
  void aDroppedChartBringsBackItsStudy(FxRobot robot) {
    robot.interact(
        () -> {
          window.fixture.desktop.session().settings().set(Settings.defaults().withRadius(2));
          window.fixture.desktop.panes().pin(new PixelPoint(21, 17));
          window.fixture.desktop.studies().selected().set("neighbourhood");
        });
    WaitForAsyncUtils.waitForFxEvents();
    exportAndDrop(robot, "#neighbourhood-png", folder.resolve("n.png"));
    assertThat(window.fixture.desktop.studies().selected().get()).isEqualTo("neighbourhood");
    assertThat(window.fixture.desktop.panes().cursor().get()).isEqualTo(new PixelPoint(21, 17));
    assertThat(window.fixture.desktop.session().settings().get().radius()).isEqualTo(2);
    robot.interact(
        () -> {
          window.fixture.desktop.panes().active().set(1);
          window.fixture.desktop.studies().selected().set("histogram");
        });
    WaitForAsyncUtils.waitForFxEvents();
    exportAndDrop(robot, "#histogram-png", folder.resolve("h.png"));
    assertThat(window.fixture.desktop.panes().activeMap().getValue()).isEqualTo(StandardMaps.BCE);
    assertThat(window.fixture.desktop.studies().selected().get()).isEqualTo("histogram");
  }

  @Test
  void aPictureOfABundledSampleNeedsNoFiles(FxRobot robot) {
    robot.interact(
        () ->
            window
                .fixture
                .desktop
                .opener()
                .open(window.fixture.desktop.opener().samples().getFirst()));
    robot.interact(
        () -> window.fixture.desktop.session().settings().set(Settings.defaults().withRadius(2)));
    String name = window.subject().name();
    Path picture = folder.resolve("sample.png");
    window.fixture.picks.add(picture);
    robot.clickOn("#button-export").clickOn("#export-save");
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(window::open);
    robot.interact(() -> window.fixture.desktop.session().settings().set(Settings.defaults()));
    window.drop(robot, picture);
    assertThat(window.subject().name()).isEqualTo(name);
    assertThat(window.subject().labels().width()).isGreaterThan(40);
    assertThat(window.fixture.desktop.session().settings().get().radius()).isEqualTo(2);
  }

  /** Exports from the present window, and drops the file on another. */
  private void exportAndDrop(FxRobot robot, String button, Path picture) {
    window.fixture.picks.add(picture);
    robot.interact(() -> robot.lookup(button).queryAs(ButtonBase.class).fire());
    if (button.equals("#button-export")) {
      robot.interact(() -> robot.lookup("#export-save").queryAs(ButtonBase.class).fire());
    }
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> window.reopenInAnotherWindow());
    window.drop(robot, picture);
    assertThat(window.message(robot)).contains(picture.getFileName().toString());
  }
}
