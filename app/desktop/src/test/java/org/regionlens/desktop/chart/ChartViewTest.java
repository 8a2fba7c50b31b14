package org.regionlens.desktop.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.regionlens.desktop.message.Message;
import org.regionlens.desktop.message.MessageViewModel;
import org.regionlens.desktop.message.Trouble;
import org.regionlens.media.chart.Chart;
import org.regionlens.media.chart.ChartAxis;
import org.regionlens.media.chart.ChartPicture;
import org.regionlens.media.chart.ChartRenderer;
import org.regionlens.media.chart.Panel;
import org.regionlens.media.text.Words;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A chart that cannot be drawn is told, and the last picture stays. */
@ExtendWith(ApplicationExtension.class)
final class ChartViewTest {
  private final MessageViewModel messages = new MessageViewModel((time, action) -> () -> {});
  private final ChartRenderer renderer = new ChartRenderer(Locale.ENGLISH);
  private @Nullable RuntimeException failure;
  private int tries;

  @SuppressWarnings("NullAway.Init") // made by start
  private ChartView view;

  @Start
  void start(Stage stage) {
    view =
        new ChartView(
            (chart, theme, width, height, scale) -> {
              tries++;
              if (failure != null) {
                throw failure;
              }
              return renderer.render(chart, theme, width, height, scale);
            },
            new SimpleBooleanProperty(),
            Runnable::run,
            Runnable::run,
            new Trouble(messages, Words.load(Locale.ENGLISH), "chart.failed"));
    stage.setScene(new Scene(new StackPane(view), 400, 300));
    stage.show();
  }

  private static Chart chart(String title) {
    ChartAxis axis = ChartAxis.linear("x", 0, 10);
    Panel panel = new Panel.Lines("", axis, axis, List.of(), List.of());
    return new Chart(title, "", List.of(panel), 1, List.of(), List.of(), List.of());
  }

  private void draw(FxRobot robot, String title) {
    robot.interact(() -> view.chart().set(chart(title)));
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(view::layout);
  }

  @Test
  void aFailureIsToldOnceAndTheLastPictureStays(FxRobot robot) {
    draw(robot, "one");
    ChartPicture first = view.picture().get();
    assertThat(first).isNotNull();
    failure = new IllegalStateException("no room");
    draw(robot, "two");
    assertThat(view.picture().get()).isSameAs(first);
    assertThat(messages.message().get())
        .isEqualTo(
            Message.warning(
                "The chart could not be drawn (no room); the last one stays. Change a setting, or"
                    + " the size of the chart, to try again."));
    int before = tries;
    robot.interact(() -> messages.clear());
    robot.interact(view::requestLayout);
    robot.interact(view::layout);
    assertThat(messages.message().get()).as("not again and again").isNull();
    assertThat(tries).isEqualTo(before);
    failure = null;
    draw(robot, "three");
    assertThat(view.picture().get()).isNotNull().isNotSameAs(first);
  }

  @Test
  void theMessageGoesWithTheNextPicture(FxRobot robot) {
    failure = new IllegalStateException("no room");
    draw(robot, "one");
    assertThat(messages.message().get()).isNotNull();
    failure = null;
    draw(robot, "two");
    assertThat(messages.message().get()).isNull();
  }
}
