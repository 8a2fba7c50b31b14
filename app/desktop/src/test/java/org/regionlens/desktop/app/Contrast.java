package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** How far what is written stands out from what lies behind it. */
final class Contrast {
  /** WCAG 2.2, 1.4.3, for text of the usual size. */
  private static final double LEAST = 4.5;

  private Contrast() {}

  /** What can be seen of a node and below it. */
  static List<Node> seen(Node top) {
    List<Node> all = new ArrayList<>();
    if (top.isVisible()) {
      all.add(top);
      if (top instanceof Parent parent) {
        parent.getChildrenUnmodifiable().forEach(child -> all.addAll(seen(child)));
      }
    }
    return all;
  }

  /**
   * Every text that can be seen and used has enough contrast.
   *
   * @param fewest texts that there are at least
   */
  static void assertReadable(Parent root, int fewest, String when) {
    Set<String> weak = new HashSet<>();
    int looked = 0;
    for (Node node : seen(root)) {
      if (node instanceof Text text
          && text.getFill() instanceof Color ink
          && !text.getText().isBlank()
          && isActive(text)) {
        Color ground = ground(text);
        double contrast = ground == null ? 21 : of(over(ink, ground), ground);
        looked++;
        if (contrast < LEAST) {
          weak.add("%s %.2f %s on %s".formatted(text.getText(), contrast, ink, ground));
        }
      }
    }
    assertThat(looked).as(when).isGreaterThanOrEqualTo(fewest);
    assertThat(weak).as(when).isEmpty();
  }

  /** What cannot be used now is meant to be faint; what lies on a picture is drawn for it. */
  private static boolean isActive(Node text) {
    for (Node node = text; node != null; node = node.getParent()) {
      if (node.isDisabled()
          || node.getOpacity() < 1
          || node.getStyleClass().contains("map-canvas")) {
        return false;
      }
    }
    return true;
  }

  /** The colour behind a node: what lies over each other, down to the first that covers. */
  static @Nullable Color ground(Node text) {
    List<Color> layers = new ArrayList<>();
    for (Parent node = text.getParent(); node != null; node = node.getParent()) {
      Background background = node instanceof Region region ? region.getBackground() : null;
      if (background != null && !background.getFills().isEmpty()) {
        if (!(background.getFills().getLast().getFill() instanceof Color fill)) {
          return null;
        }
        layers.add(fill);
        // The last is what is seen first; those below it count where it lets them through.
        boolean covers = background.getFills().stream().anyMatch(each -> each.getFill().isOpaque());
        if (fill.isOpaque()) {
          break;
        }
        if (covers && background.getFills().getFirst().getFill() instanceof Color lowest) {
          layers.add(lowest);
          break;
        }
      }
    }
    Color ground = Color.WHITE;
    for (Color layer : layers.reversed()) {
      ground = over(layer, ground);
    }
    return ground;
  }

  static Color over(Color upper, Color lower) {
    double share = upper.getOpacity();
    return Color.color(
        share * upper.getRed() + (1 - share) * lower.getRed(),
        share * upper.getGreen() + (1 - share) * lower.getGreen(),
        share * upper.getBlue() + (1 - share) * lower.getBlue());
  }

  /** WCAG 2.2: (L₁ + 0.05) / (L₂ + 0.05), the lighter first. */
  static double of(Color one, Color other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double value) {
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
