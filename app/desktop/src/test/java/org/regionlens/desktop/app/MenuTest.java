package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.desktop.action.Action;
import org.regionlens.desktop.action.Place;
import org.regionlens.media.text.Words;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Menus, command list and sheet of shortcuts tell one story. */
@ExtendWith(ApplicationExtension.class)
final class MenuTest {
  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private Desktop desktop;

  @SuppressWarnings("NullAway.Init") // made by start
  private Words words;

  /** What a menu says of an action: the heading it stands under, its text, its keys. */
  private record Entry(String heading, String text, String keys) {}

  @Start
  void start(Stage stage) {
    WindowFixture fixture = new CaseWindow(stage, folder).fixture;
    desktop = fixture.desktop;
    words = fixture.words;
  }

  private Map<String, Entry> entries() {
    Map<String, Entry> entries = new HashMap<>();
    for (Node node : desktop.scene().getRoot().lookupAll(".top-bar .menu-button")) {
      MenuButton menu = (MenuButton) node;
      collect(menu.getText(), menu.getItems(), entries);
    }
    return entries;
  }

  private static void collect(String menu, List<MenuItem> items, Map<String, Entry> entries) {
    String heading = menu;
    for (MenuItem item : items) {
      if (item instanceof Menu within) {
        collect(within.getText(), within.getItems(), entries);
      } else if (item instanceof SeparatorMenuItem line) {
        heading = line.getContent() instanceof Label title ? title.getText() : menu;
      } else if (item.getId() != null) {
        String keys = item.getAccelerator() == null ? "" : item.getAccelerator().getDisplayText();
        entries.put(item.getId(), new Entry(heading, item.getText(), keys));
      }
    }
  }

  /** The samples are cards with pictures, in a menu of their own. */
  private List<Action> actions() {
    return desktop.actions().all().stream()
        .filter(action -> action.place() != Place.SAMPLE)
        .toList();
  }

  @Test
  void everyActionStandsInAMenuWithItsKeys() {
    Map<String, Entry> entries = entries();
    assertThat(actions()).hasSizeGreaterThan(80);
    for (Action action : actions()) {
      Entry entry = Objects.requireNonNull(entries.get("menu-" + action.id()), action.id());
      assertThat(entry.text()).isEqualTo(action.text());
      assertThat(entry.keys()).as(action.id()).isEqualTo(action.shortcut());
      assertThat(entry.heading())
          .as("%s, as in the command list", action.id())
          .isEqualTo(words.get("place." + action.place()));
    }
  }

  @Test
  void theSheetHasEveryShortcutUnderTheHeadingOfItsMenu(FxRobot robot) {
    robot.interact(() -> desktop.actions().get("shortcuts").fire());
    List<Entry> sheet = new ArrayList<>();
    for (Node title : desktop.scene().getRoot().lookupAll(".sheet-heading")) {
      List<Node> cells =
          ((Parent) title.getParent().lookup(".sheet-rows")).getChildrenUnmodifiable();
      for (int i = 0; i < cells.size(); i += 2) {
        sheet.add(new Entry(text(title), text(cells.get(i + 1)), text(cells.get(i))));
      }
    }
    Map<String, Entry> entries = entries();
    assertThat(sheet)
        .containsExactlyInAnyOrderElementsOf(
            actions().stream()
                .filter(action -> action.keys() != null)
                .map(action -> entries.get("menu-" + action.id()))
                .toList());
  }

  private static String text(Node label) {
    return ((Label) label).getText();
  }
}
