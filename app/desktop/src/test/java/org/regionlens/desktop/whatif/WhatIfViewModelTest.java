package org.regionlens.desktop.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.SimpleDoubleProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regionlens.desktop.message.MessageViewModel;
import org.regionlens.desktop.message.Trouble;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.session.Cases;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.desktop.thread.ManualExecutor;
import org.regionlens.desktop.tool.BrushTool;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Settings;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.whatif.ChangedPrediction;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.engine.whatif.WhatIfNumber;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;
import org.regionlens.media.input.Case;
import org.regionlens.media.text.Words;

/** The prediction follows its controls, and the answers follow the prediction. */
class WhatIfViewModelTest {
  private final RegionEngine engine = new RegionEngine(KernelChoice.SCALAR, Threads.of(1));
  private final ManualExecutor worker = new ManualExecutor();
  private final AnalysisSession session =
      new AnalysisSession(
          engine::analyse,
          new LatestTask(Runnable::run, Runnable::run),
          (time, action) -> () -> {},
          System::nanoTime);
  private final MessageViewModel messages = new MessageViewModel((time, action) -> () -> {});
  private boolean fails;
  private final WhatIfViewModel model =
      new WhatIfViewModel(
          session,
          Threads.ONE,
          new LatestTask(worker, Runnable::run),
          this::change,
          new Trouble(messages, Words.load(Locale.ENGLISH), "what-if.failed"));
  private final Case subject = Cases.stripes("stripes", 24, 20, 3, 1);

  @BeforeEach
  void open() {
    session.open(subject, new ClassSelection.One(1));
  }

  private Case change(Case of, WhatIf wanted, Work work) {
    if (fails) {
      throw new OutOfMemoryError("not enough memory");
    }
    return of.changed(wanted, work);
  }

  private Case shown() {
    return Objects.requireNonNull(session.subject().get());
  }

  private static void assertSame(Logits one, Logits other) {
    for (int channel = 0; channel < one.channels(); channel++) {
      assertThat(one.plane(channel).toDoubles()).isEqualTo(other.plane(channel).toDoubles());
    }
  }

  @Test
  void aNumberChangesThePredictionAndTheAnswer() {
    double before = Objects.requireNonNull(session.result().get()).analysis().rmi();
    model.number(WhatIfNumber.SHIFT_X).set(2);
    worker.runAll();
    WhatIf two = WhatIf.NONE.with(WhatIfNumber.SHIFT_X, 2);
    assertSame(
        shown().logits(),
        ChangedPrediction.of(subject.logits(), two, Work.alone(Cancellation.NEVER)));
    assertThat(shown().whatIf()).isEqualTo(two);
    assertThat(Objects.requireNonNull(session.result().get()).analysis().rmi())
        .isNotEqualTo(before);
    assertThat(session.settings().get()).isEqualTo(Settings.defaults());
    assertThat(session.classes().get()).isEqualTo(new ClassSelection.One(1));
  }

  @Test
  void aChangeThatFailsIsSaidOnceAndTakenBack() {
    fails = true;
    model.number(WhatIfNumber.BLUR).set(2);
    worker.runAll();
    assertThat(shown()).isSameAs(subject);
    assertThat(Objects.requireNonNull(messages.message().get()).text())
        .contains("not enough memory");
    fails = false;
    model.number(WhatIfNumber.BLUR).set(1);
    worker.runAll();
    assertThat(shown().whatIf().number(WhatIfNumber.BLUR)).isEqualTo(1);
    assertThat(messages.message().get()).isNull();
  }

  @Test
  void aDragIsFollowedWithoutAQueue() {
    for (int step = 1; step <= 5; step++) {
      model.number(WhatIfNumber.BLUR).set(step);
    }
    assertThat(worker.waiting()).isEqualTo(1);
    worker.runAll();
    assertThat(shown().whatIf().number(WhatIfNumber.BLUR)).isEqualTo(5);
  }

  @Test
  void resetGivesBackWhatTheFileHolds() {
    model.inverted().set(true);
    model.number(WhatIfNumber.NOISE).set(1);
    worker.runAll();
    assertThat(model.altered().get()).isTrue();
    model.reset();
    worker.runAll();
    assertSame(shown().logits(), subject.logits());
    assertThat(model.inverted().get()).isFalse();
    assertThat(model.number(WhatIfNumber.NOISE).get()).isZero();
  }

  @Test
  void anotherCaseComesAsItIs() {
    model.number(WhatIfNumber.SHIFT_Y).set(3);
    session.open(Cases.stripes("other", 24, 20, 3, 2), new ClassSelection.One(1));
    worker.runAll();
    assertThat(shown().name()).isEqualTo("other");
    assertThat(shown().whatIf().isNone()).isTrue();
    assertThat(model.number(WhatIfNumber.SHIFT_Y).get()).isZero();
  }

  @Test
  void aDragOfTheBrushIsOneStrokeOfTheShownClass() {
    BrushTool brush =
        new BrushTool(
            model.whatIf(),
            session.classes(),
            new SimpleDoubleProperty(2),
            new SimpleDoubleProperty(6));
    brush.press(5.5, 5.5);
    brush.drag(9.5, 5.5);
    brush.release();
    worker.runAll();
    assertThat(shown().whatIf().strokes()).hasSize(1);
    assertThat(shown().logits().plane(1).get(5 * 24 + 7)).isEqualTo(6);
    assertThat(shown().logits().plane(0).get(5 * 24 + 7))
        .isEqualTo(subject.logits().plane(0).get(5 * 24 + 7));
    session.classes().set(new ClassSelection.All());
    brush.press(1, 1);
    brush.release();
    assertThat(model.whatIf().get().strokes()).as("of all classes none").hasSize(1);
  }
}
