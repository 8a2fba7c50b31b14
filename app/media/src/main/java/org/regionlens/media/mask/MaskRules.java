package org.regionlens.media.mask;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.format.Stored;
import org.regionlens.media.labels.BundledTable;
import org.regionlens.media.labels.Cityscapes;
import org.regionlens.media.labels.LabelTable;
import org.regionlens.media.reading.InputNote;
import org.regionlens.media.reading.MaskReading;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.text.Phrase;
import org.regionlens.media.text.UnreadableException;

/**
 * Decides what the values of a mask mean: the user's choice goes before a sidecar, that before the
 * file's name, and that before the values (docs/formats).
 */
public final class MaskRules {
  private static final Pattern LABEL_IDS = Pattern.compile("_gt(fine|coarse)_labelids$");
  private static final Pattern TRAIN_IDS = Pattern.compile("_labeltrainids$");
  private static final Pattern INSTANCE_IDS = Pattern.compile("_gt(fine|coarse)_instanceids$");
  private static final Pattern ADE = Pattern.compile("^ade_(train|val)_\\d{8}$");
  private static final Pattern ADE_COLOURS = Pattern.compile("^ade_.*_seg$");
  private static final Pattern CAMVID_FOLDER = Pattern.compile("(train|val|test)annot");

  private static final int ADE_CLASSES = 150;

  private final RawMask raw;
  private final String stem;
  private final String folder;
  private final Tables tables;
  private final int channels;

  private MaskRules(RawMask raw, String stem, String folder, Tables tables, int channels) {
    this.raw = raw;
    this.stem = stem;
    this.folder = folder;
    this.tables = tables;
    this.channels = channels;
  }

  /**
   * The plan for a mask.
   *
   * @param channels of the prediction
   * @throws UnreadableException if nothing says what the values mean
   */
  public static MaskPlan plan(
      RawMask raw, InputNote file, Tables tables, MaskReading choice, int channels)
      throws UnreadableException {
    String name = String.valueOf(file.path().getFileName()).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    Path parent = file.path().getParent();
    String folder = parent == null ? "" : String.valueOf(parent.getFileName());
    MaskRules rules =
        new MaskRules(
            raw,
            dot > 0 ? name.substring(0, dot) : name,
            folder.toLowerCase(Locale.ROOT),
            tables,
            channels);
    if (choice != MaskReading.AUTO) {
      return rules.chosen(choice);
    }
    if (raw.isColour()) {
      return rules.colours();
    }
    Optional<MaskPlan> named = rules.byName();
    return named.isPresent() ? named.get() : rules.byValues();
  }

  private MaskPlan chosen(MaskReading choice) throws UnreadableException {
    Phrase why = Phrase.of("read.mask.chosen." + choice.name());
    return switch (choice) {
      case COLOURS, NEAREST_COLOURS -> {
        MaskPlan plan = MaskColours.of(raw, tables, stem).plan(choice == MaskReading.COLOURS);
        yield new MaskPlan(plan.reading(), plan.table(), plan.why(), plan.notes(), null);
      }
      case COCO_PANOPTIC -> panoptic(why);
      case ADE20K_COLOURS -> MaskPlan.of(choice, BundledTable.ADE20K.load(), why);
      case ADE20K_REDUCED ->
          // Other data sets keep a zero label too; names of ADE20K would be wrong for theirs.
          index(choice, channels >= ADE_CLASSES ? table(choice) : null, why);
      default -> index(choice, table(choice), why);
    };
  }

  private MaskPlan index(MaskReading choice, @Nullable LabelTable names, Phrase why)
      throws UnreadableException {
    if (raw.isColour() && !grey()) {
      throw new UnreadableException("unreadable.mask.not-index");
    }
    return MaskPlan.of(choice, names, why);
  }

  private boolean grey() {
    return ColourCounts.of(raw.values()).areGrey();
  }

  private MaskPlan panoptic(Phrase why) throws UnreadableException {
    if (tables.panoptic() == null) {
      throw new UnreadableException("unreadable.panoptic.none");
    }
    return MaskPlan.of(MaskReading.COCO_PANOPTIC, tables.given().orElse(null), why);
  }

