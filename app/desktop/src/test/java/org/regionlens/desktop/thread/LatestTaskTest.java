package org.regionlens.desktop.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** Of many jobs only the latest delivers. */
final class LatestTaskTest {
  private final ManualExecutor worker = new ManualExecutor();
  private final ManualExecutor ui = new ManualExecutor();
  private final LatestTask task = new LatestTask(worker, ui);
  private final List<String> seen = new ArrayList<>();

  @Test
  void deliversOnTheWindowsThread() {
    submit("one");
    worker.runAll();
    assertThat(seen).isEmpty();
    ui.runAll();
    assertThat(seen).containsExactly("one");
  }

  @Test
  void jobThatHasNotBegunIsSkipped() {
    submit("old");
    submit("new");
    worker.runAll();
    ui.runAll();
    assertThat(seen).containsExactly("new");
  }

  @Test
  void answerThatIsOnItsWayIsDropped() {
    submit("old");
    worker.runAll();
    submit("new");
    ui.runAll();
    assertThat(seen).isEmpty();
    worker.runAll();
    ui.runAll();
    assertThat(seen).containsExactly("new");
  }

  @Test
  void runningJobHearsThatItIsOvertaken() {
    List<Boolean> heard = new ArrayList<>();
    task.submit(
        (LatestTask.Ticket cancellation) -> {
          heard.add(cancellation.isCancelled());
          submit("new");
          heard.add(cancellation.isCancelled());
          return "old";
        },
        seen::add,
        failure -> seen.add("failed"));
    worker.runAll();
    ui.runAll();
    assertThat(heard).containsExactly(false, true);
    assertThat(seen).containsExactly("new");
  }

  @Test
  void failureIsDeliveredOnceEvenAnError() {
    task.submit(
        cancellation -> {
          throw new OutOfMemoryError("too large");
        },
        value -> seen.add("done"),
        failure -> seen.add(String.valueOf(failure.getMessage())));
    worker.runAll();
    ui.runAll();
    assertThat(seen).containsExactly("too large");
  }

  @Test
  void failureOfAnOvertakenJobIsDropped() {
    task.submit(
        cancellation -> {
          throw new IllegalStateException("old");
        },
        value -> seen.add("done"),
        failure -> seen.add("failed"));
    worker.runAll();
    submit("new");
    worker.runAll();
    ui.runAll();
    assertThat(seen).containsExactly("new");
  }

  @Test
  void cancelledJobDeliversNothing() {
    submit("one");
    worker.runAll();
    task.cancel();
    ui.runAll();
    assertThat(seen).isEmpty();
  }

  private void submit(String value) {
    task.submit(cancellation -> value, seen::add, failure -> seen.add("failed"));
  }

  @Test
  void newsOfAnOvertakenJobIsDropped() {
    task.submit(
        ticket -> {
          ticket.tell(() -> seen.add("half"));
          return "whole";
        },
        seen::add,
        failure -> seen.add("failed"));
    worker.runAll();
    task.cancel();
    ui.runAll();
    assertThat(seen).isEmpty();
    task.submit(
        ticket -> {
          ticket.tell(() -> seen.add("half"));
          return "whole";
        },
        seen::add,
        failure -> seen.add("failed"));
    worker.runAll();
    ui.runAll();
    assertThat(seen).containsExactly("half", "whole");
  }

  @Test
  void afterTheEndNothingIsDoneAndNothingThrown() {
    Executor ended =
        run -> {
          throw new RejectedExecutionException("ended");
        };
    new LatestTask(ended, Runnable::run)
        .submit(ticket -> 1, value -> seen.add("done"), failure -> seen.add("failed"));
    assertThat(seen).isEmpty();
  }
}
