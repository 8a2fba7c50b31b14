package org.regionlens.engine.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassResult;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.GridGeometry;
import org.regionlens.engine.InvalidInputException;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Loss;
import org.regionlens.engine.LossNumbers;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Progress;
import org.regionlens.engine.Settings;
import org.regionlens.engine.loss.LossContext;
import org.regionlens.engine.memo.Memo;
import org.regionlens.engine.neighbourhood.Neighbourhood;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;

/**
 * The engine's facade: losses and maps of a prediction against a mask. What one request computed is
 * kept for the next, as far as a share of the memory allows. Safe for many threads.
 */
public final class RegionEngine {
  /** One part of the heap is for kept values. */
  private static final int MEMORY_SHARE = 4;

  private final Tools tools;
  private final Threads threads;

  /**
   * An engine on all processors of this machine.
   *
   * @param choice which kernel does the expensive sums
   * @throws UnsupportedOperationException if this machine lacks what the kernel needs; the message
   *     says what helps
   */
  public RegionEngine(KernelChoice choice) {
    this(choice, Threads.ofThisMachine());
  }

  /** The same on some threads; results do not depend on their number. */
  public RegionEngine(KernelChoice choice, Threads threads) {
    this(Implementations.of(choice), threads, Runtime.getRuntime().maxMemory() / MEMORY_SHARE);
  }

  RegionEngine(Implementations implementations, Threads threads, long bytesKept) {
    this.tools =
        new Tools(
            implementations.windows(),
            implementations.pixels(),
            implementations.cascades(),
            new Memo(bytesKept));
    this.threads = threads;
  }

  /** The kernel in use, by name: never {@code auto}. */
  public String kernelName() {
    return tools.windows().name();
  }

  /**
   * Computes the losses of all classes and the maps asked for.
   *
   * @throws InvalidInputException if labels and prediction do not belong together, or the memory is
   *     too small for them
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public Analysis analyse(AnalysisRequest request, Cancellation cancellation) {
    return analyse(request, cancellation, Progress.NONE);
  }

  /** The same; {@code progress} hears how far it has come. */
  public Analysis analyse(AnalysisRequest request, Cancellation cancellation, Progress progress) {
    Work work = Work.on(threads, cancellation, tools.memo().planes());
    work.check();
    try (Memo.Reading _ = tools.memo().read()) {
      return run(request, work, progress);
    } catch (OutOfMemoryError first) {
      // What is kept is there to save time: it must not be what a request fails for.
      tools.memo().clear();
    }
    try (Memo.Reading _ = tools.memo().read()) {
      return run(request, work, Progress.NONE);
    } catch (OutOfMemoryError second) {
      throw new InvalidInputException(
          "%d × %d pixels with %d classes need more memory than the %d MB that Java may use: start it with a larger -Xmx, or open a smaller image."
              .formatted(
                  request.labels().width(),
                  request.labels().height(),
                  request.logits().channels(),
                  Runtime.getRuntime().maxMemory() >> 20));
    }
  }

