package org.regionlens.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.Cascade.Border;
import org.regionlens.engine.Cascade.Scope;
import org.regionlens.engine.IgnoredPolicy;
import org.regionlens.engine.MapId;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Settings;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.edge.ClassEdges;
import org.regionlens.engine.edge.DistanceBands;
import org.regionlens.engine.edge.EdgeCurve;
import org.regionlens.engine.edge.EdgeReport;
import org.regionlens.engine.edge.EdgeSettings;
import org.regionlens.engine.edge.EdgeStudy;
import org.regionlens.engine.study.SettingParameter;
import org.regionlens.engine.study.Sweep;
import org.regionlens.engine.study.SweepAxis;
import org.regionlens.engine.study.SweepCase;
import org.regionlens.engine.study.SweepParameter;
import org.regionlens.engine.study.SweepPlan;
import org.regionlens.engine.study.SweepPoint;
import org.regionlens.engine.study.SweepQuantity;
import org.regionlens.engine.study.WhatIfParameter;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.engine.whatif.WhatIfNumber;
import org.regionlens.engine.work.Threads;
import org.regionlens.media.input.Case;

/** The tables of docs/edge-behaviour, from the bundled scene and from a drawing of shapes. */
final class BehaviourTables {
  private static final int PROFILE_REACH = 4;
  private static final int WITHIN_THREE = 2;
  private static final int WITHIN_TWELVE = 5;

  private final RegionEngine engine;
  private final Case plain;
  private final Case withVoid;
  private final Map<String, String> tables = new LinkedHashMap<>();

  /**
   * @param plain the scene without ignored pixels
   * @param withVoid the same with a void band along its boundaries
   */
  BehaviourTables(RegionEngine engine, Case plain, Case withVoid) {
    this.engine = engine;
    this.plain = plain;
    this.withVoid = withVoid;
  }

  /** Every table as Markdown, by name. */
  Map<String, String> all() {
    Settings base = Settings.defaults();
    List<SweepQuantity> near =
        List.of(
            SweepQuantity.NEAR_GRADIENT_BCE,
            SweepQuantity.NEAR_GRADIENT_RMI,
            SweepQuantity.NEAR_SENSITIVITY,
            SweepQuantity.NEAR_SENSITIVITY_LABELS,
            SweepQuantity.OPPOSED,
            SweepQuantity.OPPOSITION);
    List<SweepQuantity> cascaded =
        List.of(
            SweepQuantity.NEAR_GRADIENT_RMI,
            SweepQuantity.OPPOSED,
            SweepQuantity.OPPOSITION,
            SweepQuantity.MI);
    Double[] weights = {0.0, 0.25, 0.5, 0.75, 1.0};
    sweep(
        "radius",
        SettingParameter.RADIUS,
        base,
        near,
        0,
        1.0,
        2.0,
        3.0,
        4.0,
        5.0,
        6.0,
        7.0,
        8.0,
        9.0,
        10.0);
    sweep(
        "chain", SettingParameter.CASCADE_WEIGHT, with(new Cascade.Chain(1)), cascaded, 0, weights);
    sweep(
        "diffusion",
        SettingParameter.CASCADE_WEIGHT,
        with(new Cascade.Diffusion(1, 4, Border.HOLD, Scope.BOTH)),
        cascaded,
        0,
        weights);
    sweep(
        "raster",
        SettingParameter.CASCADE_WEIGHT,
        with(new Cascade.Raster(1, 1, Scope.BOTH)),
        cascaded,
        0,
        weights);
    Settings pooled = base.withPooling(PoolingMode.AVERAGE, 1);
    List<SweepQuantity> pooling =
        List.of(
            SweepQuantity.NEAR_GRADIENT_BCE,
            SweepQuantity.NEAR_GRADIENT_RMI,
            SweepQuantity.OPPOSED);
    sweep("pooling", SettingParameter.STRIDE, pooled, pooling, 0, 1.0, 2.0, 4.0, 8.0);
    sweep(
        "pooling-wide",
        SettingParameter.STRIDE,
        pooled,
        pooling,
        WITHIN_TWELVE,
        1.0,
        2.0,
        4.0,
        8.0);
    profile();
    classes();
    voids();
    shift();
    tables.put("shapes", new BehaviourShapes(engine).table());
    tables.put("inversion", new BehaviourShapes(engine).inversions(plain));
    return tables;
  }

  private static Settings with(Cascade cascade) {
    return Settings.defaults().withCascade(cascade);
  }

  private void sweep(
      String name,
      SweepParameter parameter,
      Settings settings,
      List<SweepQuantity> quantities,
      int near,
      Double... values) {
    SweepCase base = new SweepCase(plain.labels(), plain.logits(), settings);
    tables.put(
        name,
        rows(
            parameter,
            List.of(values),
            quantities,
            points(base, parameter, quantities, near, values)));
  }

  private List<SweepPoint> points(
      SweepCase base,
      SweepParameter parameter,
      List<SweepQuantity> quantities,
      int near,
      Double... values) {
    SweepPlan plan =
        new SweepPlan(
            base,
            OptionalInt.empty(),
            List.of(new SweepAxis(parameter, List.of(values))),
            quantities,
            near,
            EdgeSettings.defaults());
    return new Sweep(engine, Threads.ofThisMachine())
        .run(plan, (point, done, all) -> {}, Cancellation.NEVER);
  }

