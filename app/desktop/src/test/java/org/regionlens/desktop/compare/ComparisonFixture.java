package org.regionlens.desktop.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.message.MessageViewModel;
import org.regionlens.desktop.message.Trouble;
import org.regionlens.desktop.session.Analyser;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.session.Cases;
import org.regionlens.desktop.session.Question;
import org.regionlens.desktop.session.SessionResult;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.desktop.thread.ManualExecutor;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.engine.whatif.WhatIfNumber;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;
import org.regionlens.media.input.Case;
import org.regionlens.media.text.Words;

/** A model of A and B on a small case; answers, and changes of A, in the hands of the test. */
final class ComparisonFixture {
  static final Set<MapRef> MAPS = Set.of(StandardMaps.GRADIENT_RMI, StandardMaps.MI_CONTRIBUTION);

  final RegionEngine engine = new RegionEngine(KernelChoice.SCALAR, Threads.of(1));
  final ManualExecutor held = new ManualExecutor();
  final MessageViewModel messages = new MessageViewModel((time, action) -> () -> {});
  final BooleanProperty paper = new SimpleBooleanProperty();
  final Case subject = Cases.stripes("stripes", 24, 20, 3, 1);
  final Settings cascaded =
      Settings.defaults()
          .withCascade(new Cascade.Diffusion(0.5, 2, Cascade.Border.HOLD, Cascade.Scope.BOTH));
  boolean hold;

  /** Whether answers for A wait too. */
  boolean holdOther;

  /** What happens where A is computed or changed, or null. */
  @Nullable RuntimeException failure;

  final AnalysisSession session =
      session(
          engine::analyse,
          work -> {
            if (hold) {
              held.execute(work);
            } else {
              work.run();
            }
          });
  final ComparisonViewModel model =
      new ComparisonViewModel(
          session,
          session(
              (request, cancellation, progress) -> {
                fail();
                return engine.analyse(request, cancellation, progress);
              },
              work -> {
                if (holdOther) {
                  held.execute(work);
                } else {
                  work.run();
                }
              }),
          paper,
          (of, wanted, work) -> {
            fail();
            return of.changed(wanted, work);
          },
          Threads.of(1),
          new LatestTask(Runnable::run, Runnable::run),
          new Trouble(messages, Words.load(Locale.ENGLISH), "compare.failed"));

  ComparisonFixture() {
    session.shownMaps().set(MAPS);
    session.open(subject, new ClassSelection.One(1));
  }

  private void fail() {
    if (failure != null) {
      throw failure;
    }
  }

  private static AnalysisSession session(Analyser analyser, Executor worker) {
    return new AnalysisSession(
        analyser,
        new LatestTask(worker, Runnable::run),
        (time, action) -> () -> {},
        System::nanoTime);
  }

  SessionResult seen() {
    return Objects.requireNonNull(session.seen().get());
  }

  MapValues direct(Case of, Settings settings, MapRef map) {
    Analysis analysis =
        engine.analyse(
            new Question(of, settings, session.classes().get()).request(MAPS), Cancellation.NEVER);
    return Objects.requireNonNull(analysis.map(map));
  }

  void assertDifference(Case ofA, Settings a, Settings b) {
    assertDifference(ofA, a, subject, b);
  }

  void assertDifference(Case ofA, Settings a, Case ofB, Settings b) {
    for (MapRef map : MAPS) {
      MapValues seen = Objects.requireNonNull(seen().map(map));
      MapValues one = direct(ofA, a, map);
      MapValues other = direct(ofB, b, map);
      for (int i = 0; i < seen.samples().length(); i++) {
        float expected = (float) (other.samples().get(i) - one.samples().get(i));
        assertThat((float) seen.samples().get(i)).isEqualTo(expected);
      }
    }
  }

  Case second() {
    return new Case(
        "stripes",
        null,
        subject.labels(),
        Cases.logits(Cases.labels(24, 20, 3), 24, 20, 3, 7),
        subject.classes(),
        List.of());
  }

  static Case shifted(Case of, double pixels) {
    WhatIf change = WhatIf.NONE.with(WhatIfNumber.SHIFT_X, pixels);
    return of.changed(change, Work.alone(Cancellation.NEVER));
  }
}
