package org.regionlens.desktop.controls;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

/** Which groups of controls are folded, by name. */
public final class FoldedGroups {
  private final ObservableSet<String> names = FXCollections.observableSet(PredictionControls.NAME);

  /** The names of the folded groups; at first that of the what-if, which asks for much room. */
  public ObservableSet<String> names() {
    return names;
  }

  /** Folds these and no others. */
  public void restore(List<String> wanted) {
    names.retainAll(wanted);
    names.addAll(wanted);
  }

  /** Lets a group fold and unfold with the names. */
  void follow(Section section) {
    section.setExpanded(!names.contains(section.name()));
    section
        .expandedProperty()
        .addListener(
            (property, before, expanded) -> {
              if (expanded) {
                names.remove(section.name());
              } else {
                names.add(section.name());
              }
            });
    names.addListener(
        (SetChangeListener<String>) change -> section.setExpanded(!names.contains(section.name())));
  }
}
