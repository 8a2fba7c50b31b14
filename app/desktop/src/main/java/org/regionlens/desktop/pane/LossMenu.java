package org.regionlens.desktop.pane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import org.regionlens.engine.BasicLosses;
import org.regionlens.engine.Loss;
import org.regionlens.engine.LossId;
import org.regionlens.engine.MapCatalogue;
import org.regionlens.engine.MapRef;
import org.regionlens.media.text.MapWords;
import org.regionlens.media.text.Words;

/** The maps of all losses, grouped by loss; each with a line on how to read it. */
final class LossMenu extends Menu {
  private final int pane;
  private final PaneGridViewModel panes;
  private final MapWords names;
  private final Words words;

  LossMenu(int pane, PaneGridViewModel panes, MapWords names, Words words) {
    super(words.get("pane.losses"));
    this.pane = pane;
    this.panes = panes;
    this.names = names;
    this.words = words;
    setId("pane-" + pane + "-losses");
    // Its many entries are made when the menu is first opened.
    getItems().add(new MenuItem());
  }

  /** Makes the entries of the losses with their present parameters. */
  void fill() {
    List<Loss> all = new ArrayList<>(List.of(BasicLosses.BCE, BasicLosses.RMI));
    Arrays.stream(LossId.values())
        .filter(id -> id != LossId.BCE && id != LossId.RMI && id != LossId.GIVEN)
        .map(panes::loss)
        .forEach(all::add);
    getItems().clear();
    for (Loss loss : all) {
      Menu menu = new Menu(names.title(loss));
      menu.setId("pane-" + pane + "-loss-" + loss.name());
      MapCatalogue.of(loss).forEach(map -> menu.getItems().add(item(map, true)));
      Menu versus = new Menu(words.get("pane.versus"));
      versus.setId("pane-" + pane + "-versus-" + loss.name());
      for (Loss other : all) {
        if (!other.equals(loss)) {
          versus.getItems().add(item(new MapRef.Versus(loss, other), false));
        }
      }
      menu.getItems().add(versus);
      getItems().add(menu);
    }
  }

  private RadioMenuItem item(MapRef map, boolean explained) {
    String title = names.title(map);
    RadioMenuItem item = new RadioMenuItem(explained ? title + "\n" + names.caption(map) : title);
    item.setId("pane-" + pane + "-loss-" + map.commandName());
    item.setSelected(Objects.equals(panes.map(pane).get(), map));
    item.setOnAction(event -> panes.map(pane).set(map));
    return item;
  }
}