  /**
   * Does something with the losses of a case, which are computed as they are asked for.
   *
   * @param task gets the case; what it takes out of it must not be read when it has ended
   * @throws InvalidInputException if labels and prediction do not belong together
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public <T> T withLosses(
      LabelMap labels, Logits logits, Cancellation cancellation, Function<LossContext, T> task) {
    AnalysisRequest request =
        new AnalysisRequest(
            labels,
            logits,
            Settings.defaults(),
            new ClassSelection.All(),
            Set.of(),
            Precision.DOUBLE);
    Work work = Work.on(threads, cancellation, tools.memo().planes());
    try (Memo.Reading _ = tools.memo().read()) {
      RequestFrame.of(request, tools, work);
      return task.apply(new LossContext(labels, logits, tools.pixels(), tools.memo(), work));
    }
  }

  /**
   * What happens at one pixel: the window of its cell, and the pulls of all windows on it. Quick
   * after an analysis of the same question, whose values are used.
   *
   * @param request labels, prediction and settings; its classes and maps are not read
   * @param classIndex the class
   * @param y row of the pixel, 0 … H − 1
   * @param x column of the pixel, 0 … W − 1
   * @return empty where the pixel belongs to no cell of the grid
   * @throws InvalidInputException if labels and prediction do not belong together, or there is no
   *     such class
   * @throws IndexOutOfBoundsException if the pixel lies outside the image
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public Optional<Neighbourhood> neighbourhood(
      AnalysisRequest request, int classIndex, int y, int x, Cancellation cancellation) {
    LabelMap labels = request.labels();
    Objects.checkIndex(y, labels.height());
    Objects.checkIndex(x, labels.width());
    AnalysisRequest one =
        new AnalysisRequest(
            labels,
            request.logits(),
            request.settings(),
            new ClassSelection.One(classIndex),
            Set.of(),
            request.precision());
    Work work = Work.on(threads, cancellation, tools.memo().planes());
    try (Memo.Reading _ = tools.memo().read()) {
      RequestFrame frame = RequestFrame.of(one, tools, work);
      GridGeometry geometry = frame.geometry();
      if (geometry.cellOf(y, labels.height()) < 0 || geometry.cellOf(x, labels.width()) < 0) {
        return Optional.empty();
      }
      ClassValues values = new ClassValues(frame, request.logits().channelOf(classIndex), work);
      return Optional.of(Neighbourhoods.of(values, classIndex, y, x));
    }
  }

  /** All, if their maps are kept anyway: sums over classes then pass over the image once. */
  private int classesAtOnce(AnalysisRequest request, Work work) {
    int channels = request.logits().channels();
    long pixels = (long) request.labels().height() * request.labels().width();
    boolean allFit = KeptPlanes.PULLS.fit(channels, pixels, tools.memo().capacityForMaps());
    return allFit ? channels : work.threads();
  }

  private Analysis run(AnalysisRequest request, Work work, Progress progress) {
    RequestFrame frame = RequestFrame.of(request, tools, work);
    LossFields losses = new LossFields(frame, work);
    MapAssembly assembly = new MapAssembly(frame, losses, work);
    int channels = request.logits().channels();
    ClassResult[] results = new ClassResult[channels];
    double[] bceLosses = new double[channels];
    Steps steps = new Steps(request, assembly, progress);
    int atOnce = losses.needsAllClasses() ? channels : classesAtOnce(request, work);
    for (int first = 0; first < channels; first += atOnce) {
      List<Integer> batch = new ArrayList<>();
      List<ClassValues> values = new ArrayList<>();
      for (int channel = first; channel < Math.min(channels, first + atOnce); channel++) {
        batch.add(channel);
        values.add(new ClassValues(frame, channel, work));
      }
      work.forEach(
          batch.size(),
          i -> {
            bceLosses[batch.get(i)] = values.get(i).bceLoss();
            results[batch.get(i)] = values.get(i).result();
            steps.lossesDone();
          });
      if (losses.needsAllClasses()) {
        losses.give(values);
      }
      List<Integer> wanted = batch.stream().filter(assembly::wants).toList();
      List<ClassValues> theirs = wanted.stream().map(c -> values.get(batch.indexOf(c))).toList();
      for (Part.Stage stage : Part.Stage.values()) {
        assembly.add(stage, wanted, theirs);
        steps.stageDone(stage, wanted.size());
      }
    }
    List<LossNumbers> numbers = new ArrayList<>();
    for (Loss loss : request.allLosses()) {
      numbers.add(
          switch (loss) {
            case Loss.Bce _ -> summed(loss, Arrays.stream(bceLosses), frame.facts().valid() + 1.0);
            case Loss.Rmi _ ->
                summed(
                    loss,
                    Arrays.stream(results).mapToDouble(ClassResult::rmi),
                    frame.points().count());
            default -> losses.numbers(loss);
          });
    }
    Analysis analysis =
        new Analysis(
            request,
            numbers,
            Analysis.total(request.settings().objective(), numbers),
            Arrays.asList(results),
            frame.geometry(),
            assembly.maps());
    steps.allDone();
    return analysis;
  }

  /** A loss that is the sum over its classes, added up in order. */
  private static LossNumbers summed(Loss loss, DoubleStream perClass, double denominator) {
    List<Double> values = perClass.boxed().toList();
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return new LossNumbers(loss, sum, values, denominator);
  }
}
