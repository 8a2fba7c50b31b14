package org.regionlens.desktop.pane;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Loss;
import org.regionlens.engine.LossId;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.StandardMaps;

/** Which maps stand in which panes, how many panes there are, and the cursor common to all. */
public final class PaneGridViewModel {
  /** The maps of a fresh window. */
  public static final List<MapRef> DEFAULT_MAPS =
      List.of(
          StandardMaps.OVERLAY,
          StandardMaps.BCE,
          StandardMaps.MI_CONTRIBUTION,
          StandardMaps.VERSUS);

  private static final int NONE = -1;

  private Supplier<List<Loss>> losses = List::of;

  private final List<ObjectProperty<MapRef>> maps =
      DEFAULT_MAPS.stream().<ObjectProperty<MapRef>>map(SimpleObjectProperty::new).toList();
  private final List<PaneSwipe> swipes = DEFAULT_MAPS.stream().map(map -> new PaneSwipe()).toList();
  private final IntegerProperty count = new SimpleIntegerProperty(DEFAULT_MAPS.size());
  private final IntegerProperty active = new SimpleIntegerProperty(0);
  private final ReadOnlyIntegerWrapper enlarged = new ReadOnlyIntegerWrapper(NONE);
  private final ReadOnlyObjectWrapper<Set<MapRef>> shownMaps =
      new ReadOnlyObjectWrapper<>(Set.of());
  private final BooleanProperty panHeld = new SimpleBooleanProperty();
  private final BooleanProperty maskHeld = new SimpleBooleanProperty();
  private final BooleanProperty paperHeld = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable PixelPoint> cursor = new SimpleObjectProperty<>();
  private final ReadOnlyBooleanWrapper pinned = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<@Nullable PixelTint> tint = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable PixelMarks> marks = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable PixelBox> selection = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable PaneTool> tool = new SimpleObjectProperty<>();

  public PaneGridViewModel() {
    for (ObjectProperty<MapRef> map : maps) {
      map.addListener((property, before, now) -> collect());
    }
    for (PaneSwipe swipe : swipes) {
      swipe.map().addListener((property, before, now) -> collect());
    }
    cursor.addListener(
        (property, before, now) -> {
          if (now == null) {
            pinned.set(false);
          }
        });
    count.addListener(
        (property, before, now) -> {
          enlarged.set(NONE);
          active.set(Math.min(active.get(), now.intValue() - 1));
          collect();
        });
    enlarged.addListener((property, before, now) -> collect());
    collect();
  }

  /** How many panes there can be at most. */
  public int size() {
    return maps.size();
  }

  /** The map of a pane. */
  public ObjectProperty<MapRef> map(int pane) {
    return maps.get(pane);
  }

  /** What a pane shows beside its map, behind a divider. */
  public PaneSwipe swipe(int pane) {
    return swipes.get(pane);
  }

  /** 1, 2 or 4. */
  public IntegerProperty count() {
    return count;
  }

  /** The pane that keys act on. */
  public IntegerProperty active() {
    return active;
  }

  /** The pane that fills the window, or −1. */
  public ReadOnlyIntegerProperty enlarged() {
    return enlarged.getReadOnlyProperty();
  }

  /** Lets a pane fill the window, or gives it back its place. */
  public void toggleEnlarged(int pane) {
    active.set(pane);
    enlarged.set(enlarged.get() == pane ? NONE : pane);
  }

  /** Whether a pane can be seen now. */
  public boolean isShown(int pane) {
    return enlarged.get() == NONE ? pane < count.get() : pane == enlarged.get();
  }

  /** The maps of the panes that can be seen. */
  public ReadOnlyObjectProperty<Set<MapRef>> shownMaps() {
    return shownMaps.getReadOnlyProperty();
  }

  /** Tells which losses are looked at, with their parameters. */
  public void lossesKnown(Supplier<List<Loss>> known) {
    losses = known;
  }

  /** The loss of a row of the table that is looked at, or else the standard one. */
  Loss loss(LossId id) {
    return losses.get().stream()
        .filter(each -> each.id() == id)
        .findFirst()
        .orElseGet(id::standard);
  }

  /** Puts maps of another loss in the place of those of one, in all panes. */
  public void replace(Loss loss, Loss by) {
    maps.forEach(map -> map.set(map.get().replaced(loss, by)));
    for (PaneSwipe swipe : swipes) {
      MapRef beside = swipe.map().get();
      if (beside != null) {
        swipe.map().set(beside.replaced(loss, by));
      }
    }
  }

  /** Puts a map into the active pane. */
  public void showInActive(MapRef map) {
    maps.get(active.get()).set(map);
  }

  /** The map of the active pane. */
  public ObservableValue<MapRef> activeMap() {
    return active.flatMap(pane -> maps.get(pane.intValue()));
  }

  /** Whether all panes show the mask for a while. */
  public BooleanProperty maskHeld() {
    return maskHeld;
  }

  /** Whether the cascade is off for a while, which the panes say. */
  public BooleanProperty paperHeld() {
    return paperHeld;
  }

  /** The image's pixel that is read: under the pointer, in whichever pane, or pinned; or null. */
  public ObjectProperty<@Nullable PixelPoint> cursor() {
    return cursor;
  }

  /** The pointer is over a pixel, or over none; a pinned pixel stays the one that is read. */
  void point(@Nullable PixelPoint under) {
    if (!pinned.get()) {
      cursor.set(under);
    }
  }

  /** Pins a pixel; where one is pinned, releases it. */
  public void togglePin(@Nullable PixelPoint under) {
    if (!pinned.get() && under != null) {
      pin(under);
    } else {
      pinned.set(false);
      cursor.set(under);
    }
  }

  /** Pins a pixel, in the place of another one; null releases it. */
  public void pin(@Nullable PixelPoint pixel) {
    pinned.set(pixel != null);
    cursor.set(pixel);
  }

  /** Whether the pixel that is read stays the same while the pointer moves. */
  public ReadOnlyBooleanProperty pinned() {
    return pinned.getReadOnlyProperty();
  }

  /** Colours over the pictures of all panes, below the marks, or null. */
  public ObjectProperty<@Nullable PixelTint> tint() {
    return tint;
  }

  /** The pixels that are marked in all panes, or null. */
  public ObjectProperty<@Nullable PixelMarks> marks() {
    return marks;
  }

  /** The selected region of the image, or null. */
  public ObjectProperty<@Nullable PixelBox> selection() {
    return selection;
  }

  /** What a drag with the pointer does; null: it moves the picture. */
  public ObjectProperty<@Nullable PaneTool> tool() {
    return tool;
  }

  /** Whether a drag moves the picture for a while, whatever the tool. */
  public BooleanProperty panHeld() {
    return panHeld;
  }

  private void collect() {
    Set<MapRef> shown = new TreeSet<>();
    for (int pane = 0; pane < maps.size(); pane++) {
      if (isShown(pane)) {
        shown.add(maps.get(pane).get());
        MapRef beside = swipes.get(pane).map().get();
        if (beside != null) {
          shown.add(beside);
        }
      }
    }
    shownMaps.set(Set.copyOf(shown));
  }
}
