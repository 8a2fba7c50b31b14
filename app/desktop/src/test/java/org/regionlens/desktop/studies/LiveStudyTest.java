package org.regionlens.desktop.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.desktop.thread.ManualExecutor;

/** When a study computes, and what becomes of answers that come too late. */
class LiveStudyTest {
  private final ManualExecutor worker = new ManualExecutor();
  private final ManualExecutor ui = new ManualExecutor();
  private final List<Runnable> clock = new ArrayList<>();
  private final ObjectProperty<@Nullable String> question = new SimpleObjectProperty<>();
  private final BooleanProperty shown = new SimpleBooleanProperty(true);
  private final List<String> computed = new ArrayList<>();
  private @Nullable RuntimeException failing;
  private final LiveStudy<String, String> study =
      new LiveStudy<>(
          question,
          shown,
          (asked, cancellation) -> {
            cancellation.check();
            if (failing != null) {
              throw failing;
            }
            computed.add(asked);
            return "answer to " + asked;
          },
          new LatestTask(worker, ui),
          (time, action) -> {
            clock.add(action);
            return () -> clock.remove(action);
          });

  private void rest() {
    List.copyOf(clock).forEach(Runnable::run);
    clock.clear();
  }

  private void finish() {
    rest();
    worker.runAll();
    ui.runAll();
  }

  @Test
  void aQuestionIsAnsweredAfterARest() {
    question.set("one");
    assertThat(worker.waiting()).isZero();
    assertThat(study.busy().get()).isTrue();
    finish();
    assertThat(study.answer().get()).isEqualTo("answer to one");
    assertThat(study.busy().get()).isFalse();
    assertThat(study.outOfDate().get()).isFalse();
  }

  @Test
  void aDragAsksForItsEndOnly() {
    question.set("one");
    question.set("two");
    question.set("three");
    finish();
    assertThat(computed).containsExactly("three");
  }

  @Test
  void nothingIsComputedWhileItCannotBeSeen() {
    shown.set(false);
    question.set("one");
    finish();
    assertThat(computed).isEmpty();
    assertThat(study.busy().get()).isFalse();
    shown.set(true);
    finish();
    assertThat(computed).containsExactly("one");
  }

  @Test
  void hidingCancels() {
    question.set("one");
    rest();
    shown.set(false);
    worker.runAll();
    ui.runAll();
    assertThat(computed).isEmpty();
    assertThat(study.answer().get()).isNull();
  }

  @Test
  void anOvertakenAnswerIsDroppedAndTheOldOneMarked() {
    question.set("one");
    finish();
    question.set("two");
    assertThat(study.outOfDate().get()).isTrue();
    assertThat(study.answer().get()).isEqualTo("answer to one");
    rest();
    worker.runAll();
    question.set("three");
    ui.runAll();
    assertThat(study.answer().get()).as("of two, too late").isEqualTo("answer to one");
    finish();
    assertThat(study.answer().get()).isEqualTo("answer to three");
    assertThat(study.outOfDate().get()).isFalse();
  }

  @Test
  void goingBackToTheAnsweredQuestionAsksForNothing() {
    question.set("one");
    finish();
    question.set("two");
    question.set("one");
    finish();
    assertThat(computed).containsExactly("one");
    assertThat(study.outOfDate().get()).isFalse();
    assertThat(study.busy().get()).isFalse();
  }

  @Test
  void aFailureEndsTheBusyMark() {
    failing = new IllegalStateException("no");
    question.set("one");
    finish();
    assertThat(study.busy().get()).isFalse();
    assertThat(study.failure().get()).isSameAs(failing);
    failing = null;
    question.set("two");
    finish();
    assertThat(study.failure().get()).isNull();
    assertThat(study.answer().get()).isEqualTo("answer to two");
  }

  @Test
  void aFailureGoesWithItsQuestion() {
    failing = new IllegalStateException("no");
    question.set("one");
    finish();
    failing = null;
    question.set("two");
    assertThat(study.failure().get()).as("of one, while two is on its way").isNull();
    failing = new IllegalStateException("no");
    finish();
    question.set(null);
    assertThat(study.failure().get()).as("of two, where nothing is asked").isNull();
  }
}
