package org.regionlens.media.pairing;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.mask.Sidecars;
import org.regionlens.media.reading.InputNote.Role;

/**
 * The cases of a folder and of those below it: files that share a name but for what tells their
 * role, or that are called mask, prediction and image in a folder of their own.
 */
public final class FolderCases {
  /** Folders below folders that are looked into. */
  private static final int DEPTH = 6;

  private FolderCases() {}

  /**
   * The files of one case. At least mask or prediction is there.
   *
   * @param name tells the case from all others of the folder
   * @param group what the files of one image share: several predictions of it make several cases
   * @param image or null
   * @param mask or null
   * @param prediction or null
   */
  public record Found(
      String name,
      String group,
      @Nullable Path image,
      @Nullable Path mask,
      @Nullable Path prediction) {}

  /**
   * Finds the cases, in natural order of their names. A mask with several predictions makes a case
   * of each.
   *
   * @throws IOException if the folder cannot be listed
   */
  public static List<Found> in(Path folder) throws IOException {
    Map<String, Group> groups = new TreeMap<>(NaturalOrder::compare);
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder, DEPTH, FileVisitOption.FOLLOW_LINKS)) {
      files = walk.filter(Files::isRegularFile).filter(CaseFinder::hasEnding).toList();
    }
    for (Path file : files) {
      if (!file.endsWith(Sidecars.CLASSES_FILE)) {
        add(groups, folder, file);
      }
    }
    List<Found> cases = new ArrayList<>();
    groups.forEach((key, group) -> group.addTo(cases, key));
    return cases;
  }

  private static void add(Map<String, Group> groups, Path folder, Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    String bare = name.substring(0, name.lastIndexOf('.'));
    Optional<Role> role =
        switch (bare) {
          case "image" -> Optional.of(Role.IMAGE);
          case "mask", "labels" -> Optional.of(Role.MASK);
          case "prediction", "logits" -> Optional.of(Role.PREDICTION);
          default -> Optional.empty();
        };
    if (role.isPresent()) {
      Path parent = folder.relativize(file).getParent();
      String key = parent == null ? bare : parent.toString().replace('\\', '/');
      groups.computeIfAbsent(key, _ -> new Group()).add(role.get(), file);
      return;
    }
    PartName part = PartName.of(file);
    part.role().ifPresent(r -> groups.computeIfAbsent(part.stem(), _ -> new Group()).add(r, file));
  }

  /** Files of one name. */
  private static final class Group {
    private @Nullable Path image;
    private @Nullable Path mask;
    private final List<Path> predictions = new ArrayList<>();

    void add(Role role, Path file) {
      switch (role) {
        case IMAGE -> image = earlier(image, file);
        case MASK -> mask = earlier(mask, file);
        case PREDICTION -> predictions.add(file);
      }
    }

    private static Path earlier(@Nullable Path known, Path file) {
      return known == null || NaturalOrder.PATHS.compare(file, known) < 0 ? file : known;
    }

    void addTo(List<Found> cases, String key) {
      predictions.sort(NaturalOrder.PATHS);
      if (predictions.isEmpty() && mask != null) {
        cases.add(new Found(key, key, image, mask, null));
      }
      for (Path prediction : predictions) {
        String file = String.valueOf(prediction.getFileName());
        String own = file.substring(0, file.lastIndexOf('.'));
        cases.add(new Found(predictions.size() > 1 ? own : key, key, image, mask, prediction));
      }
    }
  }
}
