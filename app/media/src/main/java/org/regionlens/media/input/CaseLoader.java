package org.regionlens.media.input;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Progress;
import org.regionlens.media.format.Format;
import org.regionlens.media.format.Formats;
import org.regionlens.media.format.InputContent;
import org.regionlens.media.format.InputContext;
import org.regionlens.media.image.DecodeJob;
import org.regionlens.media.image.PixelLimit;
import org.regionlens.media.image.RasterImage;
import org.regionlens.media.labels.BundledTable;
import org.regionlens.media.mask.RawMask;
import org.regionlens.media.mask.Sidecars;
import org.regionlens.media.prediction.PredictionKind;
import org.regionlens.media.prediction.RawPrediction;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.InputNote;
import org.regionlens.media.reading.InputProblem;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.text.Phrase;
import org.regionlens.media.text.UnreadableException;
import org.regionlens.media.text.Words;

/** Opens cases: reads the files, checks them against each other. Safe for many threads. */
public final class CaseLoader {
  /** Shares of the time after which the steps begin, roughly. */
  private static final double MASK = 0.3;

  private static final double PREDICTION = 0.5;
  private static final double MEANING = 0.65;
  private static final double LABELS = 0.8;

  private final Words words;
  private final PixelLimit limit;

  public CaseLoader(Words words) {
    this(words, PixelLimit.DEFAULT);
  }

  /**
   * @param limit larger pictures, masks and planes are refused
   */
  public CaseLoader(Words words, PixelLimit limit) {
    this.words = words;
    this.limit = limit;
  }

  /**
   * Opens files.
   *
   * @throws InputException if one cannot be read or they do not belong together; the message is one
   *     sentence
   */
  public Case load(CaseFiles files, ReadingChoices choices) throws InputException {
    return load(files, choices, Cancellation.NEVER, Progress.NONE);
  }

  /**
   * As {@link #load(CaseFiles, ReadingChoices)}, for somebody who waits.
   *
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public Case load(
      CaseFiles files, ReadingChoices choices, Cancellation cancellation, Progress progress)
      throws InputException {
    return load(
        contents(files, InputContent.read(absolute(files.prediction()))),
        choices,
        changed -> load(files, changed),
        new DecodeJob(limit, cancellation, progress));
  }

  /**
   * As {@link #load(CaseFiles, ReadingChoices)}, with what was read of the prediction before, such
   * as one step of a file with many.
   *
   * @throws InputException as {@link #load(CaseFiles, ReadingChoices)}
   */
  public Case load(CaseFiles files, InputContent prediction, ReadingChoices choices)
      throws InputException {
    return load(
        contents(files, prediction),
        choices,
        changed -> load(files, prediction, changed),
        new DecodeJob(limit, Cancellation.NEVER, Progress.NONE));
  }

  private CaseContents contents(CaseFiles files, InputContent prediction) throws InputException {
    // Absolute, so that what is written about a file does not depend on where the program runs.
    Path mask = absolute(files.mask());
    Path image = files.image();
    return new CaseContents(
        name(image != null ? image : mask),
        image == null ? null : InputContent.read(absolute(image)),
        InputContent.read(mask),
        prediction,
        Layers.sidecar(mask));
  }

  /**
   * Opens what was read before, such as a bundled sample.
   *
   * @throws InputException as {@link #load(CaseFiles, ReadingChoices)}
   */
  public Case load(CaseContents contents, ReadingChoices choices) throws InputException {
    return load(
        contents,
        choices,
        changed -> load(contents, changed),
        new DecodeJob(limit, Cancellation.NEVER, Progress.NONE));
  }

