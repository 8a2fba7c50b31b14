package org.regionlens.desktop.message;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.text.Words;

/** The message with its remedies and a button that closes it; lies over the window's foot. */
public final class MessageBar extends HBox {
  private static final PseudoClass INFORMATION = PseudoClass.getPseudoClass("information");

  private final MessageViewModel model;
  private final Words words;

  public MessageBar(MessageViewModel model, Words words) {
    this.model = model;
    this.words = words;
    setId("message-bar");
    getStyleClass().add("message-bar");
    model.message().addListener((property, before, now) -> show(now));
    show(model.message().get());
  }

  private void show(@Nullable Message message) {
    setVisible(message != null);
    getChildren().clear();
    if (message == null) {
      return;
    }
    pseudoClassStateChanged(INFORMATION, message.tone() == Message.Tone.INFORMATION);
    Label text = new Label(message.text());
    text.setId("message-text");
    text.setWrapText(true);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    getChildren().add(text);
    for (Message.Remedy remedy : message.remedies()) {
      Button button = new Button(remedy.text());
      button.getStyleClass().add("small");
      button.setMinWidth(USE_PREF_SIZE);
      button.setOnAction(
          event -> {
            model.clear();
            remedy.run().run();
          });
      getChildren().add(button);
    }
    Button close = new Button("✕");
    close.setId("message-close");
    close.setAccessibleText(words.get("message.close"));
    close.getStyleClass().addAll("flat", "small", "message-close");
    close.setMinWidth(USE_PREF_SIZE);
    close.setOnAction(event -> model.clear());
    getChildren().add(close);
  }
}
