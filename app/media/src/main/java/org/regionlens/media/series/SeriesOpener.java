package org.regionlens.media.series;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.series.StepId;
import org.regionlens.media.format.InputContent;
import org.regionlens.media.image.PixelLimit;
import org.regionlens.media.input.CaseFiles;
import org.regionlens.media.input.CaseLoader;
import org.regionlens.media.npy.NpyStack;
import org.regionlens.media.pairing.NaturalOrder;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.text.UnreadableException;
import org.regionlens.media.text.Words;

/**
 * Opens series of files: a run folder as {@code regionlens.py} writes it, files numbered by their
 * names, or one array [T,C,H,W].
 */
public final class SeriesOpener {
  private static final String PREDICTIONS = "predictions";
  private static final Set<String> ARRAYS = Set.of("npy", "npz", "pt", "pth", "safetensors");
  private static final Set<String> PICTURES = Set.of("png", "tif", "tiff", "jpg", "jpeg");
  private static final Set<String> MASK_NAMES = Set.of("mask", "masks", "label", "labels", "gt");
  private static final Set<String> IMAGE_NAMES = Set.of("image", "img", "photo", "rgb");

  private final Words words;
  private final CaseLoader loader;

  /**
   * @param limit larger pictures, masks and planes are refused
   */
  public SeriesOpener(Words words, PixelLimit limit) {
    this.words = words;
    this.loader = new CaseLoader(words, limit);
  }

  /**
   * What is to be opened.
   *
   * @param place a folder, a file of a series, or an array with an axis of time
   * @param picture which picture of a run; empty for the first
   * @param image the picture, only to look at; null to look for it
   * @param mask the ground truth; null to look for it
   * @param choices how files are read; where they are the usual ones, what a run says of itself
   *     counts
   */
  public record Request(
      Path place,
      String picture,
      @Nullable Path image,
      @Nullable Path mask,
      ReadingChoices choices) {}

  /**
   * Opens a series; its steps are not read yet.
   *
   * @throws InputException if there is no series, or no mask; the message is one sentence
   */
  public FollowedCase open(Request request) throws InputException {
    Path place = request.place().toAbsolutePath().normalize();
    try {
      if (Files.notExists(place)) {
        throw new NoSuchFileException(place.toString());
      }
      if (!Files.isDirectory(place)) {
        return file(request, place);
      }
      return Files.isDirectory(place.resolve(PREDICTIONS))
          ? run(request, place)
          : numbered(request, place, null);
    } catch (UnreadableException e) {
      throw InputException.of(e, String.valueOf(place.getFileName()));
    } catch (NoSuchFileException e) {
      throw new InputException("input.missing", place);
    } catch (IOException e) {
      throw new InputException("series.unseen", place, String.valueOf(e.getMessage()));
    }
  }

  private FollowedCase file(Request request, Path file)
      throws InputException, IOException, UnreadableException {
    if (ending(file).equals("npy")) {
      List<Long> shape = NpyStack.open(file).shape();
      // A first axis of 1 is that of a batch: one step of many files.
      if (shape.size() == 4 && shape.getFirst() > 1) {
        return opened(request, parent(file), name(file), () -> entries(file));
      }
    }
    return numbered(request, parent(file), file);
  }

  private static List<FollowedCase.StepContent> entries(Path file)
      throws IOException, UnreadableException {
    FileStamp stamp = FileStamp.of(file);
    NpyStack stack = NpyStack.open(file);
    List<FollowedCase.StepContent> steps = new ArrayList<>();
    for (long i = 0; i < stack.shape().getFirst(); i++) {
      long entry = i;
      String label = file.getFileName() + "[" + i + "]";
      steps.add(
          new FollowedCase.StepContent(
              new StepId(i, label),
              List.of(file, entry, String.valueOf(stamp)),
              () -> entry(stack, entry, file)));
    }
    return steps;
  }

  private static InputContent entry(NpyStack stack, long entry, Path file) throws InputException {
    String label = file.getFileName() + "[" + entry + "]";
    try {
      return new InputContent(file.resolveSibling(label), stack.entry(entry));
    } catch (UnreadableException e) {
      throw InputException.of(e, label);
    } catch (IOException e) {
      throw new InputException("input.unreadable", label, String.valueOf(e.getMessage()));
    } catch (OutOfMemoryError e) {
      throw new InputException("input.memory", label);
    }
  }

  /** Files of one folder that are told apart by a number in their names. */
  private FollowedCase numbered(Request request, Path folder, @Nullable Path one)
      throws InputException, IOException, UnreadableException {
    List<StepFile> found = StepNames.of(predictions(folder), one);
    if (found.isEmpty()) {
      throw new UnreadableException("unreadable.series.none");
    }
    // Files that come later are told by one that is there now, whatever else comes to the folder.
    Path known = found.getFirst().file();
    boolean single = found.size() == 1 && one == null;
    StepWatch watch =
        new StepWatch(
            () -> StepNames.of(predictions(folder), single ? null : known), false, FileStamp::of);
    return opened(request, folder, name(folder), () -> contents(watch));
  }

