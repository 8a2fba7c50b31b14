package org.regionlens.desktop.app;

import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * The moment in which the window has its first pictures. With {@code -Dregionlens.start=report} it
 * is told on stderr, for whoever measures the start; with {@code exit} the program then ends.
 */
final class FirstFill {
  private static final String PROPERTY = "regionlens.start";

  private final Scene scene;
  private final BooleanSupplier filled;
  private final Runnable then;
  private final Runnable pulse = this::look;
  private boolean painted;

  private FirstFill(Scene scene, BooleanSupplier filled, Runnable then) {
    this.scene = scene;
    this.filled = filled;
    this.then = then;
  }

  /**
   * Watches a window that is being filled.
   *
   * @param filled whether every pane is painted
   * @param then what waited for it
   * @param quit ends the program
   */
  static void watch(Scene scene, BooleanSupplier filled, Runnable then, Runnable quit) {
    @Nullable String wish = System.getProperty(PROPERTY);
    FirstFill fill =
        new FirstFill(
            scene,
            filled,
            () -> {
              then.run();
              if (wish != null) {
                System.err.println("Filled.");
                if (wish.equals("exit")) {
                  quit.run();
                }
              }
            });
    scene.addPostLayoutPulseListener(fill.pulse);
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
