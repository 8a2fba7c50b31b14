package org.regionlens.engine.memo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.TreeSet;
import org.regionlens.engine.work.Planes;

/**
 * Arrays of forgotten maps, to be used again. A request that was under way when a map was forgotten
 * may still read it: its array is handed out only when all such requests have ended. Safe for many
 * threads.
 */
final class SparePlanes implements Planes {

  /**
   * An array that nobody asks for.
   *
   * @param newest number of the last request that may read it; 0 if none does
   */
  private record Spare(double[] plane, long newest) {
    long bytes() {
      return (long) Double.BYTES * plane.length;
    }
  }

  private final long capacity;

  /** The last one first: it may still be in the cache. */
  private final Deque<Spare> spares = new ArrayDeque<>();

  private final TreeSet<Long> underWay = new TreeSet<>();
  private long requests;
  private long bytes;

  /**
   * @param capacity bytes, all spare arrays together
   */
  SparePlanes(long capacity) {
    this.capacity = capacity;
  }

  /** A request begins; its number. */
  synchronized long begin() {
    underWay.add(++requests);
    return requests;
  }

  /** A request has ended. */
  synchronized void end(long request) {
    underWay.remove(request);
  }

  @Override
  public synchronized double[] take(int length) {
    long oldest = underWay.isEmpty() ? Long.MAX_VALUE : underWay.first();
    for (Iterator<Spare> each = spares.iterator(); each.hasNext(); ) {
      Spare spare = each.next();
      if (spare.plane.length == length && spare.newest < oldest) {
        each.remove();
        bytes -= spare.bytes();
        return spare.plane;
      }
    }
    return new double[length];
  }

  @Override
  public void give(double[] plane) {
    add(new Spare(plane, 0));
  }

  /** The array of a map that is forgotten now: requests under way may have found it before. */
  synchronized void retire(double[] plane) {
    add(new Spare(plane, requests));
  }

  private synchronized void add(Spare spare) {
    if (spare.bytes() > capacity) {
      // It would push out all others, and then itself.
      return;
    }
    spares.addFirst(spare);
    bytes += spare.bytes();
    while (bytes > capacity) {
      bytes -= spares.removeLast().bytes();
    }
  }

  synchronized long bytes() {
    return bytes;
  }

  synchronized void clear() {
    spares.clear();
    bytes = 0;
  }
}
