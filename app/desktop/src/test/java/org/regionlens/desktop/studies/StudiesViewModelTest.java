package org.regionlens.desktop.studies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which study can be seen, and so computes. */
class StudiesViewModelTest {
  @Test
  void aLowWindowStartsWithItsPanesUntilSomebodyOpensTheStudies() {
    StudiesViewModel low = new StudiesViewModel();
    low.fit(600);
    assertThat(low.open().get()).isFalse();
    assertThat(low.isChosen()).as("nobody wanted that").isFalse();
    low.fit(780);
    assertThat(low.open().get()).isTrue();
    low.fit(600);
    low.show("profile");
    low.fit(590);
    assertThat(low.open().get()).as("somebody opened them").isTrue();
    assertThat(low.isChosen()).isTrue();
  }

  @Test
  void whatIsFoldedStaysFoldedInAHighWindow() {
    StudiesViewModel high = new StudiesViewModel();
    high.fit(780);
    high.toggle();
    high.fit(1000);
    assertThat(high.open().get()).isFalse();
  }

  @Test
  void whatIsRestoredStaysHoweverLowTheWindow() {
    StudiesViewModel restored = new StudiesViewModel();
    restored.restore(true, StudiesViewModel.DEFAULT_HEIGHT);
    restored.fit(500);
    assertThat(restored.open().get()).isTrue();
  }

  private final StudiesViewModel model = new StudiesViewModel();

  @Test
  void onlyTheTabInFrontIsShown() {
    var one = model.shown("one");
    var other = model.shown("other");
    model.show("one");
    assertThat(one.get()).isTrue();
    assertThat(other.get()).isFalse();
    model.show("other");
    assertThat(one.get()).isFalse();
    assertThat(other.get()).isTrue();
  }

  @Test
  void foldedAwayNothingIsShownAndTheHeightIsKept() {
    var one = model.shown("one");
    model.show("one");
    model.height().set(300);
    model.toggle();
    assertThat(one.get()).isFalse();
    model.toggle();
    assertThat(one.get()).isTrue();
    assertThat(model.height().get()).isEqualTo(300);
  }

  @Test
  void choosingATabOpensTheStudies() {
    model.open().set(false);
    model.show("other");
    assertThat(model.open().get()).isTrue();
    assertThat(model.shown("other").get()).isTrue();
  }

  @Test
  void inALowWindowAFreshStudyLeavesMostToThePanes() {
    assertThat(model.heightIn(900)).isEqualTo(StudiesViewModel.DEFAULT_HEIGHT);
    assertThat(model.heightIn(500)).isEqualTo(190);
    assertThat(model.heightIn(200)).isEqualTo(StudiesViewModel.LEAST_HEIGHT);
  }

  @Test
  void aChosenHeightHoldsUpToLessThanHalfTheWindow() {
    model.height().set(240);
    assertThat(model.heightIn(570)).isEqualTo(240);
    model.height().set(700);
    assertThat(model.heightIn(600)).isEqualTo(270);
  }
}
