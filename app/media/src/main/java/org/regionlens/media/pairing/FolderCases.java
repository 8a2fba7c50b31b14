package org.regionlens.media.pairing;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.mask.Sidecars;

/**
 * The cases of a folder and of those below it. Each prediction goes with the mask that is nearest
 * to it by place and name ({@link Part}); where several are equally near, nobody can tell, and the
 * prediction stays without one.
 */
public final class FolderCases {
  /** Folders below folders that are looked into. */
  private static final int DEPTH = 6;

  private final Path folder;
  private final List<Part> images = new ArrayList<>();
  private final List<Part> masks = new ArrayList<>();
  private final List<Part> predictions = new ArrayList<>();
  private final List<Found> cases = new ArrayList<>();

  private FolderCases(Path folder) {
    this.folder = folder;
  }

  /**
   * The files of one case. At least mask or prediction is there.
   *
   * @param name tells the case from all others of the folder
   * @param group what the files of one image share: several predictions of it make several cases
   * @param image or null
   * @param mask or null
   * @param prediction or null
   * @param alike files between which neither place nor name decides; the case is then not whole
   */
  public record Found(
      String name,
      String group,
      @Nullable Path image,
      @Nullable Path mask,
      @Nullable Path prediction,
      List<Path> alike) {
    public Found {
      alike = List.copyOf(alike);
    }
  }

