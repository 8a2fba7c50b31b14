package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.desktop.thread.Workers;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What waits for the first pictures, and what does not. */
@ExtendWith(ApplicationExtension.class)
final class RealServicesTest {
  /** A worker that does not wait takes far less to begin. */
  private static final long WHILE_MILLIS = 300;

  private final Workers workers = new Workers();
  private final CountDownLatch studied = new CountDownLatch(1);

  @TempDir private Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  @AfterEach
  void close() {
    workers.close();
  }

  private RealServices study(boolean sample, FxRobot robot) {
    RealServices services = new RealServices(workers, sample, folder);
    robot.interact(() -> services.of(stage, null).studyWorker().execute(studied::countDown));
    return services;
  }

  @Test
  void studiesOfTheSampleWaitForItsPictures(FxRobot robot) throws InterruptedException {
    RealServices services = study(true, robot);
    assertThat(studied.await(WHILE_MILLIS, TimeUnit.MILLISECONDS)).isFalse();
    services.beginTheRest();
    assertThat(studied.await(1, TimeUnit.MINUTES)).isTrue();
  }

  @Test
  void withFilesOfOnesOwnNothingWaits(FxRobot robot) throws InterruptedException {
    study(false, robot);
    assertThat(studied.await(RealServices.LONGEST_START.toMillis() / 2, TimeUnit.MILLISECONDS))
        .isTrue();
  }
}
