package org.regionlens.desktop.studies;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.thread.Delay;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.engine.Cancellation;

/**
 * Keeps the answer to a question up to date in the background, as long as it can be seen. A change
 * cancels what is being computed at once; the next answer is begun when the question has rested for
 * a moment, so that a drag in the panes has the processor for itself. Until there is a newer answer
 * the last one stays, marked out of date.
 *
 * @param <Q> the question, with equality by value
 * @param <A> the answer
 */
public final class LiveStudy<Q, A> {
  /** How long a question must rest. */
  static final Duration REST = Duration.ofMillis(120);

  private final ObservableValue<? extends @Nullable Q> question;
  private final ObservableBooleanValue shown;
  private final Computation<Q, A> computation;
  private final LatestTask task;
  private final Delay delay;
  private final ReadOnlyObjectWrapper<@Nullable A> answer = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper outOfDate = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
  private @Nullable Q answered;
  private @Nullable Q asked;
  private Runnable forget = () -> {};

  /**
   * What is done in the background.
   *
   * @param <Q> the question
   * @param <A> the answer
   */
  @FunctionalInterface
  public interface Computation<Q, A> {
    /**
     * Answers.
     *
     * @throws CancellationException if cancelled
     */
    A answer(Q question, Cancellation cancellation);
  }

  /**
   * A study of a question.
   *
   * @param question null while there is none
   * @param shown whether the answer can be seen
   * @param task carries work to the background and answers back
   */
  public LiveStudy(
      ObservableValue<? extends @Nullable Q> question,
      ObservableBooleanValue shown,
      Computation<Q, A> computation,
      LatestTask task,
      Delay delay) {
    this.question = question;
    this.shown = shown;
    this.computation = computation;
    this.task = task;
    this.delay = delay;
    question.addListener((property, before, now) -> refresh());
    shown.addListener((property, before, now) -> refresh());
    refresh();
  }

  /** The latest answer; null until there is one, and where there is no question. */
  public ReadOnlyObjectProperty<@Nullable A> answer() {
    return answer.getReadOnlyProperty();
  }

  /** Whether the answer shown belongs to another question than the present one. */
  public ReadOnlyBooleanProperty outOfDate() {
    return outOfDate.getReadOnlyProperty();
  }

  /** Whether an answer is on its way. */
  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** Why the present question has no answer, or null. */
  public ReadOnlyObjectProperty<@Nullable Throwable> failure() {
    return failure.getReadOnlyProperty();
  }

  private void refresh() {
    Q now = question.getValue();
    if (busy.get() && shown.get() && Objects.equals(now, asked)) {
      return;
    }
    forget.run();
    task.cancel();
    busy.set(false);
    failure.set(null);
    if (now == null) {
      answer.set(null);
      answered = null;
      outOfDate.set(false);
      return;
    }
    boolean current = now.equals(answered);
    outOfDate.set(!current && answer.get() != null);
    if (current || !shown.get()) {
      return;
    }
    busy.set(true);
    asked = now;
    forget = delay.after(REST, () -> ask(now));
  }

  private void ask(Q now) {
    task.submit(
        ticket -> computation.answer(now, ticket),
        made -> {
          busy.set(false);
          failure.set(null);
          answered = now;
          outOfDate.set(false);
          answer.set(made);
        },
        reason -> {
          busy.set(false);
          failure.set(reason);
          answered = null;
          outOfDate.set(answer.get() != null);
        });
  }
}
