package org.regionlens.desktop.window;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.IntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.action.Action;
import org.regionlens.desktop.action.ActionControls;
import org.regionlens.desktop.open.CaseOpener;
import org.regionlens.desktop.open.CaseReader;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.theme.Theme;
import org.regionlens.desktop.theme.ThemeViewModel;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.InputNote;
import org.regionlens.media.text.Words;

/** The line at the top: menus, the open case and how it was read, panes, export. */
public final class ToolBarView extends HBox {
  private static final List<Integer> PANE_COUNTS = List.of(1, 2, 4);

  private final Words words;
  private final Label name = new Label();
  private final Label reading = new Label();
  private final Tooltip readingTip = new Tooltip();

  public ToolBarView(
      WindowActions actions,
      AnalysisSession session,
      CaseOpener opener,
      IntegerProperty paneCount,
      ThemeViewModel theme,
      Words words) {
    this.words = words;
    getStyleClass().add("top-bar");
    Button open = ActionControls.button(actions.openCase());
    Button export = ActionControls.button(actions.export());
    name.setId("case-name");
    name.getStyleClass().add("case-name");
    name.setMinWidth(USE_PREF_SIZE);
    reading.setId("case-reading");
    reading.getStyleClass().add("case-reading");
    reading.setTooltip(readingTip);
    reading.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(reading, Priority.ALWAYS);
    getChildren()
        .addAll(
            open,
            fileMenu(actions),
            editMenu(actions),
            samplesMenu(opener),
            viewMenu(actions, paneCount, theme),
            name,
            reading,
            paneButtons(paneCount),
            export);
    // Only the words on how files were read give way when the window is narrow.
    for (Node each : getChildren()) {
      if (each instanceof Region region && !each.equals(reading)) {
        region.setMinWidth(USE_PREF_SIZE);
      }
    }
    session.subject().addListener((property, before, now) -> show(now));
    opener.busy().addListener((property, before, now) -> showBusy(now, session.subject().get()));
    show(session.subject().get());
  }

  private void show(@Nullable Case subject) {
    if (subject == null) {
      name.setText("");
      reading.setText("");
      return;
    }
    name.setText(subject.name());
    List<String> lines =
        subject.inputs().stream()
            .map(note -> words.get("top.read", role(note), note.readAs()))
            .toList();
    reading.setText(String.join("  ·  ", lines));
    readingTip.setText(
        subject.inputs().stream()
            .map(note -> words.get("top.read.long", role(note), note.path(), note.readAs()))
            .collect(Collectors.joining("\n")));
  }

  private void showBusy(boolean busy, @Nullable Case subject) {
    if (busy) {
      reading.setText(words.get("top.opening"));
    } else {
      show(subject);
    }
  }

  private String role(InputNote note) {
    return words.get("role." + note.role().name());
  }

  private MenuButton menu(String id) {
    MenuButton menu = new MenuButton(words.get("menu." + id));
    menu.setId("menu-" + id);
    menu.getStyleClass().add("flat");
    return menu;
  }

  private MenuButton fileMenu(WindowActions actions) {
    MenuButton menu = menu("file");
    menu.getItems().add(ActionControls.menuItem(actions.openCase()));
    for (Action action : actions.openParts()) {
      menu.getItems().add(ActionControls.menuItem(action));
    }
    menu.getItems()
        .addAll(
            new SeparatorMenuItem(),
            ActionControls.menuItem(actions.export()),
            new SeparatorMenuItem(),
            ActionControls.menuItem(actions.quit()));
    return menu;
  }

  private MenuButton editMenu(WindowActions actions) {
    MenuButton menu = menu("edit");
    for (Action action : actions.editing()) {
      menu.getItems().add(ActionControls.menuItem(action));
    }
    return menu;
  }

  private MenuButton samplesMenu(CaseOpener opener) {
    MenuButton menu = menu("samples");
    for (CaseReader.Sample sample : opener.samples()) {
      String kind = sample.voidBand() ? "sample.void-band" : "sample.plain";
      MenuItem item = new MenuItem(words.get(kind, sample.scene()));
      item.setId("sample-" + sample.scene() + (sample.voidBand() ? "-void-band" : ""));
      item.setOnAction(event -> opener.open(sample));
      menu.getItems().add(item);
    }
    return menu;
  }

  private MenuButton viewMenu(
      WindowActions actions, IntegerProperty paneCount, ThemeViewModel theme) {
    MenuButton menu = menu("view");
    ToggleGroup counts = new ToggleGroup();
    for (int count : PANE_COUNTS) {
      RadioMenuItem item = new RadioMenuItem(words.get("menu.panes." + count));
      item.setToggleGroup(counts);
      item.setSelected(paneCount.get() == count);
      item.setOnAction(event -> paneCount.set(count));
      paneCount.addListener((property, before, now) -> item.setSelected(now.intValue() == count));
      menu.getItems().add(item);
    }
    menu.getItems().add(new SeparatorMenuItem());
    for (Action action : actions.viewing()) {
      menu.getItems().add(ActionControls.menuItem(action));
    }
    menu.getItems().add(new SeparatorMenuItem());
    ToggleGroup themes = new ToggleGroup();
    for (Theme each : Theme.values()) {
      Action action = actions.theme(each);
      RadioMenuItem item = new RadioMenuItem(action.text());
      item.setId("menu-" + action.id());
      item.setToggleGroup(themes);
      item.setSelected(theme.theme().get() == each);
      item.setOnAction(event -> action.fire());
      theme.theme().addListener((property, before, now) -> item.setSelected(now == each));
      menu.getItems().add(item);
    }
    return menu;
  }

  private HBox paneButtons(IntegerProperty paneCount) {
    HBox line = new HBox();
    line.getStyleClass().add("pane-count");
    ToggleGroup group = new ToggleGroup();
    for (int count : PANE_COUNTS) {
      ToggleButton button = new ToggleButton(Integer.toString(count));
      String said = words.get("menu.panes." + count);
      button.setId("panes-" + count);
      button.setAccessibleText(said);
      button.setTooltip(new Tooltip(said));
      button.setToggleGroup(group);
      button.setSelected(paneCount.get() == count);
      button
          .getStyleClass()
          .add(count == 1 ? "left-pill" : count == 4 ? "right-pill" : "center-pill");
      button.setOnAction(
          event -> {
            paneCount.set(count);
            button.setSelected(true);
          });
      paneCount.addListener((property, before, now) -> button.setSelected(now.intValue() == count));
      line.getChildren().add(button);
    }
    return line;
  }
}
