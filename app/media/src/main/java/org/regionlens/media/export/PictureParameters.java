package org.regionlens.media.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
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
  static String of(Shown shown, PictureRequest request, @Nullable ColourScale scale) {
    ObjectNode root = common(shown, request);
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
  static String ofValues(Shown shown, PictureRequest request) {
    return AnalysisJson.pretty(common(shown, request));
  }

  private static ObjectNode common(Shown shown, PictureRequest request) {
    ObjectNode root = program();
    Shown.Answer present = shown.present();
    put(root, present.of(), present.settings());
    Shown.Answer a = shown.against(request.map());
    if (a != null) {
      against(root, a.of(), a.settings());
    }
    root.put("map", request.map().commandName());
    whose(root, request.classIndex());
    return root;
  }

  /** Puts what stood as A; everything else is of B. */
  static void against(ObjectNode root, Case a, Settings settings) {
    put(root.putObject("a"), a, settings);
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
