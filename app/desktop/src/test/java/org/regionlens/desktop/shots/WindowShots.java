package org.regionlens.desktop.shots;

import java.util.List;
import org.regionlens.desktop.message.Message;
import org.regionlens.desktop.pane.PixelPoint;

/** The window as a whole. */
final class WindowShots {
  private static final int MISS = 3;

  private WindowShots() {}

  static List<Shot> all() {
    return List.of(
        Shot.of("window", WindowShots::look),
        Shot.of("window-1280x720", WindowShots::look).sized(1280, 720, 1),
        Shot.of("window-1920x1080-at-2", WindowShots::look).sized(1920, 1080, 2),
        Shot.of("window-at-1.5", WindowShots::look).sized(1280, 800, 1.5),
        Shot.of("cascade", WindowShots::cascade),
        Shot.of("cascade-pooled", WindowShots::cascadePooled),
        Shot.of("cascade-zoomed", WindowShots::cascadeZoomed),
        Shot.of("pooled", window -> window.press("paper-training")),
        Shot.of("all-classes", window -> window.press("class-all")),
        Shot.of("thin-class", window -> window.press("class-4")),
        Shot.of("two-panes", window -> window.press("panes-2")),
        Shot.of("one-pane", window -> window.press("panes-1")),
        Shot.of("studies-folded", window -> window.foldStudies()),
        Shot.of("enlarged", WindowShots::enlarge),
        Shot.of("overlay", WindowShots::overlay).sized(1100, 660, 1),
        Shot.of("probability", WindowShots::probability),
        Shot.of("display", window -> window.unfold("#section-display")),
        Shot.of("error", WindowShots::fail),
        Shot.of("message", WindowShots::say),
        Shot.of("cells", window -> window.press("sample-cells")),
        Shot.of("fields", window -> window.press("sample-fields")),
        Shot.of("street-evening", window -> window.press("sample-street-evening")));
  }

  private static void look(ShotWindow window) throws Exception {
    window.point(330, 190);
  }

  private static void cascade(ShotWindow window) throws Exception {
    window.press("cascade-diffusion");
    window.point(330, 190);
  }

  private static void cascadePooled(ShotWindow window) throws Exception {
    window.press("paper-training");
    window.press("class-5");
    cascade(window);
  }

  private static void cascadeZoomed(ShotWindow window) throws Exception {
    window.press("cascade-diffusion");
    window.zoom(4, 330, 170);
  }

  private static void enlarge(ShotWindow window) throws Exception {
    window.perform(() -> window.desktop().panes().toggleEnlarged(MISS));
    window.foldStudies();
  }

  private static void overlay(ShotWindow window) throws Exception {
    window.press("panes-1");
    window.foldStudies();
    window.press("class-5");
    window.unfold("#section-overlay");
    window.slide("#slider-outline-width", 2);
  }

  private static void probability(ShotWindow window) throws Exception {
    window.press("panes-1");
    window.press("class-5");
    window.unfold("#section-overlay");
    window.click("#prediction-look-probability");
  }

  private static void fail(ShotWindow window) throws Exception {
    window.perform(
        () -> window.desktop().open(List.of(java.nio.file.Path.of("frames", "frame-17_mask.png"))));
    window.await(() -> window.desktop().messages().message().get() != null);
  }

  private static void say(ShotWindow window) throws Exception {
    window.perform(
        () -> window.desktop().messages().show(Message.information("Written to versus.png.")));
    window.perform(() -> window.desktop().panes().togglePin(new PixelPoint(303, 152)));
  }
}
