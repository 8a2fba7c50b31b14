package org.regionlens.media.input;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Progress;
import org.regionlens.media.array.NumberArray;
import org.regionlens.media.check.ResizedMask;
import org.regionlens.media.check.ValueWarnings;
import org.regionlens.media.format.ArrayKeys;
import org.regionlens.media.format.Format;
import org.regionlens.media.format.Formats;
import org.regionlens.media.format.InputContent;
import org.regionlens.media.format.InputContext;
import org.regionlens.media.format.Stored;
import org.regionlens.media.image.DecodeJob;
import org.regionlens.media.image.PixelLimit;
import org.regionlens.media.image.RasterImage;
import org.regionlens.media.mask.LabelListing;
import org.regionlens.media.mask.RawMask;
import org.regionlens.media.mask.ReadMask;
import org.regionlens.media.mask.Tables;
import org.regionlens.media.prediction.PredictionInterpreter;
import org.regionlens.media.prediction.PredictionKind;
import org.regionlens.media.prediction.RawPrediction;
import org.regionlens.media.prediction.SoftmaxEvidence;
import org.regionlens.media.reading.Activation;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.InputNote;
import org.regionlens.media.reading.MaskReading;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.reading.RefusedException;
import org.regionlens.media.rle.ImageHint;
import org.regionlens.media.text.Phrase;
import org.regionlens.media.text.UnreadableException;
import org.regionlens.media.text.Words;

/**
 * Says of files how they would be read, each for itself. Where the size of the image matters, it is
 * taken from the first of the files that has one, else from the file itself.
 */
public final class FileInspector {
  private final Words words;
  private final DecodeJob job;

  public FileInspector(Words words) {
    this(words, PixelLimit.DEFAULT);
  }

  /**
   * @param limit larger pictures are refused
   */
  public FileInspector(Words words, PixelLimit limit) {
    this.words = words;
    this.job = new DecodeJob(limit, Cancellation.NEVER, Progress.NONE);
  }

