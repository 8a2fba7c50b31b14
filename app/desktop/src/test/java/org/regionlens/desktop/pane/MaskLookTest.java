package org.regionlens.desktop.pane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.regionlens.desktop.display.DisplaySettings;
import org.regionlens.desktop.message.MessageViewModel;
import org.regionlens.desktop.message.Trouble;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.session.Cases;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.work.Threads;
import org.regionlens.media.input.Case;
import org.regionlens.media.text.Words;

/** The mask that is seen while its key is held. */
final class MaskLookTest {
  private final AtomicBoolean fails = new AtomicBoolean();
  private final SimpleObjectProperty<Boolean> held = new SimpleObjectProperty<>(false);
  private final MessageViewModel messages = new MessageViewModel((time, action) -> () -> {});
  private final AnalysisSession session =
      new AnalysisSession(
          new RegionEngine(KernelChoice.SCALAR, Threads.of(1))::analyse,
          new LatestTask(Runnable::run, Runnable::run),
          (time, action) -> () -> {},
          System::nanoTime);
  private final MaskLook look =
      new MaskLook(
          held,
          session,
          new SimpleObjectProperty<>(DisplaySettings.defaults()),
          Threads.of(1),
          new LatestTask(Runnable::run, this::deliver),
          new Trouble(messages, Words.load(Locale.ENGLISH), "pane.mask.failed"));

  private void deliver(Runnable answer) {
    if (fails.getAndSet(false)) {
      throw new IllegalStateException("no memory");
    }
    answer.run();
  }

  @Test
  void aMaskThatFailsIsNotThatOfTheImageBefore() {
    Case first = Cases.stripes("first", 12, 10, 2, 1);
    session.open(first, new ClassSelection.One(1));
    held.set(true);
    assertThat(Objects.requireNonNull(look.picture().get()).question().subject()).isSameAs(first);
    fails.set(true);
    session.open(Cases.stripes("second", 14, 8, 2, 2), new ClassSelection.One(1));
    assertThat(messages.message().get()).isNotNull();
    assertThat(look.picture().get()).isNull();
  }
}
