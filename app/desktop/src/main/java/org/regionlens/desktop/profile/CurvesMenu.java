package org.regionlens.desktop.profile;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import org.regionlens.engine.MapRef;
import org.regionlens.media.text.MapWords;
import org.regionlens.media.text.Words;

/** Chooses the maps whose curves are drawn, in the profile and wherever profiles are compared. */
public final class CurvesMenu extends MenuButton {

  /**
   * A menu.
   *
   * @param id the beginning of the ids of the button and its items
   */
  public CurvesMenu(String id, ProfileViewModel model, MapWords names, Words words) {
    super(words.get("profile.curves"));
    setId(id + "-curves");
    for (MapRef map : ProfileViewModel.possible()) {
      CheckMenuItem item = new CheckMenuItem(names.title(map));
      item.setId(id + "-curve-" + map.commandName());
      item.setSelected(model.chosen().get().contains(map));
      item.setOnAction(
          event -> {
            model.choose(map, item.isSelected());
            item.setSelected(model.chosen().get().contains(map));
          });
      model.chosen().addListener((property, before, now) -> item.setSelected(now.contains(map)));
      getItems().add(item);
    }
  }
}
