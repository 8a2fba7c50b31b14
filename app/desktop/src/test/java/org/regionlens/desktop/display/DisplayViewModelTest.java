package org.regionlens.desktop.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.StandardMaps;
import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.export.RangeChoice;

/** Ranges that are fixed, shared, and given back. */
final class DisplayViewModelTest {
  private final DisplayViewModel model = new DisplayViewModel();
  private final List<DisplaySettings> seen = new ArrayList<>();

  @BeforeEach
  void look() {
    model.rangesSeen(
        () ->
            Map.of(
                StandardMaps.BCE,
                new ValueRange(0.5, 3),
                StandardMaps.VERSUS,
                new ValueRange(-7, 7)));
    model.settings().addListener((property, before, now) -> seen.add(now));
  }

  private RangeChoice choice(MapRef id) {
    return model.settings().get().choiceOf(id);
  }

  @Test
  void fixingKeepsTheRangesSeenInOneChange() {
    model.range().set(RangeMode.FIXED);
    assertThat(seen).hasSize(1);
    assertThat(choice(StandardMaps.BCE)).isEqualTo(new RangeChoice.Fixed(new ValueRange(0.5, 3)));
    assertThat(choice(StandardMaps.SENSITIVITY)).isEqualTo(new RangeChoice.Percentile());
  }

  @Test
  void endsAreSetOneByOneAndSignedOnesTogether() {
    model.range().set(RangeMode.FIXED);
    model.fixEnd(StandardMaps.BCE, true, 1);
    model.fixEnd(StandardMaps.BCE, false, 2);
    assertThat(choice(StandardMaps.BCE)).isEqualTo(new RangeChoice.Fixed(new ValueRange(1, 2)));
    model.fixEnd(StandardMaps.BCE, true, 2);
    model.fixEnd(StandardMaps.BCE, false, 0.5);
    assertThat(choice(StandardMaps.BCE)).as("no range").isEqualTo(fixed(1, 2));
    model.fixEnd(StandardMaps.VERSUS, true, 4);
    assertThat(choice(StandardMaps.VERSUS)).isEqualTo(fixed(-4, 4));
    model.fixEnd(StandardMaps.VERSUS, false, 0);
    assertThat(choice(StandardMaps.VERSUS)).as("no range").isEqualTo(fixed(-4, 4));
    model.fixEnd(StandardMaps.SENSITIVITY, false, 4);
    assertThat(choice(StandardMaps.SENSITIVITY)).isEqualTo(new RangeChoice.Percentile());
  }

  private static RangeChoice fixed(double low, double high) {
    return new RangeChoice.Fixed(new ValueRange(low, high));
  }

  @Test
  void exportOfSharedRangesKeepsThem() {
    model.locked().set(true);
    assertThat(model.asSeen().choiceOf(StandardMaps.BCE)).isEqualTo(fixed(0.5, 3));
    assertThat(choice(StandardMaps.BCE)).isEqualTo(new RangeChoice.Percentile());
    model.rangeAutomatically();
    assertThat(model.asSeen()).isEqualTo(DisplaySettings.defaults());
  }

  @Test
  void aLockHoldsTheRangesForTheNextImageUntilItIsUndone() {
    model.range().set(RangeMode.FULL);
    model.locked().set(true);
    model.keepLocked();
    assertThat(model.range().get()).as("nobody chose fixed ranges").isEqualTo(RangeMode.FULL);
    assertThat(choice(StandardMaps.BCE)).isEqualTo(fixed(0.5, 3));
    model.locked().set(false);
    assertThat(choice(StandardMaps.BCE)).isEqualTo(new RangeChoice.Full());
    model.locked().set(true);
    assertThat(choice(StandardMaps.BCE)).as("locked anew").isEqualTo(new RangeChoice.Full());
    model.keepLocked();
    model.range().set(RangeMode.PERCENTILE);
    assertThat(choice(StandardMaps.BCE)).as("other ends").isEqualTo(new RangeChoice.Percentile());
    assertThat(model.locked().get()).isTrue();
  }

  @Test
  void fixedRangesTakeThePlaceOfALock() {
    model.locked().set(true);
    model.keepLocked();
    seen.clear();
    model.moveEnd(StandardMaps.BCE, true, 1);
    assertThat(model.locked().get()).isFalse();
    assertThat(choice(StandardMaps.BCE)).isEqualTo(fixed(1, 3));
    assertThat(choice(StandardMaps.VERSUS)).isEqualTo(fixed(-7, 7));
    assertThat(seen).as("fixed, then moved").hasSize(2);
  }
}
