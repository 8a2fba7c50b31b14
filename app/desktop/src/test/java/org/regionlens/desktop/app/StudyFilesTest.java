package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.cli.RegionLens;
import org.regionlens.desktop.neighbourhood.NeighbourhoodProbe;
import org.regionlens.desktop.pane.PixelPoint;
import org.regionlens.media.export.PngText;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The buttons that write a study: the files are those of the command line. */
@ExtendWith(ApplicationExtension.class)
final class StudyFilesTest {
  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private CaseWindow opened;

  @SuppressWarnings("NullAway.Init") // made by start
  private WindowFixture fixture;

  @Start
  void start(Stage stage) {
    opened = new CaseWindow(stage, folder);
    fixture = opened.fixture;
  }

  private static void command(Path mask, Path prediction, List<Object> words) {
    List<String> all = new ArrayList<>();
    words.forEach(word -> all.add(String.valueOf(word)));
    all.addAll(List.of("--mask", mask.toString(), "--prediction", prediction.toString()));
    all.addAll(List.of("--class", "1", "--kernel", "scalar"));
    PrintStream quiet =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    assertThat(RegionLens.run(quiet, quiet, all.toArray(String[]::new))).isZero();
  }

  /** Clicks both buttons of a study and sets its files against those of the command line. */
  private void assertSameFiles(FxRobot robot, String study, Object... words) {
    for (String ending : List.of("png", "csv")) {
      Node button = robot.lookup("#" + study + "-" + ending).query();
      assertThat(button.isDisabled()).as(ending).isFalse();
      Path window = folder.resolve("window-" + study + "." + ending);
      fixture.picks.add(window);
      robot.clickOn(button);
      WaitForAsyncUtils.waitForFxEvents();
      String said = Objects.requireNonNull(fixture.desktop.messages().message().get()).text();
      assertThat(said).contains(window.toString());
      Path file = folder.resolve("command-" + study + "." + ending);
      List<Object> all = new ArrayList<>(List.of(words));
      all.addAll(List.of(ending.equals("png") ? "--chart" : "--csv", file));
      command(opened.mask, opened.prediction, all);
      assertThat(window).as(ending).hasSameBinaryContentAs(file);
    }
  }

  @Test
  void theProfile(FxRobot robot) {
    robot.clickOn("#study-profile");
    WaitForAsyncUtils.waitForFxEvents();
    assertSameFiles(
        robot, "profile", "edges", "--profile", "--curves", "gradient-rmi,gradient-bce");
  }

  @Test
  void theSweep(FxRobot robot) {
    robot.clickOn("#study-sweep");
    assertThat(robot.lookup("#sweep-png").query().isDisabled()).as("nothing to write").isTrue();
    robot.clickOn("#sweep-run");
    WaitForAsyncUtils.waitForFxEvents();
    assertSameFiles(
        robot,
        "sweep",
        "sweep",
        "--over",
        "radius=1:10",
        "--quantities",
        "rmi,mi,near-gradient-rmi,opposed");
  }

  @Test
  void allButtonsAreWithinANarrowWindow(FxRobot robot) {
    robot.interact(() -> fixture.desktop.scene().getWindow().setWidth(1280));
    robot.clickOn("#study-compare");
    WaitForAsyncUtils.waitForFxEvents();
    double end = right(robot, "#studies");
    assertThat(end).isLessThan(1280);
    for (String button : List.of("#compare-png", "#compare-csv", "#studies-fold")) {
      assertThat(right(robot, button)).as(button).isLessThanOrEqualTo(end);
    }
  }

  private static double right(FxRobot robot, String query) {
    Node node = robot.lookup(query).query();
    return node.localToScene(node.getLayoutBounds()).getMaxX();
  }

  @Test
  void theHistogram(FxRobot robot) {
    robot.interact(() -> fixture.desktop.panes().active().set(1));
    robot.clickOn("#study-histogram");
    WaitForAsyncUtils.waitForFxEvents();
    assertSameFiles(robot, "histogram", "histogram", "--map", "bce");
  }

  @Test
  void bothSidesOfAComparison(FxRobot robot) {
    robot.clickOn("#study-compare");
    assertThat(robot.lookup("#compare-png").query().isDisabled()).as("nothing to write").isTrue();
    robot.interact(() -> fixture.desktop.actions().get("pin").fire());
    robot.interact(
        () ->
            fixture
                .desktop
                .session()
                .settings()
                .set(fixture.desktop.session().settings().get().withRadius(2)));
    WaitForAsyncUtils.waitForFxEvents();
    assertSameFiles(
        robot, "compare", "compare", "--b", "radius=2", "--curves", "gradient-rmi,gradient-bce");
  }

  @Test
  void theNeighbourhood(FxRobot robot) throws Exception {
    robot.clickOn("#study-neighbourhood");
    // Pinned, so that the pointer on its way to the buttons chooses no other pixel.
    robot.interact(() -> fixture.desktop.panes().pin(new PixelPoint(11, 7)));
    WaitForAsyncUtils.waitForFxEvents();
    for (String ending : List.of("png", "csv")) {
      fixture.picks.add(folder.resolve("neighbourhood." + ending));
      robot.clickOn("#neighbourhood-" + ending);
      WaitForAsyncUtils.waitForFxEvents();
    }
    for (String ending : List.of("png", "csv")) {
      Path file = folder.resolve("command." + ending);
      String form = ending.equals("png") ? "--chart" : "--csv";
      command(opened.mask, opened.prediction, List.of("neighbourhood", "--at", "11,7", form, file));
      assertThat(folder.resolve("neighbourhood." + ending)).hasSameBinaryContentAs(file);
    }
    byte[] png = Files.readAllBytes(folder.resolve("neighbourhood.png"));
    assertThat(PngText.read(png, PngText.PARAMETERS).orElseThrow())
        .contains("\"study\" : \"neighbourhood\"")
        .contains("\"x\" : 11");
    List<String> rows = Files.readAllLines(folder.resolve("neighbourhood.csv"));
    NeighbourhoodProbe tab = new NeighbourhoodProbe(fixture.desktop.scene());
    assertThat(rows).contains("label,0,0,," + tab.table("labels").get(4));
    assertThat(rows).contains("residual,-1,1,," + tab.table("residuals").get(2));
    assertThat(rows.stream().filter(row -> row.startsWith("pull,1,0,")).findFirst().orElseThrow())
        .endsWith("," + tab.table("pulls").get(7));
  }
}
