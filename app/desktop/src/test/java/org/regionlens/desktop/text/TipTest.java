package org.regionlens.desktop.text;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a node is for: read out at once, shown when the pointer comes. */
@ExtendWith(ApplicationExtension.class)
final class TipTest {
  /** Where the toolkit keeps what {@link Tooltip#install} was given. */
  private static final String TOOLTIP = "javafx.scene.control.Tooltip";

  @SuppressWarnings("NullAway.Init") // made by start, for a control needs the toolkit
  private Label node;

  @Start
  void start(Stage stage) {
    node = new Label("IoU");
  }

  @Test
  void theWindowOfATooltipIsMadeWhenThePointerComes(FxRobot robot) {
    robot.interact(
        () -> {
          Tip.set(node, "Overlap of two classes");
          assertThat(node.getAccessibleHelp()).isEqualTo("Overlap of two classes");
          assertThat(tooltip()).isNull();
          come();
          assertThat(tooltip()).extracting(Tooltip::getText).isEqualTo("Overlap of two classes");
        });
  }

  @Test
  void wordsThatChangeChangeInTheTooltipToo(FxRobot robot) {
    SimpleStringProperty words = new SimpleStringProperty("one");
    robot.interact(
        () -> {
          Tip.bind(node, words);
          come();
          Tooltip first = tooltip();
          words.set("two");
          come();
          assertThat(tooltip()).isSameAs(first).extracting(Tooltip::getText).isEqualTo("two");
        });
  }

  @Test
  void nothingToSayIsNoEmptyTooltip(FxRobot robot) {
    robot.interact(
        () -> {
          Tip.set(node, null);
          come();
          assertThat(tooltip()).isNull();
          Tip.set(node, "something");
          come();
          assertThat(tooltip()).isNotNull();
          Tip.set(node, "");
          come();
          assertThat(tooltip()).isNull();
        });
  }

  private @Nullable Tooltip tooltip() {
    return (Tooltip) node.getProperties().get(TOOLTIP);
  }

  private void come() {
    Event.fireEvent(
        node,
        new MouseEvent(
            MouseEvent.MOUSE_ENTERED,
            1,
            1,
            1,
            1,
            MouseButton.NONE,
            0,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            null));
  }
}
