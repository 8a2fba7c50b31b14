package org.regionlens.desktop.controls;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.text.ShownAs;
import org.regionlens.desktop.text.Tip;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.Logits;
import org.regionlens.media.input.Case;
import org.regionlens.media.text.Words;

/** Chooses the class whose maps are shown, or all classes. */
final class ClassChooser extends VBox {
  private final ComboBox<ClassSelection> box = new ComboBox<>();
  private final AnalysisSession session;
  private final Words words;
  private boolean filling;

  ClassChooser(AnalysisSession session, Words words) {
    this.session = session;
    this.words = words;
    getStyleClass().add("control-row");
    Label label = new Label(words.get("control.class"));
    label.getStyleClass().add("control-title");
    label.setLabelFor(box);
    box.setId("class-chooser");
    box.setAccessibleText(words.get("control.class"));
    Tip.set(box, words.get("control.class.tip"));
    box.setMaxWidth(Double.MAX_VALUE);
    // A value that is not in the list has no name.
    box.setConverter(ShownAs.names(each -> box.getItems().contains(each) ? name(each) : ""));
    box.setCellFactory(list -> new ClassCell());
    box.setButtonCell(new ClassCell());
    getChildren().addAll(label, box);
    box.valueProperty()
        .addListener(
            (property, before, now) -> {
              if (!filling && now != null) {
                session.classes().set(now);
              }
            });
    session
        .subject()
        .addListener(
            (property, before, now) -> {
              // Another prediction of the same case has the same classes.
              if (before == null || now == null || !before.classes().equals(now.classes())) {
                fill(now);
              }
            });
    session.classes().addListener((property, before, now) -> box.setValue(now));
    fill(session.subject().get());
  }

  private void fill(@Nullable Case subject) {
    filling = true;
    try {
      List<ClassSelection> items = new ArrayList<>();
      if (subject != null) {
        Logits logits = subject.logits();
        for (int channel = 0; channel < logits.channels(); channel++) {
          items.add(new ClassSelection.One(logits.classIndex(channel)));
        }
        if (logits.channels() > 1) {
          items.add(new ClassSelection.All());
        }
      }
      box.getItems().setAll(items);
      box.setValue(session.classes().get());
    } finally {
      filling = false;
    }
  }

  private String name(ClassSelection selection) {
    Case subject = session.subject().get();
    return selection instanceof ClassSelection.One one && subject != null
        ? subject.classes().name(one.index())
        : words.get("control.class.all");
  }

  /** A class with a sample of its colour. */
  private final class ClassCell extends ListCell<ClassSelection> {
    private static final double SWATCH = 11;

    @Override
    protected void updateItem(@Nullable ClassSelection item, boolean empty) {
      super.updateItem(item, empty);
      Case subject = session.subject().get();
      setGraphic(null);
      setText(null);
      if (empty || item == null || subject == null) {
        return;
      }
      setText(name(item));
      if (item instanceof ClassSelection.One one) {
        int argb = subject.classes().argb(one.index());
        Rectangle swatch = new Rectangle(SWATCH, SWATCH);
        swatch.getStyleClass().add("swatch");
        swatch.setFill(Color.rgb((argb >> 16) & 0xff, (argb >> 8) & 0xff, argb & 0xff));
        setGraphic(swatch);
      }
    }
  }
}
