package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.desktop.pane.PixelPoint;
import org.regionlens.desktop.session.SessionResult;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassResult;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.distance.FilledLabels;
import org.regionlens.engine.distance.SignedDistance;
import org.regionlens.engine.edge.PredictedLabels;
import org.regionlens.engine.work.Work;
import org.regionlens.media.input.Case;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What the status lines say, number by number. */
@ExtendWith(ApplicationExtension.class)
final class StatusTest {
  private static final int WIDTH = CaseWindow.WIDTH;
  private static final int HEIGHT = CaseWindow.HEIGHT;

  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private CaseWindow window;

  @Start
  void start(Stage stage) {
    window = new CaseWindow(stage, folder);
  }

  private Numbers numbers() {
    return new Numbers(window.fixture.words.locale());
  }

  /** What a line says behind a name. */
  private static String said(FxRobot robot, String line, String name) {
    WaitForAsyncUtils.waitForFxEvents();
    List<String> texts =
        robot.lookup(line).query().lookupAll(".label").stream()
            .filter(Label.class::isInstance)
            .map(label -> ((Label) label).getText())
            .toList();
    assertThat(texts).contains(name);
    return texts.get(texts.indexOf(name) + 1);
  }

  private static String cursor(FxRobot robot, String name) {
    return said(robot, "#status-cursor", name);
  }

  private void point(FxRobot robot, int x, int y) {
    robot.interact(() -> window.fixture.desktop.panes().cursor().set(new PixelPoint(x, y)));
  }

  @Test
  void labelPredictionAndDistanceOfThePixel(FxRobot robot) {
    robot.interact(() -> window.session().classes().set(new ClassSelection.One(1)));
    point(robot, 23, 17);
    int pixel = 17 * WIDTH + 23;
    Case subject = window.subject();
    Work work = Work.alone(Cancellation.NEVER);
    boolean[] inside = FilledLabels.of(subject.labels(), work).inside(1);
    double distance = SignedDistance.of(inside, HEIGHT, WIDTH, work).at(pixel);
    int likeliest = PredictedLabels.of(subject.logits()).at(pixel);
    double p = 1 / (1 + Math.exp(-subject.logits().plane(likeliest).get(pixel)));
    assertThat(cursor(robot, "x")).isEqualTo("23");
    assertThat(cursor(robot, "y")).isEqualTo("17");
    assertThat(cursor(robot, "label"))
        .isEqualTo(subject.classes().name(subject.labels().at(pixel)));
    assertThat(cursor(robot, "predicted"))
        .isEqualTo(subject.classes().name(likeliest) + " " + numbers().fixed(p, 2));
    assertThat(cursor(robot, "distance"))
        .isEqualTo((distance > 0 ? "+" : "") + numbers().fixed(distance, 1) + " px");
  }

  @Test
  void hatchedPixelsSayWhyTheyAre(FxRobot robot) {
    point(robot, 0, 12);
    assertThat(cursor(robot, "MI")).isEqualTo("no full neighbourhood");
    // From now on, one label is void, and every window that holds it is left out.
    robot.interact(
        () ->
            window
                .fixture
                .desktop
                .opener()
                .read(
                    window
                        .fixture
                        .desktop
                        .opener()
                        .choices()
                        .getValue()
                        .withIgnoredLabel(OptionalInt.of(2))));
    robot.interact(() -> robot.lookup("#ignored-exclude").queryAs(ToggleButton.class).fire());
    int ignored = 0;
    while (!isInside(ignored) || !window.subject().labels().isIgnored(ignored)) {
      ignored++;
    }
    point(robot, ignored % WIDTH, ignored / WIDTH);
    assertThat(cursor(robot, "MI")).isEqualTo("excluded (ignored pixel near)");
    assertThat(cursor(robot, "label")).contains("ignored");
  }

  private static boolean isInside(int pixel) {
    int x = pixel % WIDTH;
    int y = pixel / WIDTH;
    return x > 0 && y > 0 && x < WIDTH - 1 && y < HEIGHT - 1;
  }

