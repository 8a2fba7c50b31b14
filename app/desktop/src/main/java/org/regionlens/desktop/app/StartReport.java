package org.regionlens.desktop.app;

import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Says when the window is filled, for whoever measures its start or records its classes: with
 * {@code -Dregionlens.start=report} one line on stderr, with {@code exit} the program then ends.
 */
final class StartReport {
  private static final String PROPERTY = "regionlens.start";

  private final Scene scene;
  private final BooleanSupplier filled;
  private final Runnable then;
  private final Runnable pulse = this::look;
  private boolean painted;

  private StartReport(Scene scene, BooleanSupplier filled, Runnable then) {
    this.scene = scene;
    this.filled = filled;
    this.then = then;
  }

  /**
   * Watches a window that is being filled, if that is asked for.
   *
   * @param filled whether every pane is painted
   * @param quit ends the program
   */
  static void watch(Scene scene, BooleanSupplier filled, Runnable quit) {
    @Nullable String wish = System.getProperty(PROPERTY);
    if (wish == null) {
      return;
    }
    StartReport report =
        new StartReport(
            scene,
            filled,
            () -> {
              System.err.println("Filled.");
              if (wish.equals("exit")) {
                quit.run();
              }
            });
    scene.addPostLayoutPulseListener(report.pulse);
  }

  /** A pulse after the one that painted: only then has the picture gone to the screen. */
  private void look() {
    if (painted) {
      scene.removePostLayoutPulseListener(pulse);
      then.run();
    } else if (filled.getAsBoolean()) {
      painted = true;
      Platform.requestNextPulse();
    }
  }
}
