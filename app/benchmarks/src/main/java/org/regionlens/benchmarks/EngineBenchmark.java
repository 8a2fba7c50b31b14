package org.regionlens.benchmarks;

import java.util.List;
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
import org.regionlens.engine.MapRef;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.work.Threads;
import org.regionlens.media.image.RasterImage;

/** Losses with their gradient, and frames of the window; nothing is kept from run to run. */
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
public class EngineBenchmark {
  private static final Set<MapRef> GRADIENT = Set.of(StandardMaps.GRADIENT_TOTAL);
  private static final ClassSelection CLASSES = new ClassSelection.All();

  @Param({"simd", "scalar", "nd4j"})
  String kernel = "scalar";

  @Param({"3", "5", "10"})
  int radius = 3;

  @Param("512")
  int size = 512;

  @Param("2")
  int classes = 2;

  @Param("2")
  int threads = 1;

  @Param({"off", "chain", "diffusion", "raster"})
  String cascade = "off";

  /** Nothing void, or 8 % of the pixels and what becomes of them. */
  @Param({"none", "reference", "exclude"})
  String ignored = "none";

  private Workload load = load();
  private Frame frame = frame();

  /** Makes the scene, and holds what is timed to the plain loops. */
  @Setup
  public void prepare() {
    load = load();
    frame = frame();
    load.check(
        Set.of(StandardMaps.GRADIENT_TOTAL, StandardMaps.MI_CONTRIBUTION, StandardMaps.VERSUS));
  }

  @Benchmark
  public Analysis lossAndGradient() {
    return load.run(GRADIENT);
  }

  /** From a changed setting to four coloured buffers; painting them is not part of it. */
  @Benchmark
  public List<RasterImage> frameOfFourPanes() {
    return frame.colour(load.run(Frame.MAPS));
  }

  private Workload load() {
    return new Workload(
        Scene.of(size, classes, ignored.equals("none") ? 0 : Scene.VOID, 7),
        Workload.settings(radius, cascade, ignored),
        CLASSES,
        Workload.kernel(kernel),
        Threads.of(threads));
  }

  private Frame frame() {
    return new Frame(load.scene(), CLASSES, Frame.workOf(load));
  }
}
