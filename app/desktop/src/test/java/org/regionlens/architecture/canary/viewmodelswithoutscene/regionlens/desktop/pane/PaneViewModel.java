package org.regionlens.architecture.canary.viewmodelswithoutscene.regionlens.desktop.pane;

import javafx.scene.control.Label;

/** Breaks a rule on purpose. */
final class PaneViewModel {
  Label label() {
    return new Label();
  }
}
