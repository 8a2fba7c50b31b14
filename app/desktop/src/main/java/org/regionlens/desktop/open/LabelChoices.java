package org.regionlens.desktop.open;

import javafx.beans.value.ObservableValue;
import org.regionlens.media.reading.ReadingChoices;

/** Which labels are ignored or background, and how to ask for others. */
public interface LabelChoices {

  /** How the open case was read. */
  ObservableValue<ReadingChoices> choices();

  /** Reads the open case anew; where that fails, a message says why and nothing changes. */
  void read(ReadingChoices choices);
}
