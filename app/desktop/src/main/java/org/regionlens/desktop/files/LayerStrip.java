package org.regionlens.desktop.files;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.message.Message;
import org.regionlens.desktop.open.CaseOpener;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.text.Tip;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputNote;
import org.regionlens.media.sample.SampleLibrary;
import org.regionlens.media.text.Words;

/**
 * One line under the tool bar: of each layer how it was read and why, with a button to change it;
 * what looks wrong; and while files are read, how far that is.
 */
public final class LayerStrip extends HBox {
  private final CaseOpener opener;
  private final Consumer<InputNote> change;
  private final Consumer<InputNote.Role> missing;
  private final Words words;
  private final HBox reading;

  /** Room for the first words, however long the sentences of the others are. */
  private static final double LEAST_WIDTH = 84;

  /**
   * @param change asks how a layer is to be read instead
   * @param missing asks for the file of a layer
   */
  public LayerStrip(
      AnalysisSession session,
      CaseOpener opener,
      Consumer<InputNote> change,
      Consumer<InputNote.Role> missing,
      Words words) {
    this.opener = opener;
    this.missing = missing;
    this.change = change;
    this.words = words;
    this.reading = opening();
    setId("layers");
    getStyleClass().add("layer-strip");
    session.subject().addListener((property, before, now) -> show(now));
    opener.busy().addListener((property, before, now) -> show(session.subject().get()));
    opener.kept().addListener((property, before, now) -> show(session.subject().get()));
    show(session.subject().get());
  }

  private void show(@Nullable Case opened) {
    getChildren().clear();
    if (opener.busy().get()) {
      getChildren().add(reading);
      return;
    }
    if (opened == null) {
      showKept();
      return;
    }
    opened.inputs().forEach(note -> getChildren().add(layer(note)));
    if (!opened.warnings().isEmpty()) {
      Button doubts = new Button(words.get("layers.doubts", opened.warnings().size()));
      doubts.setId("layers-doubts");
      doubts.getStyleClass().addAll("small", "flat", "doubts");
      doubts.setMinWidth(USE_PREF_SIZE);
      Tip.set(doubts, words.get("layers.doubts.tip"));
      doubts.setOnAction(event -> opener.sayDoubts());
      getChildren().add(doubts);
    }
  }

  /** Files that wait for those that belong to them, and what is missing. */
  private void showKept() {
    Map<InputNote.Role, Path> kept = opener.kept().get();
    for (InputNote.Role each : InputNote.Role.values()) {
      Path file = kept.get(each);
      boolean needed = each != InputNote.Role.IMAGE;
      if (file == null && (kept.isEmpty() || !needed)) {
        continue;
      }
      Label role = new Label(words.get("role." + each.name()));
      role.getStyleClass().add("layer-role");
      role.setMinWidth(USE_PREF_SIZE);
      Label what =
          new Label(
              file == null ? words.get("layers.missing") : String.valueOf(file.getFileName()));
      what.setId("layer-" + each.fileName());
      what.getStyleClass().add("layer-reading");
      HBox layer = new HBox(role, what);
      layer.getStyleClass().add("file-layer");
      if (file == null) {
        Button open = new Button(words.get("layers.open"));
        open.setId("open-" + each.fileName());
        open.getStyleClass().addAll("small", "flat", "layer-change");
        open.setOnAction(event -> missing.accept(each));
        layer.getChildren().add(open);
      }
      HBox.setHgrow(layer, Priority.ALWAYS);
      getChildren().add(layer);
    }
  }

  private HBox layer(InputNote note) {
    String name = words.get("role." + note.role().name());
    Label role = new Label(name);
    role.getStyleClass().add("layer-role");
    role.setMinWidth(USE_PREF_SIZE);
    String read = read(note);
    Label how = new Label(read);
    how.setId("layer-" + note.role().fileName());
    how.getStyleClass().add("layer-reading");
    how.setMinWidth(LEAST_WIDTH);
    String all = words.get("top.read.long", name, note.path(), read);
    Tip.set(how, all);
    Button button = new Button(words.get("layers.change"));
    button.setId("change-" + note.role().fileName());
    button.getStyleClass().addAll("small", "flat", "layer-change");
    button.setAccessibleText(words.get("layers.change.long", name));
    Tip.set(button, words.get("layers.change.long", name));
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> change.accept(note));
    HBox layer = new HBox(role, how);
    for (Message.Remedy other : opener.others(note.role())) {
      Button instead = new Button(other.text());
      instead.setId("instead-" + note.role().fileName());
      instead.getStyleClass().addAll("small", "flat", "layer-change");
      instead.setMinWidth(USE_PREF_SIZE);
      Tip.set(instead, words.get("layers.instead.tip"));
      instead.setOnAction(event -> other.run().run());
      layer.getChildren().add(instead);
    }
    layer.getChildren().add(button);
    layer.getStyleClass().add("file-layer");
    // The image says least; the words of the others may take what there is.
    HBox.setHgrow(layer, note.role() == InputNote.Role.IMAGE ? Priority.NEVER : Priority.ALWAYS);
    return layer;
  }

  /** How a layer was read; of a bundled prediction first, where it comes from. */
  private String read(InputNote note) {
    return SampleLibrary.prediction(note.path())
        .map(bundled -> words.get("layers.sample." + bundled, note.readAs()))
        .orElse(note.readAs());
  }

  private HBox opening() {
    Label text = new Label();
    text.setId("opening");
    text.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> words.get("layers.opening", Math.floor(100 * opener.progress().get())),
                opener.progress()));
    ProgressBar bar = new ProgressBar();
    bar.getStyleClass().add("small");
    bar.progressProperty().bind(opener.progress());
    bar.setPrefWidth(160);
    Button cancel = new Button(words.get("layers.cancel"));
    cancel.setId("opening-cancel");
    cancel.getStyleClass().addAll("small", "flat", "layer-change");
    cancel.setOnAction(event -> opener.cancel());
    HBox line = new HBox(bar, text, cancel);
    line.getStyleClass().add("file-layer");
    return line;
  }
}
