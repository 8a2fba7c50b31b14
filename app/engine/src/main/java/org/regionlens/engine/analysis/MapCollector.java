package org.regionlens.engine.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.GridGeometry;
import org.regionlens.engine.MapId;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Samples;
import org.regionlens.engine.kernel.Pulls;
import org.regionlens.engine.map.Ratio;

/**
 * Gathers the maps of the selected classes: kept apart, or summed into one (docs/method, "Per-pixel
 * maps"). Not shared between threads.
 */
final class MapCollector {
  private static final Set<MapId> PULL_MAPS =
      Set.of(
          MapId.AGREEMENT,
          MapId.OPPOSITION,
          MapId.PULL_STRENGTH,
          MapId.PULL_SAME,
          MapId.PULL_OTHER);
  private static final Set<MapId> RMI_GRADIENT_MAPS =
      Set.of(MapId.GRADIENT_RMI, MapId.GRADIENT_TOTAL, MapId.VERSUS);
  private static final Set<MapId> BCE_GRADIENT_MAPS =
      Set.of(MapId.GRADIENT_BCE, MapId.GRADIENT_TOTAL, MapId.VERSUS);

  private final AnalysisRequest request;
  private final GridGeometry geometry;
  private final boolean summed;
  private final Map<MapId, List<double[]>> fields = new EnumMap<>(MapId.class);
  private final Map<MapId, List<Ratio>> ratios = new HashMap<>();
  private double @Nullable [] rmiMagnitude;
  private double @Nullable [] bceMagnitude;
  private boolean anySignal;

  MapCollector(AnalysisRequest request, GridGeometry geometry) {
    this.request = request;
    this.geometry = geometry;
    this.summed = request.classes() instanceof ClassSelection.All;
  }

  /** Whether the maps of a class are wanted at all. */
  boolean wants(int classIndex) {
    return !request.maps().isEmpty()
        && !(request.classes() instanceof ClassSelection.One(int index) && index != classIndex);
  }

  /** Adds the maps of the next class. */
  void add(ClassAnalysis analysis) {
    Set<MapId> wanted = request.maps();
    analysis.fields(wanted).forEach(this::addField);
    if (wanted.stream().anyMatch(PULL_MAPS::contains)) {
      addPulls(analysis.pulls());
    }
    boolean rmi = wanted.stream().anyMatch(RMI_GRADIENT_MAPS::contains);
    boolean bce = wanted.stream().anyMatch(BCE_GRADIENT_MAPS::contains);
    double[] rmiGradient = rmi ? analysis.rmiGradient() : new double[0];
    double[] bceGradient = bce ? analysis.bceGradient() : new double[0];
    if (wanted.contains(MapId.GRADIENT_TOTAL)) {
      addField(MapId.GRADIENT_TOTAL, totalGradient(bceGradient, rmiGradient));
    }
    if (wanted.contains(MapId.VERSUS)) {
      rmiMagnitude = addMagnitudes(rmiMagnitude, rmiGradient);
      bceMagnitude = addMagnitudes(bceMagnitude, bceGradient);
      anySignal |= analysis.result().signal();
    }
    if (wanted.contains(MapId.GRADIENT_RMI)) {
      addField(MapId.GRADIENT_RMI, rmiGradient);
    }
    if (wanted.contains(MapId.GRADIENT_BCE)) {
      addField(MapId.GRADIENT_BCE, bceGradient);
    }
  }

  /** The maps gathered. */
  Map<MapId, List<MapValues>> maps() {
    Map<MapId, List<MapValues>> maps = new EnumMap<>(MapId.class);
    fields.forEach((id, list) -> maps.put(id, list.stream().map(v -> values(id, v)).toList()));
    ratios.forEach(
        (id, list) -> maps.put(id, list.stream().map(r -> values(id, r.values())).toList()));
    if (rmiMagnitude != null && bceMagnitude != null) {
      maps.put(MapId.VERSUS, List.of(values(MapId.VERSUS, versus(rmiMagnitude, bceMagnitude))));
    }
    return maps;
  }

  private void addField(MapId id, double[] values) {
    List<double[]> list = fields.computeIfAbsent(id, key -> new ArrayList<>());
    if (!summed || list.isEmpty()) {
      list.add(values);
    } else {
      combine(
          list.getFirst(), values, id == MapId.PREDICTION ? Math::max : MapCollector::sumOfValues);
    }
  }

  private void addPulls(Pulls pulls) {
    for (MapId id : List.of(MapId.AGREEMENT, MapId.OPPOSITION)) {
      if (request.maps().contains(id)) {
        Ratio ratio = ClassAnalysis.ratio(id, pulls);
        List<Ratio> list = ratios.computeIfAbsent(id, key -> new ArrayList<>());
        if (!summed || list.isEmpty()) {
          list.add(ratio);
        } else {
          list.getFirst().add(ratio);
        }
      }
    }
    Map<MapId, double[]> plain =
        Map.of(
            MapId.PULL_STRENGTH, pulls.strength(),
            MapId.PULL_SAME, pulls.same(),
            MapId.PULL_OTHER, pulls.other());
    plain.forEach(
        (id, values) -> {
          if (request.maps().contains(id)) {
            addField(id, values);
          }
        });
  }

  /** ∂Total/∂z = λ ∂BCE/∂z + (1−λ) ∂RMI/∂z. */
  private double[] totalGradient(double[] bce, double[] rmi) {
    double lambda = request.settings().lambda();
    double[] result = new double[bce.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = lambda * bce[i] + (1 - lambda) * rmi[i];
    }
    return result;
  }

  /** Σ_c|∂RMI/∂z| / mean − Σ_c|∂BCE/∂z| / mean; NaN everywhere where a mean is 0. */
  private double[] versus(double[] rmi, double[] bce) {
    double rmiMean = Arrays.stream(rmi).average().orElse(0);
    double bceMean = Arrays.stream(bce).average().orElse(0);
    boolean valued = anySignal && rmiMean > 0 && bceMean > 0;
    double[] result = new double[rmi.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = valued ? rmi[i] / rmiMean - bce[i] / bceMean : Double.NaN;
    }
    return result;
  }

  private MapValues values(MapId id, double[] values) {
    Samples samples =
        request.precision() == Precision.DOUBLE ? Samples.of(values) : Samples.of(floats(values));
    return switch (id.domain()) {
      case PIXELS ->
          new MapValues(id, geometry.imageHeight(), geometry.imageWidth(), samples, geometry);
      case GRID ->
          new MapValues(id, geometry.gridHeight(), geometry.gridWidth(), samples, geometry);
      case POINTS ->
          new MapValues(id, geometry.pointHeight(), geometry.pointWidth(), samples, geometry);
    };
  }

  private static double[] addMagnitudes(double @Nullable [] sum, double[] values) {
    double[] result = sum == null ? new double[values.length] : sum;
    for (int i = 0; i < values.length; i++) {
      result[i] += Math.abs(values[i]);
    }
    return result;
  }

  private static void combine(double[] target, double[] values, DoubleBinaryOperator operator) {
    for (int i = 0; i < target.length; i++) {
      target[i] = operator.applyAsDouble(target[i], values[i]);
    }
  }

  /** a + b, NaN counting as nothing. */
  private static double sumOfValues(double a, double b) {
    return Double.isNaN(a) ? b : Double.isNaN(b) ? a : a + b;
  }

  private static float[] floats(double[] values) {
    float[] result = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = (float) values[i];
    }
    return result;
  }
}
