package org.regionlens.desktop.studies;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.regionlens.desktop.text.Tip;
import org.regionlens.media.text.Words;

/**
 * The names of the tabs in a line, and below it the one in front. Folded away, the line is left. A
 * drag of the upper edge changes the height.
 */
public final class StudiesArea extends BorderPane {
  private static final double EDGE = 5;

  /** From this width on there is room for words on the button that folds. */
  private static final double WORDY = 1100;

  private final StudiesViewModel model;
  private final Map<String, Supplier<StudyTab>> tabs = new LinkedHashMap<>();
  private final Map<String, StudyTab> made = new HashMap<>();
  private final HBox names = new HBox();
  private final HBox tools = new HBox();
  private final StackPane content = new StackPane();
  private final Button fold = new Button();
  private final Words words;
  private double grabbedAt;
  private double grabbedHeight;

  public StudiesArea(StudiesViewModel model, Words words) {
    this.model = model;
    this.words = words;
    setId("studies");
    getStyleClass().add("studies");
    names.getStyleClass().add("study-names");
    tools.getStyleClass().add("study-tools");
    content.getStyleClass().add("study-content");
    fold.setId("studies-fold");
    fold.getStyleClass().addAll("flat", "study-fold");
    fold.setOnAction(event -> model.toggle());
    fold.setMinWidth(USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    names.setMinWidth(USE_PREF_SIZE);
    HBox line = new HBox(names, gap, tools, fold);
    line.getStyleClass().add("study-line");
    setTop(line);
    setCenter(content);
    addEventFilter(
        MouseEvent.MOUSE_MOVED, event -> setCursor(edge(event) ? Cursor.V_RESIZE : null));
    addEventFilter(MouseEvent.MOUSE_PRESSED, this::grab);
    addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventFilter(MouseEvent.MOUSE_RELEASED, event -> grabbedHeight = 0);
    widthProperty().addListener((property, before, now) -> nameFold());
    model.open().addListener((property, before, now) -> arrange());
    model.selected().addListener((property, before, now) -> arrange());
    model.height().addListener((property, before, now) -> requestParentLayout());
    arrange();
  }

  /**
   * Adds a tab behind the others; the first one is in front.
   *
   * @param id short name, unique among the tabs; see {@link StudiesViewModel#shown}
   * @param tab makes it, when it is in front for the first time
   */
  public void add(String id, Supplier<StudyTab> tab) {
    tabs.put(id, tab);
    ToggleButton name = new ToggleButton(words.get("study." + id));
    name.setId("study-" + id);
    name.getStyleClass().setAll("study-name");
    name.setOnAction(
        event -> {
          model.show(id);
          name.setSelected(true);
        });
    name.setUserData(id);
    names.getChildren().add(name);
    if (model.selected().get().isEmpty()) {
      model.selected().set(id);
    }
    arrange();
  }

  /** Whether there is no tab yet: then there is nothing to see. */
  boolean isEmpty() {
    return tabs.isEmpty();
  }

  /** The height of the line of names. */
  double lineHeight() {
    return getTop().prefHeight(-1) + snappedTopInset() + snappedBottomInset();
  }

  private void arrange() {
    boolean open = model.open().get();
    content.setVisible(open);
    tools.setVisible(open);
    for (Node name : names.getChildren()) {
      boolean inFront = model.selected().get().equals(name.getUserData());
      ((ToggleButton) name).setSelected(inFront && open);
    }
    content.getChildren().clear();
    tools.getChildren().clear();
    Supplier<StudyTab> selected = tabs.get(model.selected().get());
    if (open && selected != null) {
      StudyTab tab = made.computeIfAbsent(model.selected().get(), id -> selected.get());
      content.getChildren().add(tab.content());
      tools.getChildren().add(tab.tools());
    }
    nameFold();
    String what = words.get(open ? "studies.fold" : "studies.unfold");
    fold.setAccessibleText(what);
    Tip.set(fold, what);
    requestParentLayout();
  }

  /** An arrow alone where the tools of a tab need the room. */
  private void nameFold() {
    boolean narrow = getWidth() < WORDY;
    fold.setText(
        model.open().get()
            ? narrow ? "⌄" : words.get("studies.fold.short")
            : words.get("studies.unfold.short"));
  }

  private boolean edge(MouseEvent event) {
    return model.open().get() && event.getY() < EDGE;
  }

  private void grab(MouseEvent event) {
    if (edge(event)) {
      grabbedAt = event.getScreenY();
      grabbedHeight = content.getHeight();
      event.consume();
    }
  }

  private void drag(MouseEvent event) {
    if (grabbedHeight > 0) {
      double wanted = grabbedHeight + grabbedAt - event.getScreenY();
      model.height().set(Math.max(StudiesViewModel.LEAST_HEIGHT, wanted));
      event.consume();
    }
  }
}
