package org.regionlens.desktop.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.regionlens.desktop.action.Place;
import org.regionlens.media.text.Words;

class PlaceWordsTest {
  @ParameterizedTest
  @EnumSource(Place.class)
  void everyPlaceHasItsHeading(Place place) {
    assertThat(Words.load(Locale.ROOT).has("place." + place)).isTrue();
  }
}
