package org.regionlens.benchmarks.behaviour;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.IgnoredPolicy;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.edge.ClassEdges;
import org.regionlens.engine.edge.DistanceBands;
import org.regionlens.engine.edge.EdgeCurve;
import org.regionlens.engine.edge.EdgeReport;
import org.regionlens.engine.edge.EdgeSettings;
import org.regionlens.engine.edge.EdgeStudy;
import org.regionlens.engine.study.Quantity;
import org.regionlens.engine.work.Threads;
import org.regionlens.media.input.Case;

/** The tables of docs/edge-behaviour, from the bundled scene and from a drawing of shapes. */
final class BehaviourTables {
  private static final int PROFILE_REACH = 4;
  private static final int WITHIN_THREE = 2;

  private final RegionEngine engine;
  private final Case plain;
  private final Case withVoid;

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
    BehaviourSweeps sweeps = new BehaviourSweeps(engine, plain);
    Map<String, String> tables = new LinkedHashMap<>(sweeps.all());
    tables.put("profile", profile());
    tables.put("classes", classes());
    tables.put("void", voids());
    tables.put("shift", sweeps.shift());
    tables.put("shapes", new BehaviourShapes(engine).table());
    tables.put("inversion", new BehaviourShapes(engine).inversions(plain));
    return tables;
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
                        StandardMaps.GRADIENT_BCE,
                        StandardMaps.GRADIENT_RMI,
                        StandardMaps.MI_CONTRIBUTION,
                        StandardMaps.SENSITIVITY,
                        StandardMaps.SENSITIVITY_LABELS)),
            Cancellation.NEVER);
  }

  private String profile() {
    EdgeReport report = study(plain, Settings.defaults());
    DistanceBands bands = report.settings().bands();
    List<List<String>> rows = new ArrayList<>();
    List<String> heading = new ArrayList<>(List.of("px"));
    int first = bands.perSide() + 1 - PROFILE_REACH;
    for (int band = first; band < first + 2 * PROFILE_REACH; band++) {
      heading.add(Markdown.trimmed(bands.lower(band)) + "…" + Markdown.trimmed(bands.upper(band)));
    }
    rows.add(heading);
    for (EdgeCurve curve : report.all().curves()) {
      List<String> row = new ArrayList<>(List.of(curve.map().commandName()));
      for (int band = first; band < first + 2 * PROFILE_REACH; band++) {
        row.add(Markdown.number(curve.multiple(curve.bands().get(band).mean()), 1));
      }
      rows.add(row);
    }
    return Markdown.table(rows);
  }

  private String classes() {
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
              Markdown.number(Quantity.NEAR_GRADIENT_BCE.of(one, index, 0), 2),
              Markdown.number(Quantity.NEAR_GRADIENT_RMI.of(one, index, 0), 2),
              Markdown.number(Quantity.OPPOSED.of(one, index, 0), 2),
              Markdown.number(sensitivity.sum(), 2)));
    }
    return Markdown.table(rows);
  }

  private String voids() {
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
              Markdown.number(Quantity.MI.of(report, all, 0), 2),
              Markdown.number(Quantity.NEAR_GRADIENT_RMI.of(report, all, WITHIN_THREE), 2),
              Markdown.number(Quantity.OPPOSED.of(report, all, WITHIN_THREE), 2)));
    }
    return Markdown.table(rows);
  }
}
