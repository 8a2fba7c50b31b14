package org.regionlens.benchmarks.behaviour;

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
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Settings;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.edge.EdgeSettings;
import org.regionlens.engine.study.Quantity;
import org.regionlens.engine.study.SettingParameter;
import org.regionlens.engine.study.Sweep;
import org.regionlens.engine.study.SweepAxis;
import org.regionlens.engine.study.SweepCase;
import org.regionlens.engine.study.SweepParameter;
import org.regionlens.engine.study.SweepPlan;
import org.regionlens.engine.study.SweepPoint;
import org.regionlens.engine.study.WhatIfParameter;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.engine.whatif.WhatIfNumber;
import org.regionlens.engine.work.Threads;
import org.regionlens.media.input.Case;

/** The tables of docs/edge-behaviour in which one parameter changes. */
final class BehaviourSweeps {
  private static final int WITHIN_TWELVE = 5;

  private final RegionEngine engine;
  private final Case plain;
  private final Map<String, String> tables = new LinkedHashMap<>();

  /**
   * @param plain the scene without ignored pixels
   */
  BehaviourSweeps(RegionEngine engine, Case plain) {
    this.engine = engine;
    this.plain = plain;
  }

  /** R, the weight of each cascade, pooling; by name. */
  Map<String, String> all() {
    Settings base = Settings.defaults();
    List<Quantity> near =
        List.of(
            Quantity.NEAR_GRADIENT_BCE,
            Quantity.NEAR_GRADIENT_RMI,
            Quantity.NEAR_SENSITIVITY,
            Quantity.NEAR_SENSITIVITY_LABELS,
            Quantity.OPPOSED,
            Quantity.OPPOSITION);
    List<Quantity> cascaded =
        List.of(Quantity.NEAR_GRADIENT_RMI, Quantity.OPPOSED, Quantity.OPPOSITION, Quantity.MI);
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
    List<Quantity> pooling =
        List.of(Quantity.NEAR_GRADIENT_BCE, Quantity.NEAR_GRADIENT_RMI, Quantity.OPPOSED);
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
    return tables;
  }

  private static Settings with(Cascade cascade) {
    return Settings.defaults().withCascade(cascade);
  }

  private void sweep(
      String name,
      SweepParameter parameter,
      Settings settings,
      List<Quantity> quantities,
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
      List<Quantity> quantities,
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
      List<Quantity> quantities,
      List<SweepPoint> points) {
    List<List<String>> rows = new ArrayList<>();
    List<String> heading = new ArrayList<>(List.of(parameter.commandName()));
    values.forEach(value -> heading.add(String.format(Locale.ROOT, "%s", Markdown.trimmed(value))));
    rows.add(heading);
    for (int i = 0; i < quantities.size(); i++) {
      List<String> row = new ArrayList<>(List.of(quantities.get(i).commandName()));
      for (SweepPoint point : points) {
        row.add(Markdown.number(point.values().get(i), 2));
      }
      rows.add(row);
    }
    return Markdown.table(rows);
  }

  /** The labels' own mask as a prediction, moved to the right. */
  String shift() {
    WhatIf hard = WhatIf.NONE.with(WhatIfNumber.HARD, 1e-3);
    Double[] steps = {0.0, 1.0, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0};
    List<List<String>> rows = new ArrayList<>();
    List<String> heading = new ArrayList<>(List.of("shift, px"));
    for (double step : steps) {
      heading.add(Markdown.trimmed(step));
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
              base, new WhatIfParameter(WhatIfNumber.SHIFT_X), List.of(Quantity.RMI), 0, steps)) {
        row.add(Markdown.number(point.values().getFirst(), 1));
      }
      rows.add(row);
    }
    return Markdown.table(rows);
  }
}
