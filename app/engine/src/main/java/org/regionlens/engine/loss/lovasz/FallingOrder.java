package org.regionlens.engine.loss.lovasz;

/**
 * Numbers ≥ 0 in falling order, equal ones in the order in which they were added. They are dealt
 * out to many buckets by the leading bits of their notation, which are in the order of the numbers,
 * and what shares a bucket is sorted. For one thread.
 */
final class FallingOrder {
  /** Buckets a power of two: two to this. */
  private static final int BITS = 10;

  /** Powers of two below the largest number that have buckets of their own; the rest share one. */
  private static final int POWERS = 40;

  private static final int BUCKETS = POWERS << BITS;
  private static final int SHIFT = 52 - BITS;

  /** More numbers are merged instead of being inserted one by one. */
  private static final int INSERTED = 48;

  private double[] keys;
  private int[] places;
  private int size;

  FallingOrder(int capacity) {
    keys = new double[capacity];
    places = new int[capacity];
  }

  /**
   * Adds a number.
   *
   * @param key ≥ 0
   * @param place what it belongs to
   */
  void add(double key, int place) {
    keys[size] = key;
    places[size++] = place;
  }

  int size() {
    return size;
  }

  /** The place of a number by its rank, after {@link #sort}. */
  int place(int rank) {
    return places[rank];
  }

  void sort() {
    int[] ends = new int[BUCKETS + 1];
    long largest = 0;
    for (int i = 0; i < size; i++) {
      largest = Math.max(largest, bits(keys[i]));
    }
    long top = largest >> SHIFT;
    for (int i = 0; i < size; i++) {
      ends[bucket(keys[i], top)]++;
    }
    int sum = 0;
    for (int bucket = 0; bucket <= BUCKETS; bucket++) {
      int count = ends[bucket];
      ends[bucket] = sum;
      sum += count;
    }
    double[] dealtKeys = new double[size];
    int[] dealtPlaces = new int[size];
    for (int i = 0; i < size; i++) {
      int at = ends[bucket(keys[i], top)]++;
      dealtKeys[at] = keys[i];
      dealtPlaces[at] = places[i];
    }
    double[] spareKeys = keys;
    int[] sparePlaces = places;
    keys = dealtKeys;
    places = dealtPlaces;
    int from = 0;
    for (int bucket = 0; bucket <= BUCKETS; bucket++) {
      int to = ends[bucket];
      if (to - from > INSERTED) {
        merge(from, to, spareKeys, sparePlaces);
      } else {
        insert(from, to);
      }
      from = to;
    }
  }

  /** The notation, in the order of the numbers; −0 is 0. */
  private static long bits(double key) {
    return Double.doubleToRawLongBits(key + 0.0);
  }

  private static int bucket(double key, long top) {
    return (int) Math.min(BUCKETS, top - (bits(key) >> SHIFT));
  }

  private void insert(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      double key = keys[i];
      int place = places[i];
      int at = i;
      while (at > from && keys[at - 1] < key) {
        keys[at] = keys[at - 1];
        places[at] = places[at - 1];
        at--;
      }
      keys[at] = key;
      places[at] = place;
    }
  }

  /** Sorted runs become runs of twice the length. */
  private void merge(int from, int to, double[] spareKeys, int[] sparePlaces) {
    for (int start = from; start < to; start += INSERTED) {
      insert(start, Math.min(to, start + INSERTED));
    }
    for (int run = INSERTED; run < to - from; run *= 2) {
      for (int start = from; start + run < to; start += 2 * run) {
        mergeRuns(start, start + run, Math.min(to, start + 2 * run), spareKeys, sparePlaces);
      }
    }
  }

  private void mergeRuns(int from, int middle, int to, double[] spareKeys, int[] sparePlaces) {
    if (keys[middle - 1] >= keys[middle]) {
      return;
    }
    System.arraycopy(keys, from, spareKeys, from, middle - from);
    System.arraycopy(places, from, sparePlaces, from, middle - from);
    int left = from;
    int right = middle;
    int at = from;
    while (left < middle) {
      // Equal numbers keep their order: the left one goes first.
      if (right < to && keys[right] > spareKeys[left]) {
        keys[at] = keys[right];
        places[at++] = places[right++];
      } else {
        keys[at] = spareKeys[left];
        places[at++] = sparePlaces[left++];
      }
    }
  }
}
