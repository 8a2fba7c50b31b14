package org.regionlens.media.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.regionlens.engine.Settings;
import org.regionlens.media.reading.ReadingChoices;

/** Settings as JSON, for studies of many cases. */
public final class StudySettingsJson {

  private StudySettingsJson() {}

  /** Settings and reading, with the names of the command line's options. */
  public static ObjectNode of(Settings settings, ReadingChoices choices) {
    return SettingsJson.settings(settings, choices);
  }
}
