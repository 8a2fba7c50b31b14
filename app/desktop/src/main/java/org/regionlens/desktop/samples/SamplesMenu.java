package org.regionlens.desktop.samples;

import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.regionlens.desktop.action.Actions;
import org.regionlens.desktop.action.Place;
import org.regionlens.desktop.open.CaseOpener;
import org.regionlens.media.sample.SampleLibrary;
import org.regionlens.media.text.Words;

/**
 * The menu of scenes: a card each, with a picture and what to look for. A click on a card opens the
 * scene; its buttons open it with another prediction or mask, or with both networks as A and B.
 */
public final class SamplesMenu {
  private static final double PICTURE_WIDTH = 144;
  private static final double PICTURE_HEIGHT = 108;

  /** Pixels read for each pixel shown, so that a picture is sharp on dense screens too. */
  private static final double DENSITY = 2;

  private final MenuButton button;
  private final Words words;

  /** A menu takes a click on a button of a card for one on the card too: it must not open both. */
  private boolean chosen;

  private SamplesMenu(MenuButton button, Words words) {
    this.button = button;
    this.words = words;
  }

  /** The menu as a button of the tool bar. */
  public static MenuButton of(Actions actions, CaseOpener opener, Words words) {
    MenuButton button = new MenuButton(words.get("menu." + Place.Menu.SAMPLES));
    button.setId("menu-" + Place.Menu.SAMPLES.name().toLowerCase(Locale.ROOT));
    button.getStyleClass().add("flat");
    SamplesMenu menu = new SamplesMenu(button, words);
    button.addEventHandler(MenuButton.ON_SHOWING, event -> menu.chosen = false);
    for (SampleEntry entry : SampleEntry.of(opener.samples(), actions, words)) {
      button.getItems().add(menu.item(entry));
    }
    return button;
  }

  private CustomMenuItem item(SampleEntry entry) {
    ImageView picture = new ImageView();
    picture.setFitWidth(PICTURE_WIDTH);
    picture.setFitHeight(PICTURE_HEIGHT);
    // Nobody waits for pictures before the menu is opened, nor then.
    button.addEventHandler(
        MenuButton.ON_SHOWING,
        event -> {
          if (picture.getImage() == null) {
            picture.setImage(picture(entry.scene()));
          }
        });
    StackPane frame = new StackPane(picture);
    frame.getStyleClass().add("sample-picture");
    frame.setMinSize(PICTURE_WIDTH, PICTURE_HEIGHT);
    Label title = new Label(entry.title());
    title.getStyleClass().add("sample-title");
    Label lookFor = new Label(entry.lookFor());
    lookFor.getStyleClass().add("sample-look-for");
    lookFor.setWrapText(true);
    lookFor.setMinHeight(Label.USE_PREF_SIZE);
    FlowPane choices = new FlowPane();
    choices.getStyleClass().add("sample-choices");
    for (SampleEntry.Choice choice : entry.choices()) {
      choices.getChildren().add(button(choice, choice.open().equals(entry.open())));
    }
    SampleEntry.Choice compare = entry.compare();
    if (compare != null) {
      Button both = button(compare, false);
      both.getStyleClass().addAll("accent", "button-outlined");
      choices.getChildren().add(both);
    }
    VBox text = new VBox(title, lookFor, choices);
    text.getStyleClass().add("sample-text");
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox card = new HBox(frame, text);
    card.getStyleClass().add("sample-card");
    card.setAccessibleText(entry.title() + ". " + entry.lookFor());
    CustomMenuItem item = new CustomMenuItem(card);
    item.setId("menu-" + entry.open().id());
    item.setOnAction(
        event -> {
          if (!chosen) {
            entry.open().fire();
          }
        });
    return item;
  }

  private Button button(SampleEntry.Choice choice, boolean usual) {
    Button open = new Button(choice.text());
    open.setId((usual ? "menu-usual-" : "menu-") + choice.open().id());
    open.setAccessibleText(words.get("sample.open", choice.open().text()));
    open.getStyleClass().add("sample-choice");
    open.setOnAction(
        event -> {
          chosen = true;
          button.hide();
          choice.open().fire();
        });
    return open;
  }

  private static Image picture(String scene) {
    return new Image(
        SampleLibrary.picture(scene).toExternalForm(),
        DENSITY * PICTURE_WIDTH,
        DENSITY * PICTURE_HEIGHT,
        true,
        true,
        true);
  }
}
