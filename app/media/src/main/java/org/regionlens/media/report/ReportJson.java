package org.regionlens.media.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.regionlens.engine.edge.DistanceBands;
import org.regionlens.media.export.StudySettingsJson;

/** A report as JSON; numbers in full double precision, null for "no value". */
public final class ReportJson {

  private ReportJson() {}

  /** One JSON object with a line break at its end. */
  public static String of(Report report) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("title", report.title());
    root.set("settings", StudySettingsJson.of(report.plan().settings(), report.plan().choices()));
    ObjectNode counts = root.putObject("counts");
    counts.put("found", report.found());
    counts.put("used", report.cases().size());
    counts.put("leftOut", report.failures().size());
    ArrayNode profiles = root.putArray("profiles");
    DistanceBands bands = report.plan().edges().bands();
    for (PooledProfile profile : report.profiles()) {
      ObjectNode node = profiles.addObject();
      node.put("map", profile.map().commandName());
      ArrayNode rows = node.putArray("bands");
      for (int band = 0; band < bands.count(); band++) {
        ObjectNode row = rows.addObject();
        put(row, "lower", bands.lower(band));
        put(row, "upper", bands.upper(band));
        row.put("cells", profile.cells().get(band));
        put(row, "multiple", profile.multiples().get(band));
        put(row, "low", profile.low().get(band));
        put(row, "high", profile.high().get(band));
      }
    }
    ObjectNode bootstrap = root.putObject("bootstrap");
    bootstrap.put("draws", report.plan().draws());
    bootstrap.put("seed", report.plan().seed());
    ArrayNode cases = root.putArray("cases");
    List<Striking> order = Striking.order(report.cases());
    for (Striking each : order) {
      ObjectNode node = SummaryJson.node(each.summary());
      put(node, "striking", each.score());
      node.put("strikingBy", each.quantity().commandName());
      cases.add(node);
    }
    ArrayNode failures = root.putArray("failures");
    report
        .failures()
        .forEach(
            failure ->
                failures.addObject().put("name", failure.name()).put("reason", failure.reason()));
    try {
      return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of JSON nodes can always be written.", e);
    }
  }

  private static void put(ObjectNode node, String name, double value) {
    if (Double.isFinite(value)) {
      node.put(name, value);
    } else {
      node.putNull(name);
    }
  }
}
