package org.regionlens.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.IgnoredPolicy;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.engine.MapCatalogue;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Settings;
import org.regionlens.engine.bce.ScalarPixels;
import org.regionlens.engine.cascade.ScalarCascadeRows;
import org.regionlens.engine.kernel.ScalarKernel;
import org.regionlens.engine.neighbourhood.Neighbourhood;
import org.regionlens.engine.support.Scenes;
import org.regionlens.engine.support.Scenes.Scene;
import org.regionlens.engine.work.Threads;

/** What an engine keeps changes no bit of an answer. */
class KeptBitsTest {
  private static final Set<MapRef> ALL = MapCatalogue.numeric();
  private static final Scene SCENE = Scenes.blobs(51, 3, 30, 34, 0.01);

  /** One mask and one prediction for requests that have values in common. */
  private static final LabelMap LABELS = SCENE.labelMap();

  private static final Logits LOGITS = SCENE.prediction();

  /** Hardly fewer times asks a request of the drag whether it is cancelled. */
  private static final int CHECKS = 500;

  private static RegionEngine engineThatKeeps(long bytes) {
    Implementations plain =
        new Implementations(new ScalarKernel(), new ScalarPixels(), new ScalarCascadeRows());
    return new RegionEngine(plain, Threads.of(2), bytes);
  }

  private static void assertSameBits(String what, Analysis actual, Analysis expected) {
    assertThat(actual.classes()).as(what).isEqualTo(expected.classes());
    assertThat(actual.bce()).as(what).isEqualTo(expected.bce());
    assertThat(actual.rmi()).as(what).isEqualTo(expected.rmi());
    assertThat(actual.total()).as(what).isEqualTo(expected.total());
    assertThat(actual.maps()).as(what).isEqualTo(expected.maps());
  }

  private static Cascade cascade(Random random) {
    List<Cascade> all = new ArrayList<>(Scenes.cascades());
    all.add(new Cascade.Diffusion(0, 3, Cascade.Border.HOLD, Cascade.Scope.BOTH));
    all.add(new Cascade.Raster(0.7, 0, Cascade.Scope.PREDICTION));
    return all.get(random.nextInt(all.size()));
  }

  /** One thing changes, as when somebody moves through the window. */
  private static AnalysisRequest step(AnalysisRequest at, List<Scene> scenes, Random random) {
    Settings settings = at.settings();
    LabelMap labels = at.labels();
    Logits logits = at.logits();
    ClassSelection classes = at.classes();
    Set<MapRef> maps = at.maps();
    Precision precision = at.precision();
    switch (random.nextInt(11)) {
      case 0 -> settings = settings.withRadius(1 + random.nextInt(5));
      case 1 -> settings = settings.withLambda(random.nextInt(5) / 4.0);
      case 2 -> settings = settings.withRidge(Math.pow(10, -random.nextInt(5)));
      case 3 ->
          settings =
              settings.withIgnored(
                  random.nextBoolean() ? IgnoredPolicy.EXCLUDE : IgnoredPolicy.REFERENCE);
      case 4 -> {
        List<PoolingMode> modes = List.of(PoolingMode.values());
        settings =
            settings.withPooling(modes.get(random.nextInt(modes.size())), 1 + random.nextInt(3));
      }
      case 5, 6 -> settings = settings.withCascade(cascade(random));
      case 7 -> logits = scenes.get(random.nextInt(scenes.size())).prediction();
      case 8 ->
          labels =
              random.nextBoolean()
                  ? labels.reading(OptionalInt.of(Scenes.IGNORED), Set.of(random.nextInt(3)))
                  : scenes.get(random.nextInt(scenes.size())).labelMap();
      case 9 ->
          classes =
              switch (random.nextInt(3)) {
                case 0 -> new ClassSelection.One(random.nextInt(3));
                case 1 -> new ClassSelection.All();
                default -> new ClassSelection.Each();
              };
      default -> {
        List<MapRef> ids = new ArrayList<>(ALL);
        ids.removeIf(id -> random.nextInt(3) > 0);
        maps = Set.copyOf(ids);
        precision = random.nextBoolean() ? Precision.FLOAT : Precision.DOUBLE;
      }
    }
    return new AnalysisRequest(labels, logits, settings, classes, maps, precision);
  }

  /** Little memory: values come and go, and some maps are too large to be kept at all. */
  @ParameterizedTest
  @CsvSource({"1,268435456", "2,268435456", "3,1500000", "4,200000", "5,0"})
  void aWalkThroughTheSettingsGivesTheBitsOfAFreshEngine(long seed, long bytes) {
    Random random = new Random(seed);
    RegionEngine keeping = engineThatKeeps(bytes);
    List<Scene> scenes = List.of(SCENE, Scenes.blobs(52, 3, 30, 34, 0.02));
    AnalysisRequest request =
        new AnalysisRequest(
            SCENE.labelMap(),
            SCENE.prediction(),
            Settings.defaults(),
            new ClassSelection.All(),
            ALL,
            Precision.FLOAT);
    for (int turn = 0; turn < 60; turn++) {
      Analysis actual = keeping.analyse(request, Cancellation.NEVER);
      Analysis expected = engineThatKeeps(0).analyse(request, Cancellation.NEVER);
      assertSameBits("turn %d: %s".formatted(turn, request.settings()), actual, expected);
      request = step(request, scenes, random);
    }
  }

