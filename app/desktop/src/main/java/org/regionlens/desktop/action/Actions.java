package org.regionlens.desktop.action;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.text.Words;

/** All actions of the window. */
public final class Actions {
  private final Words words;
  private final ObservableList<Action> all = FXCollections.observableArrayList();
  private final ObservableList<Action> view = FXCollections.unmodifiableObservableList(all);

  public Actions(Words words) {
    this.words = words;
  }

  /** Declares an action whose text is {@code action.ID} among the words. */
  public Action add(Place place, String id, @Nullable KeyCombination keys, Runnable run) {
    return add(Action.of(place, id, words.get("action." + id), keys, run));
  }

  /**
   * Declares an action.
   *
   * @throws IllegalArgumentException if there is one of this name
   */
  public Action add(Action action) {
    if (find(action.id()).isPresent()) {
      throw new IllegalArgumentException("There is an action " + action.id() + " already.");
    }
    all.add(action);
    return action;
  }

  /** Puts these actions in the place of those that stood there; they have no shortcuts. */
  public void replace(Place place, List<Action> actions) {
    all.removeIf(action -> action.place() == place);
    all.addAll(actions);
  }

  /** Every action, as they were declared; changes with them. */
  public ObservableList<Action> all() {
    return view;
  }

  /** The actions of a place, as they were declared. */
  public List<Action> at(Place place) {
    return all.stream().filter(action -> action.place() == place).toList();
  }

  /** The action of a name, if there is one now. */
  public Optional<Action> find(String id) {
    return all.stream().filter(action -> action.id().equals(id)).findFirst();
  }

  /**
   * The action of a name that is always there.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Action get(String id) {
    return find(id)
        .orElseThrow(() -> new IllegalArgumentException("There is no action " + id + "."));
  }
}
