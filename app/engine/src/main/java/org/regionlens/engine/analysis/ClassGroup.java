package org.regionlens.engine.analysis;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.Objective;
import org.regionlens.engine.map.Field;
import org.regionlens.engine.map.FieldPair;
import org.regionlens.engine.work.Work;

/**
 * Classes whose maps are summed, and the parts gathered of them so far. One class is not summed:
 * its fields are read where the map is written. Not shared between threads.
 */
final class ClassGroup {
  private final List<Integer> channels;
  private final Set<MapRef> maps = new TreeSet<>();
  private final Map<Part, double[]> sums = new HashMap<>();
  private final Map<Part, Field> fields = new HashMap<>();
  private final Objective objective;

  ClassGroup(List<Integer> channels, Objective objective) {
    this.channels = List.copyOf(channels);
    this.objective = objective;
  }

  List<Integer> channels() {
    return channels;
  }

  /** The maps that are still to be made. */
  Set<MapRef> maps() {
    return maps;
  }

  boolean isSingle() {
    return channels.size() == 1;
  }

  boolean wants(int channel) {
    return !maps.isEmpty() && channels.contains(channel);
  }

  /** The parts of a stage that its open maps are made of. */
  Set<Part> parts(Part.Stage stage) {
    Set<Part> parts = new LinkedHashSet<>();
    for (MapRef id : maps) {
      for (Part part : Part.of(id, objective)) {
        if (part.stage() == stage) {
          parts.add(part);
        }
      }
    }
    return parts;
  }

  /** Adds the parts of some of its classes, in the order of the channels. */
  void add(List<Map<Part, Field>> classes, Set<Part> parts, PartSizes sizes, Work work) {
    if (isSingle()) {
      parts.forEach(part -> fields.put(part, classes.getFirst().get(part)));
      return;
    }
    Set<Part> left = new LinkedHashSet<>(parts);
    for (Part part : parts) {
      Part other = part.readWith();
      if (left.contains(part) && other != null && left.contains(other)) {
        List<FieldPair> pairs =
            classes.stream().map(c -> Slopes.both(field(c, part), field(c, other))).toList();
        accumulate(part, other, pairs, sizes.of(part), work);
        left.removeAll(Set.of(part, other));
      }
    }
    for (Part part : left) {
      accumulate(part, classes.stream().map(c -> field(c, part)).toList(), sizes.of(part), work);
    }
  }

  private static Field field(Map<Part, Field> ofClass, Part part) {
    return Objects.requireNonNull(ofClass.get(part), part::toString);
  }

  /** All classes of a run, then the next run: the sums stay in the cache meanwhile. */
  private void accumulate(Part part, List<Field> added, int size, Work work) {
    boolean begins = !sums.containsKey(part);
    double[] sum = sumOf(part, size);
    Field all =
        (from, length, buffer, scratch) -> {
          double[] values = scratch.take();
          start(begins, sum, from, length, buffer);
          for (int c = 0; c < added.size(); c++) {
            boolean first = begins && c == 0;
            added.get(c).read(from, length, first ? buffer : values, scratch);
            if (!first) {
              add(part, length, buffer, values);
            }
          }
          scratch.give(values);
        };
    all.forEachRun(
        size, work, (from, length, buffer) -> System.arraycopy(buffer, 0, sum, from, length));
  }

  /**
   * The same for two parts that are read together. Written out beside the former: for any number of
   * parts both would need lists of sums and buffers, and a reader of its own for a single field.
   */
  private void accumulate(Part first, Part second, List<FieldPair> added, int size, Work work) {
    boolean begins = !sums.containsKey(first);
    double[] firstSum = sumOf(first, size);
    double[] secondSum = sumOf(second, size);
    FieldPair all =
        (from, length, a, b, scratch) -> {
          double[] valuesOfA = scratch.take();
          double[] valuesOfB = scratch.take();
          start(begins, firstSum, from, length, a);
          start(begins, secondSum, from, length, b);
          for (int c = 0; c < added.size(); c++) {
            if (begins && c == 0) {
              added.get(c).read(from, length, a, b, scratch);
            } else {
              added.get(c).read(from, length, valuesOfA, valuesOfB, scratch);
              add(first, length, a, valuesOfA);
              add(second, length, b, valuesOfB);
            }
          }
          scratch.give(valuesOfA);
          scratch.give(valuesOfB);
        };
    all.forEachRun(
        size,
        work,
        (from, length, a, b) -> {
          System.arraycopy(a, 0, firstSum, from, length);
          System.arraycopy(b, 0, secondSum, from, length);
        });
  }

  /** What earlier classes came to. */
  private static void start(boolean begins, double[] sum, int from, int length, double[] buffer) {
    if (!begins) {
      System.arraycopy(sum, from, buffer, 0, length);
    }
  }

  private double[] sumOf(Part part, int size) {
    double[] sum = sums.computeIfAbsent(part, key -> new double[size]);
    fields.put(part, Field.of(sum));
    return sum;
  }

  private static void add(Part part, int length, double[] sum, double[] values) {
    if (part.isSameForAll()) {
      return;
    }
    if (part.equals(Part.PREDICTION)) {
      for (int i = 0; i < length; i++) {
        sum[i] = Math.max(sum[i], values[i]);
      }
    } else if (part.stage() == Part.Stage.FORMS) {
      addNumbers(length, sum, values);
    } else {
      // The same place of two arrays: of this loop the compiler makes vectors.
      for (int i = 0; i < length; i++) {
        sum[i] += values[i];
      }
    }
  }

  /** NaN, of a window that is dropped, counts as nothing. */
  private static void addNumbers(int length, double[] sum, double[] values) {
    for (int i = 0; i < length; i++) {
      double before = sum[i];
      double value = values[i];
      double both = before + value;
      sum[i] = Double.isNaN(both) ? (Double.isNaN(before) ? value : before) : both;
    }
  }

  /** The sum of a part over the classes added. */
  Field field(Part part) {
    Field field = fields.get(part);
    if (field == null) {
      throw new IllegalStateException("No class has added its " + part + ".");
    }
    return field;
  }

  /** The array behind a summed part, or null of a single class. */
  double @Nullable [] sum(Part part) {
    return sums.get(part);
  }

  /** From now on the part is read from these values. */
  void replace(Part part, double[] values) {
    fields.put(part, Field.of(values));
  }

  /** Forgets the parts of a stage. */
  void release(Part.Stage stage) {
    fields.keySet().removeIf(part -> part.stage() == stage);
    sums.keySet().removeIf(part -> part.stage() == stage);
  }
}
