package org.regionlens.media.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.Settings;
import org.regionlens.media.colour.ColourScale;
import org.regionlens.media.input.Case;

/** Everything that a picture was made with, as one JSON object for its text chunk. */
final class PictureParameters {

  private PictureParameters() {}

  /**
   * The object.
   *
   * @param scale colours and range, or null where the picture has none
   */
  static String of(
      Case shown, Analysis analysis, PictureRequest request, @Nullable ColourScale scale) {
    ObjectNode root = common(shown, analysis, request);
    if (scale != null) {
      root.put("colormap", scale.map().id());
      root.put("colour-scale", scale.scaling().id());
      ObjectNode range = root.putObject("range");
      range.put("choice", request.range().fileName());
      range.put("low", scale.range().low());
      range.put("high", scale.range().high());
    } else {
      OverlayJson.write(root.putObject("overlay"), request.overlayStyle());
    }
    root.put("figure", request.figure());
    root.put("scale", request.scale());
    return AnalysisJson.pretty(root);
  }

  /** What the values of a map were made with. */
  static String ofValues(Case shown, Analysis analysis, PictureRequest request) {
    return AnalysisJson.pretty(common(shown, analysis, request));
  }

  private static ObjectNode common(Case shown, Analysis analysis, PictureRequest request) {
    ObjectNode root = program();
    put(root, shown, analysis.request().settings());
    root.put("map", request.map().commandName());
    whose(root, request.classIndex());
    return root;
  }

  /** An object with the program and its version. */
  static ObjectNode program() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("program", "Region Lens");
    root.put("version", ProgramVersion.load());
    return root;
  }

  /** Puts a case, its files and its settings. */
  static void put(ObjectNode root, Case shown, Settings settings) {
    root.put("case", shown.name());
    root.set("inputs", SettingsJson.inputs(shown));
    root.set("settings", SettingsJson.settings(settings, shown));
  }

  /** Puts the class of a map, or that it is of all. */
  static void whose(ObjectNode root, OptionalInt classIndex) {
    if (classIndex.isPresent()) {
      root.put("class", classIndex.getAsInt());
    } else {
      root.put("class", "all");
    }
  }
}
