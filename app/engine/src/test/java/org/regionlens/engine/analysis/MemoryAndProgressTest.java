package org.regionlens.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.InvalidInputException;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.cascade.ScalarCascadeRows;
import org.regionlens.engine.kernel.RmiKernel;
import org.regionlens.engine.kernel.ScalarKernel;
import org.regionlens.engine.support.Scenes;
import org.regionlens.engine.support.Scenes.Scene;
import org.regionlens.engine.work.Threads;

/** A request that the memory is too small for at first, and what long requests tell meanwhile. */
class MemoryAndProgressTest {
  private static final long PLENTY = 1L << 28;
  private static final Set<MapRef> MAPS =
      Set.of(
          StandardMaps.BCE,
          StandardMaps.MI_CONTRIBUTION,
          StandardMaps.VERSUS,
          StandardMaps.AGREEMENT);

  private final Scene scene = Scenes.blobs(5, 4, 30, 34, 0);
  private final AnalysisRequest first = request(3);
  private final AtomicInteger failures = new AtomicInteger();
  private final CountingPixels pixels = new CountingPixels();
  private final RegionEngine engine =
      new RegionEngine(
          new Implementations(failing(), pixels, new ScalarCascadeRows()), Threads.of(2), PLENTY);

  private AnalysisRequest request(int radius) {
    Settings settings = Settings.defaults().withRadius(radius);
    return scene.request(settings, new ClassSelection.All(), MAPS, Precision.FLOAT);
  }

  /** The plain loops; the scatter matrices of some calls find no memory. */
  private RmiKernel failing() {
    RmiKernel kernel = new ScalarKernel();
    return (RmiKernel)
        Proxy.newProxyInstance(
            RmiKernel.class.getClassLoader(),
            new Class<?>[] {RmiKernel.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("scatter") && failures.getAndDecrement() > 0) {
                throw new OutOfMemoryError("Java heap space");
              }
              try {
                return method.invoke(kernel, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private Analysis analyse(AnalysisRequest request) {
    return engine.analyse(request, Cancellation.NEVER);
  }

  @Test
  void whatIsKeptMakesRoomForARequest() {
    AnalysisRequest second =
        new AnalysisRequest(
            first.labels(),
            first.logits(),
            request(4).settings(),
            first.classes(),
            MAPS,
            Precision.FLOAT);
    analyse(first);
    failures.set(1);
    Analysis afterwards = analyse(second);
    RegionEngine fresh =
        new RegionEngine(
            new Implementations(new ScalarKernel(), new CountingPixels(), new ScalarCascadeRows()),
            Threads.of(2),
            PLENTY);
    assertThat(afterwards.maps()).isEqualTo(fresh.analyse(second, Cancellation.NEVER).maps());
    pixels.pixels();
    analyse(first);
    assertThat(pixels.pixels()).as("the first answer was forgotten").isPositive();
  }

  @Test
  void aRequestThatNeedsTooMuchSaysWhatHelps() {
    failures.set(Integer.MAX_VALUE);
    assertThatThrownBy(() -> analyse(first))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("34 × 30 pixels with 4 classes")
        .hasMessageContaining("-Xmx");
    failures.set(0);
    assertThat(analyse(first).maps()).hasSize(MAPS.size());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void progressGrowsUpToOne(int threads) {
    for (long bytesKept : new long[] {0, PLENTY}) {
      RegionEngine own =
          new RegionEngine(
              new Implementations(
                  new ScalarKernel(), new CountingPixels(), new ScalarCascadeRows()),
              Threads.of(threads),
              bytesKept);
      List<Double> heard = Collections.synchronizedList(new ArrayList<>());
      own.analyse(first, Cancellation.NEVER, heard::add);
      // The losses of four classes, and four stages at least.
      assertThat(heard).hasSizeGreaterThanOrEqualTo(8).isSorted();
      assertThat(heard.getFirst()).isPositive();
      assertThat(heard.getLast()).isEqualTo(1);
    }
  }
}
