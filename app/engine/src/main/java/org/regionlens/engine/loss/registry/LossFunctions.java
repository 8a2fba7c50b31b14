package org.regionlens.engine.loss.registry;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.regionlens.engine.Loss;
import org.regionlens.engine.LossId;
import org.regionlens.engine.loss.LossContext;
import org.regionlens.engine.loss.LossFunction;
import org.regionlens.engine.loss.LossResult;
import org.regionlens.engine.loss.edges.BoundaryFunction;
import org.regionlens.engine.loss.edges.EdgeWeightedFunction;
import org.regionlens.engine.loss.edges.HausdorffFunction;
import org.regionlens.engine.loss.given.GivenFunction;
import org.regionlens.engine.loss.lovasz.LovaszFunction;
import org.regionlens.engine.loss.overlap.DiceFunction;
import org.regionlens.engine.loss.overlap.TverskyFunction;
import org.regionlens.engine.loss.pixel.BceFunction;
import org.regionlens.engine.loss.pixel.CeFunction;
import org.regionlens.engine.loss.pixel.FocalFunction;
import org.regionlens.engine.loss.pixel.TopKFunction;
import org.regionlens.engine.loss.scnp.ScnpFunction;
import org.regionlens.engine.loss.ssim.SsimFunction;

/** The functions, a line for each loss. */
public final class LossFunctions {
  private static final Map<LossId, LossFunction<?>> FUNCTIONS =
      table(
          new BceFunction(),
          new CeFunction(),
          new FocalFunction(),
          new TopKFunction(),
          new DiceFunction(),
          new TverskyFunction(),
          new LovaszFunction(),
          new BoundaryFunction(),
          new HausdorffFunction(),
          new EdgeWeightedFunction(),
          new SsimFunction(),
          new ScnpFunction(),
          new GivenFunction());

  private LossFunctions() {}

  private static Map<LossId, LossFunction<?>> table(LossFunction<?>... functions) {
    Map<LossId, LossFunction<?>> table = new EnumMap<>(LossId.class);
    for (LossFunction<?> function : List.of(functions)) {
      table.put(function.id(), function);
    }
    return table;
  }

  /**
   * The loss of a case; nothing is computed yet.
   *
   * @throws IllegalArgumentException if no function of the table computes the loss
   */
  // Each function names the row whose losses it computes.
  @SuppressWarnings("unchecked")
  public static LossResult of(Loss loss, LossContext context) {
    LossFunction<?> function = FUNCTIONS.get(loss.id());
    if (function == null) {
      throw new IllegalArgumentException("No function computes " + loss.spec() + ".");
    }
    return ((LossFunction<Loss>) function).of(loss, context);
  }
}
