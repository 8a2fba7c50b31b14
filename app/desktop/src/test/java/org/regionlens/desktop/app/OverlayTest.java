package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.desktop.open.CaseOpener;
import org.regionlens.engine.ClassSelection;
import org.regionlens.media.colour.ColourScale;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.render.OverlayRenderer;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What the sliders of the overlay change on the painted pixels, at once and without the engine. */
@ExtendWith(ApplicationExtension.class)
final class OverlayTest {
  private static final int WIDTH = CaseWindow.WIDTH;
  private static final int HEIGHT = CaseWindow.HEIGHT;
  private static final int CLASS = 1;

  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private CaseWindow window;

  private int analyses;

  @Start
  void start(Stage stage) {
    window = new CaseWindow(stage, folder);
  }

  @BeforeEach
  void oneClass(FxRobot robot) {
    Path image = window.files.image("a_image.png", WIDTH, HEIGHT);
    Map<Role, Path> files =
        Map.of(Role.IMAGE, image, Role.MASK, window.mask, Role.PREDICTION, window.prediction);
    robot.interact(() -> window.fixture.desktop.opener().open(files));
    robot.interact(() -> window.session().classes().set(new ClassSelection.One(CLASS)));
    WaitForAsyncUtils.waitForFxEvents();
    analyses = window.fixture.analyses;
  }

  private int[] painted() {
    WaitForAsyncUtils.waitForFxEvents();
    return IntStream.range(0, WIDTH * HEIGHT)
        .map(i -> window.pane(0).painted(i % WIDTH, i / WIDTH))
        .toArray();
  }

  private void slide(FxRobot robot, String slider, double value) {
    robot.interact(() -> robot.lookup(slider).queryAs(Slider.class).setValue(value));
  }

  private static List<Integer> changed(int[] before, int[] after) {
    return where(i -> before[i] != after[i]);
  }

  private static List<Integer> where(IntPredicate holds) {
    List<Integer> pixels = new ArrayList<>();
    IntStream.range(0, WIDTH * HEIGHT).filter(holds).forEach(pixels::add);
    return pixels;
  }

  @Test
  void theThresholdRepaintsJustThePixelsBetween(FxRobot robot) {
    slide(robot, "#slider-opacity-mask", 0);
    int[] half = painted();
    slide(robot, "#slider-threshold", 0.8);
    Case subject = Objects.requireNonNull(window.session().subject().get());
    List<Integer> between =
        where(
            i -> {
              double p = 1 / (1 + Math.exp(-subject.logits().plane(CLASS).get(i)));
              return p > 0.5 && p <= 0.8;
            });
    assertThat(between).hasSizeGreaterThan(5);
    assertThat(changed(half, painted())).isEqualTo(between);
    slide(robot, "#slider-threshold", 0.5);
    assertThat(painted()).isEqualTo(half);
    assertThat(window.fixture.analyses)
        .as("no answer of the engine was needed")
        .isEqualTo(analyses);
  }

  @Test
  void aWiderOutlineGrowsInwards(FxRobot robot) {
    slide(robot, "#slider-opacity-prediction", 0);
    int[] thin = painted();
    slide(robot, "#slider-outline-width", 3);
    List<Integer> grown = changed(thin, painted());
    assertThat(grown).isNotEmpty();
    for (int i : grown) {
      assertThat(label(i)).as("pixel %d", i).isEqualTo(CLASS);
      assertThat(distanceToOthers(i)).as("pixel %d", i).isBetween(2, 3);
    }
    slide(robot, "#slider-outline-width", 1);
    assertThat(painted()).isEqualTo(thin);
    assertThat(window.fixture.analyses)
        .as("no answer of the engine was needed")
        .isEqualTo(analyses);
  }

