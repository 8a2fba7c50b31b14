package org.regionlens.media.input;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.regionlens.engine.Logits;
import org.regionlens.media.labels.BundledTable;
import org.regionlens.media.labels.Cityscapes;
import org.regionlens.media.labels.LabelTable;
import org.regionlens.media.mask.MaskPlan;

/** Names and colours of the classes of a case. */
final class CaseClasses {
  private final RawCase raw;
  private final Map<Integer, LabelTable.Row> known = new HashMap<>();

  CaseClasses(RawCase raw, MaskPlan plan) {
    this.raw = raw;
    LabelTable given = raw.tables().given().orElse(null);
    if (given != null) {
      known.putAll(given.byIndex());
    }
    // A table of other indices would give wrong names, so the first that there is stands alone.
    if (known.isEmpty()) {
      new LabelTable("", raw.mask().content().rows()).byIndex().forEach(known::put);
    }
    if (known.isEmpty() && plan.table() != null) {
      known.putAll(plan.table().byIndex());
    }
  }

  /** The table for the classes of a prediction. */
  ClassTable of(Logits logits) {
    if (logits.channels() == Cityscapes.TRAIN_CLASSES
        && raw.tables().given().isEmpty()
        && known.values().stream().anyMatch(row -> row.name().equals("ego vehicle"))) {
      // Beside 19 channels the colours of Cityscapes stand for train ids.
      known.clear();
      known.putAll(BundledTable.CITYSCAPES_TRAIN.load().byIndex());
    }
    int count = Math.max(2, logits.channels());
    List<Integer> indices = IntStream.range(0, count).boxed().toList();
    return ClassTable.of(indices, index -> entry(index, count));
  }

  private ClassTable.Entry entry(int index, int count) {
    LabelTable.Row row = known.get(index);
    if (row != null) {
      int argb = row.rgb() == null ? ClassTable.defaultArgb(index) : 0xff << 24 | row.rgb();
      return new ClassTable.Entry(index, row.name(), argb);
    }
    boolean binary = raw.prediction().content().channels() == 1;
    String generic =
        binary
            ? raw.words().get(index == 0 ? "class.background" : "class.foreground")
            : raw.words().get("class.generic", Integer.toString(index));
    return new ClassTable.Entry(index, generic, paletteColour(index, count));
  }

  /** The mask's own colour if its palette tells the classes apart. */
  private int paletteColour(int index, int count) {
    List<Integer> palette = raw.mask().content().palette();
    boolean apart =
        palette != null
            && palette.size() >= count
            && palette.subList(0, count).stream().distinct().count() == count;
    return apart && palette != null ? palette.get(index) : ClassTable.defaultArgb(index);
  }
}
