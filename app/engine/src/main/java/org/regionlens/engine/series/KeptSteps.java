package org.regionlens.engine.series;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.regionlens.engine.Logits;

/**
 * Steps that were read and stay in memory, up to a bound; those not asked for longest go first.
 * What comes out has the bits that went in. Safe for many threads.
 */
public final class KeptSteps {
  /** The share of the heap that steps may take is one part in so many. */
  private static final int SHARE = 8;

  private final long mostBytes;
  private final Map<Object, PackedLogits> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /**
   * @param mostBytes bound of what the values take together
   */
  public KeptSteps(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** A memory that takes an eighth of the heap at most. */
  public static KeptSteps shareOfHeap() {
    return new KeptSteps(Runtime.getRuntime().maxMemory() / SHARE);
  }

  /**
   * The prediction of a step, from memory if it is there.
   *
   * @throws StepException as {@link Series#logits}
   */
  public Logits logits(Series series, int index) throws StepException {
    Object key = series.key(index);
    PackedLogits known;
    synchronized (this) {
      known = kept.get(key);
    }
    if (known != null) {
      return known.unpack();
    }
    // Outside the lock: a slow disk shall not stop who finds his step in memory.
    Logits read = series.logits(index);
    keep(key, new PackedLogits(read));
    return read;
  }

  private synchronized void keep(Object key, PackedLogits packed) {
    if (packed.bytes() > mostBytes || kept.containsKey(key)) {
      return;
    }
    kept.put(key, packed);
    bytes += packed.bytes();
    Iterator<PackedLogits> oldest = kept.values().iterator();
    while (bytes > mostBytes) {
      bytes -= oldest.next().bytes();
      oldest.remove();
    }
  }

  /** Whether a step of this key is in memory. */
  public synchronized boolean holds(Object key) {
    return kept.containsKey(key);
  }

  /** What the values in memory take, bytes. */
  public synchronized long bytes() {
    return bytes;
  }

  /** A series whose steps are looked for in memory first. */
  public Series over(Series series) {
    return new Series() {
      @Override
      public int size() {
        return series.size();
      }

      @Override
      public StepId at(int index) {
        return series.at(index);
      }

      @Override
      public Object key(int index) {
        return series.key(index);
      }

      @Override
      public Logits logits(int index) throws StepException {
        return KeptSteps.this.logits(series, index);
      }

      @Override
      public boolean growing() {
        return series.growing();
      }
    };
  }
}
