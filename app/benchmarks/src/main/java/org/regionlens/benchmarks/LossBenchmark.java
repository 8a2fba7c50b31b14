package org.regionlens.benchmarks;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.MapId;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Settings;
import org.regionlens.engine.analysis.RegionEngine;

/** Losses with their gradient, and the four default panes of the window, by kernel, R and size. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "--add-modules=jdk.incubator.vector",
      "--enable-native-access=ALL-UNNAMED",
      "--sun-misc-unsafe-memory-access=allow"
    })
public class LossBenchmark {
  private static final Set<MapId> PANES = Set.of(MapId.BCE, MapId.MI_CONTRIBUTION, MapId.VERSUS);

  @Param({"scalar", "nd4j"})
  String kernel = "scalar";

  @Param({"3", "5", "10"})
  int radius = 3;

  @Param("512")
  int size = 512;

  @Param("2")
  int classes = 2;

  private RegionEngine engine = new RegionEngine(KernelChoice.SCALAR);
  private Scene scene = Scene.of(1, 2, 0);

  /** Makes the scene, and checks that the kernel gives the losses of the other one. */
  @Setup
  public void prepare() {
    scene = Scene.of(size, classes, 7);
    engine = new RegionEngine(KernelChoice.valueOf(kernel.toUpperCase(Locale.ROOT)));
    KernelChoice other =
        engine.kernelName().equals("nd4j") ? KernelChoice.SCALAR : KernelChoice.ND4J;
    double value = run(engine, Set.of()).total();
    double expected = run(new RegionEngine(other), Set.of()).total();
    if (!(Math.abs(value - expected) <= 1e-9 * Math.abs(expected))) {
      throw new IllegalStateException(kernel + " gives " + value + ", not " + expected);
    }
  }

  @Benchmark
  public Analysis lossAndGradient() {
    return run(engine, Set.of(MapId.GRADIENT_TOTAL));
  }

  @Benchmark
  public Analysis fourPanes() {
    return run(engine, PANES);
  }

  private Analysis run(RegionEngine used, Set<MapId> maps) {
    return used.analyse(
        new AnalysisRequest(
            scene.labels(),
            scene.logits(),
            Settings.defaults().withRadius(radius),
            new ClassSelection.All(),
            maps,
            Precision.FLOAT),
        Cancellation.NEVER);
  }
}
