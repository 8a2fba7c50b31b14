package org.regionlens.desktop.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.action.Action;
import org.regionlens.desktop.action.Actions;
import org.regionlens.desktop.action.Keys;
import org.regionlens.desktop.action.Place;
import org.regionlens.desktop.display.DisplayViewModel;
import org.regionlens.desktop.display.OverlayLook;
import org.regionlens.desktop.pane.PaneGridViewModel;
import org.regionlens.desktop.pane.Viewport;
import org.regionlens.desktop.studies.StudiesViewModel;
import org.regionlens.desktop.theme.Theme;
import org.regionlens.desktop.theme.ThemeViewModel;
import org.regionlens.engine.MapCatalogue;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapSpec;
import org.regionlens.engine.StandardMaps;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.text.MapWords;
import org.regionlens.media.text.Words;

/** How things are looked at: panes, maps, zoom, colours, theme. */
public final class ViewActions {
  private static final double ZOOM_STEP = 1.25;
  private static final double OPACITY_STEP = 0.1;

  /** How many panes there can be, and the digit that is pressed with Control for it. */
  private static final Map<Integer, KeyCode> PANE_COUNTS =
      new TreeMap<>(Map.of(1, KeyCode.DIGIT1, 2, KeyCode.DIGIT2, 4, KeyCode.DIGIT4));

  /** The maps of the keys 1 to 9: those looked at most. */
  private static final List<MapRef> KEYED_MAPS =
      List.of(
          StandardMaps.OVERLAY,
          StandardMaps.PREDICTION,
          StandardMaps.BCE,
          StandardMaps.MI_CONTRIBUTION,
          StandardMaps.RMI_CONTRIBUTION,
          StandardMaps.VERSUS,
          StandardMaps.SENSITIVITY,
          StandardMaps.AGREEMENT,
          StandardMaps.OPPOSITION);

  private final Actions actions;
  private final Words words;

  private ViewActions(Actions actions, Words words) {
    this.actions = actions;
    this.words = words;
  }

  /**
   * Declares them all.
   *
   * @param screenScale device pixels per unit of the window
   */
  public static void declare(
      Actions actions,
      PaneGridViewModel panes,
      Viewport viewport,
      DisplayViewModel display,
      ThemeViewModel theme,
      StudiesViewModel studies,
      DoubleSupplier screenScale,
      Words words) {
    ViewActions view = new ViewActions(actions, words);
    view.panes(panes);
    view.maps(panes);
    view.zoom(viewport, screenScale);
    view.overlay(new OverlayLook(display), display);
    view.colours(display);
    view.looks(panes, display);
    actions.add(
        Action.of(
                Place.LOOK,
                "studies",
                words.get("action.studies"),
                Keys.shortcut(KeyCode.J),
                studies::toggle)
            .on(studies.open()));
    view.themes(theme);
  }

  private void panes(PaneGridViewModel panes) {
    PANE_COUNTS.forEach(
        (count, digit) ->
            actions.add(
                Action.of(
                        Place.PANES,
                        "panes-" + count,
                        words.get("menu.panes." + count),
                        Keys.shortcut(digit),
                        () -> panes.count().set(count))
                    .on(panes.count().isEqualTo(count))));
  }

  private void maps(PaneGridViewModel panes) {
    MapWords names = new MapWords(words);
    ObservableValue<MapRef> shown = panes.activeMap();
    // With keys first, in the order of the keys.
    List<MapRef> order = new ArrayList<>(KEYED_MAPS);
    Set<MapRef> others = new TreeSet<>(MapCatalogue.standard());
    KEYED_MAPS.forEach(others::remove);
    order.addAll(others);
    for (MapRef map : order) {
      int key = KEYED_MAPS.indexOf(map) + 1;
      KeyCombination keys = key == 0 ? null : Keys.plain(KeyCode.getKeyCode(Integer.toString(key)));
      String id = "map-" + map.commandName();
      Runnable show = () -> panes.showInActive(map);
      actions.add(
          Action.of(Place.MAP, id, names.title(map), keys, show)
              .on(Bindings.createBooleanBinding(() -> map.equals(shown.getValue()), shown)));
    }
  }

  private void zoom(Viewport viewport, DoubleSupplier screenScale) {
    actions.add(Place.ZOOM, "fit", Keys.plain(KeyCode.F), viewport::fit);
    actions.add(
        Place.ZOOM,
        "one-to-one",
        Keys.shortcut(KeyCode.DIGIT0),
        () -> viewport.setScale(1 / screenScale.getAsDouble()));
    actions.add(
        Place.ZOOM, "zoom-in", Keys.shortcut(KeyCode.EQUALS), () -> viewport.zoom(ZOOM_STEP));
    actions.add(
        Place.ZOOM, "zoom-out", Keys.shortcut(KeyCode.MINUS), () -> viewport.zoom(1 / ZOOM_STEP));
  }

  private void overlay(OverlayLook look, DisplayViewModel display) {
    actions.add(
        toggle(Place.OVERLAY, "overlay", Keys.plain(KeyCode.V), look::toggle).on(look.visible()));
    actions.add(
        toggle(
                Place.OVERLAY,
                "overlay-fill",
                Keys.plain(KeyCode.O),
                () -> display.overlay().maskFilled().set(!display.overlay().maskFilled().get()))
            .on(display.overlay().maskFilled()));
    actions.add(
        Place.OVERLAY, "opacity-down", Keys.typed("["), () -> look.stepOpacity(-OPACITY_STEP));
    actions.add(Place.OVERLAY, "opacity-up", Keys.typed("]"), () -> look.stepOpacity(OPACITY_STEP));
  }

  private void colours(DisplayViewModel display) {
    for (ColourMap map : ColourMap.values()) {
      boolean signed = map.kind() == MapSpec.Kind.SIGNED;
      ObjectProperty<ColourMap> chosen = signed ? display.signed() : display.sequential();
      Place place = signed ? Place.SIGNED_COLOURS : Place.COLOURS;
      // The name of a colour map is a proper name in every language.
      actions.add(
          Action.of(place, "colours-" + map.id(), map.id(), null, () -> chosen.set(map))
              .on(chosen.isEqualTo(map)));
    }
  }

  private void looks(PaneGridViewModel panes, DisplayViewModel display) {
    actions.add(
        toggle(
                Place.ZOOM,
                "enlarge",
                Keys.plain(KeyCode.E),
                () -> panes.toggleEnlarged(panes.active().get()))
            .on(panes.enlarged().greaterThanOrEqualTo(0)));
    actions.add(
        toggle(
                Place.LOOK,
                "look-mask",
                Keys.held(KeyCode.M, words.get("action.hold", "M"), panes.maskHeld()),
                () -> panes.maskHeld().set(!panes.maskHeld().get()))
            .on(panes.maskHeld()));
    actions.add(Place.LOOK, "range-automatic", Keys.plain(KeyCode.C), display::rangeAutomatically);
  }

  private void themes(ThemeViewModel theme) {
    for (Theme each : Theme.values()) {
      String id = "theme-" + each.name().toLowerCase(Locale.ROOT);
      actions.add(
          toggle(Place.THEME, id, null, () -> theme.theme().set(each))
              .on(theme.theme().isEqualTo(each)));
    }
  }

  private Action toggle(Place place, String id, @Nullable KeyCombination keys, Runnable run) {
    return Action.of(place, id, words.get("action." + id), keys, run);
  }
}
