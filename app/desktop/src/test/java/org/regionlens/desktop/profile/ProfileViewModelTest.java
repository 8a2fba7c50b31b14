package org.regionlens.desktop.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regionlens.desktop.boundary.BoundaryViewModel;
import org.regionlens.desktop.pane.PaneGridViewModel;
import org.regionlens.desktop.pane.PixelBox;
import org.regionlens.desktop.pane.PixelMarks;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.session.Cases;
import org.regionlens.desktop.thread.Delay;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.distance.FilledLabels;
import org.regionlens.engine.distance.SignedDistance;
import org.regionlens.engine.edge.DistanceBands;
import org.regionlens.engine.edge.EdgeSettings;
import org.regionlens.engine.edge.EdgeStudy;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;
import org.regionlens.media.input.Case;

/** Curves of what is shown, brushed bands, and selected pixels. */
class ProfileViewModelTest {
  private static final int WIDTH = 36;
  private static final int HEIGHT = 20;

  private final RegionEngine engine = new RegionEngine(KernelChoice.SCALAR, Threads.of(1));
  private final LatestTask now = new LatestTask(Runnable::run, Runnable::run);
  private final Delay delay =
      (Duration time, Runnable action) -> {
        action.run();
        return () -> {};
      };
  private final AnalysisSession session =
      new AnalysisSession(
          engine::analyse, new LatestTask(Runnable::run, Runnable::run), delay, System::nanoTime);
  private final PaneGridViewModel panes = new PaneGridViewModel();
  private final SimpleBooleanProperty shown = new SimpleBooleanProperty(true);
  private final BoundaryViewModel boundaries =
      new BoundaryViewModel(
          session, Threads.ONE, new LatestTask(Runnable::run, Runnable::run), delay);
  private final ProfileViewModel model =
      new ProfileViewModel(
          session, panes, boundaries, shown, () -> new EdgeStudy(engine, Threads.ONE), now, delay);
  private final Case subject = Cases.stripes("stripes", WIDTH, HEIGHT, 3, 1);

  @BeforeEach
  void open() {
    session.open(subject, new ClassSelection.One(1));
  }

  private ProfileAnswer answer() {
    return Objects.requireNonNull(model.study().answer().get());
  }

  private SignedDistance distance(int classIndex) {
    Work work = Work.alone(Cancellation.NEVER);
    boolean[] inside = FilledLabels.of(subject.labels(), work).inside(classIndex);
    return SignedDistance.of(inside, HEIGHT, WIDTH, work);
  }

  @Test
  void theProfileIsTheEnginesAndFollowsTheSettings() {
    session.settings().set(Settings.defaults().withRadius(4));
    var direct =
        new EdgeStudy(engine, Threads.ONE)
            .study(
                subject.labels(),
                subject.logits(),
                session.settings().get(),
                OptionalInt.of(1),
                EdgeSettings.defaults().withCurves(ProfileViewModel.DEFAULT_CURVES),
                Cancellation.NEVER);
    assertThat(answer().report().classes()).isEqualTo(direct.classes());
    assertThat(answer().report().settings()).isEqualTo(direct.settings());
  }

  @Test
  void sensitivityNeverComesWithoutThatOfTheLabels() {
    model.choose(StandardMaps.SENSITIVITY, true);
    assertThat(answer().report().sums().curves().stream().map(curve -> curve.map()))
        .contains(StandardMaps.SENSITIVITY, StandardMaps.SENSITIVITY_LABELS);
    model.choose(StandardMaps.GRADIENT_BCE, false);
    model.choose(StandardMaps.GRADIENT_RMI, false);
    model.choose(StandardMaps.SENSITIVITY, false);
    assertThat(model.chosen().get())
        .as("the last curve stays")
        .isEqualTo(Set.of(StandardMaps.SENSITIVITY));
  }

  @Test
  void aBrushedRangeMarksItsPixelsAndNoOthers() {
    DistanceBands bands = ProfileViewModel.bands();
    int first = bands.indexOf(-2.5);
    int last = bands.indexOf(1);
    model.brushed().set(new BandRange(first, last));
    PixelMarks marks = Objects.requireNonNull(panes.marks().get());
    SignedDistance distance = distance(1);
    int count = 0;
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      boolean expected = distance.at(i) > -3 && distance.at(i) <= 1;
      assertThat(marks.at(i % WIDTH, i / WIDTH)).isEqualTo(expected);
      count += expected ? 1 : 0;
    }
    assertThat(count).isPositive();
    assertThat(marks.count()).isEqualTo(count);
    long counted = 0;
    for (int band = first; band <= last; band++) {
      counted += answer().report().sums().curves().getFirst().bands().get(band).cells();
    }
    assertThat(counted).as("the pixels of the curve").isEqualTo(count);
  }

  @Test
  void ofAllClassesTheBandOfEveryClassIsMarked() {
    session.classes().set(new ClassSelection.All());
    int band = ProfileViewModel.bands().indexOf(0.5);
    model.brushed().set(new BandRange(band, band));
    PixelMarks marks = Objects.requireNonNull(panes.marks().get());
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      boolean expected = false;
      for (int c = 0; c < 3; c++) {
        double d = distance(c).at(i);
        expected |= d > 0 && d <= 1;
      }
      assertThat(marks.at(i % WIDTH, i / WIDTH)).isEqualTo(expected);
    }
  }

  @Test
  void anotherClassOrAFoldedTabEndsTheBrush() {
    model.brushed().set(new BandRange(20, 21));
    session.classes().set(new ClassSelection.One(2));
    assertThat(panes.marks().get()).isNull();
    model.brushed().set(new BandRange(20, 21));
    session.settings().set(Settings.defaults().withRadius(5));
    assertThat(panes.marks().get()).as("settings do not move a boundary").isNotNull();
    shown.set(false);
    assertThat(panes.marks().get()).isNull();
  }

  @Test
  void selectedPixelsAreCountedByBand() {
    PixelBox box = new PixelBox(8, 3, 9, 12);
    panes.selection().set(box);
    long[] expected = new long[ProfileViewModel.bands().count()];
    SignedDistance distance = distance(1);
    for (int y = 3; y < 15; y++) {
      for (int x = 8; x < 17; x++) {
        expected[ProfileViewModel.bands().indexOf(distance.at(y * WIDTH + x))]++;
      }
    }
    assertThat(model.selected().get().stream().mapToLong(Long::longValue).toArray())
        .isEqualTo(expected);
    panes.selection().set(null);
    assertThat(model.selected().get()).isEmpty();
  }
}