  private static String rows(
      SweepParameter parameter,
      List<Double> values,
      List<SweepQuantity> quantities,
      List<SweepPoint> points) {
    List<List<String>> rows = new ArrayList<>();
    List<String> heading = new ArrayList<>(List.of(parameter.commandName()));
    values.forEach(value -> heading.add(String.format(Locale.ROOT, "%s", trimmed(value))));
    rows.add(heading);
    for (int i = 0; i < quantities.size(); i++) {
      List<String> row = new ArrayList<>(List.of(quantities.get(i).commandName()));
      for (SweepPoint point : points) {
        row.add(number(point.values().get(i), 2));
      }
      rows.add(row);
    }
    return markdown(rows);
  }

  private EdgeReport study(Case of, Settings settings) {
    return new EdgeStudy(engine, Threads.ofThisMachine())
        .study(
            of.labels(),
            of.logits(),
            settings,
            OptionalInt.empty(),
            EdgeSettings.defaults()
                .withCurves(
                    List.of(
                        MapId.GRADIENT_BCE,
                        MapId.GRADIENT_RMI,
                        MapId.MI_CONTRIBUTION,
                        MapId.SENSITIVITY,
                        MapId.SENSITIVITY_LABELS)),
            Cancellation.NEVER);
  }

  private void profile() {
    EdgeReport report = study(plain, Settings.defaults());
    DistanceBands bands = report.settings().bands();
    List<List<String>> rows = new ArrayList<>();
    List<String> heading = new ArrayList<>(List.of("px"));
    int first = bands.perSide() + 1 - PROFILE_REACH;
    for (int band = first; band < first + 2 * PROFILE_REACH; band++) {
      heading.add(trimmed(bands.lower(band)) + "…" + trimmed(bands.upper(band)));
    }
    rows.add(heading);
    for (EdgeCurve curve : report.all().curves()) {
      List<String> row = new ArrayList<>(List.of(curve.map().commandName()));
      for (int band = first; band < first + 2 * PROFILE_REACH; band++) {
        row.add(number(curve.multiple(curve.bands().get(band).mean()), 1));
      }
      rows.add(row);
    }
    tables.put("profile", markdown(rows));
  }

  private void classes() {
    EdgeReport report = study(plain, Settings.defaults());
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("within 1 px", "bce", "rmi", "opposed", "sensitivity, sum"));
    for (ClassEdges each : report.classes()) {
      EdgeReport one = report.of(each.index());
      OptionalInt index = OptionalInt.of(each.index());
      EdgeCurve sensitivity = each.sums().curves().get(3);
      rows.add(
          List.of(
              plain.classes().name(each.index()),
              number(SweepQuantity.NEAR_GRADIENT_BCE.of(one, index, 0), 2),
              number(SweepQuantity.NEAR_GRADIENT_RMI.of(one, index, 0), 2),
              number(SweepQuantity.OPPOSED.of(one, index, 0), 2),
              number(sensitivity.sum(), 2)));
    }
    tables.put("classes", markdown(rows));
  }

  private void voids() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("R = 3", "MI, nats", "gradient-rmi within 3 px", "opposed within 3 px"));
    record Way(String name, Case of, IgnoredPolicy policy) {}
    for (Way way :
        List.of(
            new Way("no void", plain, IgnoredPolicy.REFERENCE),
            new Way("void, reference", withVoid, IgnoredPolicy.REFERENCE),
            new Way("void, exclude", withVoid, IgnoredPolicy.EXCLUDE))) {
      EdgeReport report = study(way.of(), Settings.defaults().withIgnored(way.policy()));
      OptionalInt all = OptionalInt.empty();
      rows.add(
          List.of(
              way.name(),
              number(SweepQuantity.MI.of(report, all, 0), 2),
              number(SweepQuantity.NEAR_GRADIENT_RMI.of(report, all, WITHIN_THREE), 2),
              number(SweepQuantity.OPPOSED.of(report, all, WITHIN_THREE), 2)));
    }
    tables.put("void", markdown(rows));
  }

  /** The labels' own mask as a prediction, moved to the right. */
  private void shift() {
    WhatIf hard = WhatIf.NONE.with(WhatIfNumber.HARD, 1e-3);
    Double[] steps = {0.0, 1.0, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0};
    List<List<String>> rows = new ArrayList<>();
    List<String> heading = new ArrayList<>(List.of("shift, px"));
    for (double step : steps) {
      heading.add(trimmed(step));
    }
    rows.add(heading);
    for (int radius : new int[] {1, 3, 5, 10}) {
      SweepCase base =
          new SweepCase(
              plain.labels(),
              BehaviourShapes.perfect(plain),
              Settings.defaults().withRadius(radius),
              hard);
      List<String> row = new ArrayList<>(List.of("RMI, R = " + radius));
      for (SweepPoint point :
          points(
              base,
              new WhatIfParameter(WhatIfNumber.SHIFT_X),
              List.of(SweepQuantity.RMI),
              0,
              steps)) {
        row.add(number(point.values().getFirst(), 1));
      }
      rows.add(row);
    }
    tables.put("shift", markdown(rows));
  }

  static String markdown(List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      text.append("| ").append(String.join(" | ", rows.get(i))).append(" |\n");
      if (i == 0) {
        text.append("|---".repeat(rows.getFirst().size())).append("|\n");
      }
    }
    return text.toString();
  }

  static String number(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return "–";
    }
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    return text.replace('-', '−');
  }

  private static String trimmed(double value) {
    String text = value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    return text.replace('-', '−');
  }
}
