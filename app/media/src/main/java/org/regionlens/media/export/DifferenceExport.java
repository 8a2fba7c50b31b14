package org.regionlens.media.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalInt;
import org.regionlens.engine.difference.CurveChange;
import org.regionlens.engine.difference.EdgeDifference;
import org.regionlens.engine.difference.NumberChange;
import org.regionlens.engine.edge.DistanceBands;
import org.regionlens.engine.edge.EdgeReport;
import org.regionlens.engine.edge.Nearness;
import org.regionlens.media.input.Case;

/** The numbers and curves of B − A as JSON and as a table. */
public final class DifferenceExport {
  private DifferenceExport() {}

  /** One JSON object with a line break at its end. */
  public static String json(Case a, Case b, EdgeDifference difference) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ArrayNode numbers = root.putArray("numbers");
    for (NumberChange each : difference.numbers()) {
      ObjectNode node = numbers.addObject();
      node.put("quantity", each.quantity().commandName());
      whose(node, each.classIndex());
      SettingsJson.put(node, "a", each.a());
      SettingsJson.put(node, "b", each.b());
      SettingsJson.put(node, "difference", each.difference());
    }
    DistanceBands bands = difference.a().settings().bands();
    ArrayNode curves = root.putArray("curves");
    for (CurveChange each : difference.curves()) {
      ObjectNode node = curves.addObject();
      node.put("map", each.map().commandName());
      whose(node, each.classIndex());
      ArrayNode rows = node.putArray("bands");
      for (int band = 0; band < bands.count(); band++) {
        ObjectNode row = rows.addObject();
        SettingsJson.put(row, "lower", bands.lower(band));
        SettingsJson.put(row, "upper", bands.upper(band));
        SettingsJson.put(row, "a", each.a().get(band));
        SettingsJson.put(row, "b", each.b().get(band));
        SettingsJson.put(row, "difference", each.differences().get(band));
      }
    }
    root.set("notComparable", SettingsJson.names(List.copyOf(difference.caveats())));
    root.set("a", side(a, difference.a()));
    root.set("b", side(b, difference.b()));
    return AnalysisJson.pretty(root);
  }

  private static ObjectNode side(Case of, EdgeReport report) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("settings", SettingsJson.settings(report.loss(), of));
    node.set("inputs", SettingsJson.inputs(of));
    return node;
  }

  private static void whose(ObjectNode node, OptionalInt classIndex) {
    if (classIndex.isPresent()) {
      node.put("class", classIndex.getAsInt());
    } else {
      node.putNull("class");
    }
  }

  /**
   * A table, RFC 4180 with a heading: a row for each number and class, then one for each band of
   * each curve, in multiples of the image's mean. {@code near}: the distance in pixels within which
   * a number that is one of the near pixels was counted.
   */
  public static String csv(EdgeDifference difference) {
    StringBuilder text = new StringBuilder("class,quantity,near,lower,upper,a,b,difference\n");
    double near = Nearness.STANDARD.get(difference.near()).pixelsOf(difference.a().diagonal());
    for (NumberChange each : difference.numbers()) {
      row(text, each.classIndex(), each.quantity().commandName());
      text.append(each.quantity().isNear() ? Csv.number(near) : "").append(",,");
      values(text, each.a(), each.b());
    }
    DistanceBands bands = difference.a().settings().bands();
    for (CurveChange each : difference.curves()) {
      for (int band = 0; band < bands.count(); band++) {
        row(text, each.classIndex(), each.map().commandName());
        text.append(',').append(Csv.number(bands.lower(band)));
        text.append(',').append(Csv.number(bands.upper(band)));
        values(text, each.a().get(band), each.b().get(band));
      }
    }
    return text.toString();
  }

  private static void row(StringBuilder text, OptionalInt classIndex, String quantity) {
    text.append(classIndex.isPresent() ? classIndex.getAsInt() : "all");
    text.append(',').append(quantity).append(',');
  }

  private static void values(StringBuilder text, double a, double b) {
    for (double value : new double[] {a, b, b - a}) {
      text.append(',').append(Csv.number(value));
    }
    text.append('\n');
  }
}
