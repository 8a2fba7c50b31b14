package org.regionlens.desktop.shots;

import java.util.List;
import org.regionlens.desktop.theme.Theme;

/**
 * A picture of the documents: a part of a shot.
 *
 * @param file its name in {@code docs/pictures}
 * @param shot the name of the shot
 * @param parts selectors of what is seen; nothing for the whole window
 */
record Illustration(String file, String shot, Theme theme, List<String> parts) {
  /** Stands for the dialog or menu over the window. */
  static final String UPPERMOST = "uppermost";

  Illustration {
    parts = List.copyOf(parts);
  }

  static List<Illustration> all() {
    return List.of(
        of("window-light", "window", Theme.LIGHT),
        of("window-dark", "cascade-pooled", Theme.DARK),
        of("overlay", "overlay", Theme.LIGHT, "#panes", "#controls"),
        of("numbers", "numbers", Theme.LIGHT, "#panes"),
        of("pinned", "pinned-zoomed", Theme.DARK, "#panes"),
        of("swipe", "swipe", Theme.LIGHT, "#pane-1"),
        of("bar-marks", "bar-marks", Theme.DARK, "#pane-1"),
        of("no-value", "void-band-excluded", Theme.LIGHT, "#pane-2"),
        of("footprint", "footprint", Theme.LIGHT, "#panes", "#section-cascade"),
        of("profile", "study-profile", Theme.LIGHT, "#studies"),
        of("sweep", "study-sweep", Theme.LIGHT, "#studies"),
        of("histogram", "study-histogram", Theme.LIGHT, "#studies"),
        of("neighbourhood", "study-neighbourhood", Theme.LIGHT, "#studies"),
        of("compare", "study-compare", Theme.LIGHT, "#studies"),
        of("what-if", "what-if", Theme.LIGHT, "#panes", "#controls"),
        of("samples", "samples", Theme.LIGHT, UPPERMOST),
        of("export", "export", Theme.LIGHT, UPPERMOST),
        of("change", "change-prediction", Theme.LIGHT, UPPERMOST),
        of("commands", "command-list-searched", Theme.DARK, ".command-list"));
  }

  private static Illustration of(String file, String shot, Theme theme, String... parts) {
    return new Illustration(file, shot, theme, List.of(parts));
  }
}
