package org.regionlens.media.input;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.image.ImageDecoder;
import org.regionlens.media.image.PngFile;
import org.regionlens.media.image.RasterImage;
import org.regionlens.media.text.UnreadableException;
import org.regionlens.media.text.Words;

/** Opens cases: reads the files, checks them against each other. Safe for many threads. */
public final class CaseLoader {
  /** Table of classes that is looked for beside a mask. */
  public static final String CLASSES_FILE = "classes.json";

  /** Reasons that say of a prediction that it belongs to another mask. */
  private static final Set<String> SIZES =
      Set.of("unreadable.prediction.sizes", "unreadable.prediction.swapped");

  private final Words words;
  private final MaskReaders masks = new MaskReaders();
  private final PredictionReaders predictions = new PredictionReaders();
  private final ClassTableReader tables = new ClassTableReader();

  public CaseLoader(Words words) {
    this.words = words;
  }

  /**
   * Opens files.
   *
   * @throws InputException if one cannot be read or they do not belong together; the message is one
   *     sentence
   */
  public Case load(CaseFiles files, ReadingChoices choices) throws InputException {
    // Absolute, so that what is written about a file does not depend on where the program runs.
    Path mask = absolute(files.mask());
    Path image = files.image();
    Path table = mask.resolveSibling(CLASSES_FILE);
    return load(
        new CaseContents(
            name(image != null ? image : mask),
            image == null ? null : InputContent.read(absolute(image), words),
            InputContent.read(mask, words),
            InputContent.read(absolute(files.prediction()), words),
            Files.isRegularFile(table) ? InputContent.read(table, words) : null),
        choices);
  }

  /**
   * Opens what was read before, such as a bundled sample.
   *
   * @throws InputException as {@link #load(CaseFiles, ReadingChoices)}
   */
  public Case load(CaseContents contents, ReadingChoices choices) throws InputException {
    RawMask mask = step(contents.mask(), masks::read);
    RasterImage picture = picture(contents, mask);
    RawPrediction prediction =
        step(contents.prediction(), c -> predictions.read(c, mask.height(), mask.width()));
    requireSize(
        contents.prediction(), prediction.width(), prediction.height(), contents.mask(), mask);
    step(
        contents.prediction(),
        c -> {
          PredictionInterpreter.requireFinite(prediction);
          return c;
        });
    InputContent image = contents.image();
    RawCase raw =
        new RawCase(
            contents.name(),
            picture,
            image == null ? null : note(InputNote.Role.IMAGE, image, imageWords(image)),
            mask,
            note(InputNote.Role.MASK, contents.mask(), ""),
            prediction,
            note(InputNote.Role.PREDICTION, contents.prediction(), ""),
            PredictionKind.of(prediction.planes()),
            table(contents.classes(), mask),
            words);
    // Mapped files only: what was copied and hashed must be one and the same.
    contents.prediction().requireUnchanged(words);
    contents.mask().requireUnchanged(words);
    return raw.interpret(choices, null);
  }

  private @Nullable RasterImage picture(CaseContents contents, RawMask mask) throws InputException {
    InputContent image = contents.image();
    if (image == null) {
      return null;
    }
    RasterImage picture = step(image, c -> ImageDecoder.decode(c.bytes()));
    requireSize(image, picture.width(), picture.height(), contents.mask(), mask);
    return picture;
  }

  private List<ClassTable.Entry> table(@Nullable InputContent classes, RawMask mask)
      throws InputException {
    if (classes != null) {
      return step(classes, c -> tables.read(c.bytes()));
    }
    List<Integer> palette = mask.palette();
    return palette != null && VocPalette.matches(palette) ? tables.voc() : List.of();
  }

  private String imageWords(InputContent image) {
    return words.get(PngFile.matches(image.head()) ? "read.image.png" : "read.image.jpeg");
  }

  private void requireSize(
      InputContent content, int width, int height, InputContent mask, RawMask raw)
      throws InputException {
    if (width != raw.width() || height != raw.height()) {
      throw InputException.misfit(
          words.get(
              "input.sizes-differ",
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
