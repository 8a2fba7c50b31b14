package org.regionlens.desktop.status;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.boundary.Boundaries;
import org.regionlens.desktop.boundary.BoundaryQuestion;
import org.regionlens.desktop.pane.PaneGridViewModel;
import org.regionlens.desktop.pane.PixelPoint;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.session.SessionResult;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.engine.ClassResult;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.edge.ClassOverlaps;
import org.regionlens.media.input.Case;
import org.regionlens.media.text.MapWords;
import org.regionlens.media.text.Words;

/** What the status lines say. */
public final class StatusViewModel {
  private final AnalysisSession session;
  private final PaneGridViewModel panes;
  private final ObservableValue<@Nullable Boundaries> boundaries;
  private final OverlapViewModel overlaps;
  private final MapWords names;
  private final Words words;
  private final Numbers numbers;
  private final ReadOnlyObjectWrapper<List<Reading>> cursor =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Reading>> losses =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<String>> notes = new ReadOnlyObjectWrapper<>(List.of());

  public StatusViewModel(
      AnalysisSession session,
      PaneGridViewModel panes,
      ObservableValue<@Nullable Boundaries> boundaries,
      OverlapViewModel overlaps,
      MapWords names,
      Words words,
      Numbers numbers) {
    this.session = session;
    this.panes = panes;
    this.boundaries = boundaries;
    this.overlaps = overlaps;
    this.names = names;
    this.words = words;
    this.numbers = numbers;
    ChangeListener<Object> readAgain = (property, before, now) -> readCursor();
    panes.cursor().addListener(readAgain);
    panes.pinned().addListener(readAgain);
    panes.shownMaps().addListener(readAgain);
    boundaries.addListener(readAgain);
    session.seen().addListener(readAgain);
    session.pinned().addListener(readAgain);
    session.pinned().addListener((property, before, now) -> readLosses(session.result().get()));
    overlaps.onChange(() -> readLosses(session.result().get()));
    session
        .result()
        .addListener(
            (property, before, now) -> {
              readCursor();
              readLosses(now);
            });
    readCursor();
    readLosses(session.result().get());
  }

  /** Under the cursor: place, label, prediction, and the value of every map known. */
  public ReadOnlyObjectProperty<List<Reading>> cursor() {
    return cursor.getReadOnlyProperty();
  }

  /** The losses, of all and of the shown class, and the time they took. */
  public ReadOnlyObjectProperty<List<Reading>> losses() {
    return losses.getReadOnlyProperty();
  }

  /** What a reader must know about the losses. */
  public ReadOnlyObjectProperty<List<String>> notes() {
    return notes.getReadOnlyProperty();
  }

  private void readCursor() {
    PixelPoint point = panes.cursor().get();
    SessionResult result = session.seen().get();
    if (point == null || result == null) {
      cursor.set(List.of());
      return;
    }
    Case subject = result.question().subject();
    if (point.x() >= subject.labels().width() || point.y() >= subject.labels().height()) {
      cursor.set(List.of());
      return;
    }
    List<Reading> readings = new ArrayList<>();
    if (panes.pinned().get()) {
      readings.add(
          new Reading("", words.get("status.pinned"), true, words.get("status.pinned.tip")));
    }
    readings.add(new Reading("x", Integer.toString(point.x()), true, words.get("status.x.tip")));
    readings.add(new Reading("y", Integer.toString(point.y()), true, words.get("status.y.tip")));
    PixelWords pixel = new PixelWords(words, numbers);
    readings.add(reading("status.label", pixel.label(subject, point)));
    readings.add(reading("status.predicted", pixel.prediction(subject, point)));
    addDistance(readings, result, point);
    if (session.pinned().get() != null) {
      String key = "badge.side." + result.side();
      String side = words.get("status.side", words.get(key));
      readings.add(new Reading("", side, true, words.get(key + ".tip")));
    }
    addMaps(readings, result, point, true);
    addMaps(readings, result, point, false);
    cursor.set(List.copyOf(readings));
  }

