package org.regionlens.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.IgnoredPolicy;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.MapCatalogue;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.support.Scenes;
import org.regionlens.engine.support.Scenes.Scene;
import org.regionlens.engine.work.Threads;

/** Threads, cancellation and progress of a whole request. */
class ManyThreadsTest {
  private static final Set<MapRef> ALL = MapCatalogue.numeric();

  /** Rows for several strips; three classes for batches that do not come out even. */
  private static final Scene SCENE = Scenes.blobs(61, 3, 110, 260, 0.001);

  private static List<Settings> settings() {
    List<Settings> all = new ArrayList<>();
    for (Cascade cascade : Scenes.cascades()) {
      all.add(Settings.defaults().withCascade(cascade));
    }
    for (PoolingMode mode : PoolingMode.values()) {
      all.add(Settings.defaults().withRadius(2).withPooling(mode, 2));
      all.add(
          Settings.defaults()
              .withRadius(4)
              .withIgnored(IgnoredPolicy.EXCLUDE)
              .withPooling(mode, 2)
              .withCascade(new Cascade.Raster(0.4, 2, Cascade.Scope.BOTH)));
    }
    return all;
  }

  @ParameterizedTest
  @EnumSource(names = {"SIMD", "SCALAR"})
  void theSameBitsOnAnyNumberOfThreads(KernelChoice choice) {
    List<ClassSelection> selections =
        List.of(new ClassSelection.All(), new ClassSelection.Each(), new ClassSelection.One(2));
    int turn = 0;
    for (Settings settings : settings()) {
      AnalysisRequest request =
          SCENE.request(settings, selections.get(turn++ % 3), ALL, Precision.FLOAT);
      Analysis expected =
          new RegionEngine(choice, Threads.ONE).analyse(request, Cancellation.NEVER);
      for (int threads : new int[] {2, 3, 8}) {
        Analysis actual =
            new RegionEngine(choice, Threads.of(threads)).analyse(request, Cancellation.NEVER);
        assertThat(actual.classes()).as("%s", settings).isEqualTo(expected.classes());
        assertThat(actual.bce()).isEqualTo(expected.bce());
        assertThat(actual.total()).isEqualTo(expected.total());
        assertThat(actual.maps())
            .as("%s, %d threads", settings, threads)
            .isEqualTo(expected.maps());
      }
    }
  }

  @Test
  void progressRisesAndEndsAtOne() {
    for (Set<MapRef> maps : List.of(ALL, Set.<MapRef>of(), Set.of(StandardMaps.BCE))) {
      for (ClassSelection classes :
          List.of(new ClassSelection.All(), new ClassSelection.Each(), new ClassSelection.One(0))) {
        RegionEngine engine = new RegionEngine(KernelChoice.SCALAR, Threads.of(3));
        AnalysisRequest request =
            SCENE.request(Settings.defaults(), classes, maps, Precision.FLOAT);
        List<Double> heard = Collections.synchronizedList(new ArrayList<>());
        engine.analyse(request, Cancellation.NEVER, heard::add);
        assertThat(heard).isSorted().hasSizeGreaterThan(3);
        assertThat(heard.getFirst()).isBetween(0.0, 0.5);
        assertThat(heard.getLast()).isEqualTo(1);
        List<Double> again = Collections.synchronizedList(new ArrayList<>());
        engine.analyse(request, Cancellation.NEVER, again::add);
        assertThat(again).isSorted().endsWith(1.0);
      }
    }
  }

  @Test
  void endsOnManyThreadsWhenCancelledAndCanBeAskedAgain() {
    RegionEngine engine = new RegionEngine(KernelChoice.SCALAR, Threads.of(3));
    AnalysisRequest request =
        SCENE.request(Settings.defaults(), new ClassSelection.All(), ALL, Precision.FLOAT);
    Analysis expected =
        new RegionEngine(KernelChoice.SCALAR, Threads.ONE).analyse(request, Cancellation.NEVER);
    for (int after = 0; after < 400; after += 57) {
      AtomicInteger left = new AtomicInteger(after);
      assertThatThrownBy(
              () ->
                  new RegionEngine(KernelChoice.SCALAR, Threads.of(3))
                      .analyse(request, () -> left.getAndDecrement() <= 0))
          .isInstanceOf(CancellationException.class);
      AtomicInteger here = new AtomicInteger(after);
      // What was finished before is kept: with enough of it the rest may come through.
      Throwable end =
          catchThrowable(() -> engine.analyse(request, () -> here.getAndDecrement() <= 0));
      assertThat(end == null || end instanceof CancellationException).isTrue();
    }
    assertThat(engine.analyse(request, Cancellation.NEVER).maps()).isEqualTo(expected.maps());
  }
}
