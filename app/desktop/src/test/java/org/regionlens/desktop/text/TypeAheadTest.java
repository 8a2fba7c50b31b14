package org.regionlens.desktop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Names chosen by what is typed. */
final class TypeAheadTest {
  private static final List<String> NAMES =
      List.of("Road", "Car", "Caravan", "Bicycle", "Äcker", "traffic light", "Train");

  private final TypeAhead ahead = new TypeAhead(Locale.GERMAN);
  private long now;
  private int chosen = -1;

  private int type(String letters) {
    for (int i = 0; i < letters.length(); i++) {
      OptionalInt found = ahead.type(letters.substring(i, i + 1), NAMES, chosen, now);
      chosen = found.orElse(chosen);
    }
    return chosen;
  }

  @Test
  void lettersSpellTheBeginningOfAName() {
    assertThat(type("c")).isEqualTo(1);
    assertThat(type("ara")).isEqualTo(2);
    now += TypeAhead.PAUSE.toNanos() + 1;
    assertThat(ahead.isSpelling(now)).isFalse();
    assertThat(type("tr")).as("the one beyond is not left").isEqualTo(5);
    assertThat(type("affic l")).isEqualTo(5);
    now += 2 * TypeAhead.PAUSE.toNanos();
    assertThat(type("ä")).isEqualTo(4);
  }

  @Test
  void theSameLetterGoesOnAndRound() {
    assertThat(type("c")).isEqualTo(1);
    assertThat(type("c")).isEqualTo(2);
    assertThat(type("c")).isEqualTo(1);
    now += 2 * TypeAhead.PAUSE.toNanos();
    assertThat(type("C")).as("after a while too").isEqualTo(2);
  }

  @Test
  void whatNoNameBeginsWithChangesNothing() {
    assertThat(type("b")).isEqualTo(3);
    assertThat(type("q")).isEqualTo(3);
    assertThat(ahead.type("a", List.of(), -1, now)).isEmpty();
    ahead.forget();
    assertThat(type("r")).isZero();
  }
}
