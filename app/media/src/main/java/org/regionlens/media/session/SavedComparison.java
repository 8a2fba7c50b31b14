package org.regionlens.media.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Settings;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.media.export.ComparedSide;
import org.regionlens.media.export.SettingsJson;
import org.regionlens.media.export.SettingsReader;
import org.regionlens.media.export.WhatIfJson;
import org.regionlens.media.json.StrictObject;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.text.UnreadableException;

/**
 * What stood as A beside the open case; immutable.
 *
 * @param prediction the file of A's prediction
 * @param settings of A; none: those of the open case, whatever they are
 * @param whatIf how A's prediction was changed
 * @param side which side was seen
 */
public record SavedComparison(
    SavedFile prediction, Optional<Settings> settings, WhatIf whatIf, ComparedSide side) {

  /** The same with its prediction somewhere else. */
  SavedComparison at(Path path) {
    return new SavedComparison(prediction.at(path), settings, whatIf, side);
  }

  /** The comparison with its prediction at a place; nothing without one. */
  static Optional<SavedComparison> at(Optional<SavedComparison> saved, @Nullable Path path) {
    return path == null ? Optional.empty() : saved.map(each -> each.at(path));
  }

  void write(ObjectNode node, ReadingChoices reading, @Nullable Path base) {
    prediction.write(node.putObject("prediction"), base);
    settings.ifPresent(own -> node.set("settings", SettingsJson.settings(own, reading)));
    if (!whatIf.isNone()) {
      node.set("whatIf", WhatIfJson.of(whatIf));
    }
    node.put("side", side.id());
  }

  /**
   * What stood as A, of the record in a picture.
   *
   * @param a its case and settings
   * @param b the settings that B had
   * @param filesOfB the files of B
   */
  static SavedComparison recorded(StrictObject a, StrictObject b, List<SavedFile> filesOfB)
      throws UnreadableException {
    StrictObject own = a.object("settings");
    Settings settings = SettingsReader.settings(own);
    WhatIf whatIf = SettingsReader.whatIf(own);
    SavedFile prediction = prediction(SavedFile.read(a, "inputs"));
    // A second prediction has the settings and the change of B, whatever they become. What was
    // pinned a moment ago has them too, but is of the same file.
    boolean second =
        settings.equals(SettingsReader.settings(b))
            && whatIf.equals(SettingsReader.whatIf(b))
            && !prediction.sha256().equals(prediction(filesOfB).sha256());
    return new SavedComparison(
        prediction,
        second ? Optional.empty() : Optional.of(settings),
        whatIf,
        ComparedSide.DIFFERENCE);
  }

  private static SavedFile prediction(List<SavedFile> files) {
    return files.stream().filter(file -> file.role() == Role.PREDICTION).findFirst().orElseThrow();
  }

  static SavedComparison read(StrictObject json) throws UnreadableException {
    return new SavedComparison(
        SavedFile.read(json.object("prediction")),
        json.has("settings")
            ? Optional.of(SettingsReader.settings(json.object("settings")))
            : Optional.empty(),
        SettingsReader.whatIf(json),
        json.one("side", ComparedSide.values(), ComparedSide::id));
  }
}