  /**
   * Finds the cases, in natural order of their names. A mask with several predictions makes a case
   * of each.
   *
   * @throws IOException if the folder cannot be listed
   */
  public static List<Found> in(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder, DEPTH, FileVisitOption.FOLLOW_LINKS)) {
      files =
          walk.filter(Files::isRegularFile)
              .filter(Part::hasEnding)
              .filter(file -> !file.endsWith(Sidecars.CLASSES_FILE))
              .sorted()
              .toList();
    }
    FolderCases cases = new FolderCases(folder);
    Part.of(folder, files).forEach(cases::add);
    cases.pair();
    return cases.named();
  }

  private void add(Part part) {
    switch (part.role()) {
      case IMAGE -> images.add(part);
      case MASK -> masks.add(part);
      case PREDICTION -> predictions.add(part);
    }
  }

  private void pair() {
    Index byName = new Index(masks);
    Map<Part, List<Part>> ofMask = new LinkedHashMap<>();
    for (Part prediction : predictions) {
      List<Part> nearest = best(byName.nearest(prediction));
      if (nearest.size() == 1) {
        ofMask.computeIfAbsent(nearest.getFirst(), _ -> new ArrayList<>()).add(prediction);
      } else if (prediction.said()) {
        // An array that nothing calls a prediction and no mask goes with may be anything.
        cases.add(alone(prediction, nearest));
      }
    }
    Index pictures = new Index(images);
    for (Part mask : masks) {
      List<Part> its = ofMask.getOrDefault(mask, List.of());
      if (its.stream().anyMatch(Part::said)) {
        its = its.stream().filter(Part::said).toList();
      }
      int nearest = its.stream().mapToInt(each -> name(mask, each)).min().orElse(0);
      for (Part prediction : its) {
        if (name(mask, prediction) == nearest) {
          Path image = image(pictures, mask).or(() -> image(pictures, prediction)).orElse(null);
          cases.add(whole(image, mask, prediction, its.size() > 1));
        } else {
          // The mask's own prediction is another one: this one's mask is not there.
          cases.add(alone(prediction, List.of()));
        }
      }
      if (its.isEmpty() && !byName.hasBetter(mask)) {
        String name = name(mask, mask.stem());
        cases.add(new Found(name, name, null, mask.file(), null, List.of()));
      }
    }
  }

  /** The distance without what the place adds. */
  private static int name(Part mask, Part prediction) {
    return mask.distance(prediction).orElse(0) % Part.PLACE;
  }

  private static List<Part> best(List<Part> nearest) {
    int rank = nearest.stream().mapToInt(part -> PartNames.rank(part.bare())).min().orElse(0);
    return nearest.stream().filter(part -> PartNames.rank(part.bare()) == rank).toList();
  }

  private static Optional<Path> image(Index images, Part of) {
    List<Part> nearest = images.nearest(of);
    List<Part> said = nearest.stream().filter(Part::said).toList();
    List<Part> likely = said.isEmpty() ? nearest : said;
    return likely.size() == 1 ? Optional.of(likely.getFirst().file()) : Optional.empty();
  }

  private Found whole(@Nullable Path image, Part mask, Part prediction, boolean several) {
    String group = name(mask, mask.stem());
    return new Found(
        several ? name(prediction, prediction.bare()) : group,
        group,
        image,
        mask.file(),
        prediction.file(),
        List.of());
  }

  private Found alone(Part prediction, List<Part> alike) {
    String name = name(prediction, prediction.stem());
    List<Path> files = alike.stream().map(Part::file).toList();
    return new Found(name, name, null, null, prediction.file(), files);
  }

  /** Place and name; of plain names, the place says all. */
  private static String name(Part part, String own) {
    if (part.plain()) {
      return part.place().isEmpty() ? own : String.join("/", part.place());
    }
    return part.place().isEmpty() ? own : String.join("/", part.place()) + "/" + own;
  }

  /** In natural order; a name that several cases would have gives way to that of the file. */
  private List<Found> named() {
    Map<String, Integer> often = new HashMap<>();
    cases.forEach(each -> often.merge(each.name(), 1, Integer::sum));
    List<Found> named = new ArrayList<>();
    for (Found each : cases) {
      Path own = each.prediction() != null ? each.prediction() : each.mask();
      boolean unique = own == null || often.getOrDefault(each.name(), 0) == 1;
      named.add(
          unique
              ? each
              : new Found(
                  folder.relativize(own).toString().replace('\\', '/'),
                  each.group(),
                  each.image(),
                  each.mask(),
                  each.prediction(),
                  each.alike()));
    }
    named.sort(Comparator.comparing(Found::name, NaturalOrder::compare));
    return List.copyOf(named);
  }

  /** Parts by the names and folders that others may share with them. */
  private static final class Index {
    private final Map<String, List<Part>> byName = new HashMap<>();
    private final Map<List<String>, List<Part>> byPlace = new HashMap<>();
    private final Map<List<String>, List<Part>> plain = new HashMap<>();

    Index(List<Part> parts) {
      for (Part part : parts) {
        for (String name : names(part)) {
          byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(part);
        }
        // Found by its folder alone: by plain names, and by others of a plain one.
        byPlace.computeIfAbsent(part.place(), _ -> new ArrayList<>()).add(part);
        if (part.plain()) {
          plain.computeIfAbsent(part.place(), _ -> new ArrayList<>()).add(part);
        }
      }
    }

    private static Set<String> names(Part part) {
      String bare = part.bare().toLowerCase(Locale.ROOT);
      String stem = part.stem().toLowerCase(Locale.ROOT);
      return bare.equals(stem) ? Set.of(bare) : Set.of(bare, stem);
    }

    /** Those at the least distance; several if nothing decides between them. */
    List<Part> nearest(Part part) {
      Set<Part> alike = new LinkedHashSet<>();
      names(part).forEach(name -> alike.addAll(byName.getOrDefault(name, List.of())));
      List<Part> nearest = nearest(part, alike);
      return nearest.isEmpty()
          ? nearest(part, (part.plain() ? byPlace : plain).getOrDefault(part.place(), List.of()))
          : nearest;
    }

    private static List<Part> nearest(Part part, Collection<Part> others) {
      List<Part> nearest = new ArrayList<>();
      int least = Integer.MAX_VALUE;
      for (Part each : others) {
        int distance = part.distance(each).orElse(Integer.MAX_VALUE);
        if (distance < least) {
          least = distance;
          nearest.clear();
        }
        if (distance == least && distance < Integer.MAX_VALUE) {
          nearest.add(each);
        }
      }
      return nearest;
    }

    /** Whether another file holds the same mask, and better: labels before colours. */
    boolean hasBetter(Part mask) {
      int rank = PartNames.rank(mask.bare());
      return rank > 0
          && byName.getOrDefault(mask.stem().toLowerCase(Locale.ROOT), List.of()).stream()
              .anyMatch(
                  other ->
                      PartNames.rank(other.bare()) < rank && other.place().equals(mask.place()));
    }
  }
}
