package org.regionlens.media.session;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.regionlens.engine.MapCatalogue;
import org.regionlens.engine.MapRef;
import org.regionlens.media.json.StrictObject;
import org.regionlens.media.text.UnreadableException;

/**
 * What stood where in the window; immutable.
 *
 * @param maps the map of every pane, seen or not
 * @param swipes second maps of panes
 * @param panes how many are seen: 1, 2 or 4
 * @param active the pane that keys act on
 * @param enlarged the pane that fills the window, or −1
 * @param view what part of the image is seen
 * @param studies the area below the panes
 * @param pinned the pixel whose values stay in the status line
 */
public record SavedLayout(
    List<MapRef> maps,
    List<Swipe> swipes,
    int panes,
    int active,
    int enlarged,
    View view,
    Studies studies,
    Optional<Pixel> pinned) {
  /** There are never more panes. */
  private static final int MOST_PANES = 4;

  private static final double LARGEST = 1e6;

  /**
   * What part of the image is seen.
   *
   * @param fitted the whole image; the rest means nothing then
   * @param scale units of the window for an image pixel
   * @param x column at the middle of a pane
   * @param y row at the middle of a pane
   */
  public record View(boolean fitted, double scale, double x, double y) {}

  /**
   * The area below the panes.
   *
   * @param open whether it is unfolded
   * @param height of its content, units of the window
   * @param selected the tab in front; empty for none
   */
  public record Studies(boolean open, double height, String selected) {}

  /**
   * The second map of a pane.
   *
   * @param pane which pane
   * @param map what is seen at the right of the divider
   * @param divider where it stands, as a share of the pane's width
   */
  public record Swipe(int pane, MapRef map, double divider) {}

  /**
   * A pixel of the image.
   *
   * @param x column
   * @param y row
   */
  public record Pixel(int x, int y) {}

  public SavedLayout {
    maps = List.copyOf(maps);
    swipes = List.copyOf(swipes);
  }

  void write(ObjectNode node) {
    ArrayNode names = node.putArray("maps");
    maps.forEach(map -> names.add(map.commandName()));
    ArrayNode second = node.putArray("swipes");
    for (Swipe swipe : swipes) {
      second
          .addObject()
          .put("pane", swipe.pane)
          .put("map", swipe.map.commandName())
          .put("divider", swipe.divider);
    }
    node.put("panes", panes);
    node.put("active", active);
    node.put("enlarged", enlarged);
    ObjectNode seen = node.putObject("view").put("fitted", view.fitted);
    if (!view.fitted) {
      seen.put("scale", view.scale).put("x", view.x).put("y", view.y);
    }
    node.putObject("studies")
        .put("open", studies.open)
        .put("height", studies.height)
        .put("selected", studies.selected);
    pinned.ifPresent(pixel -> node.putObject("pinned").put("x", pixel.x).put("y", pixel.y));
  }

  static SavedLayout read(StrictObject json) throws UnreadableException {
    List<MapRef> maps = new ArrayList<>();
    for (String name : json.texts("maps", MOST_PANES)) {
      maps.add(MapCatalogue.named(name).orElseThrow(() -> json.wrong("maps", "[overlay, bce, …]")));
    }
    int panes = json.whole("panes", 1, MOST_PANES);
    if (panes == 3 || maps.size() != MOST_PANES) {
      throw json.wrong("panes", "1, 2, 4");
    }
    List<Swipe> swipes = new ArrayList<>();
    for (StrictObject each : json.objects("swipes", MOST_PANES)) {
      swipes.add(
          new Swipe(
              each.whole("pane", 0, MOST_PANES - 1),
              SavedMaps.one(each, "map"),
              each.number("divider", 0, 1)));
    }
    int active = json.whole("active", 0, panes - 1);
    int enlarged = json.whole("enlarged", -1, panes - 1);
    StrictObject studies = json.object("studies");
    return new SavedLayout(
        maps,
        swipes,
        panes,
        active,
        enlarged,
        view(json.object("view")),
        new Studies(
            studies.flag("open"), studies.number("height", 0, LARGEST), studies.text("selected")),
        json.has("pinned") ? Optional.of(pixel(json.object("pinned"))) : Optional.empty());
  }

  static Pixel pixel(StrictObject json) throws UnreadableException {
    return new Pixel(json.whole("x", 0, Integer.MAX_VALUE), json.whole("y", 0, Integer.MAX_VALUE));
  }

  private static View view(StrictObject json) throws UnreadableException {
    if (json.flag("fitted")) {
      return new View(true, 1, 0, 0);
    }
    return new View(
        false,
        json.number("scale", 1 / LARGEST, LARGEST),
        json.number("x", 0, Integer.MAX_VALUE),
        json.number("y", 0, Integer.MAX_VALUE));
  }
}
