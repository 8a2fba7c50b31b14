package org.regionlens.engine.analysis;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Progress;

/** Counts the steps of a request by what they cost, roughly. Safe for many threads. */
final class Steps {
  private final Progress progress;
  private final double lossWeight;
  private final Map<Part.Stage, Double> stageWeights = new EnumMap<>(Part.Stage.class);
  private final double total;
  private double done;

  Steps(AnalysisRequest request, MapAssembly assembly, Progress progress) {
    this.progress = progress;
    int d = request.settings().windowSize();
    // Operations a pixel: scatter sums and convolution grow with R², forms and pulls with R⁴.
    lossWeight = 40 + 8.0 * d;
    for (Part.Stage stage : Part.Stage.values()) {
      double weight =
          switch (stage) {
            case PIXELS -> 40;
            case GRADIENTS -> 60 + 8.0 * d;
            case FORMS -> 20 + 2.0 * d * d;
            case PULLS -> 20 + 3.0 * d * d;
          };
      stageWeights.put(stage, assembly.wants(stage) ? weight : 0);
    }
    int channels = request.logits().channels();
    long wanted = IntStream.range(0, channels).filter(assembly::wants).count();
    double stages = stageWeights.values().stream().mapToDouble(Double::doubleValue).sum();
    total = lossWeight * channels + stages * wanted;
  }

  /** The losses of one more class are there. */
  void lossesDone() {
    add(lossWeight);
  }

  /** A stage of some more classes is there. */
  void stageDone(Part.Stage stage, int classes) {
    add(stageWeights.getOrDefault(stage, 0.0) * classes);
  }

  /** Everything is there. */
  synchronized void allDone() {
    progress.done(1);
  }

  private synchronized void add(double weight) {
    done += weight;
    if (weight > 0) {
      progress.done(Math.min(1, done / total));
    }
  }
}