  /** Two cascades of a weight that is being dragged. */
  private static List<AnalysisRequest> drag(int turn, int radius) {
    double weight = 0.2 + 0.03 * turn;
    List<Cascade> both =
        List.of(
            new Cascade.Diffusion(weight, 3, Cascade.Border.HOLD, Cascade.Scope.BOTH),
            new Cascade.Raster(weight, 2, Cascade.Scope.BOTH));
    return both.stream()
        .map(
            cascade ->
                new AnalysisRequest(
                    LABELS,
                    LOGITS,
                    Settings.defaults().withRadius(radius).withCascade(cascade),
                    new ClassSelection.All(),
                    ALL,
                    Precision.FLOAT))
        .toList();
  }

  /** Whether a request ends by being cancelled when it has asked some times. */
  private static boolean endsCancelled(RegionEngine engine, AnalysisRequest request, int checks) {
    AtomicInteger left = new AtomicInteger(checks);
    try {
      engine.analyse(request, () -> left.getAndDecrement() <= 0);
      return false;
    } catch (CancellationException _) {
      return true;
    }
  }

  /**
   * Arrays of forgotten maps go from request to request, also to one that runs beside it, whatever
   * becomes of the others: one is cancelled on its way, one is over soon.
   */
  @Test
  void aDragGivesTheBitsOfAFreshEngineAlsoWhereArraysAreUsedAgain() throws Exception {
    RegionEngine keeping =
        new RegionEngine(Implementations.of(KernelChoice.AUTO), Threads.of(2), 3_000_000);
    Random random = new Random(6);
    int cancelled = 0;
    try (ExecutorService people = Executors.newFixedThreadPool(4)) {
      for (int turn = 0; turn < 24; turn++) {
        List<AnalysisRequest> requests = drag(turn, 3);
        AnalysisRequest overtaken = drag(turn, 4).getFirst();
        AnalysisRequest pointedAt = requests.getLast();
        int checks = random.nextInt(CHECKS);
        int y = random.nextInt(SCENE.height());
        int x = random.nextInt(SCENE.width());
        Future<Boolean> third = people.submit(() -> endsCancelled(keeping, overtaken, checks));
        List<Future<Analysis>> actual =
            requests.stream()
                .map(r -> people.submit(() -> keeping.analyse(r, Cancellation.NEVER)))
                .toList();
        Future<Optional<Neighbourhood>> beside =
            people.submit(() -> keeping.neighbourhood(pointedAt, 1, y, x, Cancellation.NEVER));
        for (int i = 0; i < requests.size(); i++) {
          Analysis expected = fresh().analyse(requests.get(i), Cancellation.NEVER);
          assertSameBits("turn " + turn, actual.get(i).get(), expected);
        }
        assertThat(beside.get())
            .as("turn %d, pixel %d, %d", turn, y, x)
            .isEqualTo(fresh().neighbourhood(pointedAt, 1, y, x, Cancellation.NEVER));
        cancelled += third.get() ? 1 : 0;
      }
    }
    assertThat(cancelled).as("cancelled on their way").isPositive();
  }

  /**
   * Others, who come whenever it asks whether it is still wanted, push out what it has found: most
   * of them want losses alone; then one wants all maps, and takes the arrays that lie deepest.
   */
  @Test
  void aNeighbourhoodHasTheBitsOfAFreshEngineWhateverOthersAskMeanwhile() {
    RegionEngine keeping = engineThatKeeps(3_000_000);
    AnalysisRequest request = drag(0, 3).getLast();
    AtomicInteger turns = new AtomicInteger();
    Cancellation others =
        () -> {
          int turn = turns.incrementAndGet();
          for (AnalysisRequest other : drag(turn % 24, 3)) {
            Set<MapRef> maps = turn % 4 == 0 ? other.maps() : Set.of();
            keeping.analyse(
                new AnalysisRequest(
                    LABELS, LOGITS, other.settings(), other.classes(), maps, Precision.FLOAT),
                Cancellation.NEVER);
          }
          return false;
        };
    assertThat(keeping.neighbourhood(request, 1, 12, 15, others))
        .isEqualTo(engineThatKeeps(0).neighbourhood(request, 1, 12, 15, Cancellation.NEVER));
    assertThat(turns).hasPositiveValue();
  }

  private static RegionEngine fresh() {
    return new RegionEngine(KernelChoice.AUTO, Threads.ONE);
  }
}