  @Test
  void theProbabilityIsDrawnAsAColourAndHasNoThreshold(FxRobot robot) {
    slide(robot, "#slider-opacity-mask", 0);
    slide(robot, "#slider-opacity-image", 0);
    slide(robot, "#slider-opacity-prediction", 1);
    robot.interact(
        () -> robot.lookup("#prediction-look-probability").queryAs(ToggleButton.class).fire());
    int[] seen = painted();
    Case subject = Objects.requireNonNull(window.session().subject().get());
    ColourScale colours =
        new ColourScale(OverlayRenderer.PROBABILITY, new ValueRange(0, 1), Scaling.LINEAR);
    for (int i = 0; i < WIDTH * HEIGHT; i += 7) {
      double p = 1 / (1 + Math.exp(-subject.logits().plane(CLASS).get(i)));
      assertThat(farthest(seen[i], colours.argb(p))).as("pixel %d", i).isLessThan(4);
    }
    assertThat(robot.lookup("#slider-threshold").query().isDisabled()).isTrue();
    assertThat(window.fixture.analyses).isEqualTo(analyses);
  }

  /** The largest difference of two colours in red, green or blue. */
  private static int farthest(int one, int other) {
    int most = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      most = Math.max(most, Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)));
    }
    return most;
  }

  @Test
  void ignoredPixelsAreHatchedWhateverIsPredictedThere(FxRobot robot) {
    slide(robot, "#slider-opacity-image", 0);
    CaseOpener opener = window.fixture.desktop.opener();
    ReadingChoices choices = opener.choices().getValue();
    robot.interact(() -> opener.read(choices.withIgnoredLabel(OptionalInt.of(2))));
    int[] seen = painted();
    List<Integer> ignored = where(i -> label(i) == 2);
    assertThat(ignored).hasSizeGreaterThan(20);
    assertThat(ignored.stream().map(i -> seen[i]).distinct())
        .as("two tones, in stripes that go down to the left")
        .hasSize(2);
    for (int i : ignored) {
      int lowerLeft = i + WIDTH - 1;
      if (i % WIDTH > 0 && ignored.contains(lowerLeft)) {
        assertThat(seen[lowerLeft]).isEqualTo(seen[i]);
      }
    }
    slide(robot, "#slider-opacity-prediction", 1);
    assertThat(changed(seen, painted())).isNotEmpty().doesNotContainAnyElementsOf(ignored);
  }

  private int label(int pixel) {
    return Objects.requireNonNull(window.session().subject().get()).labels().at(pixel);
  }

  /** The number of steps along row or column to the nearest pixel of another label. */
  private int distanceToOthers(int pixel) {
    int nearest = Integer.MAX_VALUE;
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      int dx = Math.abs(i % WIDTH - pixel % WIDTH);
      int dy = Math.abs(i / WIDTH - pixel / WIDTH);
      if (label(i) != label(pixel) && (dx == 0 || dy == 0)) {
        nearest = Math.min(nearest, dx + dy);
      }
    }
    return nearest;
  }

  @Test
  void eachOpacityActsOnItsOwn(FxRobot robot) {
    slide(robot, "#slider-opacity-mask", 0);
    slide(robot, "#slider-opacity-prediction", 0);
    int[] image = painted();
    slide(robot, "#slider-opacity-image", 0.2);
    assertThat(changed(image, painted()))
        .as("the image")
        .hasSizeGreaterThan(WIDTH * HEIGHT * 9 / 10);
    slide(robot, "#slider-opacity-image", 0.9);
    slide(robot, "#slider-opacity-mask", 0.7);
    List<Integer> outline = changed(image, painted());
    assertThat(outline).isNotEmpty().allMatch(i -> label(i) == CLASS);
    slide(robot, "#slider-opacity-mask", 0);
    slide(robot, "#slider-opacity-prediction", 0.6);
    List<Integer> prediction = changed(image, painted());
    assertThat(prediction.size()).isGreaterThan(outline.size());
    assertThat(window.fixture.analyses).isEqualTo(analyses);
  }
}
