package org.regionlens.desktop.neighbourhood;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regionlens.desktop.pane.PaneGridViewModel;
import org.regionlens.desktop.pane.PixelPoint;
import org.regionlens.desktop.pane.PixelTint;
import org.regionlens.desktop.pane.TintDetail;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.session.Cases;
import org.regionlens.desktop.session.Question;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Settings;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.cascade.Footprint;
import org.regionlens.engine.work.Threads;
import org.regionlens.media.input.Case;

/** The neighbourhood and the footprint follow the pixel that is read. */
class NeighbourhoodViewModelTest {
  private final RegionEngine engine = new RegionEngine(KernelChoice.SCALAR, Threads.of(1));
  private final AnalysisSession session =
      new AnalysisSession(engine::analyse, now(), (time, action) -> () -> {}, System::nanoTime);
  private final PaneGridViewModel panes = new PaneGridViewModel();
  private final SimpleBooleanProperty shown = new SimpleBooleanProperty(true);
  private final SimpleBooleanProperty drawn = new SimpleBooleanProperty(true);
  private final NeighbourhoodViewModel model =
      new NeighbourhoodViewModel(
          session, panes, shown, () -> engine, now(), (time, action) -> () -> {});
  private final FootprintViewModel footprint =
      new FootprintViewModel(session, panes, drawn, shown, reach -> "95 % within " + reach, now());
  private final Case subject = Cases.stripes("stripes", 24, 20, 3, 1);

  private static LatestTask now() {
    return new LatestTask(Runnable::run, Runnable::run);
  }

  @BeforeEach
  void open() {
    session.open(subject, new ClassSelection.One(1));
  }

  @Test
  void theNeighbourhoodIsTheEngines() {
    for (Settings settings :
        new Settings[] {Settings.defaults(), Settings.defaults().withRadius(4)}) {
      session.settings().set(settings);
      panes.cursor().set(new PixelPoint(9, 7));
      NeighbourhoodAnswer answer = Objects.requireNonNull(model.study().answer().get());
      assertThat(answer.found())
          .isPresent()
          .isEqualTo(
              engine.neighbourhood(
                  new Question(subject, settings, new ClassSelection.One(1)).request(Set.of()),
                  1,
                  7,
                  9,
                  Cancellation.NEVER));
    }
  }

  @Test
  void theLastPixelStaysWhenTheCursorLeaves() {
    panes.cursor().set(new PixelPoint(9, 7));
    panes.cursor().set(null);
    NeighbourhoodAnswer answer = Objects.requireNonNull(model.study().answer().get());
    assertThat(answer.question().point()).isEqualTo(new PixelPoint(9, 7));
  }

  @Test
  void ofAllClassesThereIsNone() {
    panes.cursor().set(new PixelPoint(9, 7));
    session.classes().set(new ClassSelection.All());
    assertThat(model.study().answer().get()).isNull();
    assertThat(model.needsClass().get()).isTrue();
  }

  @Test
  void theFootprintIsDrawnWhereItHasWeight() {
    session
        .settings()
        .set(
            Settings.defaults()
                .withCascade(
                    new Cascade.Diffusion(0.5, 3, Cascade.Border.HOLD, Cascade.Scope.BOTH)));
    panes.cursor().set(new PixelPoint(12, 10));
    PixelTint tint = Objects.requireNonNull(panes.tint().get());
    var geometry = Objects.requireNonNull(session.result().get()).analysis().geometry();
    Footprint direct = Footprint.of(session.settings().get(), geometry, 10, 12);
    // Three cells from the border the frame's influence ends.
    for (int y = 4; y < 16; y++) {
      for (int x = 4; x < 20; x++) {
        boolean weighs = direct.weights().get(y * 24 + x) > 0;
        assertThat(tint.argbAt(x, y) != 0).as("%d, %d", x, y).isEqualTo(weighs);
      }
    }
    assertThat(Objects.requireNonNull(footprint.reach().get()).pixels()).isEqualTo(direct.reach());
    drawn.set(false);
    assertThat(panes.tint().get()).isNull();
  }

  @Test
  void theFootprintIsEnlargedAroundItsPixelWithTheCircleOfItsReach() {
    session.settings().set(Settings.defaults().withCascade(raster(0.8)));
    panes.cursor().set(new PixelPoint(12, 10));
    Reach reach = Objects.requireNonNull(footprint.reach().get());
    assertThat(reach.down()).as("a raster carries farther down").isGreaterThan(reach.up());
    TintDetail detail = Objects.requireNonNull(Objects.requireNonNull(panes.tint().get()).detail());
    assertThat(detail.x()).isEqualTo(12.5);
    assertThat(detail.y()).isEqualTo(10.5);
    assertThat(detail.radius()).isEqualTo(reach.pixels());
    assertThat(detail.caption()).isEqualTo("95 % within " + reach.pixels());
    for (int[] end : new int[][] {{0, reach.down()}, {0, -reach.up()}, {reach.right(), 0}}) {
      assertThat(detail.part().contains(12 + end[0], 10 + end[1])).isTrue();
    }
    session.settings().set(Settings.defaults().withPooling(PoolingMode.AVERAGE, 4));
    detail = Objects.requireNonNull(Objects.requireNonNull(panes.tint().get()).detail());
    assertThat(detail.x()).as("the middle of the cell of columns 10 to 13").isEqualTo(12.0);
  }

  @Test
  void theFrameIsDrawnAsFarAsItCreepsInwards() {
    session.settings().set(Settings.defaults().withCascade(raster(1)));
    panes.cursor().set(new PixelPoint(20, 16));
    PixelTint tint = Objects.requireNonNull(panes.tint().get());
    Reach reach = Objects.requireNonNull(footprint.reach().get());
    assertThat(reach.border()).isPositive();
    assertThat(reach.borderWeights()).hasSize(reach.border());
    int frame = tint.argbAt(0, 5) & 0xffffff;
    assertThat(tint.argbAt(1, 5) & 0xffffff).as("one cell inwards").isEqualTo(frame);
    assertThat(tint.argbAt(20, 16) & 0xffffff).as("the pixel itself").isNotEqualTo(frame);
    session.settings().set(Settings.defaults());
    assertThat(Objects.requireNonNull(panes.tint().get()).argbAt(0, 5))
        .as("without a cascade nothing creeps")
        .isZero();
  }

  private static Cascade raster(double weight) {
    return new Cascade.Raster(weight, 1, Cascade.Scope.BOTH);
  }
}
