package org.regionlens.desktop.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regionlens.desktop.action.Action;
import org.regionlens.desktop.action.Actions;
import org.regionlens.desktop.action.Place;
import org.regionlens.media.text.Words;

class CommandListViewModelTest {
  private final List<String> done = new ArrayList<>();
  private final BooleanProperty available = new SimpleBooleanProperty(false);
  private final Words words = Words.load(Locale.ROOT);
  private final Actions actions = new Actions(words);
  private final CommandHistory history = new CommandHistory();
  private final CommandListViewModel model = new CommandListViewModel(actions, history, words);

  @BeforeEach
  void declare() {
    add(Place.ZOOM, "fit", "Fit");
    add(Place.MAP, "map-bce", "BCE");
    add(Place.MAP, "map-versus", "Versus");
    add(Place.CLASS, "class-1", "Façade");
    actions.add(action(Place.EXPORT, "export", "Export…").when(available));
    add(Place.OPEN, "open", "Open…");
    add(Place.OPEN, "open-mask", "Open mask…");
  }

  private void add(Place place, String id, String text) {
    actions.add(action(place, id, text));
  }

  private Action action(Place place, String id, String text) {
    return Action.of(place, id, text, null, () -> done.add(id));
  }

  private List<String> found(String typed) {
    model.open().set(true);
    model.query().set(typed);
    return model.found().stream().map(Action::id).toList();
  }

  @Test
  void everythingIsThereAtFirstInTheOrderOfTheMenus() {
    assertThat(found(""))
        .containsExactly("open", "open-mask", "export", "class-1", "map-bce", "map-versus", "fit");
  }

  @Test
  void wordsMayBeTypedInAnyOrderAndByHeading() {
    assertThat(found("mask op")).containsExactly("open-mask");
    assertThat(found("pane map")).containsExactly("map-bce", "map-versus");
    assertThat(found("nothing like it")).isEmpty();
  }

  @Test
  void caseAndAccentsDoNotCount() {
    assertThat(found("FACADE")).containsExactly("class-1");
    assertThat(found("façade")).containsExactly("class-1");
  }

  @Test
  void textThatBeginsSoComesFirst() {
    add(Place.OPEN, "reopen", "Reopen");
    assertThat(found("open")).containsExactly("open", "open-mask", "reopen");
  }

  @Test
  void whatWasUsedLastComesFirst() {
    found("versus");
    model.run();
    found("bce");
    model.run();
    assertThat(done).containsExactly("map-versus", "map-bce");
    assertThat(found("").subList(0, 3)).containsExactly("map-bce", "map-versus", "open");
    add(Place.OPEN, "reopen", "Reopen");
    found("mask");
    model.run();
    found("reopen");
    model.run();
    assertThat(found("open")).as("of equal matches").containsExactly("open-mask", "open", "reopen");
  }

  @Test
  void enterDoesTheSelectedOneAndCloses() {
    found("open");
    model.move(1);
    model.move(5);
    model.run();
    assertThat(done).containsExactly("open-mask");
    assertThat(model.open().get()).isFalse();
  }

  @Test
  void whatCannotBeDoneIsShownAndStays() {
    assertThat(found("export")).containsExactly("export");
    model.run();
    assertThat(done).isEmpty();
    assertThat(model.open().get()).isTrue();
    assertThat(history.latest()).isEmpty();
    available.set(true);
    model.run();
    assertThat(done).containsExactly("export");
  }

  @Test
  void anEmptyListHasNothingToDo() {
    found("nothing like it");
    model.move(1);
    model.run();
    assertThat(done).isEmpty();
    assertThat(model.selected().get()).isZero();
  }

  @Test
  void openingAgainBeginsAnew() {
    found("versus");
    model.move(1);
    model.open().set(false);
    model.open().set(true);
    assertThat(model.query().get()).isEmpty();
    assertThat(model.found()).hasSize(7);
  }

  @Test
  void actionsThatComeAndGoAreFound() {
    actions.replace(Place.CLASS, List.of(action(Place.CLASS, "class-7", "Kerb")));
    assertThat(found("kerb")).containsExactly("class-7");
    assertThat(found("facade")).isEmpty();
  }

  @Test
  void aNameIsGivenOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> add(Place.ZOOM, "fit", "Fit again"))
        .withMessageContaining("fit");
  }
}
