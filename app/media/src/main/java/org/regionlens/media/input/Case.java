package org.regionlens.media.input;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.engine.whatif.ChangedPrediction;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.engine.work.Work;
import org.regionlens.media.check.Warning;
import org.regionlens.media.image.RasterImage;
import org.regionlens.media.reading.Activation;
import org.regionlens.media.reading.Fix;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.InputNote;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.reading.RecordedPaths;

/** An image with its labels and its prediction, checked against each other; immutable. */
public final class Case {
  private final String name;
  private final @Nullable RasterImage image;
  private final LabelMap labels;
  private final Logits given;
  private final Logits logits;
  private final WhatIf whatIf;
  private final ClassTable givenClasses;
  private final ClassTable classes;
  private final List<InputNote> inputs;
  private final ReadingChoices choices;
  private final List<Warning> warnings;
  private final Map<Role, List<Fix>> others;
  private final @Nullable Source source;
  private final RecordedPaths recorded;

  /** What a case is read from. */
  interface Source {
    /**
     * The same files read with choices.
     *
     * @param before as they were read before, whose logits are kept where they are the same; or
     *     null
     */
    Case read(ReadingChoices choices, @Nullable Case before) throws InputException;
  }

  /**
   * A case that no file stands behind.
   *
   * @param name how the case is called
   * @param image the picture, or null
   * @param labels [H,W]
   * @param logits [C,H,W]
   * @param classes names and colours
   * @param inputs where its parts are from
   */
  public Case(
      String name,
      @Nullable RasterImage image,
      LabelMap labels,
      Logits logits,
      ClassTable classes,
      List<InputNote> inputs) {
    this(
        name,
        image,
        labels,
        logits,
        classes,
        inputs,
        new ReadingChoices(labels.ignored(), labels.background(), Activation.AUTO),
        List.of(),
        Map.of(),
        null);
  }

  private Case(
      Case other, ClassTable classes, Logits logits, WhatIf whatIf, RecordedPaths recorded) {
    this.name = other.name;
    this.image = other.image;
    this.labels = other.labels;
    this.given = other.given;
    this.logits = logits;
    this.whatIf = whatIf;
    this.givenClasses = other.givenClasses;
    this.classes = classes;
    this.inputs = other.inputs;
    this.choices = other.choices;
    this.warnings = other.warnings;
    this.others = other.others;
    this.source = other.source;
    this.recorded = recorded;
  }

  Case(
      String name,
      @Nullable RasterImage image,
      LabelMap labels,
      Logits logits,
      ClassTable classes,
      List<InputNote> inputs,
      ReadingChoices choices,
      List<Warning> warnings,
      Map<Role, List<Fix>> others,
      @Nullable Source source) {
    this.name = name;
    this.image = image;
    this.labels = labels;
    this.given = logits;
    this.logits = logits;
    this.whatIf = WhatIf.NONE;
    this.givenClasses = classes;
    this.classes = classes;
    this.inputs = List.copyOf(inputs);
    this.choices = choices;
    this.warnings = List.copyOf(warnings);
    this.others = Map.copyOf(others);
    this.source = source;
    this.recorded = RecordedPaths.NAMES;
  }

  /**
   * The same case with its prediction changed, from what the file holds and not from an earlier
   * change.
   *
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public Case changed(WhatIf change, Work work) {
    return new Case(this, classes, ChangedPrediction.of(given, change, work), change, recorded);
  }

  /** How the prediction was changed. */
  public WhatIf whatIf() {
    return whatIf;
  }

  /** The prediction as the file holds it. */
  public Logits givenLogits() {
    return given;
  }

  /**
   * The same files read with other choices; they are not touched again. What was edited of the
   * names and colours of classes stays.
   *
   * @throws InputException if the choices leave a label outside the classes
   */
  public Case reading(ReadingChoices changed) throws InputException {
    return interpreted(changed)
        .changed(whatIf, Work.alone(Cancellation.NEVER))
        .withClassEdits(classEdits())
        .recording(recorded);
  }

  private Case interpreted(ReadingChoices changed) throws InputException {
    if (source != null) {
      return source.read(changed, this);
    }
    LabelMap read = labels.reading(changed.ignoredLabel(), changed.backgroundLabels());
    return new Case(
        name, image, read, given, givenClasses, inputs, changed, warnings, others, null);
  }

  public String name() {
    return name;
  }

  public @Nullable RasterImage image() {
    return image;
  }

  public LabelMap labels() {
    return labels;
  }

  /** The prediction, changed if a change was asked for. */
  public Logits logits() {
    return logits;
  }

  public ClassTable classes() {
    return classes;
  }

  /** How the files were read. */
  public ReadingChoices choices() {
    return choices;
  }

  /** One note a file: image (if there is one), mask, prediction. */
  public List<InputNote> inputs() {
    return inputs;
  }

  /** Whether it is another case's files, read again or in another way, with as many pixels. */
  public boolean hasFilesOf(Case other) {
    return !inputs.isEmpty()
        && labels.width() == other.labels.width()
        && labels.height() == other.labels.height()
        && files().equals(other.files());
  }

  private List<Path> files() {
    return inputs.stream().map(InputNote::path).toList();
  }

  /** The same case, its files named so in what is written about it. */
  public Case recording(RecordedPaths paths) {
    return new Case(this, classes, logits, whatIf, paths);
  }

  /** How its files are named in what is written about it: without their folders, unless asked. */
  public RecordedPaths recorded() {
    return recorded;
  }

  /** What looks wrong about how the files were read; empty where nothing does. */
  public List<Warning> warnings() {
    return warnings;
  }

  /** Readings of a layer that are as possible as the one that was taken; mostly empty. */
  public List<Fix> others(Role role) {
    return others.getOrDefault(role, List.of());
  }

  /** Names and colours as the files give them. */
  public ClassTable givenClasses() {
    return givenClasses;
  }

  /** The classes whose name or colour was edited, as they are now. */
  public List<ClassTable.Entry> classEdits() {
    return classes.entries().stream()
        .filter(entry -> !givenClasses.entries().contains(entry))
        .toList();
  }

  /** The same case with other names and colours of its classes. */
  public Case naming(ClassTable table) {
    return new Case(this, table, logits, whatIf, recorded);
  }

  /** The same case with names and colours as the files give them, but for some classes. */
  public Case withClassEdits(List<ClassTable.Entry> edits) {
    ClassTable table = givenClasses;
    for (ClassTable.Entry each : edits) {
      table = table.with(each);
    }
    return naming(table);
  }
}
