package org.regionlens.desktop.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regionlens.desktop.compare.ComparisonFixture.shifted;

import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.session.Cases;
import org.regionlens.desktop.session.Question;
import org.regionlens.desktop.session.SessionResult;
import org.regionlens.desktop.session.SessionResult.Side;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.media.input.Case;

/** B − A of maps, for pinned settings. */
final class PinnedComparisonTest {
  private final ComparisonFixture fixture = new ComparisonFixture();
  private final AnalysisSession session = fixture.session;
  private final ComparisonViewModel model = fixture.model;
  private final Case subject = fixture.subject;
  private final Settings cascaded = fixture.cascaded;

  @Test
  void pinnedAndUnchangedTheDifferenceIsZero() {
    model.pin();
    assertThat(fixture.seen().side()).isEqualTo(Side.DIFFERENCE);
    fixture.assertDifference(subject, Settings.defaults(), Settings.defaults());
  }

  @Test
  void aCascadeSwitchedOnIsSeenAsADifference() {
    model.pin();
    session.settings().set(cascaded);
    fixture.assertDifference(subject, Settings.defaults(), cascaded);
    double a = Objects.requireNonNull(session.pinned().get()).analysis().rmi();
    assertThat(a).isEqualTo(engineRmi(Settings.defaults()));
  }

  @Test
  void eitherSideCanBeSeenByItself() {
    model.pin();
    session.settings().set(cascaded);
    model.side().set(Side.PINNED);
    assertThat(fixture.seen().map(StandardMaps.GRADIENT_RMI))
        .isEqualTo(fixture.direct(subject, Settings.defaults(), StandardMaps.GRADIENT_RMI));
    model.side().set(Side.PRESENT);
    assertThat(fixture.seen()).isSameAs(session.result().get());
    model.unpin();
    assertThat(session.pinned().get()).isNull();
    assertThat(fixture.seen()).isSameAs(session.result().get());
  }

  @Test
  void thePaperIsLookedAtForItselfBesideWhatIsPinned() {
    model.pin();
    session.settings().set(cascaded);
    fixture.paper.set(true);
    session.settings().set(Settings.defaults());
    assertThat(fixture.seen()).as("B by itself").isSameAs(session.result().get());
    assertThat(fixture.seen().map(StandardMaps.GRADIENT_RMI))
        .isEqualTo(fixture.direct(subject, Settings.defaults(), StandardMaps.GRADIENT_RMI));
    fixture.paper.set(false);
    session.settings().set(cascaded);
    fixture.assertDifference(subject, Settings.defaults(), cascaded);
  }

  @Test
  void thePaperOfAIsSeenWhereAIs() {
    session.settings().set(cascaded);
    model.pin();
    session.settings().set(cascaded.withRadius(2));
    model.side().set(Side.PINNED);
    fixture.paper.set(true);
    session.settings().set(Settings.defaults().withRadius(2));
    assertThat(fixture.seen().side()).isEqualTo(Side.PINNED);
    assertThat(fixture.seen().map(StandardMaps.GRADIENT_RMI))
        .isEqualTo(fixture.direct(subject, Settings.defaults(), StandardMaps.GRADIENT_RMI));
    fixture.paper.set(false);
    session.settings().set(cascaded.withRadius(2));
    assertThat(fixture.seen().map(StandardMaps.GRADIENT_RMI))
        .isEqualTo(fixture.direct(subject, cascaded, StandardMaps.GRADIENT_RMI));
  }

  @Test
  void thePaperIsWaitedForBeforeTheDifferenceGoes() {
    model.pin();
    session.settings().set(cascaded);
    fixture.hold = true;
    session.settings().set(cascaded.withRadius(2));
    fixture.paper.set(true);
    assertThat(fixture.seen().side()).isEqualTo(Side.DIFFERENCE);
    fixture.held.runAll();
    assertThat(fixture.seen().side()).isEqualTo(Side.PRESENT);
  }

  @Test
  void pinnedAgainTheOldAnswerIsNotTakenForTheNewOne() {
    model.pin();
    session.settings().set(cascaded);
    fixture.holdOther = true;
    model.pin();
    fixture.assertDifference(subject, Settings.defaults(), cascaded);
    model.side().set(Side.PINNED);
    assertThat(fixture.seen().side()).as("as long as A is not there").isEqualTo(Side.DIFFERENCE);
    fixture.held.runAll();
    assertThat(fixture.seen().question().settings()).isEqualTo(cascaded);
    assertThat(fixture.seen().side()).isEqualTo(Side.PINNED);
  }

  @Test
  void thePaperOfAIsNotTakenForAWhenTheSideChanges() {
    session.settings().set(cascaded);
    model.pin();
    session.settings().set(cascaded.withRadius(2));
    model.side().set(Side.PINNED);
    fixture.paper.set(true);
    // Of this class, A has been asked for the paper's maps alone.
    session.classes().set(new ClassSelection.One(2));
    fixture.holdOther = true;
    model.side().set(Side.PRESENT);
    assertThat(fixture.seen().side()).as("as long as A is not there").isEqualTo(Side.PINNED);
    fixture.held.runAll();
    SessionResult a = Objects.requireNonNull(session.pinned().get());
    assertThat(a.question().settings()).isEqualTo(cascaded);
    assertThat(fixture.seen().side()).isEqualTo(Side.PRESENT);
  }

  @Test
  void theClassIsThatOfBoth() {
    model.pin();
    session.settings().set(cascaded);
    session.classes().set(new ClassSelection.One(2));
    fixture.assertDifference(subject, Settings.defaults(), cascaded);
  }

  @Test
  void whatIsPinnedKeepsItsPredictionWhileTheOtherIsChanged() {
    session.alter(shifted(subject, 1));
    model.pin();
    session.alter(shifted(subject, 3));
    Settings same = Settings.defaults();
    fixture.assertDifference(shifted(subject, 1), same, shifted(subject, 3), same);
    assertThat(model.isSecond()).isFalse();
  }

  @Test
  void gridsOfOtherCellsAreComparedPixelByPixel() {
    model.pin();
    Settings pooled = Settings.defaults().withPooling(PoolingMode.AVERAGE, 2);
    session.settings().set(pooled);
    MapValues seen = Objects.requireNonNull(fixture.seen().map(StandardMaps.MI_CONTRIBUTION));
    MapValues b = fixture.direct(subject, pooled, StandardMaps.MI_CONTRIBUTION);
    MapValues a = fixture.direct(subject, Settings.defaults(), StandardMaps.MI_CONTRIBUTION);
    for (int y = 0; y < 20; y++) {
      for (int x = 0; x < 24; x++) {
        double expected = b.atPixel(y, x) - a.atPixel(y, x);
        assertThat(seen.atPixel(y, x)).as("%d, %d", x, y).isEqualTo(Double.valueOf(expected));
      }
    }
  }

  @Test
  void anotherImageEndsTheComparison() {
    model.pin();
    session.open(Cases.stripes("other", 24, 20, 3, 2), new ClassSelection.One(1));
    assertThat(model.pinned().get()).isNull();
    assertThat(fixture.seen()).isSameAs(session.result().get());
  }

  private double engineRmi(Settings settings) {
    return fixture
        .engine
        .analyse(
            new Question(subject, settings, session.classes().get()).request(Set.of()),
            Cancellation.NEVER)
        .rmi();
  }
}
