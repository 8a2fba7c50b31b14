package org.regionlens.media.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.regionlens.engine.edge.Nearness;
import org.regionlens.engine.study.SweepAxis;
import org.regionlens.engine.study.SweepPlan;
import org.regionlens.engine.study.SweepPoint;
import org.regionlens.media.input.Case;

/** A sweep as JSON; numbers in full double precision, null for "no value". */
public final class SweepJson {

  private SweepJson() {}

  /**
   * One JSON object with a line break at its end.
   *
   * @param kernel the name of the kernel that computed
   * @param milliseconds what the sweep took
   */
  public static String of(
      Case swept, SweepPlan plan, List<SweepPoint> points, String kernel, double milliseconds) {
    return AnalysisJson.pretty(node(swept, plan, points, kernel, milliseconds));
  }

  static ObjectNode node(
      Case swept, SweepPlan plan, List<SweepPoint> points, String kernel, double milliseconds) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.set("over", axes(plan));
    if (plan.classIndex().isPresent()) {
      root.put("class", plan.classIndex().getAsInt());
    } else {
      root.putNull("class");
    }
    Nearness near = Nearness.STANDARD.get(plan.near());
    ObjectNode width = root.putObject("near");
    SettingsJson.put(width, "width", near.amount());
    width.put("unit", near.ofDiagonal() ? "diagonal" : "pixel");
    ArrayNode rows = root.putArray("points");
    List<String> names = SweepCsv.heading(plan);
    for (SweepPoint point : points) {
      ObjectNode row = rows.addObject();
      for (int i = 0; i < names.size(); i++) {
        int value = i - point.at().size();
        SettingsJson.put(
            row, names.get(i), value < 0 ? point.at().get(i) : point.values().get(value));
      }
    }
    ObjectNode settings = SettingsJson.settings(plan.base().settings(), swept);
    SettingsJson.put(settings, "dilation", plan.edges().dilation());
    settings.put("kernel", kernel);
    root.set("settings", settings);
    root.set("inputs", SettingsJson.inputs(swept));
    root.put("milliseconds", milliseconds);
    return root;
  }

  /** The parameters of a plan and the values they take. */
  static ArrayNode axes(SweepPlan plan) {
    ArrayNode over = JsonNodeFactory.instance.arrayNode();
    for (SweepAxis axis : plan.axes()) {
      ObjectNode node = over.addObject();
      node.put("parameter", axis.parameter().commandName());
      ArrayNode values = node.putArray("values");
      axis.values().forEach(values::add);
    }
    return over;
  }
}
