package org.regionlens.desktop.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SheetColumnsTest {
  @Test
  void theHighestColumnIsAsLowAsCanBe() {
    assertThat(SheetColumns.of(List.of(9, 5, 7, 11, 6, 5, 3, 6, 5, 4, 5), 3))
        .as("21, 22 and 23 rows; every other way to part them is higher")
        .containsExactly(0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 2);
    assertThat(SheetColumns.of(List.of(1, 1, 9), 3)).containsExactly(0, 0, 1);
    assertThat(SheetColumns.of(List.of(), 3)).isEmpty();
    assertThat(SheetColumns.of(List.of(4), 3)).containsExactly(0);
  }
}
