package org.regionlens.media.input;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Progress;
import org.regionlens.media.image.DecodeJob;
import org.regionlens.media.image.ImageDecoder;
import org.regionlens.media.image.PixelLimit;
import org.regionlens.media.image.PngFile;
import org.regionlens.media.image.RasterImage;
import org.regionlens.media.labels.BundledTable;
import org.regionlens.media.text.UnreadableException;
import org.regionlens.media.text.Words;

/** Opens cases: reads the files, checks them against each other. Safe for many threads. */
public final class CaseLoader {
  /** Table of classes that is looked for beside a mask. */
  public static final String CLASSES_FILE = "classes.json";

  /** Reasons that say of a prediction that it belongs to another mask. */
  private static final Set<String> SIZES =
      Set.of("unreadable.prediction.sizes", "unreadable.prediction.swapped");

  /** Shares of the time after which the steps begin, roughly. */
  private static final double MASK = 0.3;

  private static final double PREDICTION = 0.5;
  private static final double MEANING = 0.65;
  private static final double LABELS = 0.8;

  private static final String SEVERAL = "unreadable.npz.several";
  private static final String AMBIGUOUS = "unreadable.prediction.ambiguous";

  private final Words words;
  private final PixelLimit limit;
  private final MaskReaders masks = new MaskReaders();
  private final PredictionReaders predictions = new PredictionReaders();

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
        contents(files, InputContent.read(absolute(files.prediction()), words)),
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
    Optional<Path> table = Sidecars.beside(mask);
    return new CaseContents(
        name(image != null ? image : mask),
        image == null ? null : InputContent.read(absolute(image), words),
        InputContent.read(mask, words),
        prediction,
        table.isPresent() ? InputContent.read(table.get(), words) : null);
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

  private Case load(
      CaseContents contents, ReadingChoices choices, RawCase.Again again, DecodeJob job)
      throws InputException {
    InputContent image = contents.image();
    RasterImage picture =
        image == null ? null : step(image, c -> ImageDecoder.decode(c.bytes(), job.part(0, MASK)));
    InputContext beside =
        InputContext.of(
            image == null ? contents.mask().name() : image.name(),
            picture == null ? 0 : picture.height(),
            picture == null ? 0 : picture.width(),
            choices,
            job.part(MASK, PREDICTION));
    job.cancellation().check();
    RawMask mask = step(contents.mask(), c -> masks.read(c, beside));
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
    RawPrediction prediction = step(contents.prediction(), c -> predictions.read(c, within));
    requireSize(
        contents.prediction(), prediction.width(), prediction.height(), contents.mask(), mask);
    job.cancellation().check();
    job.progress().done(MEANING);
    PredictionKind kind =
        step(
            contents.prediction(),
            _ -> {
              PredictionInterpreter.requireFinite(prediction.planes(), prediction.width());
              return prediction.labels() == null
                  ? PredictionKind.of(prediction.planes())
                  : PredictionKind.PROBABILITIES;
            });
    RawCase raw =
        new RawCase(
            contents.name(),
            picture,
            image == null ? null : note(InputNote.Role.IMAGE, image, imageWords(image)),
            mask,
            note(InputNote.Role.MASK, contents.mask(), ""),
            prediction,
            note(InputNote.Role.PREDICTION, contents.prediction(), ""),
            kind,
            tables(contents, choices),
            again,
            words);
    // Mapped files only: what was copied and hashed must be one and the same.
    contents.prediction().requireUnchanged(words);
    contents.mask().requireUnchanged(words);
    job.cancellation().check();
    job.progress().done(LABELS);
    Case read = raw.interpret(choices, null);
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

  /** The user's table goes before one that lies beside the mask. */
  private Tables tables(CaseContents contents, ReadingChoices choices) throws InputException {
    String mask = contents.mask().name();
    if (!choices.classes().isEmpty()) {
      return new TableFinder(words).chosen(choices.classes(), mask);
    }
    InputContent sidecar = contents.classes();
    return sidecar == null ? Tables.NONE : step(sidecar, c -> Sidecars.found(c, mask));
  }

  private String imageWords(InputContent image) {
    byte[] head = image.head();
    String kind = ImageDecoder.isTiff(head) ? "tiff" : PngFile.matches(head) ? "png" : "jpeg";
    return words.get("read.image." + kind);
  }

  private void requireSize(
      InputContent content, int width, int height, InputContent mask, RawMask raw)
      throws InputException {
    if (width != raw.width() || height != raw.height()) {
      boolean turned = width == raw.height() && height == raw.width();
      throw InputException.misfit(
          words.get(
              turned ? "input.sizes-turned" : "input.sizes-differ",
              content.name(),
              Integer.toString(width),
              Integer.toString(height),
              mask.name(),
              Integer.toString(raw.width()),
              Integer.toString(raw.height())));
    }
  }

  private interface Step<T> {
    T of(InputContent content) throws UnreadableException;
  }

  /** Does a step of reading; a failure becomes a sentence about the file. */
  private <T> T step(InputContent content, Step<T> step) throws InputException {
    try {
      return step.of(content);
    } catch (UnreadableException e) {
      String sentence = e.sentence(words, content.name());
      if (e.key().equals(AMBIGUOUS)) {
        throw InputException.axes(sentence, Set.of(AxisOrder.CHW, AxisOrder.HWC));
      }
      if (e.key().equals(SEVERAL)) {
        throw InputException.keys(sentence, content.path(), NpzKeys.offered(e));
      }
      throw SIZES.contains(e.key())
          ? InputException.misfit(sentence)
          : new InputException(sentence);
    } catch (OutOfMemoryError e) {
      throw new InputException(words.get("input.memory", content.name()));
    } catch (InternalError e) {
      // So the JDK says that a mapped file has become shorter.
      throw new InputException(words.get("input.changed", content.name()));
    }
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
