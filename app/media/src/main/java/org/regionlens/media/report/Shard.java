package org.regionlens.media.report;

import java.util.Optional;

/**
 * A part of a report that a job of its own computes: every {@code of}-th case.
 *
 * @param number of the part, from 1
 * @param of how many parts there are
 */
public record Shard(int number, int of) {
  /** More parts than any scheduler starts at once. */
  public static final int MOST = 100_000;

  /** The whole report. */
  public static final Shard WHOLE = new Shard(1, 1);

  public Shard {
    if (of < 1 || of > MOST || number < 1 || number > of) {
      throw new IllegalArgumentException(number + "/" + of);
    }
  }

  /** The part that is written {@code 3/8}; nothing if the text is none. */
  public static Optional<Shard> parse(String text) {
    int slash = text.indexOf('/');
    try {
      return Optional.of(
          new Shard(
              Integer.parseInt(text.substring(0, Math.max(slash, 0))),
              Integer.parseInt(text.substring(slash + 1))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The cases of this part: these places in the list of all, in order. */
  int[] places(int cases) {
    int count = Math.max(0, (cases - number + of) / of);
    int[] places = new int[count];
    for (int i = 0; i < count; i++) {
      places[i] = number - 1 + i * of;
    }
    return places;
  }

  /** The name of the file that says what this part has done. */
  String fileName() {
    return "shard-%d-of-%d.json".formatted(number, of);
  }

  @Override
  public String toString() {
    return number + "/" + of;
  }
}