  /** Signed distance to the boundary of the shown class; of all classes, of the pixel's own. */
  private void addDistance(List<Reading> readings, SessionResult result, PixelPoint point) {
    Boundaries measured = boundaries.getValue();
    if (measured == null || !measured.question().equals(BoundaryQuestion.of(result.question()))) {
      return;
    }
    double distance = measured.at(point.y() * measured.width() + point.x());
    if (!Double.isNaN(distance)) {
      String sign = distance > 0 ? "+" : "";
      String value = words.get("status.pixels", sign + numbers.fixed(distance, 1));
      readings.add(reading("status.distance", value));
    }
  }

  /** Maps that panes show first: they are what a person compares. */
  private void addMaps(
      List<Reading> readings, SessionResult result, PixelPoint point, boolean shown) {
    for (MapRef id : new TreeSet<>(result.maps().keySet())) {
      MapValues map = result.map(id);
      if (map != null && panes.shownMaps().get().contains(id) == shown) {
        double value = map.atPixel(point.y(), point.x());
        boolean difference = result.side() == SessionResult.Side.DIFFERENCE;
        String said =
            Double.isNaN(value)
                ? words.get(NoValue.at(result, map, point).key())
                : difference ? signed(value) : numbers.value(value);
        String key = difference ? "status.map.difference.tip" : "status.map.tip";
        String tip = words.get(key, names.title(id), names.caption(id));
        readings.add(new Reading(names.brief(id), said, shown, tip));
      }
    }
  }

  /** A number of the present answer, and behind it how it differs from what is pinned. */
  private String changed(SessionResult result, ToDoubleFunction<SessionResult> number) {
    SessionResult other = session.pinned().get();
    double value = number.applyAsDouble(result);
    if (other == null) {
      return numbers.value(value);
    }
    String change = signed(value - number.applyAsDouble(other));
    return words.get("status.change", numbers.value(value), change);
  }

  private String signed(double change) {
    return (change > 0 ? "+" : "") + numbers.value(change);
  }

  /** IoU of a class, or the mean of all; an ellipsis until it is counted. */
  private String iou(SessionResult result, @Nullable ClassResult shown) {
    ClassOverlaps counted = overlaps.of(result.question().subject());
    return counted == null
        ? "…"
        : numbers.value(shown == null ? counted.meanIou() : counted.iou(shown.index()));
  }

  private static double ofClass(SessionResult result, ToDoubleFunction<ClassResult> number) {
    ClassResult shown = result.shownClass();
    return shown == null ? Double.NaN : number.applyAsDouble(shown);
  }

  private void readLosses(@Nullable SessionResult result) {
    if (result == null) {
      losses.set(List.of());
      notes.set(List.of());
      return;
    }
    List<Reading> readings = new ArrayList<>();
    readings.add(reading("status.bce", changed(result, each -> each.analysis().bce())));
    readings.add(reading("status.rmi", changed(result, each -> each.analysis().rmi())));
    readings.add(reading("status.total", changed(result, each -> each.analysis().total())));
    ClassResult shown = result.shownClass();
    List<String> said = new ArrayList<>();
    if (shown == null) {
      long silent = result.analysis().classes().stream().filter(each -> !each.signal()).count();
      if (silent > 0) {
        said.add(words.get("status.silent-classes", silent));
      }
    } else {
      String name = result.question().subject().classes().name(shown.index());
      readings.add(
          new Reading(
              words.get("status.class-rmi", name),
              changed(result, each -> ofClass(each, ClassResult::rmi)),
              true,
              words.get("status.class-rmi.tip", name)));
      readings.add(
          reading(
              "status.class-normalised",
              changed(result, each -> ofClass(each, ClassResult::rmiNormalised))));
      String mi =
          words.get("status.mi.value", changed(result, each -> ofClass(each, ClassResult::mi)));
      readings.add(reading("status.mi", mi));
      readings.add(reading("status.points", numbers.count(shown.points())));
      for (ClassResult.Note note : shown.notes()) {
        said.add(words.get("note." + note.name()));
      }
    }
    readings.add(reading(shown == null ? "status.mean-iou" : "status.iou", iou(result, shown)));
    String time = words.get("status.time", numbers.fixed(result.milliseconds(), 0));
    readings.add(new Reading("", time, false, words.get("status.time.tip")));
    losses.set(List.copyOf(readings));
    notes.set(List.copyOf(said));
  }

  private Reading reading(String key, String value) {
    return new Reading(words.get(key), value, true, words.get(key + ".tip"));
  }
}
