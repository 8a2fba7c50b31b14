package org.regionlens.media.mask;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.format.InputContent;
import org.regionlens.media.labels.BundledTable;
import org.regionlens.media.labels.LabelTable;
import org.regionlens.media.labels.LabelTableReader;
import org.regionlens.media.rle.PanopticJson;
import org.regionlens.media.text.Phrase;
import org.regionlens.media.text.UnreadableException;

/** Finds and reads the tables of classes that data sets put beside their masks. */
public final class Sidecars {
  /** Table of classes that is looked for beside a mask. */
  public static final String CLASSES_FILE = "classes.json";

  /** Looked for in the mask's folder, then in the folder above; the first that is there counts. */
  private static final List<String> NAMES =
      List.of(
          CLASSES_FILE,
          "dataset.json",
          "labelmap.txt",
          "label_colors.txt",
          "classes.txt",
          "class_dict.csv",
          "_annotations.coco.json");

  private Sidecars() {}

  /** The file beside a mask that may say what its labels are. */
  public static Optional<Path> beside(Path mask) {
    Path folder = mask.getParent();
    if (folder == null) {
      return Optional.empty();
    }
    List<Path> candidates = new ArrayList<>();
    NAMES.forEach(name -> candidates.add(folder.resolve(name)));
    Path above = folder.getParent();
    if (above != null) {
      NAMES.forEach(name -> candidates.add(above.resolve(name)));
      // COCO keeps panoptic_val2017.json beside the folder panoptic_val2017.
      candidates.add(above.resolve(folder.getFileName() + ".json"));
    }
    return candidates.stream()
        .filter(Files::isRegularFile)
        .filter(file -> !file.equals(mask))
        .findFirst();
  }

  /** What a file that was found beside the mask says; a broken one is passed over, and said. */
  public static Tables found(InputContent file, String maskName) throws UnreadableException {
    try {
      return read(file, maskName, false);
    } catch (UnreadableException e) {
      if (file.name().equals(CLASSES_FILE)) {
        // Only this program writes files of this name.
        throw e;
      }
      return new Tables(null, null, "", null, Phrase.of("read.note.sidecar", file.name()));
    }
  }

  /** What a file that the user named says. */
  static Tables chosen(InputContent file, String maskName) throws UnreadableException {
    return read(file, maskName, true);
  }

  static Tables chosen(BundledTable table) {
    return new Tables(table.load(), null, "", null, null);
  }

  private static Tables read(InputContent file, String maskName, boolean chosen)
      throws UnreadableException {
    PanopticJson panoptic = panoptic(file, maskName);
    LabelTable table =
        panoptic == null
            ? new LabelTableReader().read(file.bytes(), file.name())
            : new LabelTable(file.name(), panoptic.rows());
    return new Tables(chosen ? table : null, chosen ? null : table, file.name(), panoptic, null);
  }

  private static @Nullable PanopticJson panoptic(InputContent file, String maskName)
      throws UnreadableException {
    return file.name().toLowerCase(Locale.ROOT).endsWith(".json")
        ? PanopticJson.read(file.bytes(), maskName).orElse(null)
        : null;
  }
}
