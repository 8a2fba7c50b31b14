package org.regionlens.media.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.Settings;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.media.array.Slice;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.ClassTable;
import org.regionlens.media.reading.InputNote;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.reading.RecordedPaths;

/** Settings and inputs as JSON, with the names of the command line's options. */
public final class SettingsJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private SettingsJson() {}

  /** The settings of the loss, and how files are read, as one object that names no folder. */
  public static ObjectNode settings(Settings settings, ReadingChoices choices) {
    ObjectNode node = NODES.objectNode();
    node.put("radius", settings.radius());
    node.put("pool", lower(settings.pooling()));
    node.put("stride", settings.stride());
    node.put("ridge", settings.ridge());
    if (settings.objective().isBasic()) {
      node.put("lambda", settings.lambda());
    } else {
      node.put("objective", settings.objective().spec());
    }
    node.put("ignored", lower(settings.ignored()));
    if (choices.ignoredLabel().isPresent()) {
      node.put("ignoredLabel", choices.ignoredLabel().getAsInt());
    } else {
      node.putNull("ignoredLabel");
    }
    ArrayNode background = node.putArray("backgroundLabels");
    choices.backgroundLabels().stream().sorted().forEach(background::add);
    node.put("activation", choices.activation().commandName());
    node.put("maskReading", choices.maskReading().commandName());
    node.put("axes", choices.axes().commandName());
    node.put("classes", RecordedPaths.NAMES.ofTable(choices.classes()));
    if (!choices.key(Role.IMAGE).isEmpty()) {
      node.put("imageKey", choices.key(Role.IMAGE));
    }
    node.put("maskKey", choices.key(Role.MASK));
    node.put("predictionKey", choices.key(Role.PREDICTION));
    if (!choices.slice().equals(Slice.DEFAULT)) {
      node.put("sliceAxis", choices.slice().axis().name());
      node.put("slice", choices.slice().index());
    }
    cascade(node, settings.cascade());
    return node;
  }

  /** The same, and what was changed of the case: its prediction, names and colours of classes. */
  static ObjectNode settings(Settings settings, Case shown) {
    ObjectNode node = settings(settings, shown.choices(), shown.whatIf(), shown.classEdits());
    node.put("classes", shown.recorded().ofTable(shown.choices().classes()));
    return node;
  }

  /** The same, and what was changed of what the files hold; nothing of what was not. */
  public static ObjectNode settings(
      Settings settings, ReadingChoices choices, WhatIf whatIf, List<ClassTable.Entry> classes) {
    ObjectNode node = settings(settings, choices);
    if (!whatIf.isNone()) {
      node.set("whatIf", WhatIfJson.of(whatIf));
    }
    if (!classes.isEmpty()) {
      ArrayNode edits = node.putArray("classEdits");
      for (ClassTable.Entry each : classes) {
        edits
            .addObject()
            .put("index", each.index())
            .put("name", each.name())
            .put("colour", String.format(Locale.ROOT, "#%06x", each.argb() & 0xffffff));
      }
    }
    return node;
  }

  private static void cascade(ObjectNode node, Cascade cascade) {
    switch (cascade) {
      case Cascade.Off _ -> node.put("cascade", "off");
      case Cascade.Chain chain -> {
        node.put("cascade", "chain");
        node.put("cascadeWeight", chain.weight());
      }
      case Cascade.Diffusion diffusion -> {
        node.put("cascade", "diffusion");
        node.put("cascadeWeight", diffusion.weight());
        node.put("cascadeDepth", diffusion.depth());
        node.put("cascadeBorder", lower(diffusion.border()));
        node.put("cascadeScope", lower(diffusion.scope()));
      }
      case Cascade.Raster raster -> {
        node.put("cascade", "raster");
        node.put("cascadeWeight", raster.weight());
        node.put("cascadeDepth", raster.depth());
        node.put("cascadeScope", lower(raster.scope()));
      }
    }
  }

  static ArrayNode inputs(Case shown) {
    ArrayNode inputs = NODES.arrayNode();
    for (InputNote note : shown.inputs()) {
      inputs
          .addObject()
          .put("role", note.role().fileName())
          .put("path", shown.recorded().of(note.path()))
          .put("sha256", note.sha256())
          .put("readAs", note.readAs());
    }
    return inputs;
  }

  /** Puts a number, or null where there is no value. */
  static void put(ObjectNode node, String name, double value) {
    if (Double.isFinite(value)) {
      node.put(name, value);
    } else {
      node.putNull(name);
    }
  }

  /** The text of a tree, with a line break at its end; the same on every system. */
  public static String pretty(ObjectNode root) {
    return AnalysisJson.pretty(root);
  }

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** The constants as lower-case names with hyphens. */
  static ArrayNode names(List<? extends Enum<?>> constants) {
    ArrayNode names = NODES.arrayNode();
    constants.forEach(constant -> names.add(lower(constant).replace('_', '-')));
    return names;
  }
}
