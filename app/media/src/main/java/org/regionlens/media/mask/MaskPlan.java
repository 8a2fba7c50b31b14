package org.regionlens.media.mask;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.labels.LabelTable;
import org.regionlens.media.reading.MaskReading;
import org.regionlens.media.text.Phrase;

/**
 * How a mask is to be read, and why.
 *
 * @param reading never {@link MaskReading#AUTO}
 * @param table names and colours of the labels, or null
 * @param why one phrase for people
 * @param notes what else must be said
 * @param other the reading that is as likely, or null
 */
public record MaskPlan(
    MaskReading reading,
    @Nullable LabelTable table,
    Phrase why,
    List<Phrase> notes,
    @Nullable MaskReading other) {
  public MaskPlan {
    notes = List.copyOf(notes);
  }

  static MaskPlan of(MaskReading reading, @Nullable LabelTable table, Phrase why) {
    return new MaskPlan(reading, table, why, List.of(), null);
  }
}
