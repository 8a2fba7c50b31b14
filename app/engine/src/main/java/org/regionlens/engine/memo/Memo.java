package org.regionlens.engine.memo;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps values up to a number of bytes; what was longest not asked for goes first. Small values
 * stand on a shelf of their own, so that maps, of which few fit, do not push out matrices. Safe for
 * many threads. Values must never be changed.
 */
public final class Memo {
  /** Larger values are maps; matrices are smaller. */
  private static final long SMALL = 1 << 20;

  /** The share of the small values. */
  private static final int SMALL_SHARE = 8;

  private final Map<Object, Owner> owners = new WeakHashMap<>();
  private final Shelf small;
  private final Shelf large;

  /**
   * @param capacity bytes, all values together
   */
  public Memo(long capacity) {
    small = new Shelf(capacity / SMALL_SHARE);
    large = new Shelf(capacity - capacity / SMALL_SHARE);
  }

  /** Bytes that maps may take. */
  public long capacityForMaps() {
    return large.capacity;
  }

  /** Bytes that are kept now. */
  public synchronized long bytes() {
    return small.bytes + large.bytes;
  }

  /**
   * The owner that stands for a mask or prediction, the same each time.
   *
   * @param thing compared by identity
   */
  public synchronized Owner ownerOf(Object thing) {
    Owner owner = owners.get(thing);
    if (owner == null) {
      owner = new Owner(thing);
      owners.put(thing, owner);
      small.dropOrphans();
      large.dropOrphans();
    }
    return owner;
  }

  /** The value of that name, or null if it is not kept. */
  public synchronized <V> @Nullable V find(Key<V> key) {
    V value = small.find(key);
    return value == null ? large.find(key) : value;
  }

  /** Keeps a value, unless it is too large or is kept already. */
  public synchronized <V> void keep(Key<V> key, V value) {
    long bytes = key.bytes(value);
    (bytes < SMALL ? small : large).keep(key, value, bytes);
  }

  /** Forgets everything. */
  public synchronized void clear() {
    small.clear();
    large.clear();
  }

  private record Kept(Object value, long bytes) {}

  /** Values in the order in which they were last asked for. */
  private static final class Shelf {
    private final long capacity;
    private final Map<Key<?>, Kept> values = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    Shelf(long capacity) {
      this.capacity = capacity;
    }

    // A key's type parameter names the type of what was kept under it.
    @SuppressWarnings("unchecked")
    <V> @Nullable V find(Key<V> key) {
      Kept kept = values.get(key);
      return kept == null ? null : (V) kept.value();
    }

    void keep(Key<?> key, Object value, long size) {
      if (size > capacity || values.containsKey(key)) {
        return;
      }
      values.put(key, new Kept(value, size));
      bytes += size;
      Iterator<Kept> oldest = values.values().iterator();
      while (bytes > capacity) {
        bytes -= oldest.next().bytes();
        oldest.remove();
      }
    }

    void dropOrphans() {
      values
          .entrySet()
          .removeIf(
              entry -> {
                boolean gone = entry.getKey().owners().anyMatch(Owner::isGone);
                bytes -= gone ? entry.getValue().bytes() : 0;
                return gone;
              });
    }

    void clear() {
      values.clear();
      bytes = 0;
    }
  }
}