  private static @Nullable LabelTable table(MaskReading reading) {
    return switch (reading) {
      case CITYSCAPES_IDS, CITYSCAPES_INSTANCES -> BundledTable.CITYSCAPES_IDS.load();
      case CITYSCAPES_TO_TRAIN, CITYSCAPES_TRAIN -> BundledTable.CITYSCAPES_TRAIN.load();
      case CAMVID -> BundledTable.CAMVID_11.load();
      case ADE20K -> BundledTable.ADE20K.load();
      case ADE20K_REDUCED -> BundledTable.ADE20K.load().shifted(-1);
      default -> null;
    };
  }

  private MaskPlan colours() throws UnreadableException {
    if (tables.panoptic() != null) {
      return panoptic(Phrase.of("read.mask.panoptic", tables.sidecarName()));
    }
    if (ADE_COLOURS.matcher(stem).find()) {
      return named(MaskReading.ADE20K_COLOURS, "ADE_…_seg");
    }
    return MaskColours.of(raw, tables, stem).automatic(channels);
  }

  private Optional<MaskPlan> byName() {
    if (tables.given().isEmpty() || tables.given().get().rows().isEmpty()) {
      if (LABEL_IDS.matcher(stem).find()) {
        return Optional.of(named(MaskReading.CITYSCAPES_IDS, "_labelIds"));
      }
      if (TRAIN_IDS.matcher(stem).find()) {
        return Optional.of(named(MaskReading.CITYSCAPES_TRAIN, "_labelTrainIds"));
      }
      if (ADE.matcher(stem).find() && within(0, 150)) {
        return Optional.of(named(MaskReading.ADE20K, "ADE_…"));
      }
      if (CAMVID_FOLDER.matcher(folder).matches() && within(0, 11)) {
        return Optional.of(
            MaskPlan.of(
                MaskReading.CAMVID,
                BundledTable.CAMVID_11.load(),
                Phrase.of("read.mask.folder.CAMVID", folder)));
      }
    }
    // Instances must be made into classes whatever table names these.
    return INSTANCE_IDS.matcher(stem).find()
        ? Optional.of(named(MaskReading.CITYSCAPES_INSTANCES, "_instanceIds"))
        : Optional.empty();
  }

  private static MaskPlan named(MaskReading reading, String part) {
    LabelTable table =
        reading == MaskReading.ADE20K_COLOURS ? BundledTable.ADE20K.load() : table(reading);
    return MaskPlan.of(reading, table, Phrase.of("read.mask.named." + reading.name(), part));
  }

  private MaskPlan byValues() {
    Optional<LabelTable> reordered = PaletteColours.reordered(raw, tables);
    if (reordered.isPresent()) {
      return new MaskPlan(
          MaskReading.COLOURS,
          reordered.get(),
          Phrase.of("read.mask.palette-colours", reordered.get().title()),
          List.of(),
          MaskReading.INDEX);
    }
    if (MaskInterpreter.isBinary(raw, channels)) {
      return MaskPlan.of(MaskReading.BINARY, null, Phrase.of("read.mask.binary"));
    }
    if (raw.form() == Stored.Form.GREY && raw.picture().bits() == 16 && instances()) {
      return MaskPlan.of(
          MaskReading.CITYSCAPES_INSTANCES,
          BundledTable.CITYSCAPES_IDS.load(),
          Phrase.of("read.mask.values.CITYSCAPES_INSTANCES"));
    }
    LabelTable voc =
        raw.palette() != null && VocPalette.matches(raw.palette())
            ? BundledTable.PASCAL_VOC.load()
            : null;
    return MaskPlan.of(MaskReading.INDEX, voc, raw.how());
  }

  /** Whether the values are classes and instances of Cityscapes, and at least one instance. */
  private boolean instances() {
    boolean any = false;
    for (int value : raw.values()) {
      boolean instance = Cityscapes.isInstance(value);
      if (!instance && value > Cityscapes.GREATEST_ID) {
        return false;
      }
      any |= instance;
    }
    return any;
  }

  private boolean within(int least, int most) {
    for (int value : raw.values()) {
      if ((value < least || value > most) && value != ReadingChoices.DEFAULT_IGNORED) {
        return false;
      }
    }
    return true;
  }
}
