package org.regionlens.media.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.MapCatalogue;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapSpec;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.Samples;
import org.regionlens.engine.StandardMaps;
import org.regionlens.media.npy.NpyWriter;
import org.regionlens.media.text.Words;

/**
 * Maps as float64 {@code .npy} files, one a map: [C,rows,columns] with one plane a class, or [H,W]
 * for versus; NaN is "no value".
 */
public final class ValuesExport {
  private static final Set<MapRef> MAPS =
      MapCatalogue.standard().stream()
          .filter(map -> !map.equals(StandardMaps.OVERLAY) && !map.equals(StandardMaps.PREDICTION))
          .collect(Collectors.toUnmodifiableSet());

  private final FileOutput files;

  public ValuesExport(Words words) {
    this.files = new FileOutput(words);
  }

  /** The maps that are written; the analysis must hold them for each class. */
  public static Set<MapRef> maps() {
    return MAPS;
  }

  /**
   * Writes every map into a folder, which is made if need be.
   *
   * @throws OutputException if a file cannot be written
   */
  public void write(Path folder, Analysis analysis) throws OutputException {
    files.makeFolder(folder);
    for (MapRef id : MapCatalogue.standard()) {
      List<MapValues> planes = analysis.maps().get(id);
      if (!MAPS.contains(id) || planes == null) {
        continue;
      }
      MapValues first = planes.getFirst();
      int[] shape =
          id.spec().has(MapSpec.Trait.OF_ALL_CLASSES)
              ? new int[] {first.height(), first.width()}
              : new int[] {planes.size(), first.height(), first.width()};
      List<Samples> samples = planes.stream().map(MapValues::samples).toList();
      files.write(
          folder.resolve(id.commandName() + ".npy"),
          out -> NpyWriter.writeDoubles(out, shape, samples));
    }
  }
}