  @Test
  void lossesAndOverlapOfTheClassOrOfAll(FxRobot robot) {
    robot.interact(() -> window.session().classes().set(new ClassSelection.One(1)));
    SessionResult result = Objects.requireNonNull(window.session().result().get());
    ClassResult shown = Objects.requireNonNull(result.shownClass());
    String line = "#status-losses";
    assertThat(said(robot, line, "BCE")).isEqualTo(numbers().value(result.analysis().bce()));
    assertThat(said(robot, line, "normalised")).isEqualTo(numbers().value(shown.rmiNormalised()));
    assertThat(said(robot, line, "I")).startsWith(numbers().value(shown.mi()) + " nats");
    assertThat(said(robot, line, "IoU")).isEqualTo(numbers().value(iou(1)));
    robot.interact(() -> window.session().classes().set(new ClassSelection.All()));
    assertThat(said(robot, line, "mIoU"))
        .isEqualTo(numbers().value((iou(0) + iou(1) + iou(2)) / 3));
  }

  private double iou(int index) {
    Case subject = window.subject();
    PredictedLabels predicted = PredictedLabels.of(subject.logits());
    int both = 0;
    int either = 0;
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      boolean truth = subject.labels().at(i) == index;
      boolean guess = predicted.at(i) == index;
      both += truth && guess ? 1 : 0;
      either += truth || guess ? 1 : 0;
    }
    return both / (double) either;
  }

  @Test
  void whoseTheValuesAreStandsBeforeThem(FxRobot robot) {
    point(robot, 20, 15);
    assertThat(texts(robot)).doesNotContain("B − A:", "A:", "B:");
    double a = window.pane(CaseWindow.MI_PANE).values().atPixel(15, 20);
    robot.interact(() -> window.fixture.desktop.actions().get("pin").fire());
    robot.interact(() -> window.fixture.desktop.actions().get("radius-up").fire());
    double b = value(StandardMaps.MI_CONTRIBUTION);
    String change = (b > a ? "+" : "") + numbers().value((float) (b - a));
    assertThat(cursor(robot, "MI")).isEqualTo(change);
    assertThat(texts(robot))
        .containsSubsequence("label", "predicted", "B − A:", "BCE", "0.000", "MI");
    assertThat(tip(robot, "MI")).startsWith("MI contribution, B − A: ");
    robot.interact(() -> window.fixture.desktop.actions().get("side-pinned").fire());
    assertThat(texts(robot)).contains("A:").doesNotContain("B − A:");
    assertThat(cursor(robot, "MI")).isEqualTo(numbers().value(a));
    assertThat(tip(robot, "MI")).startsWith("MI contribution: ");
    robot.interact(() -> window.fixture.desktop.actions().get("side-present").fire());
    assertThat(texts(robot)).contains("B:");
    robot.interact(() -> window.fixture.desktop.actions().get("unpin").fire());
    assertThat(texts(robot)).doesNotContain("A:", "B:");
  }

  /** What the present answer has at the pixel that is pointed at. */
  private double value(MapRef map) {
    SessionResult present = Objects.requireNonNull(window.session().result().get());
    return Objects.requireNonNull(present.map(map)).atPixel(15, 20);
  }

  private static List<String> texts(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    return robot.lookup("#status-cursor").query().lookupAll(".label").stream()
        .filter(label -> label.getParent().isVisible())
        .map(label -> ((Label) label).getText())
        .toList();
  }

  private static String tip(FxRobot robot, String name) {
    WaitForAsyncUtils.waitForFxEvents();
    Node cell =
        robot.lookup("#status-cursor").query().lookupAll(".label").stream()
            .filter(label -> ((Label) label).getText().equals(name))
            .map(Node::getParent)
            .findFirst()
            .orElseThrow();
    return cell.getAccessibleHelp();
  }

  @Test
  void escGivesUpWhatIsComputedAndTheLastMapsStay(FxRobot robot) {
    var before = window.pane(1).values();
    window.fixture.hold = true;
    robot.type(KeyCode.PERIOD);
    Node late = robot.lookup("#status-late").query();
    assertThat(window.session().busy().get()).isTrue();
    assertThat(late.isVisible()).isTrue();
    robot.type(KeyCode.ESCAPE);
    assertThat(window.session().busy().get()).isFalse();
    robot.interact(() -> window.fixture.held.runAll());
    assertThat(window.pane(1).values()).isSameAs(before);
    assertThat(late.isVisible()).as("still not those of the settings").isTrue();
    window.fixture.hold = false;
    robot.type(KeyCode.PERIOD);
    assertThat(window.pane(CaseWindow.MI_PANE).values().geometry().radius()).isEqualTo(5);
    assertThat(late.isVisible()).isFalse();
  }
}
