package org.regionlens.engine.balance;

import java.util.List;
import java.util.Set;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassResult;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.Loss;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Samples;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.loss.LossContext;
import org.regionlens.engine.loss.LossResult;
import org.regionlens.engine.map.Field;

/** Region mutual information as a loss among others; computed at once. */
final class RegionResult implements LossResult {
  private final LossContext context;
  private final Analysis analysis;

  /** The loss of a case. */
  RegionResult(Loss.Rmi loss, LossContext context, RegionEngine engine, Cancellation cancellation) {
    this.context = context;
    this.analysis =
        engine.analyse(
            new AnalysisRequest(
                context.labels(),
                context.logits(),
                settings(loss),
                new ClassSelection.Each(),
                Set.of(StandardMaps.GRADIENT_RMI),
                Precision.DOUBLE),
            cancellation);
  }

  private static Settings settings(Loss.Rmi loss) {
    return Settings.defaults()
        .withRadius(loss.radius())
        .withPooling(loss.pooling(), loss.stride())
        .withRidge(loss.ridge())
        .withIgnored(loss.ignored())
        .withCascade(loss.cascade());
  }

  @Override
  public double value() {
    return analysis.rmi();
  }

  @Override
  public List<Double> perClass() {
    return analysis.classes().stream().map(ClassResult::rmi).toList();
  }

  @Override
  public double denominator() {
    return context.valid();
  }

  @Override
  public Field map(int channel) {
    throw new UnsupportedOperationException("The map of RMI is one of windows.");
  }

  @Override
  public Field slope(int channel) {
    List<MapValues> maps =
        analysis.maps().getOrDefault(StandardMaps.GRADIENT_RMI, List.<MapValues>of());
    Samples samples = maps.get(channel).samples();
    return (from, length, buffer, scratch) -> samples.copyTo(from, length, buffer);
  }
}
