package org.regionlens.desktop.controls;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.regionlens.desktop.text.Tip;
import org.regionlens.media.text.Words;

/**
 * A few alternatives side by side, one of them chosen.
 *
 * @param <E> the alternatives
 */
final class ChoiceRow<E extends Enum<E>> extends VBox {

  /**
   * @param key id of the row and key of its words: {@code control.KEY}, {@code control.KEY.tip} and
   *     {@code control.KEY.VALUE}
   * @param values the alternatives, from left to right
   */
  ChoiceRow(String key, List<E> values, ObjectProperty<E> value, Words words) {
    getStyleClass().add("control-row");
    setId("row-" + key);
    String name = words.get("control." + key);
    Label label = new Label(name);
    Tip.set(label, words.get("control." + key + ".tip"));
    label.getStyleClass().add("control-title");
    HBox line = new HBox();
    line.getStyleClass().add("choice-line");
    ToggleGroup group = new ToggleGroup();
    for (E each : values) {
      String word = each.name().toLowerCase(Locale.ROOT);
      ToggleButton button = new ToggleButton(words.get("control." + key + "." + word));
      button.setId(key + "-" + word);
      button.setUserData(each);
      button.setToggleGroup(group);
      button.setMaxWidth(Double.MAX_VALUE);
      // Equal shares, whatever the words' lengths.
      button.setPrefWidth(60);
      button.setMinWidth(0);
      button.setAccessibleText(name + ": " + button.getText());
      String tipKey = "control." + key + "." + word + ".tip";
      Tip.set(button, words.get(words.has(tipKey) ? tipKey : "control." + key + ".tip"));
      button.getStyleClass().add(pill(values.indexOf(each), values.size()));
      // One is always chosen: a second click on it changes nothing.
      button.setOnAction(event -> choose(group, value, each));
      HBox.setHgrow(button, Priority.ALWAYS);
      line.getChildren().add(button);
    }
    getChildren().addAll(label, line);
    value.addListener((property, before, now) -> select(group, now));
    select(group, value.get());
  }

  private void choose(ToggleGroup group, ObjectProperty<E> value, E chosen) {
    value.set(chosen);
    select(group, chosen);
  }

  private void select(ToggleGroup group, E chosen) {
    group.getToggles().stream()
        .filter(toggle -> toggle.getUserData() == chosen)
        .forEach(group::selectToggle);
  }

  private static String pill(int index, int count) {
    if (index == 0) {
      return "left-pill";
    }
    return index == count - 1 ? "right-pill" : "center-pill";
  }
}
