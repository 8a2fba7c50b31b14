package org.regionlens.desktop.sweep;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.edge.EdgeSettings;
import org.regionlens.engine.study.Quantity;
import org.regionlens.engine.study.Sweep;
import org.regionlens.engine.study.SweepAxis;
import org.regionlens.engine.study.SweepCase;
import org.regionlens.engine.study.SweepParameter;
import org.regionlens.engine.study.SweepPlan;
import org.regionlens.engine.study.SweepPoint;
import org.regionlens.media.input.Case;

/**
 * A sweep over the open case: what is asked, and the points that are there so far. It runs when it
 * is told to, and what it found stays until the next.
 */
public final class SweepViewModel {
  static final List<Quantity> DEFAULT_QUANTITIES =
      List.of(Quantity.RMI, Quantity.MI, Quantity.NEAR_GRADIENT_RMI, Quantity.OPPOSED);

  private final AnalysisSession session;
  private final Supplier<Sweep> engine;
  private final LatestTask task;
  private final AxisChoice first;
  private final AxisChoice second;
  private final ObjectProperty<Set<Quantity>> quantities =
      new SimpleObjectProperty<>(new LinkedHashSet<>(DEFAULT_QUANTITIES));
  private final IntegerProperty near = new SimpleIntegerProperty(0);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final ReadOnlyObjectWrapper<@Nullable SweepRun> run = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();

  /**
   * What a sweep found so far.
   *
   * @param subject the case it went over
   * @param plan what was asked
   * @param points the first of the plan
   */
  record SweepRun(Case subject, SweepPlan plan, List<SweepPoint> points) {
    SweepRun {
      points = List.copyOf(points);
    }

    boolean isComplete() {
      return points.size() == plan.size();
    }
  }

  /**
   * A model.
   *
   * @param standard the parameter of a fresh window
   * @param engine made in the background when it is first needed
   * @param task computes in the background
   */
  public SweepViewModel(
      AnalysisSession session, SweepParameter standard, Supplier<Sweep> engine, LatestTask task) {
    this.session = session;
    this.engine = engine;
    this.task = task;
    this.first = new AxisChoice(standard);
    this.second = new AxisChoice(null);
    session.subject().addListener((property, before, now) -> forget(before, now));
  }

  AxisChoice first() {
    return first;
  }

  /** The second parameter, for a map over two. */
  AxisChoice second() {
    return second;
  }

  ObjectProperty<Set<Quantity>> quantities() {
    return quantities;
  }

  /** What is near, as an index of {@link org.regionlens.engine.edge.Nearness#STANDARD}. */
  IntegerProperty near() {
    return near;
  }

  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** How far the running sweep has come, 0 … 1. */
  ReadOnlyDoubleProperty progress() {
    return progress.getReadOnlyProperty();
  }

  /** The latest sweep, finished or not; null before the first. */
  ReadOnlyObjectProperty<@Nullable SweepRun> run() {
    return run.getReadOnlyProperty();
  }

  /** Why the latest sweep did not come to its end, or null. */
  ReadOnlyObjectProperty<@Nullable Throwable> failure() {
    return failure.getReadOnlyProperty();
  }

  /** Records a quantity or not; the last one stays. */
  void choose(Quantity quantity, boolean wanted) {
    Set<Quantity> now = new LinkedHashSet<>(quantities.get());
    if (wanted) {
      now.add(quantity);
    } else {
      now.remove(quantity);
    }
    if (!now.isEmpty()) {
      quantities.set(now);
    }
  }

  /** Starts the sweep, giving up the one before. */
  void start() {
    Case subject = session.subject().get();
    if (subject == null) {
      return;
    }
    SweepPlan plan;
    try {
      plan = plan(subject);
    } catch (IllegalArgumentException e) {
      failure.set(e);
      return;
    }
    failure.set(null);
    busy.set(true);
    progress.set(0);
    run.set(new SweepRun(subject, plan, List.of()));
    task.submit(
        ticket ->
            engine
                .get()
                .run(
                    plan,
                    (point, done, all) -> ticket.tell(() -> add(point, done / (double) all)),
                    ticket),
        points -> {
          busy.set(false);
          run.set(new SweepRun(subject, plan, points));
        },
        reason -> {
          busy.set(false);
          failure.set(reason);
        });
  }

  /** Gives up the running sweep; the points found so far stay. */
  public void cancel() {
    task.cancel();
    busy.set(false);
  }

  private void add(SweepPoint point, double done) {
    SweepRun now = Objects.requireNonNull(run.get());
    List<SweepPoint> points = new ArrayList<>(now.points());
    points.add(point);
    run.set(new SweepRun(now.subject(), now.plan(), points));
    progress.set(done);
  }

  private SweepPlan plan(Case subject) {
    List<SweepAxis> axes = new ArrayList<>();
    for (AxisChoice choice : List.of(first, second)) {
      SweepAxis axis = choice.axis();
      if (axis != null) {
        axes.add(axis);
      }
    }
    OptionalInt classIndex =
        session.classes().get() instanceof ClassSelection.One(int index)
            ? OptionalInt.of(index)
            : OptionalInt.empty();
    return new SweepPlan(
        new SweepCase(
            subject.labels(), subject.givenLogits(), session.settings().get(), subject.whatIf()),
        classIndex,
        axes,
        List.copyOf(quantities.get()),
        near.get(),
        EdgeSettings.defaults());
  }

  private void forget(@Nullable Case before, @Nullable Case now) {
    if (before != null && now != null && !before.name().equals(now.name())) {
      cancel();
      run.set(null);
      failure.set(null);
    }
  }
}
