package org.regionlens.benchmarks;

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
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.MapCatalogue;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.work.Threads;

/** Each map alone, with the losses that every request has; nothing is kept from run to run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "--add-modules=jdk.incubator.vector",
      "--enable-native-access=ALL-UNNAMED",
      "--sun-misc-unsafe-memory-access=allow"
    })
public class MapBenchmark {
  @Param({
    "prediction",
    "bce",
    "rmi-contribution",
    "mi-contribution",
    "sensitivity",
    "sensitivity-labels",
    "gradient-bce",
    "gradient-rmi",
    "gradient-total",
    "versus",
    "agreement",
    "opposition",
    "pull-strength"
  })
  String map = "bce";

  @Param({"simd", "scalar"})
  String kernel = "scalar";

  @Param({"3", "10"})
  int radius = 3;

  @Param("512")
  int size = 512;

  @Param("2")
  int threads = 1;

  private Workload load = load();

  /** Makes the scene, and holds the map to that of the plain loops. */
  @Setup
  public void prepare() {
    load = load();
    load.check(maps());
  }

  @Benchmark
  public Analysis oneMap() {
    return load.run(maps());
  }

  private Set<MapRef> maps() {
    return Set.of(MapCatalogue.named(map).orElseThrow());
  }

  private Workload load() {
    return new Workload(
        Scene.of(size, 1, 7),
        Workload.settings(radius, "off", "none"),
        new ClassSelection.All(),
        Workload.kernel(kernel),
        Threads.of(threads));
  }
}
