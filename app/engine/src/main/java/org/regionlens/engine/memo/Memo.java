package org.regionlens.engine.memo;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.work.Planes;

/**
 * Keeps values up to a number of bytes; what was longest not asked for goes first. Small values
 * stand on a shelf of their own, so that maps, of which few fit, do not push out matrices. Arrays
 * of forgotten maps are used again for new ones. Safe for many threads. Values must never be
 * changed.
 */
public final class Memo {
  /** Larger values are maps; matrices are smaller. */
  private static final long SMALL = 1 << 20;

  /** The share of the small values. */
  private static final int SMALL_SHARE = 8;

  /** The share of maps that is for arrays that wait to be used again. */
  private static final int SPARE_SHARE = 4;

  private final Map<Object, Owner> owners = new WeakHashMap<>();
  private final Shelf small;
  private final Shelf large;
  private final SparePlanes spare;

  /** The arrays of all maps that are kept, by identity. */
  private final Set<double[]> keptPlanes = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * @param capacity bytes, all values together
   */
  public Memo(long capacity) {
    small = new Shelf(capacity / SMALL_SHARE);
    long forMaps = capacity - capacity / SMALL_SHARE;
    large = new Shelf(forMaps - forMaps / SPARE_SHARE);
    spare = new SparePlanes(forMaps / SPARE_SHARE);
  }

  /** From here until it is closed a request may read what it finds, kept or forgotten. */
  public interface Reading extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Begins a request. Its user sees to it that {@link #find} and {@link #planes} are used within
   * one only, as nothing here can tell: the array of a map that was found outside may be written
   * over as soon as the map is forgotten.
   */
  public Reading read() {
    long request = spare.begin();
    return () -> spare.end(request);
  }

  /** Arrays for maps, those of forgotten ones first; for use within a request. */
  public Planes planes() {
    return spare;
  }

  /** Bytes that maps may take. */
  public long capacityForMaps() {
    return large.capacity;
  }

  /** Bytes that are kept now. */
  public synchronized long bytes() {
    return small.bytes + large.bytes + spare.bytes();
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

  /** The value of that name, or null if it is not kept; to be read within a request. */
  public synchronized <V> @Nullable V find(Key<V> key) {
    V value = small.find(key);
    return value == null ? large.find(key) : value;
  }

  /**
   * Keeps a value, unless it is too large or is kept already.
   *
   * @throws IllegalStateException if one of its arrays is kept under another name
   */
  public synchronized <V> void keep(Key<V> key, V value) {
    long bytes = key.bytes(value);
    (bytes < SMALL ? small : large).keep(key, value, bytes);
  }

  /** Forgets everything. */
  public synchronized void clear() {
    small.clear();
    large.clear();
    spare.clear();
    keptPlanes.clear();
  }

  private record Kept(Object value, long bytes) {}

  /** Values in the order in which they were last asked for. */
  private final class Shelf {
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

    <V> void keep(Key<V> key, V value, long size) {
      if (size > capacity || values.containsKey(key)) {
        return;
      }
      key.planes(value).forEach(plane -> claim(plane, key));
      values.put(key, new Kept(value, size));
      bytes += size;
      Iterator<Map.Entry<Key<?>, Kept>> oldest = values.entrySet().iterator();
      while (bytes > capacity) {
        Map.Entry<Key<?>, Kept> forgotten = oldest.next();
        oldest.remove();
        forget(forgotten.getKey(), forgotten.getValue());
      }
    }

    void dropOrphans() {
      values
          .entrySet()
          .removeIf(
              entry -> {
                boolean gone = entry.getKey().owners().anyMatch(Owner::isGone);
                if (gone) {
                  forget(entry.getKey(), entry.getValue());
                }
                return gone;
              });
    }

    @SuppressWarnings("unchecked")
    private <V> void forget(Key<V> key, Kept kept) {
      bytes -= kept.bytes();
      key.planes((V) kept.value()).forEach(this::release);
    }

    private void claim(double[] plane, Key<?> key) {
      if (!keptPlanes.add(plane)) {
        throw new IllegalStateException("The array of " + key + " is kept under another name.");
      }
    }

    private void release(double[] plane) {
      keptPlanes.remove(plane);
      spare.retire(plane);
    }

    void clear() {
      values.clear();
      bytes = 0;
    }
  }
}
