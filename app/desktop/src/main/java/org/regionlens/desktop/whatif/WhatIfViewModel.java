package org.regionlens.desktop.whatif;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.regionlens.desktop.message.Trouble;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.engine.whatif.WhatIfNumber;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;
import org.regionlens.media.input.Case;

/**
 * The change of the open case's prediction. It is made in the background; while one change is being
 * made, newer ones wait and the newest is made next, so that a drag is followed.
 */
public final class WhatIfViewModel {
  private final AnalysisSession session;
  private final Threads threads;
  private final LatestTask task;
  private final ObjectProperty<WhatIf> whatIf = new SimpleObjectProperty<>(WhatIf.NONE);
  private final Map<WhatIfNumber, DoubleProperty> numbers = new EnumMap<>(WhatIfNumber.class);
  private final DoubleProperty seed = new SimpleDoubleProperty((double) WhatIf.NONE.seed());
  private final BooleanProperty inverted = new SimpleBooleanProperty();
  private final Change change;
  private final Trouble trouble;
  private boolean running;
  private boolean pulling;

  /** Changes the prediction of a case, as {@link Case#changed} does. */
  @FunctionalInterface
  public interface Change {
    Case of(Case subject, WhatIf wanted, Work work);
  }

  /**
   * A model.
   *
   * @param task changes predictions in the background
   * @param trouble hears of a change that failed; the prediction stays as it is then
   */
  public WhatIfViewModel(
      AnalysisSession session, Threads threads, LatestTask task, Change change, Trouble trouble) {
    this.session = session;
    this.threads = threads;
    this.task = task;
    this.change = change;
    this.trouble = trouble;
    for (WhatIfNumber number : WhatIfNumber.values()) {
      DoubleProperty value = new SimpleDoubleProperty(number.neutral());
      numbers.put(number, value);
      value.addListener(
          (property, before, now) -> push(whatIf.get().with(number, now.doubleValue())));
    }
    seed.addListener((property, before, now) -> push(whatIf.get().withSeed(now.longValue())));
    inverted.addListener((property, before, now) -> push(whatIf.get().withInvert(now)));
    whatIf.addListener(
        (property, before, now) -> {
          pull(now);
          apply();
        });
    session
        .opening()
        .addListener(
            (property, before, opening) -> {
              if (!opening) {
                opened();
              }
            });
  }

  /** The change; {@link WhatIf#NONE} leaves the prediction as the file holds it. */
  public ObjectProperty<WhatIf> whatIf() {
    return whatIf;
  }

  /** One number of the change. */
  public DoubleProperty number(WhatIfNumber number) {
    return Objects.requireNonNull(numbers.get(number));
  }

  /** Seed of the noise, a whole number. */
  public DoubleProperty seed() {
    return seed;
  }

  /** Whether each class is swapped with what is not that class. */
  public BooleanProperty inverted() {
    return inverted;
  }

  /** Whether anything is changed. */
  public BooleanBinding altered() {
    return Bindings.createBooleanBinding(() -> !whatIf.get().isNone(), whatIf);
  }

  /** The prediction as the file holds it. */
  public void reset() {
    whatIf.set(WhatIf.NONE);
  }

  private void push(WhatIf changed) {
    if (!pulling) {
      whatIf.set(changed);
    }
  }

  private void pull(WhatIf now) {
    pulling = true;
    try {
      numbers.forEach((number, value) -> value.set(now.number(number)));
      seed.set((double) now.seed());
      inverted.set(now.invert());
    } finally {
      pulling = false;
    }
  }

  private void opened() {
    task.cancel();
    running = false;
    Case subject = session.subject().get();
    if (subject != null) {
      whatIf.set(subject.whatIf());
    }
  }

  private void apply() {
    Case subject = session.subject().get();
    WhatIf wanted = whatIf.get();
    if (subject == null || running || subject.whatIf().equals(wanted)) {
      return;
    }
    running = true;
    task.submit(
        ticket -> change.of(subject, wanted, Work.on(threads, ticket)),
        changed -> {
          running = false;
          trouble.over();
          Case now = session.subject().get();
          // Classes may have been named meanwhile.
          session.alter(now == null ? changed : changed.naming(now.classes()));
          apply();
        },
        failure -> {
          running = false;
          trouble.tell(failure);
        });
  }
}
