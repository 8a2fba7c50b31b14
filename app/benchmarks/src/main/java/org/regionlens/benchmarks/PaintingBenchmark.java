package org.regionlens.benchmarks;

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
import org.regionlens.engine.work.Threads;

/** Four panes painted from coloured pictures; the toolkit's copy to the screen is not in it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "--add-modules=jdk.incubator.vector",
      "--enable-native-access=ALL-UNNAMED",
      "--sun-misc-unsafe-memory-access=allow"
    })
public class PaintingBenchmark {
  @Param("512")
  int size = 512;

  /** Device pixels per pixel of the image. */
  @Param({"0.6", "1", "1.5"})
  double zoom = 1;

  @Param("2")
  int threads = 1;

  private Painting painting = new Painting(size, zoom, Threads.of(threads));

  /** Makes the pictures, and holds the panes to them. */
  @Setup
  public void prepare() {
    painting = new Painting(size, zoom, Threads.of(threads));
    painting.check();
  }

  @Benchmark
  public int[][] fourPanes() {
    return painting.paint();
  }
}
