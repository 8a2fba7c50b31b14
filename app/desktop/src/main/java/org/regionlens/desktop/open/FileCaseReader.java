package org.regionlens.desktop.open;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Progress;
import org.regionlens.media.format.InputContent;
import org.regionlens.media.image.PixelLimit;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.CaseContents;
import org.regionlens.media.input.CaseFiles;
import org.regionlens.media.input.CaseLoader;
import org.regionlens.media.mask.Sidecars;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.InputNote;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.sample.SampleLibrary;
import org.regionlens.media.sample.SamplePrediction;
import org.regionlens.media.text.Words;

/** Reads cases from files and from the bundled samples. */
public final class FileCaseReader implements CaseReader {
  private final Supplier<PixelLimit> limit;
  private final SampleLibrary library;
  private final Words words;

  /**
   * @param limit larger pictures are refused; asked at each reading
   */
  public FileCaseReader(Supplier<PixelLimit> limit, SampleLibrary library, Words words) {
    this.limit = limit;
    this.library = library;
    this.words = words;
  }

  @Override
  public Case read(
      @Nullable Case base,
      Map<Role, Path> files,
      ReadingChoices choices,
      Cancellation cancellation,
      Progress progress)
      throws InputException {
    CaseLoader loader = new CaseLoader(words, limit.get());
    Map<Role, Path> all = new EnumMap<>(Role.class);
    if (base != null) {
      for (InputNote note : base.inputs()) {
        all.put(note.role(), note.path());
      }
    }
    all.putAll(files);
    Path image = all.get(Role.IMAGE);
    Path mask = all.get(Role.MASK);
    Path prediction = all.get(Role.PREDICTION);
    if (mask == null || prediction == null) {
      throw new InputException("open.incomplete");
    }
    if (all.values().stream().noneMatch(path -> library.content(path).isPresent())) {
      return loader.load(new CaseFiles(image, mask, prediction), choices, cancellation, progress);
    }
    // Parts of a bundled sample are no files; they are joined with files as contents.
    return loader.load(
        new CaseContents(
            name(all, files),
            image == null ? null : content(image),
            content(mask),
            content(prediction),
            classes(mask)),
        choices);
  }

  @Override
  public List<Sample> samples() {
    return SampleLibrary.names().stream().flatMap(FileCaseReader::samples).toList();
  }

  /** A scene with each of its predictions, and the first of them beside a mask with a void band. */
  private static Stream<Sample> samples(String scene) {
    List<SamplePrediction> predictions = SampleLibrary.predictions(scene);
    return Stream.concat(
        predictions.stream().map(each -> new Sample(scene, each, false)),
        Stream.of(new Sample(scene, predictions.getFirst(), true)));
  }

  @Override
  public Case read(Sample sample) throws InputException {
    return library.load(sample.scene(), sample.prediction(), sample.voidBand());
  }

  private InputContent content(Path path) throws InputException {
    Optional<InputContent> bundled = library.content(path);
    return bundled.isPresent() ? bundled.get() : InputContent.read(path);
  }

  /** The table of classes beside the mask, or null. */
  private @Nullable InputContent classes(Path mask) throws InputException {
    Path table = mask.resolveSibling(Sidecars.CLASSES_FILE);
    Optional<InputContent> bundled = library.content(table);
    if (bundled.isPresent()) {
      return bundled.get();
    }
    return Files.isRegularFile(table) ? InputContent.read(table) : null;
  }

  /** The name of the first new file: with parts of a sample, that is what is looked at. */
  private String name(Map<Role, Path> all, Map<Role, Path> files) {
    Path mask = all.get(Role.MASK);
    Path scene = mask == null ? null : mask.getParent();
    if (scene != null && all.values().stream().allMatch(path -> isOf(scene, path))) {
      return String.valueOf(scene.getFileName());
    }
    Path first = files.isEmpty() ? all.get(Role.MASK) : files.values().iterator().next();
    String name = first == null ? "" : String.valueOf(first.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private boolean isOf(Path scene, Path path) {
    return scene.equals(path.getParent()) && library.content(path).isPresent();
  }

  @Override
  public boolean isBundled(Path path) {
    return library.content(path).isPresent();
  }
}
