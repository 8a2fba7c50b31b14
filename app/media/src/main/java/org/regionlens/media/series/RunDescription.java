package org.regionlens.media.series;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.regionlens.media.json.StrictObject;
import org.regionlens.media.reading.Activation;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.text.UnreadableException;

/**
 * What {@code run.json} says of all predictions of a run; everything is optional.
 *
 * @param name of the run, or empty
 * @param classes names of the classes in order, or empty
 * @param activation what makes probabilities of the logits; AUTO if nothing is said
 * @param ignored the ignored label, or none
 */
record RunDescription(
    String name, List<String> classes, Activation activation, OptionalInt ignored) {
  static final String FILE = "run.json";

  private static final int MOST_CLASSES = 70_000;

  /** What is taken where there is no such file. */
  static final RunDescription NONE =
      new RunDescription(
          "", List.of(), Activation.AUTO, OptionalInt.of(ReadingChoices.DEFAULT_IGNORED));

  /**
   * Reads the file in a folder.
   *
   * @throws IOException if it cannot be read
   * @throws UnreadableException if it is no such description
   */
  static RunDescription in(Path folder) throws IOException, UnreadableException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return NONE;
    }
    if (Files.size(file) > StrictObject.MOST_BYTES) {
      throw new UnreadableException("unreadable.json.long", StrictObject.MOST_BYTES >> 20);
    }
    StrictObject run =
        StrictObject.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    run.whole("version", 1, 1);
    return new RunDescription(
        run.text("name", ""),
        run.texts("classes", MOST_CLASSES),
        run.one(
            "activation",
            new Activation[] {Activation.SIGMOID, Activation.SOFTMAX},
            each -> each.name().toLowerCase(Locale.ROOT),
            Activation.AUTO),
        run.read("ignored", RunDescription::ignored));
  }

  private static OptionalInt ignored(JsonNode value) {
    if (value.isMissingNode()) {
      return NONE.ignored();
    }
    if (value.isNull()) {
      return OptionalInt.empty();
    }
    if (!value.isInt()) {
      throw new IllegalArgumentException("255, null");
    }
    return OptionalInt.of(value.intValue());
  }

  /** The choices of a user, and where he made none, what the run says. */
  ReadingChoices choices(ReadingChoices user, Path folder) {
    ReadingChoices usual = ReadingChoices.defaults();
    ReadingChoices all = user;
    if (user.activation() == usual.activation()) {
      all = all.withActivation(activation);
    }
    if (user.ignoredLabel().equals(usual.ignoredLabel())) {
      all = all.withIgnoredLabel(ignored);
    }
    if (user.classes().isEmpty() && !classes.isEmpty()) {
      all = all.withClasses(folder.resolve(FILE).toString());
    }
    return all;
  }
}
