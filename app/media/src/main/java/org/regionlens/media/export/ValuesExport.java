package org.regionlens.media.export;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.Loss;
import org.regionlens.engine.MapCatalogue;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapSpec;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.Samples;
import org.regionlens.engine.StandardMaps;
import org.regionlens.media.npy.NpyWriter;

/**
 * Maps as float64 {@code .npy} files, one a map: [C,rows,columns] with one plane a class, or [H,W]
 * for versus; NaN is "no value".
 */
public final class ValuesExport {
  private final FileOutput files;

  public ValuesExport(FileOutput files) {
    this.files = files;
  }

  /** The maps that are written of some losses beside the standard ones, each of every class. */
  public static Set<MapRef> maps(Collection<Loss> losses) {
    Set<MapRef> maps = new TreeSet<>(MapCatalogue.with(losses));
    maps.removeAll(Set.of(StandardMaps.OVERLAY, StandardMaps.PREDICTION));
    return maps;
  }

  /** A loss goes by its name, unless there is another one of that name. */
  private static String name(MapRef map, Analysis analysis) {
    return switch (map) {
      case MapRef.Value(Loss loss) when isOnlyOne(loss, analysis) && !isStandard(map) ->
          "value-" + loss.name();
      case MapRef.Slope(Loss loss) when isOnlyOne(loss, analysis) -> "gradient-" + loss.name();
      default -> MapExport.fileName(map.commandName());
    };
  }

  private static boolean isStandard(MapRef map) {
    return MapCatalogue.standard().contains(map);
  }

  private static boolean isOnlyOne(Loss loss, Analysis analysis) {
    return analysis.maps().keySet().stream()
            .filter(
                map -> map instanceof MapRef.Slope(Loss other) && other.name().equals(loss.name()))
            .count()
        == 1;
  }

  /**
   * Writes every map into a folder, which is made if need be.
   *
   * @throws OutputException if a file cannot be written
   */
  public void write(Path folder, Analysis analysis) throws OutputException {
    files.makeFolder(folder);
    for (MapRef id : new TreeSet<>(analysis.maps().keySet())) {
      List<MapValues> planes = Objects.requireNonNull(analysis.maps().get(id));
      MapValues first = planes.getFirst();
      boolean one =
          id.spec().has(MapSpec.Trait.OF_ALL_CLASSES) || id.spec().has(MapSpec.Trait.SAME_FOR_ALL);
      int[] shape =
          one
              ? new int[] {first.height(), first.width()}
              : new int[] {planes.size(), first.height(), first.width()};
      List<Samples> samples =
          planes.stream().limit(one ? 1 : planes.size()).map(MapValues::samples).toList();
      files.write(
          folder.resolve(name(id, analysis) + ".npy"),
          out -> NpyWriter.writeDoubles(out, shape, samples));
    }
  }
}
