package org.regionlens.desktop.shots;

import java.util.List;
import javafx.scene.control.CheckBox;
import org.regionlens.desktop.pane.PixelBox;

/** The studies, the what-if and the footprint. */
final class StudyShots {
  private static final double HIGH = 420;

  private StudyShots() {}

  static List<Shot> all() {
    return List.of(
        Shot.of("study-profile", window -> study(window, "profile")),
        Shot.of("study-profile-high", StudyShots::high),
        Shot.of("study-profile-selection", StudyShots::select),
        Shot.of("study-histogram", StudyShots::histogram),
        Shot.of("study-neighbourhood", StudyShots::neighbourhood),
        Shot.of("study-neighbourhood-small", StudyShots::largerNeighbourhood).sized(1280, 720, 1),
        Shot.of("study-sweep", StudyShots::sweep),
        Shot.of("study-compare", StudyShots::compare),
        Shot.of("difference-profile", window -> difference(window, "profile")),
        Shot.of("difference-sweep", window -> difference(window, "sweep")),
        Shot.of("difference-histogram", window -> difference(window, "histogram")),
        Shot.of("difference-neighbourhood", window -> difference(window, "neighbourhood")),
        Shot.of("difference-paper-held", StudyShots::paperHeld),
        Shot.of("study-compare-empty", window -> study(window, "compare")),
        Shot.of("study-profile-small", window -> study(window, "profile")).sized(1280, 720, 1),
        Shot.of("study-sweep-small", StudyShots::sweep).sized(1280, 720, 1),
        Shot.of("study-compare-small", window -> difference(window, "compare")).sized(1280, 720, 1),
        Shot.of("study-histogram-small", StudyShots::histogram).sized(1280, 720, 1),
        Shot.of("footprint", StudyShots::footprint),
        Shot.of("what-if", StudyShots::whatIf).sized(1200, 760, 1));
  }

  private static void study(ShotWindow window, String id) throws Exception {
    window.click("#study-" + id);
  }

  private static void high(ShotWindow window) throws Exception {
    study(window, "profile");
    window.perform(() -> window.desktop().studies().height().set(HIGH));
  }

  private static void select(ShotWindow window) throws Exception {
    study(window, "profile");
    window.perform(() -> window.desktop().panes().selection().set(new PixelBox(200, 120, 80, 60)));
  }

  private static void histogram(ShotWindow window) throws Exception {
    window.perform(() -> window.desktop().panes().active().set(1));
    study(window, "histogram");
  }

  private static void neighbourhood(ShotWindow window) throws Exception {
    window.point(330, 190);
    study(window, "neighbourhood");
  }

  private static void largerNeighbourhood(ShotWindow window) throws Exception {
    window.slide("#slider-radius", 5);
    neighbourhood(window);
  }

  private static void sweep(ShotWindow window) throws Exception {
    study(window, "sweep");
    window.click("#sweep-run");
  }

  private static void compare(ShotWindow window) throws Exception {
    window.press("pin");
    window.press("cascade-diffusion");
    study(window, "compare");
  }

  private static void difference(ShotWindow window, String study) throws Exception {
    window.point(330, 190);
    compare(window);
    window.perform(() -> window.desktop().panes().active().set(2));
    study(window, study);
  }

  private static void paperHeld(ShotWindow window) throws Exception {
    compare(window);
    window.rest();
    window.press("look-paper");
  }

  private static void footprint(ShotWindow window) throws Exception {
    window.press("cascade-raster");
    window.unfold("#section-cascade");
    window.slide("#slider-raster-weight", 0.8);
    window.zoom(10, 330, 190);
    window.point(330, 190);
    window.perform(() -> ((CheckBox) window.find("#cascade-footprint")).fire());
  }

  private static void whatIf(ShotWindow window) throws Exception {
    window.foldStudies();
    window.unfold("#section-prediction");
    window.slide("#slider-what-if-shift-x", 6);
  }
}