  /** A folder as {@code regionlens.py} writes it. */
  private FollowedCase run(Request request, Path folder)
      throws InputException, IOException, UnreadableException {
    RunDescription description = RunDescription.in(folder);
    List<String> pictures = new ArrayList<>();
    try (DirectoryStream<Path> each = Files.newDirectoryStream(folder.resolve(PREDICTIONS))) {
      each.forEach(
          path -> {
            if (Files.isDirectory(path)) {
              pictures.add(String.valueOf(path.getFileName()));
            }
          });
    }
    pictures.sort(NaturalOrder::compare);
    String wanted = request.picture();
    if (pictures.isEmpty()) {
      throw new UnreadableException("unreadable.series.empty-run");
    }
    if (!wanted.isEmpty() && !pictures.contains(wanted)) {
      throw new UnreadableException(
          "unreadable.series.no-picture", wanted, String.join(", ", pictures));
    }
    String picture = wanted.isEmpty() ? pictures.getFirst() : wanted;
    Path steps = folder.resolve(PREDICTIONS).resolve(picture);
    StepWatch watch =
        new StepWatch(
            () -> StepNames.of(predictions(steps), null),
            Files.exists(folder.resolve(RunDescription.FILE)),
            FileStamp::of);
    Path mask = request.mask() != null ? request.mask() : named(folder.resolve("masks"), picture);
    if (mask == null) {
      throw new UnreadableException("unreadable.series.no-mask-of", picture);
    }
    Path image =
        request.image() != null ? request.image() : named(folder.resolve("images"), picture);
    String name = description.name().isEmpty() ? name(folder) : description.name();
    pictures.remove(picture);
    return new FollowedCase(
        new FollowedCase.Fixed(
            name,
            new CaseFiles(image, mask, steps),
            description.choices(request.choices(), folder),
            pictures),
        () -> contents(watch),
        loader,
        words);
  }

  private FollowedCase opened(Request request, Path folder, String name, FollowedCase.Look look)
      throws UnreadableException, IOException {
    Path mask = request.mask() != null ? request.mask() : near(folder, MASK_NAMES);
    if (mask == null) {
      throw new UnreadableException("unreadable.series.no-mask");
    }
    Path image = request.image() != null ? request.image() : near(parent(mask), IMAGE_NAMES);
    return new FollowedCase(
        new FollowedCase.Fixed(
            name, new CaseFiles(image, mask, folder), request.choices(), List.of()),
        look,
        loader,
        words);
  }

  private static List<FollowedCase.StepContent> contents(StepWatch watch) throws IOException {
    return watch.look().stream()
        .map(
            seen ->
                new FollowedCase.StepContent(
                    seen.step().id(), seen, () -> InputContent.read(seen.step().file())))
        .toList();
  }

  /** The files of a folder that may be predictions: arrays if there is one, else pictures. */
  private static List<Path> predictions(Path folder) throws IOException {
    List<Path> arrays = new ArrayList<>();
    List<Path> pictures = new ArrayList<>();
    try (DirectoryStream<Path> each = Files.newDirectoryStream(folder)) {
      for (Path path : each) {
        // What begins with a dot is being written.
        if (!String.valueOf(path.getFileName()).startsWith(".")) {
          String ending = ending(path);
          if (ARRAYS.contains(ending)) {
            arrays.add(path);
          } else if (PICTURES.contains(ending)) {
            pictures.add(path);
          }
        }
      }
    } catch (NotDirectoryException e) {
      throw new NoSuchFileException(folder.toString());
    }
    return arrays.isEmpty() ? pictures : arrays;
  }

  /** The file of a name in a folder, an array before a picture. */
  private static @Nullable Path named(Path folder, String name) {
    try {
      for (Set<String> endings : List.of(ARRAYS, PICTURES)) {
        Optional<Path> found =
            endings.stream()
                .sorted()
                .map(ending -> folder.resolve(name + "." + ending))
                .filter(Files::isRegularFile)
                .findFirst();
        if (found.isPresent()) {
          return found.get();
        }
      }
    } catch (InvalidPathException e) {
      return null;
    }
    return null;
  }

  /** The file of one of some names in a folder, or in the one above. */
  private static @Nullable Path near(Path folder, Set<String> names) throws IOException {
    for (Path each : List.of(folder, parent(folder))) {
      List<Path> found = new ArrayList<>();
      try (DirectoryStream<Path> files = Files.newDirectoryStream(each)) {
        for (Path file : files) {
          String ending = ending(file);
          if (names.contains(name(file).toLowerCase(Locale.ROOT))
              && (ARRAYS.contains(ending) || PICTURES.contains(ending))) {
            found.add(file);
          }
        }
      }
      if (!found.isEmpty()) {
        found.sort(null);
        return found.getFirst();
      }
    }
    return null;
  }

  private static Path parent(Path file) {
    Path parent = file.toAbsolutePath().normalize().getParent();
    return parent == null ? file.toAbsolutePath().getRoot() : parent;
  }

  private static String ending(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String name(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
