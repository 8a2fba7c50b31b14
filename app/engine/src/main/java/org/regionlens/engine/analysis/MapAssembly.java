package org.regionlens.engine.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapSpec;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.Objective;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Samples;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.Term;
import org.regionlens.engine.map.Combinations;
import org.regionlens.engine.map.Field;
import org.regionlens.engine.map.FieldPair;
import org.regionlens.engine.work.Work;

/**
 * Makes the maps of a request: kept apart by class, or summed into one (docs/method, "Per-pixel
 * maps"). A map that an earlier request made is taken as it is. Used by one thread at a time.
 */
final class MapAssembly {
  private final RequestFrame frame;
  private final AnalysisRequest request;
  private final Work work;
  private final PartSizes sizes;
  private final MapKeys keys;
  private final Objective objective;
  private final LossFields losses;
  private final List<ClassGroup> groups;
  private final Map<MapRef, List<Samples>> finished = new TreeMap<>();
  private final Map<MapRef, Map<ClassGroup, Samples>> made = new TreeMap<>();

  MapAssembly(RequestFrame frame, LossFields losses, Work work) {
    this.frame = frame;
    this.request = frame.request();
    this.objective = request.settings().objective();
    this.losses = losses;
    this.work = work;
    this.sizes = new PartSizes(frame.geometry());
    this.keys = new MapKeys(frame);
    this.groups = groups();
    for (MapRef id : request.maps()) {
      List<Samples> found = Part.of(id, objective).isEmpty() ? List.of() : keys.find(id);
      if (found == null) {
        groupsOf(id).forEach(group -> group.maps().add(id));
        weighKeptParts(id);
      } else if (!found.isEmpty()) {
        finished.put(id, found);
      }
    }
  }

  /** The groups of a request; the last one holds all classes, if there is more than one group. */
  private List<ClassGroup> groups() {
    List<Integer> all = IntStream.range(0, request.logits().channels()).boxed().toList();
    return switch (request.classes()) {
      case ClassSelection.One(int index) ->
          List.of(new ClassGroup(List.of(request.logits().channelOf(index)), objective));
      case ClassSelection.All _ -> List.of(new ClassGroup(all, objective));
      case ClassSelection.Each _ -> {
        List<ClassGroup> each = new ArrayList<>();
        all.forEach(channel -> each.add(new ClassGroup(List.of(channel), objective)));
        if (all.size() > 1) {
          each.add(new ClassGroup(all, objective));
        }
        yield each;
      }
    };
  }

  /** Versus is one map over all classes, even of each. */
  private List<ClassGroup> groupsOf(MapRef id) {
    if (groups.size() == 1) {
      return groups;
    }
    return id.spec().has(MapSpec.Trait.OF_ALL_CLASSES)
        ? List.of(groups.getLast())
        : groups.subList(0, groups.size() - 1);
  }

  /** Whether a map is to be made for which a class is needed. */
  boolean wants(int channel) {
    return groups.stream().anyMatch(group -> group.wants(channel));
  }

  /** Whether any map of a stage is to be made. */
  boolean wants(Part.Stage stage) {
    return groups.stream().anyMatch(group -> !group.parts(stage).isEmpty());
  }

  /**
   * Adds a stage of the next classes.
   *
   * @param channels the next ones that are wanted, in order
   * @param classes their values
   */
  void add(Part.Stage stage, List<Integer> channels, List<ClassValues> classes) {
    Set<Part> wanted = new LinkedHashSet<>();
    groups.forEach(group -> wanted.addAll(group.parts(stage)));
    if (wanted.isEmpty() || classes.isEmpty()) {
      return;
    }
    List<Map<Part, Field>> fields =
        new ArrayList<>(classes.stream().map(c -> Map.<Part, Field>of()).toList());
    Set<Part> ofClasses = new LinkedHashSet<>(wanted);
    ofClasses.removeIf(losses::makes);
    work.forEach(
        classes.size(), i -> fields.set(i, ClassFields.of(classes.get(i), ofClasses, stage, work)));
    for (Part part : wanted) {
      for (int i = 0; i < channels.size() && losses.makes(part); i++) {
        fields.get(i).put(part, losses.field(part, channels.get(i)));
      }
    }
    work.forEach(groups.size(), i -> add(groups.get(i), stage, channels, fields));
  }

