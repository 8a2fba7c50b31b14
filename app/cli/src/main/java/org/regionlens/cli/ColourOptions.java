package org.regionlens.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapSpec;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.export.RangeChoice;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** How values become colours; pictures without values take no notice. */
final class ColourOptions {
  @Option(
      names = "--colormap",
      paramLabel = "NAME",
      split = ",",
      showDefaultValue = Visibility.NEVER,
      descriptionKey = "cli.colormap")
  private List<ColourMap> colourMaps = new ArrayList<>();

  @Option(
      names = "--range",
      paramLabel = "[MAP=]LO:HI|full|percentile",
      showDefaultValue = Visibility.NEVER,
      descriptionKey = "cli.range")
  private List<Range> ranges = new ArrayList<>();

  @Option(
      names = "--color-scale",
      paramLabel = "NAME",
      defaultValue = "linear",
      descriptionKey = "cli.color-scale")
  private Scaling scaling = Scaling.LINEAR;

  /**
   * A value of {@code --range}.
   *
   * @param map whose range it is; empty: of every map without one of its own
   * @param choice the range
   */
  record Range(Optional<MapRef> map, RangeChoice choice) {}

  /** The colours of one map. */
  record Colours(@Nullable ColourMap map, RangeChoice range, Scaling scaling) {}

  /**
   * The colours of each map.
   *
   * @param kinds the maps that are drawn, each with the kind of its colours
   * @throws UsageException if a choice fits none of them, or is made twice
   */
  Map<MapRef, Colours> of(Map<MapRef, MapSpec.Kind> kinds, Console console) throws UsageException {
    Map<MapSpec.Kind, ColourMap> byKind = new EnumMap<>(MapSpec.Kind.class);
    for (ColourMap each : colourMaps) {
      if (!kinds.containsValue(each.kind())) {
        throw new UsageException(
            console.words().get("cli.wrong.colormap." + each.kind(), each.id()));
      }
      ColourMap other = byKind.put(each.kind(), each);
      if (other != null) {
        String key = "cli.wrong.colormap.twice." + each.kind();
        throw new UsageException(console.words().get(key, other.id(), each.id()));
      }
    }
    RangeChoice general = new RangeChoice.Percentile();
    Map<MapRef, RangeChoice> own = new TreeMap<>();
    for (Range each : ranges) {
      if (each.map().isEmpty()) {
        general = each.choice();
      } else if (kinds.containsKey(each.map().get())) {
        own.put(each.map().get(), each.choice());
      } else {
        String name = each.map().get().commandName();
        throw new UsageException(console.words().get("cli.wrong.range-of", name));
      }
    }
    Map<MapRef, Colours> colours = new TreeMap<>();
    for (Map.Entry<MapRef, MapSpec.Kind> each : kinds.entrySet()) {
      MapRef map = each.getKey();
      MapSpec.Kind kind = each.getValue();
      RangeChoice range = own.getOrDefault(map, general);
      requireSymmetric(map, kind, range, console);
      colours.put(map, new Colours(byKind.get(kind), range, scaling));
    }
    return colours;
  }

  /** The colours of a signed map stand for signs, so their middle is 0. */
  private static void requireSymmetric(
      MapRef map, MapSpec.Kind kind, RangeChoice range, Console console) throws UsageException {
    if (kind == MapSpec.Kind.SIGNED
        && range instanceof RangeChoice.Fixed(var ends)
        && ends.low() != -ends.high()) {
      double reach = Math.max(Math.abs(ends.low()), Math.abs(ends.high()));
      String key =
          map.kind() == kind ? "cli.wrong.range-signed" : "cli.wrong.range-signed.difference";
      String name = map.commandName();
      throw new UsageException(console.words().get(key, name, Double.toString(reach)));
    }
  }
}
