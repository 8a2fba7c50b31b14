package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.regionlens.desktop.pane.PaneGridViewModel;
import org.regionlens.desktop.pane.PaneProbe;
import org.regionlens.engine.MapRef;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The program as it starts, with its real threads, on the bundled sample. */
@ExtendWith(ApplicationExtension.class)
final class StartTest {
  private static final int LONGEST_SECONDS = 60;

  private final Program program = new Program("--theme=light");

  @SuppressWarnings("NullAway.Init") // made by start
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    program.open(shown);
  }

  @AfterEach
  void stop() {
    program.close();
  }

  @Test
  void fourPanesFillWithTheSample() throws TimeoutException {
    for (int pane = 0; pane < PaneGridViewModel.DEFAULT_MAPS.size(); pane++) {
      PaneProbe probe = new PaneProbe(stage.getScene(), pane);
      MapRef expected = PaneGridViewModel.DEFAULT_MAPS.get(pane);
      WaitForAsyncUtils.waitFor(
          LONGEST_SECONDS, TimeUnit.SECONDS, () -> expected.equals(probe.id()));
      WaitForAsyncUtils.waitFor(
          LONGEST_SECONDS,
          TimeUnit.SECONDS,
          () -> WaitForAsyncUtils.asyncFx(() -> probe.painted(200, 100) != 0).get());
    }
    assertThat(Objects.requireNonNull(stage.getTitle())).isEqualTo("Region Lens");
  }
}
