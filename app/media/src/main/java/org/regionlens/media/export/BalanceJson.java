package org.regionlens.media.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.regionlens.engine.Settings;
import org.regionlens.engine.balance.BalanceRow;
import org.regionlens.media.input.Case;

/** A balance of losses as JSON; numbers in full double precision, null for "no value". */
public final class BalanceJson {
  private BalanceJson() {}

  /**
   * One JSON object with a line break at its end.
   *
   * @param settings of the region loss, where it is one of the losses
   * @param kernel the name of the kernel that computed
   * @param milliseconds what the study took
   */
  public static String of(
      Case studied, List<BalanceRow> rows, Settings settings, String kernel, double milliseconds) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ArrayNode losses = root.putArray("losses");
    rows.forEach(row -> put(losses.addObject(), row));
    ObjectNode node = SettingsJson.settings(settings, studied);
    node.put("kernel", kernel);
    root.set("settings", node);
    root.set("inputs", SettingsJson.inputs(studied));
    root.put("milliseconds", milliseconds);
    return AnalysisJson.pretty(root);
  }

  private static void put(ObjectNode node, BalanceRow row) {
    node.put("spec", row.loss().spec());
    node.put("name", row.loss().name());
    ObjectNode parameters = node.putObject("parameters");
    row.loss().parameters().forEach(parameters::put);
    SettingsJson.put(node, "value", row.ruler().here());
    ObjectNode ruler = node.putObject("ruler");
    SettingsJson.put(ruler, "perfect", row.ruler().perfect());
    SettingsJson.put(ruler, "prior", row.ruler().prior());
    SettingsJson.put(ruler, "inverted", row.ruler().inverted());
    SettingsJson.put(ruler, "progress", row.ruler().progress());
    ObjectNode push = node.putObject("push");
    SettingsJson.put(push, "total", row.push().total());
    SettingsJson.put(push, "largest", row.push().largest());
    SettingsJson.put(push, "within1", row.push().nearShare());
    SettingsJson.put(push, "within3", row.push().middleShare());
    SettingsJson.put(push, "beyond12", row.push().farShare());
    SettingsJson.put(push, "onWrong", row.push().wrongShare());
    ObjectNode against = node.putObject("againstBce");
    SettingsJson.put(against, "times", row.against().times());
    SettingsJson.put(against, "largestTimes", row.against().largestTimes());
    SettingsJson.put(against, "opposed", row.against().opposed());
    SettingsJson.put(against, "balancingWeight", row.against().balancingWeight());
  }
}
