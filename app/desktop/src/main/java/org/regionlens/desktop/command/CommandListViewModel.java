package org.regionlens.desktop.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.regionlens.desktop.action.Action;
import org.regionlens.desktop.action.Actions;
import org.regionlens.media.text.Words;

/**
 * The command list: all actions whose words go with what was typed, the best first; of equally good
 * ones those used last, then in the order of the menus.
 */
public final class CommandListViewModel {
  private final Actions actions;
  private final RecentCommands recent;
  private final Words words;
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final StringProperty query = new SimpleStringProperty("");
  private final ObservableList<Action> found = FXCollections.observableArrayList();
  private final IntegerProperty selected = new SimpleIntegerProperty();

  /**
   * @param recent remembers what was used
   */
  public CommandListViewModel(Actions actions, RecentCommands recent, Words words) {
    this.actions = actions;
    this.recent = recent;
    this.words = words;
    query.addListener((property, before, now) -> search());
    open.addListener((property, before, now) -> begin());
  }

  /** Whether it is shown. */
  public BooleanProperty open() {
    return open;
  }

  StringProperty query() {
    return query;
  }

  ObservableList<Action> found() {
    return FXCollections.unmodifiableObservableList(found);
  }

  /** Index of the action that Enter does. */
  IntegerProperty selected() {
    return selected;
  }

  /** What the action has to do with, such as "Panes". */
  String heading(Action action) {
    return words.get("place." + action.place());
  }

  /** Goes up or down; at the ends it stays. */
  void move(int steps) {
    selected.set(Math.clamp(selected.get() + (long) steps, 0, Math.max(0, found.size() - 1)));
  }

  /** Does the selected action and closes the list; nothing happens where it cannot be done now. */
  void run() {
    if (selected.get() >= found.size()) {
      return;
    }
    Action action = found.get(selected.get());
    if (action.enabled().get()) {
      // Closed first: the action may open something that takes the keys.
      open.set(false);
      recent.used(action.id());
      action.fire();
    }
  }

  private void begin() {
    if (open.get()) {
      query.set("");
      search();
    }
  }

  private void search() {
    List<String> used = recent.latest();
    Map<Action, Integer> ranks = new HashMap<>();
    List<Action> matching = new ArrayList<>();
    for (Action action : actions.all()) {
      int rank = CommandMatch.rank(query.get(), action.text(), heading(action), action.id());
      if (rank != CommandMatch.NONE) {
        ranks.put(action, rank);
        matching.add(action);
      }
    }
    // Stable: what is equal stays as it was declared.
    matching.sort(
        Comparator.<Action>comparingInt(ranks::get)
            .thenComparingInt(action -> age(used, action))
            .thenComparing(Action::place));
    found.setAll(matching);
    selected.set(0);
  }

  /** How long ago an action was used, the latest 0; what was not used counts as the oldest. */
  private static int age(List<String> used, Action action) {
    int at = used.indexOf(action.id());
    return at < 0 ? used.size() : at;
  }
}
