package org.regionlens.desktop.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.regionlens.desktop.action.Action;
import org.regionlens.desktop.action.Actions;
import org.regionlens.desktop.action.Place;
import org.regionlens.desktop.open.CaseReader;
import org.regionlens.desktop.open.FileCaseReader;
import org.regionlens.media.image.PixelLimit;
import org.regionlens.media.sample.SampleLibrary;
import org.regionlens.media.sample.SamplePrediction;
import org.regionlens.media.text.Words;

class SampleEntryTest {
  private static final Words WORDS = Words.load();

  private final List<CaseReader.Sample> opened = new ArrayList<>();
  private final List<String> compared = new ArrayList<>();
  private final Actions actions = new Actions(WORDS);
  private final List<CaseReader.Sample> samples =
      new FileCaseReader(() -> PixelLimit.DEFAULT, new SampleLibrary(WORDS), WORDS).samples();

  @Test
  void everySceneIsACardWithItsPredictionsAndTheMaskWithAVoidBand() {
    List<SampleEntry> entries = entries();

    assertThat(entries)
        .extracting(SampleEntry::scene)
        .containsExactly("street", "street-evening", "cells", "fields");
    assertThat(entries).allMatch(entry -> entry.lookFor().endsWith("."));
    assertThat(entries.getFirst().choices()).hasSize(4);
    assertThat(entries.getLast().choices())
        .extracting(SampleEntry.Choice::text)
        .containsExactly("BCE network", "BCE + RMI network", "with a void band");
  }

  @Test
  void aCardOpensTheUsualSampleAndEachChoiceItsOwn() {
    SampleEntry cells = entries().get(2);

    cells.open().fire();
    cells.choices().get(1).open().fire();
    cells.choices().get(2).open().fire();

    assertThat(opened)
        .containsExactly(
            new CaseReader.Sample("cells", SamplePrediction.BCE, false),
            new CaseReader.Sample("cells", SamplePrediction.RMI, false),
            new CaseReader.Sample("cells", SamplePrediction.BCE, true));
  }

  @Test
  void everyCardComparesItsTwoNetworks() {
    for (SampleEntry entry : entries()) {
      SampleEntry.Choice compare = Objects.requireNonNull(entry.compare());
      assertThat(compare.text()).contains("BCE as A", "BCE + RMI as B");
      compare.open().fire();
    }

    assertThat(compared).containsExactly("street", "street-evening", "cells", "fields");
    assertThat(opened).isEmpty();
  }

  @Test
  void aSceneWithoutTheOtherNetworkHasNothingToCompare() {
    List<CaseReader.Sample> one =
        List.of(new CaseReader.Sample("cells", SamplePrediction.BCE, false));
    SampleActions.declare(actions, one, opened::add, compared::add, WORDS);

    assertThat(SampleEntry.of(one, actions, WORDS).getFirst().compare()).isNull();
  }

  @Test
  void actionsSayWhatTheyOpenForThoseWhoSearchThem() {
    entries();
    assertThat(actions.at(Place.SAMPLE))
        .extracting(Action::text)
        .contains("Street", "Cells that touch, BCE + RMI network", "Street, with a void band")
        .doesNotHaveDuplicates()
        .hasSize(samples.size() + 4);
  }

  private List<SampleEntry> entries() {
    SampleActions.declare(actions, samples, opened::add, compared::add, WORDS);
    return SampleEntry.of(samples, actions, WORDS);
  }
}