  private Case load(CaseContents contents, ReadingChoices choices, Again again, DecodeJob job)
      throws InputException {
    InputContent image = contents.image();
    Layers.Picture upright =
        image == null ? null : step(image, c -> Layers.image(c, choices, job.part(0, MASK)));
    InputContext beside =
        InputContext.of(
            image == null ? contents.mask().name() : image.name(),
            upright == null ? 0 : upright.image().height(),
            upright == null ? 0 : upright.image().width(),
            choices,
            job.part(MASK, PREDICTION));
    job.cancellation().check();
    RawMask mask = step(contents.mask(), c -> Layers.mask(c, beside));
    boolean asStored =
        upright != null
            && upright.image().width() != mask.width()
            && upright.isTurned()
            && upright.image().width() == mask.height()
            && upright.image().height() == mask.width();
    RasterImage picture =
        upright == null ? null : asStored ? Layers.stored(upright) : upright.image();
    if (image != null && picture != null) {
      requireSize(image, picture.width(), picture.height(), contents.mask(), mask);
    }
    InputContext within =
        InputContext.of(
            contents.mask().name(),
            mask.height(),
            mask.width(),
            choices,
            job.part(PREDICTION, MEANING));
    job.cancellation().check();
    RawPrediction prediction = step(contents.prediction(), c -> Layers.prediction(c, within));
    requireSize(
        contents.prediction(), prediction.width(), prediction.height(), contents.mask(), mask);
    job.cancellation().check();
    job.progress().done(MEANING);
    PredictionKind kind = step(contents.prediction(), _ -> Layers.kind(prediction));
    RawCase raw =
        new RawCase(
            contents.name(),
            image == null || picture == null
                ? null
                : new RawCase.Layer<>(
                    picture,
                    note(InputNote.Role.IMAGE, image, imageWords(image, upright, asStored))),
            new RawCase.Layer<>(mask, note(InputNote.Role.MASK, contents.mask(), "")),
            new RawCase.Layer<>(
                prediction, note(InputNote.Role.PREDICTION, contents.prediction(), "")),
            kind,
            Layers.tables(choices, contents.classes(), contents.mask().name()),
            words);
    // Mapped files only: what was copied and hashed must be one and the same.
    contents.prediction().requireUnchanged();
    contents.mask().requireUnchanged();
    job.cancellation().check();
    job.progress().done(LABELS);
    Case read = new Rereading(raw, again).read(choices, null);
    job.progress().done(1);
    return read;
  }

  /**
   * The file whose table of classes a mask is read with: the chosen one, or else one beside the
   * mask; nothing if the table is a bundled one or there is none.
   */
  public static Optional<Path> table(Path mask, ReadingChoices choices) {
    if (choices.classes().isEmpty()) {
      return Sidecars.beside(absolute(mask));
    }
    try {
      return BundledTable.named(choices.classes()).isPresent()
          ? Optional.empty()
          : Optional.of(absolute(Path.of(choices.classes())));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Reads the same files again. */
  @FunctionalInterface
  private interface Again {
    Case read(ReadingChoices choices) throws InputException;
  }

  /** Reads what is in memory with other choices; the files only where the choices ask for it. */
  private record Rereading(RawCase raw, Again again) implements Case.Source {
    @Override
    public Case read(ReadingChoices choices, @Nullable Case before) throws InputException {
      return before != null && before.choices().needsFilesFor(choices)
          ? again.read(choices)
          : new CaseInterpreter(raw, choices).interpret(before, this);
    }
  }

  private String imageWords(
      InputContent image, Layers.@Nullable Picture upright, boolean asStored) {
    String text = words.get("read.image", Formats.of(image.head()).map(Format::title).orElse(""));
    return upright == null || !upright.isTurned()
        ? text
        : text
            + words.get(
                asStored ? "read.image.as-stored" : "read.image.turned",
                Integer.toString(upright.orientation()));
  }

  private static void requireSize(
      InputContent content, int width, int height, InputContent mask, RawMask raw)
      throws InputException {
    if (width != raw.width() || height != raw.height()) {
      boolean turned = width == raw.height() && height == raw.width();
      throw new InputException(
          new InputProblem.Misfit(
              Phrase.of(
                  turned ? "input.sizes-turned" : "input.sizes-differ",
                  content.name(),
                  Integer.toString(width),
                  Integer.toString(height),
                  mask.name(),
                  Integer.toString(raw.width()),
                  Integer.toString(raw.height()))));
    }
  }

  private interface Step<T> {
    T of(InputContent content) throws UnreadableException;
  }

  /** Does a step of reading; a failure becomes a sentence about the file. */
  private static <T> T step(InputContent content, Step<T> step) throws InputException {
    try {
      return step.of(content);
    } catch (UnreadableException e) {
      throw InputException.of(e, content.name());
    } catch (OutOfMemoryError e) {
      throw new InputException("input.memory", content.name());
    } catch (InternalError e) {
      // So the JDK says that a mapped file has become shorter.
      throw new InputException("input.changed", content.name());
    }
  }

  /**
   * The files that say what the labels of a mask are: the one beside it, the one that was chosen.
   */
  public static List<Path> tables(Path mask, ReadingChoices choices) {
    List<Path> tables = new ArrayList<>();
    Sidecars.beside(absolute(mask)).ifPresent(tables::add);
    choices.table().ifPresent(tables::add);
    return tables;
  }

  private static InputNote note(InputNote.Role role, InputContent content, String readAs) {
    return new InputNote(role, content.path(), content.sha256(), readAs);
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static String name(Path path) {
    String name = String.valueOf(path.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
