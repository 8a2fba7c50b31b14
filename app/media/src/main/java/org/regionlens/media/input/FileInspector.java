package org.regionlens.media.input;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Progress;
import org.regionlens.media.image.DecodeJob;
import org.regionlens.media.image.ImageDecoder;
import org.regionlens.media.image.PixelLimit;
import org.regionlens.media.image.RasterImage;
import org.regionlens.media.npy.NpyArray;
import org.regionlens.media.rle.ImageHint;
import org.regionlens.media.text.UnreadableException;
import org.regionlens.media.text.Words;

/**
 * Says of files how they would be read, each for itself. Where the size of the image matters, it is
 * taken from the first of the files that has one, else from the file itself.
 */
public final class FileInspector {
  private final Words words;
  private final DecodeJob job;
  private final MaskReaders masks = new MaskReaders();
  private final PredictionReaders predictions = new PredictionReaders();

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
        content = InputContent.read(file, words);
      } catch (InputException e) {
        reason = String.valueOf(e.getMessage());
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
      RasterImage image = ImageDecoder.decode(content.bytes(), job);
      return new ImageHint(content.name(), image.height(), image.width());
    } catch (UnreadableException e) {
      try {
        RawMask mask = masks.read(content, new InputContext(new ImageHint("", 0, 0), choices, job));
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
            image(content),
            mask(content, size, choices, doubts),
            prediction(content, size, choices, doubts));
    return new Inspection(
        content.path(),
        FileKind.of(content).in(words),
        content.sha256(),
        uses,
        doubts.stream().distinct().toList());
  }

  private Inspection.Use image(InputContent content) {
    return use(
        InputNote.Role.IMAGE,
        content,
        () -> {
          RasterImage image = ImageDecoder.decode(content.bytes(), job);
          String sentence =
              words.get(
                  "inspect.image",
                  Integer.toString(image.width()),
                  Integer.toString(image.height()));
          return new Inspection.Use(
              InputNote.Role.IMAGE, true, sentence, image.width(), image.height(), 0);
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
          RawMask mask = masks.read(content, new InputContext(hint, choices, job));
          Tables tables = tables(content, choices);
          InputNote file = new InputNote(InputNote.Role.MASK, content.path(), "", "");
          String many = words(mask, file, tables, choices, 3, doubts);
          String few = words(mask, file, tables, choices, 1, doubts);
          String sentence = many.equals(few) ? many : words.get("inspect.mask.either", few, many);
          return new Inspection.Use(
              InputNote.Role.MASK, true, sentence, mask.width(), mask.height(), 0);
        });
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
    MaskPlan plan = MaskRules.plan(mask, file, tables, choices.maskReading(), channels);
    MaskInterpreter.Values values = MaskInterpreter.values(mask, plan, tables, channels);
    var labels =
        new LabelMap(
            mask.height(),
            mask.width(),
            values.values(),
            choices.ignoredLabel(),
            choices.backgroundLabels());
    ResizedMask resized = ResizedMask.of(labels);
    if (plan.reading() == MaskReading.INDEX && resized.isLikely()) {
      doubts.add(words.get("doubt.resized", resized.percent()));
    }
    String read =
        InputWords.mask(mask, new CaseInterpreter.ReadMask(plan, values), tables, choices, words);
    return words.get("inspect.mask", read, LabelListing.of(labels.counts()));
  }

  private Tables tables(InputContent content, ReadingChoices choices) throws UnreadableException {
    TableFinder finder = new TableFinder(words);
    try {
      if (!choices.classes().isEmpty()) {
        return finder.chosen(choices.classes(), content.name());
      }
      Optional<Path> beside = Sidecars.beside(content.path().toAbsolutePath());
      return beside.isEmpty()
          ? Tables.NONE
          : Sidecars.found(InputContent.read(beside.get(), words), content.name());
    } catch (InputException e) {
      throw new UnreadableException("inspect.table", String.valueOf(e.getMessage()));
    }
  }

  private Inspection.Use prediction(
      InputContent content, ImageHint size, ReadingChoices choices, List<String> doubts) {
    return use(
        InputNote.Role.PREDICTION,
        content,
        () -> {
          boolean own = size.width() == 0;
          ImageHint hint = own ? OwnSize.of(content, choices) : size;
          RawPrediction read = predictions.read(content, new InputContext(hint, choices, job));
          PredictionInterpreter.requireFinite(read.planes(), read.width());
          PredictionKind kind =
              read.labels() == null
                  ? PredictionKind.of(read.planes())
                  : PredictionKind.PROBABILITIES;
          RawMask labels = read.labels();
          if (labels != null) {
            InputNote file = new InputNote(InputNote.Role.PREDICTION, content.path(), "", "");
            CaseInterpreter.hard(labels, file, tables(content, choices), choices);
          }
          String sentence = InputWords.prediction(read, kind, choices.activation(), words);
          if (own && read.channels() > 1) {
            sentence = words.get("inspect.own-size", sentence);
          }
          ValueDoubts.find(read, kind, choices.activation(), 0)
              .forEach(doubt -> doubts.add(doubt.in(words)));
          return new Inspection.Use(
              InputNote.Role.PREDICTION,
              true,
              sentence,
              read.width(),
              read.height(),
              read.channels());
        });
  }

  private interface Attempt {
    Inspection.Use use() throws UnreadableException;
  }

  private Inspection.Use use(InputNote.Role role, InputContent content, Attempt attempt) {
    String reason;
    try {
      return attempt.use();
    } catch (UnreadableException e) {
      reason = e.sentence(words, content.name());
    } catch (OutOfMemoryError e) {
      reason = words.get("input.memory", content.name());
    }
    return new Inspection.Use(role, false, reason, 0, 0, 0);
  }

  /**
   * The size that an array gives itself, if nothing else does: its smallest axis is the channels.
   */
  private static final class OwnSize {
    static ImageHint of(InputContent content, ReadingChoices choices) throws UnreadableException {
      NpyArray array = FileKind.array(content, choices.predictionKey());
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
  }
}
