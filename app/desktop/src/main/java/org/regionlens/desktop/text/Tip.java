package org.regionlens.desktop.text;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * What a node is for: read out as its help, and shown as a tooltip. Each tooltip is a window of its
 * own, so it is made when the pointer first comes: hundreds of them would hold up the start.
 */
public final class Tip {
  private static final double WIDEST = 480;

  private Tip() {}

  /**
   * Says what a node is for.
   *
   * @param text null for nothing
   */
  public static void set(Node node, @Nullable String text) {
    node.setAccessibleHelp(text);
    await(node);
  }

  /** Says what a node is for in words that change. */
  public static void bind(Node node, ObservableValue<String> text) {
    node.accessibleHelpProperty().bind(text);
    await(node);
  }

  private static void await(Node node) {
    if (node.getProperties().putIfAbsent(Tip.class, Tip.class) == null) {
      node.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> prepare(node));
    }
  }

  /** Gives the node a tooltip, or takes an empty one away. */
  private static void prepare(Node node) {
    String text = node.getAccessibleHelp();
    boolean empty = text == null || text.isEmpty();
    if (node.getProperties().get(Tip.class) instanceof Tooltip made) {
      if (empty) {
        Tooltip.uninstall(node, made);
        node.getProperties().put(Tip.class, Tip.class);
      }
    } else if (!empty) {
      Tooltip tip = new Tooltip();
      tip.setWrapText(true);
      tip.setMaxWidth(WIDEST);
      tip.textProperty().bind(node.accessibleHelpProperty());
      Tooltip.install(node, tip);
      node.getProperties().put(Tip.class, tip);
    }
  }
}
