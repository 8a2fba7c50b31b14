package org.regionlens.engine.memo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MemoTest {
  private static final int MEGABYTE = 1 << 20;

  /** A value that says how large it is. */
  private record Name(Owner owner, String text, long size) implements Key<String> {
    @Override
    public long bytes(String value) {
      return size;
    }

    @Override
    public Stream<Owner> owners() {
      return Stream.of(owner);
    }
  }

  private final Memo memo = new Memo(10L * MEGABYTE);
  private final Object thing = new Object();
  private final Owner owner = memo.ownerOf(thing);

  private Name name(String text, long size) {
    return new Name(owner, text, size);
  }

  @Test
  void findsWhatEqualNamesName() {
    memo.keep(name("a", 10), "value");
    assertThat(memo.find(name("a", 10))).isEqualTo("value");
    assertThat(memo.find(name("b", 10))).isNull();
    assertThat(memo.bytes()).isEqualTo(10);
    memo.keep(name("a", 10), "later");
    assertThat(memo.find(name("a", 10))).as("the first value stays").isEqualTo("value");
    assertThat(memo.bytes()).isEqualTo(10);
    memo.clear();
    assertThat(memo.find(name("a", 10))).isNull();
    assertThat(memo.bytes()).isZero();
  }

  @Test
  void whatWasLongestNotAskedForGoesFirst() {
    long size = 2L * MEGABYTE;
    memo.keep(name("a", size), "a");
    memo.keep(name("b", size), "b");
    memo.keep(name("c", size), "c");
    assertThat(memo.find(name("a", size))).isEqualTo("a");
    memo.keep(name("d", size), "d");
    assertThat(memo.find(name("b", size))).isNull();
    assertThat(memo.find(name("a", size))).isEqualTo("a");
    assertThat(memo.find(name("c", size))).isEqualTo("c");
    assertThat(memo.find(name("d", size))).isEqualTo("d");
    assertThat(memo.bytes()).isEqualTo(3 * size);
  }

  @Test
  void mapsDoNotPushOutMatrices() {
    memo.keep(name("matrix", 1000), "matrix");
    for (int i = 0; i < 50; i++) {
      memo.keep(name("map " + i, 3L * MEGABYTE), "map");
    }
    assertThat(memo.find(name("matrix", 1000))).isEqualTo("matrix");
    assertThat(memo.bytes()).isLessThanOrEqualTo(10L * MEGABYTE);
  }

  @Test
  void whatIsTooLargePushesNothingOut() {
    memo.keep(name("a", 2L * MEGABYTE), "a");
    memo.keep(name("huge", 9L * MEGABYTE), "huge");
    assertThat(memo.find(name("huge", 9L * MEGABYTE))).isNull();
    assertThat(memo.find(name("a", 2L * MEGABYTE))).isEqualTo("a");
  }

  @Test
  void ownersAreToldApartByIdentity() {
    String first = new String("same");
    String second = new String("same");
    assertThat(memo.ownerOf(first)).isSameAs(memo.ownerOf(first)).isNotEqualTo(memo.ownerOf(thing));
    assertThat(memo.ownerOf(second)).isSameAs(memo.ownerOf(second));
  }

  /** A mask that nobody has any more cannot be asked about. */
  @Test
  void whatWasMadeOfSomethingGoneIsForgotten() throws InterruptedException {
    Object gone = new Object();
    memo.keep(new Name(memo.ownerOf(gone), "a", 10), "a");
    memo.keep(name("b", 20), "b");
    gone = thing;
    collectUntil(() -> memo.bytes() == 20);
    assertThat(memo.bytes()).isEqualTo(20);
    assertThat(gone).isSameAs(thing);
    assertThat(memo.find(name("b", 20))).isEqualTo("b");
  }

  /** Lets the collector find what nobody has any more. */
  private void collectUntil(BooleanSupplier done) throws InterruptedException {
    for (int turn = 0; turn < 100 && !done.getAsBoolean(); turn++) {
      System.gc();
      Thread.sleep(10);
      memo.ownerOf(new Object());
    }
  }

  /** A map of 2 MB, of which three are kept. */
  private record Map(Owner owner, int number) implements Key<double[]> {
    static final int LENGTH = 2 * MEGABYTE / Double.BYTES;

    @Override
    public long bytes(double[] value) {
      return (long) Double.BYTES * value.length;
    }

    @Override
    public Stream<double[]> planes(double[] value) {
      return Stream.of(value);
    }

    @Override
    public Stream<Owner> owners() {
      return Stream.of(owner);
    }
  }

  private double[] keptMap(int number) {
    double[] map = memo.planes().take(Map.LENGTH);
    memo.keep(new Map(owner, number), map);
    return map;
  }

  @Test
  void theArrayOfAForgottenMapIsUsedAgainWhenNobodyCanReadItAnyMore() {
    double[] first;
    Memo.Reading earlier = memo.read();
    try (Memo.Reading _ = memo.read()) {
      first = keptMap(0);
      for (int number = 1; number < 4; number++) {
        assertThat(keptMap(number)).isNotSameAs(first);
      }
      assertThat(memo.find(new Map(owner, 0))).as("forgotten").isNull();
      assertThat(memo.planes().take(Map.LENGTH)).as("still read").isNotSameAs(first);
    }
    try (Memo.Reading _ = memo.read()) {
      assertThat(memo.planes().take(Map.LENGTH)).as("read by another").isNotSameAs(first);
      earlier.close();
      assertThat(memo.planes().take(Map.LENGTH - 1)).as("of another length").isNotSameAs(first);
      assertThat(memo.planes().take(Map.LENGTH)).isSameAs(first);
      assertThat(memo.planes().take(Map.LENGTH)).as("taken").isNotSameAs(first);
    }
  }

  /** A request may hold the map while the last one who has the mask lets go of it. */
  @Test
  void theArrayOfAMapOfSomethingGoneIsUsedAgainWhenNobodyCanReadItAnyMore()
      throws InterruptedException {
    double[] map = memo.planes().take(Map.LENGTH);
    Object gone = new Object();
    Map name = new Map(memo.ownerOf(gone), 0);
    try (Memo.Reading _ = memo.read()) {
      memo.keep(name, map);
      gone = thing;
      collectUntil(() -> memo.find(name) == null);
      assertThat(memo.find(name)).as("forgotten").isNull();
      assertThat(gone).isSameAs(thing);
      assertThat(memo.planes().take(Map.LENGTH)).as("still read").isNotSameAs(map);
    }
    assertThat(memo.planes().take(Map.LENGTH)).isSameAs(map);
  }

  @Test
  void anArrayIsKeptUnderOneNameOnly() {
    double[] map = keptMap(0);
    assertThatThrownBy(() -> memo.keep(new Map(owner, 1), map))
        .isInstanceOf(IllegalStateException.class);
    memo.keep(new Map(owner, 0), map);
    keptMap(1);
    keptMap(2);
    keptMap(3);
    assertThat(keptMap(4)).as("forgotten in between").isSameAs(map);
    memo.clear();
    memo.keep(new Map(owner, 5), map);
    assertThat(memo.find(new Map(owner, 5))).as("cleared in between").isSameAs(map);
  }

  @Test
  void whatIsGivenBackIsUsedAgainAtOnceWithinBounds() {
    double[] plane = memo.planes().take(Map.LENGTH);
    memo.planes().give(plane);
    memo.planes().give(new double[2 * Map.LENGTH]);
    assertThat(memo.planes().take(Map.LENGTH)).isSameAs(plane);
    for (int i = 0; i < 20; i++) {
      memo.planes().give(new double[Map.LENGTH]);
      keptMap(i);
      assertThat(memo.bytes()).isLessThanOrEqualTo(10L * MEGABYTE);
    }
    memo.clear();
    assertThat(memo.bytes()).isZero();
  }
}
