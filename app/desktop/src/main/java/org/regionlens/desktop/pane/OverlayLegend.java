package org.regionlens.desktop.pane;

import java.util.List;
import java.util.OptionalInt;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.text.Tip;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.StandardMaps;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.input.ClassTable;
import org.regionlens.media.render.OverlayRenderer;
import org.regionlens.media.render.OverlayStyle;
import org.regionlens.media.text.Words;

/** What the colours of the overlay mean: of one class hits and errors, of all their names. */
final class OverlayLegend extends VBox {
  private static final double SWATCH = 9;
  private static final int MOST = 14;

  /** What stands for pixels that are ignored, or have no value. */
  static final LinearGradient HATCHED =
      new LinearGradient(
          0,
          0,
          3,
          3,
          false,
          CycleMethod.REPEAT,
          new Stop(0, Color.web("#f1f3f4")),
          new Stop(0.6, Color.web("#f1f3f4")),
          new Stop(0.6, Color.web("#5f656c")),
          new Stop(1, Color.web("#5f656c")));

  private final Words words;
  private final Hyperlink edit = new Hyperlink();
  private Runnable editing = () -> {};

  OverlayLegend(Words words) {
    this.words = words;
    getStyleClass().add("legend");
    setPickOnBounds(false);
    edit.setText(words.get("legend.edit"));
    Tip.set(edit, words.get("legend.edit.tip"));
    edit.setAccessibleText(words.get("legend.edit.tip"));
    edit.getStyleClass().add("legend-edit");
    edit.setOnAction(
        event -> {
          edit.setVisited(false);
          editing.run();
        });
  }

  /** Sets what opens the table of names and colours of the classes. */
  void onEdit(Runnable action) {
    editing = action;
  }

  void show(@Nullable PanePicture picture) {
    boolean overlay = picture != null && picture.id().equals(StandardMaps.OVERLAY);
    setVisible(overlay);
    getChildren().clear();
    if (picture == null || !overlay) {
      return;
    }
    describe(picture);
    ignored(picture.question().subject().labels());
    boolean all = picture.question().classes() instanceof ClassSelection.All;
    // A long list of classes may end below the pane; the way to change it must not.
    getChildren().add(all ? 0 : getChildren().size(), edit);
  }

  private void describe(PanePicture picture) {
    OverlayStyle style =
        picture
            .display()
            .overlay()
            .withClass(PictureMaker.shownClass(picture.question().classes()));
    if (style.look() == OverlayStyle.PredictionLook.PROBABILITY) {
      outline(words.get("legend.outline"), style);
      for (int quarter = 4; quarter >= 0; quarter--) {
        int last = ColourMap.SIZE - 1;
        entry(
            words.get("legend.p", quarter / 4.0),
            OverlayRenderer.PROBABILITY.argb(Math.min(last, quarter * ColourMap.SIZE / 4)));
      }
      return;
    }
    if (picture.question().classes() instanceof ClassSelection.One) {
      outline(words.get("legend.outline"), style);
      entry(words.get("legend.hit"), OverlayRenderer.HIT);
      entry(words.get("legend.extra"), OverlayRenderer.EXTRA);
      entry(words.get("legend.missed"), OverlayRenderer.MISSED);
      return;
    }
    List<ClassTable.Entry> entries = picture.question().subject().classes().entries();
    entries.stream()
        .limit(MOST)
        .forEach(
            each -> {
              Label label = entry(each.name(), each.argb());
              // The names and colours themselves lead to where they are changed.
              label.setCursor(Cursor.HAND);
              label.setOnMouseClicked(event -> editing.run());
            });
    if (entries.size() > MOST) {
      getChildren().add(new Label("…"));
    }
  }

  /** Ignored pixels are hatched; where there are none, the legend is silent. */
  private void ignored(LabelMap labels) {
    OptionalInt label = labels.ignored();
    if (label.isPresent() && labels.counts().containsKey(label.getAsInt())) {
      Rectangle swatch = swatch();
      swatch.setFill(HATCHED);
      getChildren().add(new Label(words.get("legend.ignored"), swatch));
    }
  }

  private static Rectangle swatch() {
    Rectangle swatch = new Rectangle(SWATCH, SWATCH);
    swatch.getStyleClass().add("swatch");
    return swatch;
  }

  /** A frame only, in the colour of the outline, on a dark ground. */
  private void outline(String text, OverlayStyle style) {
    Rectangle ground = swatch();
    ground.getStyleClass().add("swatch-outline");
    Rectangle line = new Rectangle(2, 2, SWATCH - 4, SWATCH - 4);
    line.getStyleClass().add("swatch-line");
    line.setStroke(ColourBarView.colour(OverlayRenderer.outline(style)));
    getChildren().add(new Label(text, new Group(ground, line)));
  }

  private Label entry(String text, int argb) {
    Rectangle swatch = swatch();
    swatch.setFill(Color.rgb((argb >> 16) & 0xff, (argb >> 8) & 0xff, argb & 0xff));
    Label label = new Label(text, swatch);
    getChildren().add(label);
    return label;
  }
}