  /** Inspects files; one that cannot be read is told among the others. */
  public List<Inspection> inspect(List<Path> files, ReadingChoices choices) {
    List<@Nullable InputContent> contents = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    ImageHint size = new ImageHint("", 0, 0);
    for (Path file : files) {
      InputContent content = null;
      String reason = "";
      try {
        content = InputContent.read(file);
      } catch (InputException e) {
        reason = e.sentence(words);
      }
      contents.add(content);
      reasons.add(reason);
      if (size.width() == 0 && content != null) {
        size = size(content, choices);
      }
    }
    List<Inspection> inspections = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      InputContent content = contents.get(i);
      inspections.add(
          content == null
              ? new Inspection(files.get(i), reasons.get(i), "", List.of(), List.of())
              : inspect(content, size, choices));
    }
    return inspections;
  }

  /** The size of a picture or of labels; a prediction's axes would only be a guess. */
  private ImageHint size(InputContent content, ReadingChoices choices) {
    try {
      RasterImage image = Layers.image(content, choices, job).image();
      return new ImageHint(content.name(), image.height(), image.width());
    } catch (UnreadableException e) {
      try {
        RawMask mask =
            Layers.mask(content, new InputContext(new ImageHint("", 0, 0), choices, job));
        return new ImageHint(content.name(), mask.height(), mask.width());
      } catch (UnreadableException none) {
        return new ImageHint("", 0, 0);
      }
    }
  }

  private Inspection inspect(InputContent content, ImageHint size, ReadingChoices choices) {
    List<String> doubts = new ArrayList<>();
    List<Inspection.Use> uses =
        List.of(
            image(content, choices),
            mask(content, size, choices, doubts),
            prediction(content, size, choices, doubts));
    return new Inspection(
        content.path(),
        kind(content).in(words),
        content.sha256(),
        uses,
        doubts.stream().distinct().toList());
  }

  private Inspection.Use image(InputContent content, ReadingChoices choices) {
    return use(
        InputNote.Role.IMAGE,
        content,
        () -> {
          RasterImage image = Layers.image(content, choices, job).image();
          String sentence =
              words.get(
                  "inspect.image",
                  Integer.toString(image.width()),
                  Integer.toString(image.height()));
          return new Inspection.Use(
              InputNote.Role.IMAGE, true, sentence, image.width(), image.height(), 0, List.of());
        });
  }

  private Inspection.Use mask(
      InputContent content, ImageHint size, ReadingChoices choices, List<String> doubts) {
    return use(
        InputNote.Role.MASK,
        content,
        () -> {
          ImageHint hint =
              new ImageHint(
                  size.name().isEmpty() ? content.name() : size.name(),
                  size.height(),
                  size.width());
          RawMask mask = Layers.mask(content, new InputContext(hint, choices, job));
          Tables tables = tables(content, choices);
          InputNote file = new InputNote(InputNote.Role.MASK, content.path(), "", "");
          String many = words(mask, file, tables, choices, 3, doubts);
          String few = words(mask, file, tables, choices, 1, doubts);
          String sentence = many.equals(few) ? many : words.get("inspect.mask.either", few, many);
          return new Inspection.Use(
              InputNote.Role.MASK,
              true,
              sentence,
              mask.width(),
              mask.height(),
              0,
              readings(mask, file, tables));
        });
  }

  /** The readings that a mask allows, beside a prediction of several channels. */
  private static List<String> readings(RawMask mask, InputNote file, Tables tables) {
    List<String> possible = new ArrayList<>();
    for (MaskReading each : MaskReading.values()) {
      try {
        if (each != MaskReading.AUTO) {
          ReadMask.of(mask, file, tables, each, 3);
          possible.add(each.commandName());
        }
      } catch (UnreadableException e) {
        // It cannot be read so, which is the question.
      }
    }
    return possible;
  }

  /** The ways in which the values of a prediction can be taken. */
  private static List<String> activations(
      RawPrediction read, PredictionKind kind, Activation chosen) {
    List<String> possible = new ArrayList<>();
    for (Activation each : Activation.values()) {
      boolean labels = each == Activation.LABELS && (read.labels() != null || read.probabilities());
      boolean values =
          each != Activation.LABELS
              && each != Activation.AUTO
              && read.labels() == null
              && PredictionInterpreter.allows(read, kind, each);
      if (each != chosen && (labels || values)) {
        possible.add(each.commandName());
      }
    }
    return possible;
  }

  /** How a mask is read beside a prediction of so many channels. */
  private String words(
      RawMask mask,
      InputNote file,
      Tables tables,
      ReadingChoices choices,
      int channels,
      List<String> doubts)
      throws UnreadableException {
    ReadMask read = ReadMask.of(mask, file, tables, choices.maskReading(), channels);
    var labels =
        new LabelMap(
            mask.height(),
            mask.width(),
            read.values().values(),
            choices.ignoredLabel(),
            choices.backgroundLabels());
    ResizedMask resized = ResizedMask.of(labels);
    if (read.plan().reading() == MaskReading.INDEX && resized.isLikely()) {
      doubts.add(resized.warning().text().in(words));
    }
    return words.get(
        "inspect.mask",
        InputWords.mask(mask, read, tables, choices, words),
        LabelListing.of(labels.counts()));
  }

  /** What a file is, whatever it will be used for. */
  private static Phrase kind(InputContent content) {
    try {
      Format format = Formats.of(content.head()).orElse(null);
      return format == null ? Phrase.of("inspect.other") : format.describe(content);
    } catch (UnreadableException e) {
      return Phrase.of("inspect.damaged");
    }
  }

  private static Tables tables(InputContent content, ReadingChoices choices) throws InputException {
    return Layers.tables(
        choices,
        choices.classes().isEmpty() ? Layers.sidecar(content.path().toAbsolutePath()) : null,
        content.name());
  }

  private Inspection.Use prediction(
      InputContent content, ImageHint size, ReadingChoices choices, List<String> doubts) {
    return use(
        InputNote.Role.PREDICTION,
        content,
        () -> {
          boolean own = size.width() == 0;
          ImageHint hint = own ? OwnSize.of(content, choices, job) : size;
          RawPrediction read = Layers.prediction(content, new InputContext(hint, choices, job));
          PredictionKind kind = Layers.kind(read);
          RawMask labels = read.labels();
          if (labels != null) {
            InputNote file = new InputNote(InputNote.Role.PREDICTION, content.path(), "", "");
            ReadMask.predicted(labels, file, tables(content, choices), choices.maskReading());
          }
          String sentence =
              InputWords.prediction(read, kind, choices.activation(), SoftmaxEvidence.NONE, words);
          if (own && read.channels() > 1) {
            sentence = words.get("inspect.own-size", sentence);
          }
          ValueWarnings.find(read, kind, choices.activation(), 0)
              .forEach(warning -> doubts.add(warning.text().in(words)));
          return new Inspection.Use(
              InputNote.Role.PREDICTION,
              true,
              sentence,
              read.width(),
              read.height(),
              read.channels(),
              activations(read, kind, choices.activation()));
        });
  }

  private interface Attempt {
    Inspection.Use use() throws UnreadableException, InputException;
  }

  private Inspection.Use use(InputNote.Role role, InputContent content, Attempt attempt) {
    String reason;
    try {
      return attempt.use();
    } catch (UnreadableException e) {
      reason = e.sentence(words, content.name());
    } catch (InputException e) {
      reason = words.get("inspect.table", content.name(), e.sentence(words));
    } catch (OutOfMemoryError e) {
      reason = words.get("input.memory", content.name());
    }
    return new Inspection.Use(role, false, reason, 0, 0, 0, List.of());
  }

  /**
   * The size that an array gives itself, if nothing else does: its smallest axis is the channels.
   */
  private static final class OwnSize {
    static ImageHint of(InputContent content, ReadingChoices choices, DecodeJob job)
        throws UnreadableException {
      NumberArray array = array(content, choices, job);
      if (array == null) {
        return new ImageHint(content.name(), 0, 0);
      }
      int first = array.axes() == 4 ? 1 : 0;
      int axes = array.axes() - first;
      if (axes < 2 || axes > 3) {
        return new ImageHint(content.name(), 0, 0);
      }
      boolean last = axes == 3 && array.size(first + 2) < array.size(first);
      int row = axes == 2 || last ? first : first + 1;
      return new ImageHint(content.name(), array.size(row), array.size(row + 1));
    }

    /** Type and shape of the array that would be read; null where it must be chosen. */
    private static @Nullable NumberArray array(
        InputContent content, ReadingChoices choices, DecodeJob job) throws UnreadableException {
      Format format = Formats.require(content, InputNote.Role.PREDICTION);
      if (!(format.read(content, job.at(choices.slice())) instanceof Stored.Arrays arrays)) {
        return null;
      }
      try {
        return ArrayKeys.choose(
                arrays,
                InputNote.Role.PREDICTION,
                choices.key(InputNote.Role.PREDICTION),
                array -> array.axes() >= 2)
            .head();
      } catch (RefusedException e) {
        return null;
      }
    }
  }
}
