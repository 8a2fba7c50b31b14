package org.regionlens.media.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Samples;
import org.regionlens.engine.series.Series;
import org.regionlens.engine.series.SeriesSource;
import org.regionlens.engine.series.StepException;
import org.regionlens.engine.series.StepId;

/** What every source of a series keeps; steps are those of {@link StepsOnDisk}. */
abstract class SeriesContract {

  /** A source of so many steps. */
  abstract SeriesSource source(int steps) throws Exception;

  /** Makes one step more. */
  abstract void grow() throws Exception;

  /** Takes the last step away, or spoils it. */
  abstract void spoilLast() throws Exception;

  static List<Samples> planes(Logits logits) {
    List<Samples> planes = new ArrayList<>();
    for (int c = 0; c < logits.channels(); c++) {
      planes.add(logits.plane(c));
    }
    return planes;
  }

  private static List<StepId> ids(Series series) {
    List<StepId> ids = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      ids.add(series.at(i));
    }
    return ids;
  }

  @Test
  void stepsAreInOrderAndHoldWhatWasWritten() throws Exception {
    Series series = source(12).latest();
    assertThat(series.size()).isEqualTo(12);
    Set<Object> keys = new HashSet<>();
    for (int i = 0; i < 12; i++) {
      assertThat(series.at(i).label()).isNotBlank();
      assertThat(i == 0 || series.at(i).number() > series.at(i - 1).number()).isTrue();
      assertThat(series.indexAt(series.at(i).number())).isEqualTo(i);
      keys.add(series.key(i));
      Logits logits = series.logits(i);
      assertThat(logits.height()).isEqualTo(StepsOnDisk.HEIGHT);
      assertThat(logits.width()).isEqualTo(StepsOnDisk.WIDTH);
      assertThat(planes(logits)).isEqualTo(StepsOnDisk.planes(series.at(i).number()));
      assertThat(planes(series.logits(i))).isEqualTo(planes(logits));
    }
    assertThat(keys).hasSize(12);
  }

  @Test
  void aSnapshotStaysAndAnotherOneGrows() throws Exception {
    SeriesSource source = source(3);
    Series before = source.latest();
    List<StepId> ids = ids(before);
    assertThat(source.latest()).as("nothing has changed").isSameAs(before);
    assertThat(before.growing()).isTrue();
    grow();
    source.latest();
    Series after = source.latest();
    assertThat(ids(before)).isEqualTo(ids);
    assertThat(after.size()).isEqualTo(4);
    assertThat(ids(after).subList(0, 3)).isEqualTo(ids);
    assertThat(planes(after.logits(3))).isEqualTo(StepsOnDisk.planes(after.at(3).number()));
    assertThat(planes(before.logits(0))).isEqualTo(StepsOnDisk.planes(before.at(0).number()));
  }

  @Test
  void oneStepThatCannotBeReadCostsNoOther() throws Exception {
    Series series = source(3).latest();
    spoilLast();
    assertThatThrownBy(() -> series.logits(2))
        .isInstanceOf(StepException.class)
        .message()
        .isNotBlank()
        .doesNotContain("Exception", "\n");
    assertThat(planes(series.logits(1))).isEqualTo(StepsOnDisk.planes(series.at(1).number()));
  }

  @Test
  void placesOutsideAreRefused() throws Exception {
    Series series = source(2).latest();
    for (int index : List.of(-1, 2)) {
      assertThatThrownBy(() -> series.at(index)).isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> series.key(index)).isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> series.logits(index)).isInstanceOf(IndexOutOfBoundsException.class);
    }
    assertThat(series.indexAt(series.at(0).number() - 1)).isEqualTo(-1);
    assertThat(series.indexAt(Long.MAX_VALUE)).isEqualTo(1);
  }
}
