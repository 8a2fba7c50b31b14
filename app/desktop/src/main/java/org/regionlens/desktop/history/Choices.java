package org.regionlens.desktop.history;

import java.util.List;
import java.util.Optional;
import org.regionlens.desktop.display.DisplaySettings;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.Settings;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.media.input.ClassTable;
import org.regionlens.media.reading.ReadingChoices;

/**
 * Everything that a person has set; immutable.
 *
 * @param settings the loss
 * @param classes whose maps are shown
 * @param reading how the open files are read
 * @param display colours, ranges, opacities
 * @param maps the map of every pane
 * @param beside the map behind the divider of every pane
 * @param panes how many panes there are
 * @param whatIf how the prediction is changed
 * @param classEdits classes whose name or colour is another than in the files
 */
record Choices(
    Settings settings,
    ClassSelection classes,
    ReadingChoices reading,
    DisplaySettings display,
    List<MapRef> maps,
    List<Optional<MapRef>> beside,
    int panes,
    WhatIf whatIf,
    List<ClassTable.Entry> classEdits) {
  Choices {
    maps = List.copyOf(maps);
    beside = List.copyOf(beside);
    classEdits = List.copyOf(classEdits);
  }

  /** The same, as far as it does not belong to one case only, for the case of other choices. */
  Choices forCaseOf(Choices other) {
    return new Choices(
        settings,
        other.classes,
        other.reading,
        display,
        maps,
        beside,
        panes,
        other.whatIf,
        other.classEdits);
  }
}