  private void add(
      ClassGroup group, Part.Stage stage, List<Integer> channels, List<Map<Part, Field>> fields) {
    List<Map<Part, Field>> own = new ArrayList<>();
    for (int i = 0; i < channels.size(); i++) {
      if (group.wants(channels.get(i))) {
        own.add(fields.get(i));
      }
    }
    Set<Part> parts = group.parts(stage);
    if (own.isEmpty() || parts.isEmpty()) {
      return;
    }
    group.add(own, parts, sizes, work);
    boolean complete = group.isSingle() || channels.getLast().equals(group.channels().getLast());
    if (complete) {
      finish(group, stage);
    }
  }

  private void finish(ClassGroup group, Part.Stage stage) {
    for (MapRef id : List.copyOf(group.maps())) {
      if (Part.of(id, objective).getFirst().stage() == stage) {
        if (id instanceof MapRef.Total) {
          keepParts(group);
        }
        put(id, group, field(id, group));
        group.maps().remove(id);
      }
    }
    group.release(stage);
  }

  private Field field(MapRef id, ClassGroup group) {
    List<Part> parts = Part.of(id, objective);
    if (id instanceof MapRef.Total) {
      return weighted(parts.stream().map(group::field).toList());
    }
    Field first = group.field(parts.getFirst());
    if (parts.size() == 1) {
      return first;
    }
    Field second = group.field(parts.getLast());
    FieldPair pair = Slopes.both(first, second);
    int size = sizes.size(id.domain());
    return switch (id) {
      case MapRef.Versus _ -> Combinations.difference(pair, size, work);
      default -> Combinations.quotient(first, second, size, work);
    };
  }

  /** Two slopes that come from one exponential are read together. */
  private Field weighted(List<Field> slopes) {
    double[] weights = objective.terms().stream().mapToDouble(Term::weight).toArray();
    return slopes.size() == 2
        ? Combinations.weighted(
            weights[0], weights[1], Slopes.both(slopes.getFirst(), slopes.getLast()))
        : Combinations.weighted(weights, slopes);
  }

  /** The parts of a weighted sum are kept, so that other weights only weigh them anew. */
  private void keepParts(ClassGroup group) {
    for (Part part : Part.of(StandardMaps.GRADIENT_TOTAL, objective)) {
      double[] sum = group.sum(part);
      if (keys.keepsParts()) {
        double[] values = sum == null ? array(group.field(part), sizes.of(part)) : sum;
        keys.keep(part, group.channels(), values);
        group.replace(part, values);
      }
    }
  }

  private void weighKeptParts(MapRef id) {
    if (!(id instanceof MapRef.Total)) {
      return;
    }
    for (ClassGroup group : groupsOf(id)) {
      List<Field> kept = new ArrayList<>();
      for (Part part : Part.of(id, objective)) {
        double[] values = keys.find(part, group.channels());
        if (values != null) {
          kept.add(Field.of(values));
        }
      }
      if (kept.size() == objective.terms().size()) {
        put(id, group, weighted(kept));
        group.maps().remove(id);
      }
    }
  }

  private double[] array(Field field, int size) {
    double[] values = new double[size];
    field.forEachRun(
        size, work, (from, length, buffer) -> System.arraycopy(buffer, 0, values, from, length));
    return values;
  }

  /** Writes a map in the precision in which it is handed out. */
  private void put(MapRef id, ClassGroup group, Field field) {
    int size = sizes.size(id.domain());
    Samples samples;
    if (request.precision() == Precision.DOUBLE) {
      samples = Samples.of(array(field, size));
    } else {
      float[] values = new float[size];
      field.forEachRun(
          size,
          work,
          (from, length, buffer) -> {
            for (int i = 0; i < length; i++) {
              values[from + i] = (float) buffer[i];
            }
          });
      samples = Samples.of(values);
    }
    synchronized (made) {
      made.computeIfAbsent(id, key -> new HashMap<>()).put(group, samples);
    }
  }

  /** The maps asked for. */
  Map<MapRef, List<MapValues>> maps() {
    made.forEach(
        (id, byGroup) -> {
          List<Samples> list = new ArrayList<>();
          for (ClassGroup group : groupsOf(id)) {
            @Nullable Samples samples = byGroup.get(group);
            if (samples == null) {
              throw new IllegalStateException("The map " + id + " was not finished.");
            }
            list.add(samples);
          }
          keys.keep(id, list);
          finished.put(id, list);
        });
    Map<MapRef, List<MapValues>> maps = new TreeMap<>();
    finished.forEach((id, list) -> maps.put(id, list.stream().map(s -> values(id, s)).toList()));
    return maps;
  }

  private MapValues values(MapRef id, Samples samples) {
    return new MapValues(
        id, sizes.height(id.domain()), sizes.width(id.domain()), samples, frame.geometry());
  }
}
