package org.regionlens.desktop.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.boundary.Boundaries;
import org.regionlens.desktop.boundary.BoundaryQuestion;
import org.regionlens.desktop.boundary.BoundaryViewModel;
import org.regionlens.desktop.pane.PaneGridViewModel;
import org.regionlens.desktop.pane.PixelBox;
import org.regionlens.desktop.pane.PixelMarks;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.studies.LiveStudy;
import org.regionlens.desktop.thread.Delay;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.engine.MapCatalogue;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapSpec;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.edge.DistanceBands;
import org.regionlens.engine.edge.EdgeStudy;

/**
 * The edge profile of what the panes show. A brushed range of bands marks its pixels in the panes;
 * a selected region of the image is counted by band.
 */
public final class ProfileViewModel {
  /** The maps of a fresh window: where the two losses push. */
  static final List<MapRef> DEFAULT_CURVES =
      List.of(StandardMaps.GRADIENT_RMI, StandardMaps.GRADIENT_BCE);

  private final PaneGridViewModel panes;
  private final BoundaryViewModel boundaries;
  private final ObjectProperty<Set<MapRef>> chosen =
      new SimpleObjectProperty<>(Set.copyOf(DEFAULT_CURVES));
  private final BooleanProperty quartiles = new SimpleBooleanProperty(true);
  private final BooleanProperty logarithmic = new SimpleBooleanProperty(true);
  private final ObjectProperty<@Nullable BandRange> brushed = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<List<Long>> selected = new ReadOnlyObjectWrapper<>(List.of());
  private final LiveStudy<ProfileQuestion, ProfileAnswer> study;

  /**
   * @param shown whether the profile can be seen
   * @param engine made in the background when it is first needed
   * @param task computes in the background
   */
  public ProfileViewModel(
      AnalysisSession session,
      PaneGridViewModel panes,
      BoundaryViewModel boundaries,
      ObservableBooleanValue shown,
      Supplier<EdgeStudy> engine,
      LatestTask task,
      Delay delay) {
    this.panes = panes;
    this.boundaries = boundaries;
    study =
        new LiveStudy<>(
            Bindings.createObjectBinding(
                () -> {
                  var result = session.result().get();
                  return result == null ? null : new ProfileQuestion(result.question(), curves());
                },
                session.result(),
                chosen),
            shown,
            (question, cancellation) -> question.answer(engine.get(), cancellation),
            task,
            delay);
    brushed.addListener((property, before, now) -> mark());
    boundaries.boundaries().addListener((property, before, now) -> boundariesChanged(before, now));
    panes.selection().addListener((property, before, now) -> count());
    shown.addListener(
        (property, before, now) -> {
          if (!now) {
            brushed.set(null);
          }
        });
  }

  LiveStudy<ProfileQuestion, ProfileAnswer> study() {
    return study;
  }

  /** The maps whose curves are drawn; sensitivity never comes without that of the labels. */
  ObjectProperty<Set<MapRef>> chosen() {
    return chosen;
  }

  /** These maps in the order of their curves, those of the fresh window first. */
  public ObservableValue<List<MapRef>> drawn() {
    return chosen.map(maps -> curves());
  }

  /** Whether the ribbons from the lower to the upper quartile are drawn. */
  BooleanProperty quartiles() {
    return quartiles;
  }

  /** Whether the axis of multiples is logarithmic. */
  BooleanProperty logarithmic() {
    return logarithmic;
  }

  /** The bands whose pixels are marked in the panes, or null. */
  ObjectProperty<@Nullable BandRange> brushed() {
    return brushed;
  }

  /** How many pixels of the selected region lie in each band; empty without a region. */
  ReadOnlyObjectProperty<List<Long>> selected() {
    return selected.getReadOnlyProperty();
  }

  /** The maps that have curves: what sums up and belongs to one class. */
  static List<MapRef> possible() {
    return MapCatalogue.standard().stream()
        .filter(map -> !map.spec().has(MapSpec.Trait.OF_ALL_CLASSES))
        .toList();
  }

  static DistanceBands bands() {
    return DistanceBands.defaults();
  }

  /** Shows or hides the curve of a map. */
  void choose(MapRef map, boolean wanted) {
    Set<MapRef> now = new TreeSet<>();
    now.addAll(chosen.get());
    if (wanted) {
      now.add(map);
    } else {
      now.remove(map);
    }
    // Without a curve there is nothing to draw: the last one stays.
    if (!now.isEmpty()) {
      chosen.set(Set.copyOf(now));
    }
  }

  private List<MapRef> curves() {
    Set<MapRef> drawn = new TreeSet<>(chosen.get());
    chosen.get().forEach(map -> map.spec().twin().ifPresent(drawn::add));
    List<MapRef> curves = new ArrayList<>(DEFAULT_CURVES);
    curves.retainAll(drawn);
    drawn.stream().filter(map -> !curves.contains(map)).forEach(curves::add);
    return curves;
  }

  private void boundariesChanged(@Nullable Boundaries before, @Nullable Boundaries now) {
    BoundaryQuestion old = before == null ? null : before.question();
    if (now == null || !now.question().equals(old)) {
      // Bands of another class are not the ones that were pointed at.
      brushed.set(null);
    }
    mark();
    count();
  }

  private void mark() {
    BandRange range = brushed.get();
    Boundaries measured = boundaries.boundaries().get();
    panes
        .marks()
        .set(
            range == null || measured == null
                ? null
                : PixelMarks.of(
                    measured.width(),
                    measured.height(),
                    pixel -> measured.isIn(pixel, bands(), range.first(), range.last())));
  }

  private void count() {
    PixelBox box = panes.selection().get();
    Boundaries measured = boundaries.boundaries().get();
    if (box == null || measured == null) {
      selected.set(List.of());
      return;
    }
    long[] counts = new long[bands().count()];
    for (int y = box.top(); y < Math.min(measured.height(), box.top() + box.height()); y++) {
      for (int x = box.left(); x < Math.min(measured.width(), box.left() + box.width()); x++) {
        measured.count(y * measured.width() + x, bands(), counts);
      }
    }
    List<Long> list = new ArrayList<>();
    for (long count : counts) {
      list.add(count);
    }
    selected.set(List.copyOf(list));
  }
}
