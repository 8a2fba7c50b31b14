package org.regionlens.media.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.ClassResult;
import org.regionlens.engine.LossNumbers;
import org.regionlens.media.input.Case;

/** The losses of an analysis as JSON; numbers in full double precision, null for "no value". */
public final class AnalysisJson {

  private AnalysisJson() {}

  /**
   * One JSON object with a line break at its end.
   *
   * @param kernel the name of the kernel that computed
   * @param milliseconds what the analysis took
   */
  public static String of(Case analysed, Analysis analysis, String kernel, double milliseconds) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    SettingsJson.put(root, "bce", analysis.bce());
    SettingsJson.put(root, "rmi", analysis.rmi());
    SettingsJson.put(root, "total", analysis.total());
    ArrayNode losses = root.putArray("losses");
    for (LossNumbers each : analysis.losses()) {
      ObjectNode node = losses.addObject();
      node.put("spec", each.loss().spec());
      node.put("name", each.loss().name());
      SettingsJson.put(node, "value", each.value());
      if (each.perClass().isEmpty()) {
        node.putNull("classes");
      } else {
        ArrayNode values = node.putArray("classes");
        for (double value : each.perClass()) {
          if (Double.isFinite(value)) {
            values.add(value);
          } else {
            values.addNull();
          }
        }
      }
      SettingsJson.put(node, "denominator", each.denominator());
    }
    ArrayNode classes = root.putArray("classes");
    for (ClassResult result : analysis.classes()) {
      ObjectNode node = classes.addObject();
      node.put("index", result.index());
      node.put("name", analysed.classes().name(result.index()));
      SettingsJson.put(node, "rmi", result.rmi());
      SettingsJson.put(node, "rmiNormalised", result.rmiNormalised());
      SettingsJson.put(node, "mi", result.mi());
      node.put("points", result.points());
      node.put("signal", result.signal());
      node.put("ridge", result.ridge());
      node.set("notes", SettingsJson.names(result.notes()));
    }
    ObjectNode settings = SettingsJson.settings(analysis.request().settings(), analysed);
    settings.put("kernel", kernel);
    root.set("settings", settings);
    root.set("inputs", SettingsJson.inputs(analysed));
    root.put("milliseconds", milliseconds);
    return pretty(root);
  }

  static String pretty(ObjectNode root) {
    // Line ends of their own, so that the text is the same on every system.
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    try {
      return new JsonMapper().writer(printer).writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of JSON nodes can always be written.", e);
    }
  }
}
