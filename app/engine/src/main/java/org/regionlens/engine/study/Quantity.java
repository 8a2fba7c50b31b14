package org.regionlens.engine.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.BasicLosses;
import org.regionlens.engine.ClassResult;
import org.regionlens.engine.Loss;
import org.regionlens.engine.LossNumbers;
import org.regionlens.engine.MapCatalogue;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapSpec;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.edge.EdgeReport;
import org.regionlens.engine.edge.EdgeShare;
import org.regionlens.engine.edge.EdgeSums;
import org.regionlens.engine.edge.Opposition;

/**
 * A number that studies record. NaN is "no value". Of the chosen class, or of all classes together;
 * {@link #BCE} and {@link #TOTAL} are always of all classes. <em>Near</em> means within the width
 * of the plan.
 *
 * @param kind what it is
 * @param loss whose value or share; null of those that belong to none
 * @param shared the map whose share is counted; null if none is
 */
public record Quantity(Kind kind, @Nullable Loss loss, @Nullable MapRef shared)
    implements Comparable<Quantity> {

  /** What a quantity is. */
  public enum Kind {
    /** The value of a loss: of the class, or summed over classes. */
    VALUE,
    /** The Gaussian estimate of mutual information, nats; of all classes: the sum. */
    MI,
    /** Of the objective. */
    TOTAL,
    /** Share of a map near the boundary. */
    NEAR,
    /** Mean opposition near the boundary. */
    OPPOSITION,
    /** Fraction of the pixels near it whose two sides push in opposite directions. */
    OPPOSED,
    /** IoU, or mIoU. */
    IOU,
    /** Boundary IoU, or its mean. */
    BOUNDARY_IOU,
    /** Trimap IoU, or its mean. */
    TRIMAP_IOU
  }

  /** BCE, nats a valid pixel. */
  public static final Quantity BCE = value(BasicLosses.BCE);

  public static final Quantity RMI = value(BasicLosses.RMI);
  public static final Quantity MI = of(Kind.MI);
  public static final Quantity TOTAL = of(Kind.TOTAL);
  public static final Quantity NEAR_GRADIENT_BCE = near(StandardMaps.GRADIENT_BCE);
  public static final Quantity NEAR_GRADIENT_RMI = near(StandardMaps.GRADIENT_RMI);
  public static final Quantity NEAR_BCE = near(StandardMaps.BCE);

  /** To be read beside the next one only. */
  public static final Quantity NEAR_SENSITIVITY = near(StandardMaps.SENSITIVITY);

  public static final Quantity NEAR_SENSITIVITY_LABELS = near(StandardMaps.SENSITIVITY_LABELS);
  public static final Quantity OPPOSITION = of(Kind.OPPOSITION);
  public static final Quantity OPPOSED = of(Kind.OPPOSED);
  public static final Quantity IOU = of(Kind.IOU);
  public static final Quantity BOUNDARY_IOU = of(Kind.BOUNDARY_IOU);
  public static final Quantity TRIMAP_IOU = of(Kind.TRIMAP_IOU);

  private static final List<Quantity> STANDARD =
      List.of(
          BCE,
          RMI,
          MI,
          TOTAL,
          NEAR_GRADIENT_BCE,
          NEAR_GRADIENT_RMI,
          NEAR_BCE,
          NEAR_SENSITIVITY,
          NEAR_SENSITIVITY_LABELS,
          OPPOSITION,
          OPPOSED,
          IOU,
          BOUNDARY_IOU,
          TRIMAP_IOU);

  private static Quantity of(Kind kind) {
    return new Quantity(kind, null, null);
  }

  /** The value of a loss. */
  public static Quantity value(Loss loss) {
    return new Quantity(Kind.VALUE, loss, null);
  }

  /** The share of a map near the boundary. */
  public static Quantity near(MapRef map) {
    Loss loss = map instanceof MapRef.Slope(Loss of) ? of : null;
    return new Quantity(Kind.NEAR, loss, map);
  }

  /** Those that every case has, in the order of tables and files. */
  public static List<Quantity> standard() {
    return STANDARD;
  }

  /** Value and share of the gradient of each loss that is not among the standard ones. */
  public static List<Quantity> of(Collection<Loss> losses) {
    List<Quantity> all = new ArrayList<>();
    for (Loss loss : losses) {
      if (!STANDARD.contains(value(loss))) {
        all.add(value(loss));
        all.add(near(new MapRef.Slope(loss)));
      }
    }
    return all;
  }

  /** The standard ones, and those of an answer's other losses. */
  public static List<Quantity> of(Analysis analysis) {
    List<Quantity> all = new ArrayList<>(STANDARD);
    all.addAll(of(analysis.losses().stream().map(LossNumbers::loss).toList()));
    return all;
  }

  /** The quantity of a name; empty if there is none. */
  public static Optional<Quantity> named(String name) {
    Optional<Quantity> standard =
        STANDARD.stream().filter(each -> each.commandName().equals(name)).findFirst();
    if (standard.isPresent()) {
      return standard;
    }
    boolean near = name.startsWith("near-");
    if (near) {
      return MapCatalogue.named(name.substring("near-".length())).map(Quantity::near);
    }
    return MapCatalogue.named("gradient-" + name).map(map -> value(((MapRef.Slope) map).loss()));
  }

  /** The name in files and on the command line, such as {@code near-gradient-rmi}. */
  public String commandName() {
    return switch (kind) {
      case VALUE -> loss == null ? "" : loss.spec();
      case NEAR -> shared == null ? "" : "near-" + shared.commandName();
      default -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    };
  }

  /** The key of its words, if every case has it. */
  public Optional<String> key() {
    return STANDARD.contains(this)
        ? Optional.of(commandName().toUpperCase(Locale.ROOT).replace('-', '_'))
        : Optional.empty();
  }

  /** Whether the losses alone do not tell it. */
  boolean needsEdges() {
    return switch (kind) {
      case VALUE, MI, TOTAL -> false;
      default -> true;
    };
  }

  /** Whether it lies between 0 and 1. */
  public boolean isRatio() {
    return needsEdges();
  }

  /** Of its values. */
  public MapSpec.Unit unit() {
    return switch (kind) {
      case MI, TOTAL -> MapSpec.Unit.NATS;
      case VALUE ->
          loss == null || loss.equals(BasicLosses.RMI)
              ? MapSpec.Unit.NATS
              : loss.traits().hasMap() ? new MapRef.Value(loss).unit() : MapSpec.Unit.NONE;
      default -> MapSpec.Unit.RATIO;
    };
  }

  /** Whether it is of all classes together, whichever class is studied. */
  public boolean isOfAllClasses() {
    return equals(BCE) || kind == Kind.TOTAL;
  }

  /** Whether it is counted near the boundary, within the width chosen. */
  public boolean isNear() {
    return kind == Kind.NEAR || kind == Kind.OPPOSITION || kind == Kind.OPPOSED;
  }

  /** The same of another loss; itself if it is not of that one. */
  Quantity with(Loss of, Loss by) {
    if (!of.equals(loss)) {
      return this;
    }
    return shared == null ? value(by) : near(new MapRef.Slope(by));
  }

  double ofLosses(Analysis analysis, OptionalInt classIndex) {
    return switch (kind) {
      case TOTAL -> analysis.total();
      case VALUE -> value(analysis, classIndex);
      case MI ->
          classIndex.isEmpty()
              ? analysis.classes().stream().mapToDouble(ClassResult::mi).sum()
              : result(analysis, classIndex.getAsInt()).mi();
      default -> throw new IllegalStateException(this + " is no loss.");
    };
  }

  private double value(Analysis analysis, OptionalInt classIndex) {
    if (loss == null) {
      return Double.NaN;
    }
    LossNumbers numbers = analysis.numbers(loss);
    if (classIndex.isEmpty() || isOfAllClasses() || numbers.perClass().isEmpty()) {
      return numbers.value();
    }
    int channel = analysis.request().logits().channelOf(classIndex.getAsInt());
    return numbers.perClass().get(channel);
  }

  private static ClassResult result(Analysis analysis, int index) {
    return analysis.classes().stream()
        .filter(result -> result.index() == index)
        .findFirst()
        .orElseThrow();
  }

  /**
   * The quantity of a study.
   *
   * @param report of the one class, or of all
   * @param classIndex the class; empty means all
   * @param width index in {@link org.regionlens.engine.edge.Nearness#STANDARD} of what is near
   */
  public double of(EdgeReport report, OptionalInt classIndex, int width) {
    if (!needsEdges()) {
      return ofLosses(report.analysis(), classIndex);
    }
    // With one class the means are that class's, and the sums too.
    EdgeSums sums = report.all();
    return switch (kind) {
      case IOU -> report.meanIou();
      case BOUNDARY_IOU -> report.meanBoundaryIou();
      case TRIMAP_IOU -> report.meanTrimapIou();
      case OPPOSITION -> opposition(sums, width).mean();
      case OPPOSED -> opposition(sums, width).fraction();
      default -> share(sums, width);
    };
  }

  private static Opposition opposition(EdgeSums sums, int width) {
    return sums.counted() ? sums.oppositionWithin().get(width) : new Opposition(0, 0, 0, 0);
  }

  private double share(EdgeSums sums, int width) {
    EdgeShare share = shared == null ? null : sums.share(shared);
    return share == null ? Double.NaN : share.share(width);
  }

  @Override
  public int compareTo(Quantity other) {
    return Comparator.comparingInt(Quantity::place)
        .thenComparing(Quantity::commandName)
        .compare(this, other);
  }

  private int place() {
    int place = STANDARD.indexOf(this);
    return place < 0 ? STANDARD.size() : place;
  }
}
