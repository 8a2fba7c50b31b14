package org.regionlens.media.export;

import org.regionlens.engine.Settings;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.media.text.Words;

/** The settings of the loss on one line. */
public final class SettingsText {

  private SettingsText() {}

  /** Such as “neighbourhood radius 3 (3 × 3), no pooling, …”. */
  public static String of(Settings settings, Words words) {
    return new FigureTexts(words).parameters(settings, WhatIf.NONE);
  }

  /** The same, and how the prediction was changed. */
  public static String of(Settings settings, WhatIf whatIf, Words words) {
    return new FigureTexts(words).parameters(settings, whatIf);
  }
}
