package org.regionlens.media.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.IgnoredPolicy;
import org.regionlens.engine.Objective;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Settings;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.media.array.Slice;
import org.regionlens.media.input.ClassTable;
import org.regionlens.media.json.StrictObject;
import org.regionlens.media.reading.Activation;
import org.regionlens.media.reading.ArrayChoices;
import org.regionlens.media.reading.AxisOrder;
import org.regionlens.media.reading.MaskReading;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.text.UnreadableException;

/** Settings and reading choices from what {@link SettingsJson} writes. */
public final class SettingsReader {
  private static final int MOST_LABELS = 65_536;

  private SettingsReader() {}

  /**
   * The settings of the loss.
   *
   * @throws UnreadableException if a value is missing or none that the program knows
   */
  public static Settings settings(StrictObject json) throws UnreadableException {
    PoolingMode pooling = json.one("pool", PoolingMode.values(), SettingsJson::lower);
    int stride = json.whole("stride", 1, Settings.MAX_STRIDE);
    if (pooling == PoolingMode.NONE && stride != 1) {
      throw json.wrong("stride", "1");
    }
    double ridge = json.number("ridge", 0, 1e6);
    if (ridge <= 0) {
      throw json.wrong("ridge", "> 0");
    }
    try {
      return new Settings(
          json.whole("radius", 1, Settings.MAX_RADIUS),
          pooling,
          stride,
          ridge,
          objective(json),
          json.one("ignored", IgnoredPolicy.values(), SettingsJson::lower),
          cascade(json));
    } catch (IllegalArgumentException e) {
      // Bounds that only the model knows.
      throw json.wrong("cascade", String.valueOf(e.getMessage()));
    }
  }

  private static Objective objective(StrictObject json) throws UnreadableException {
    if (!json.has("objective")) {
      return Objective.ofLambda(json.number("lambda", 0, 1));
    }
    try {
      return Objective.parse(json.text("objective"), List.of());
    } catch (IllegalArgumentException e) {
      throw json.wrong("objective", String.valueOf(e.getMessage()));
    }
  }

  private static Cascade cascade(StrictObject json) throws UnreadableException {
    String model = json.text("cascade");
    return switch (model) {
      case "off" -> new Cascade.Off();
      case "chain" -> new Cascade.Chain(json.number("cascadeWeight", 0, 1));
      case "diffusion" ->
          new Cascade.Diffusion(
              json.number("cascadeWeight", 0, 1),
              json.whole("cascadeDepth", 0, Integer.MAX_VALUE),
              json.one("cascadeBorder", Cascade.Border.values(), SettingsJson::lower),
              json.one("cascadeScope", Cascade.Scope.values(), SettingsJson::lower));
      case "raster" ->
          new Cascade.Raster(
              json.number("cascadeWeight", 0, 1),
              json.whole("cascadeDepth", 0, Integer.MAX_VALUE),
              json.one("cascadeScope", Cascade.Scope.values(), SettingsJson::lower));
      default -> throw json.wrong("cascade", "off, chain, diffusion, raster");
    };
  }

  /**
   * How the prediction was changed; {@link WhatIf#NONE} where nothing says so.
   *
   * @throws UnreadableException if a value is missing or out of range
   */
  public static WhatIf whatIf(StrictObject json) throws UnreadableException {
    return json.has("whatIf") ? json.read("whatIf", WhatIfJson::read) : WhatIf.NONE;
  }

  /**
   * The classes whose name or colour was edited.
   *
   * @throws UnreadableException if one has no index, no name, or a colour that is none
   */
  public static List<ClassTable.Entry> classEdits(StrictObject json) throws UnreadableException {
    List<ClassTable.Entry> edits = new ArrayList<>();
    for (StrictObject each : json.objects("classEdits", MOST_LABELS)) {
      String colour = each.text("colour");
      if (!colour.matches("#[0-9a-f]{6}")) {
        throw each.wrong("colour", "#000000 … #ffffff");
      }
      if (each.text("name").isBlank()) {
        throw each.wrong("name", "\"…\"");
      }
      edits.add(
          new ClassTable.Entry(
              each.whole("index", Integer.MIN_VALUE, Integer.MAX_VALUE),
              each.text("name"),
              0xff << 24 | Integer.parseInt(colour.substring(1), 16)));
    }
    return List.copyOf(edits);
  }

  /**
   * How files were read; what an older file does not name is as the files say.
   *
   * @throws UnreadableException if a value is none that the program knows
   */
  public static ReadingChoices reading(StrictObject json) throws UnreadableException {
    OptionalInt ignored =
        json.has("ignoredLabel")
            ? OptionalInt.of(json.whole("ignoredLabel", Integer.MIN_VALUE, Integer.MAX_VALUE))
            : OptionalInt.empty();
    return new ReadingChoices(
        ignored,
        new HashSet<>(json.wholes("backgroundLabels", MOST_LABELS)),
        json.one("activation", Activation.values(), Activation::commandName),
        json.one("maskReading", MaskReading.values(), MaskReading::commandName, MaskReading.AUTO),
        json.text("classes", ""),
        new ArrayChoices(
            json.one("axes", AxisOrder.values(), AxisOrder::commandName, AxisOrder.AUTO),
            json.text("imageKey", ""),
            json.text("maskKey", ""),
            json.text("predictionKey", ""),
            slice(json)));
  }

  private static Slice slice(StrictObject json) throws UnreadableException {
    return json.has("slice")
        ? new Slice(
            json.one("sliceAxis", Slice.Axis.values(), Slice.Axis::name, Slice.Axis.K),
            json.whole("slice", Slice.MIDDLE, Integer.MAX_VALUE))
        : Slice.DEFAULT;
  }
}
