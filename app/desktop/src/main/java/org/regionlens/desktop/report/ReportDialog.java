package org.regionlens.desktop.report;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.open.FilePicker;
import org.regionlens.desktop.text.TypedText;
import org.regionlens.media.export.SettingsText;
import org.regionlens.media.text.Words;

/**
 * The window for a report. It does not hold up the main window; closed while a report is made, it
 * shows it again when it is called again.
 */
public final class ReportDialog {
  private final ReportViewModel model;
  private final FilePicker picker;
  private final PageOpener opener;
  private final Words words;

  public ReportDialog(ReportViewModel model, FilePicker picker, PageOpener opener, Words words) {
    this.model = model;
    this.picker = picker;
    this.opener = opener;
    this.words = words;
  }

  /** Shows the dialog over a window. */
  public void show(@Nullable Window owner) {
    model.fillIn();
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initModality(Modality.NONE);
    dialog.setTitle(words.get("report.window.title"));
    dialog.setResizable(true);
    DialogPane pane = dialog.getDialogPane();
    pane.setId("report-dialog");
    ButtonType run = new ButtonType(words.get("report.window.start"), ButtonData.OK_DONE);
    ButtonType look = new ButtonType(words.get("report.window.look"), ButtonData.LEFT);
    ButtonType close = new ButtonType(words.get("report.window.close"), ButtonData.CANCEL_CLOSE);
    pane.getButtonTypes().setAll(look, run, close);
    pane.setContent(content());
    if (owner != null) {
      dialog.initOwner(owner);
      pane.getStylesheets().setAll(owner.getScene().getStylesheets());
      dialog.setOnShowing(
          event ->
              pane.getScene().setUserAgentStylesheet(owner.getScene().getUserAgentStylesheet()));
    }
    Button running = (Button) pane.lookupButton(run);
    running.setId("report-run");
    running
        .textProperty()
        .bind(
            Bindings.when(model.running())
                .then(words.get("report.window.stop"))
                .otherwise(words.get("report.window.start")));
    running.disableProperty().bind(model.ready().or(model.running()).not());
    staysOpen(running, this::startOrStop);
    Button looking = (Button) pane.lookupButton(look);
    looking.setId("report-look");
    looking.disableProperty().bind(Bindings.isNull(model.page()));
    staysOpen(looking, this::look);
    pane.lookupButton(close).setId("report-close");
    dialog.show();
  }

  private void startOrStop() {
    if (model.running().get()) {
      model.stop();
    } else {
      model.start();
    }
  }

  private void look() {
    Path page = model.page().get();
    if (page != null) {
      opener.open(page);
    }
  }

  /** A button that does something and leaves the dialog where it is. */
  private static void staysOpen(Button button, Runnable work) {
    button.addEventFilter(
        ActionEvent.ACTION,
        event -> {
          event.consume();
          work.run();
        });
  }

  private Node content() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("report-grid");
    ColumnConstraints wide = new ColumnConstraints();
    wide.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(new ColumnConstraints(), wide, new ColumnConstraints());
    folderRow(grid, 0, "folder", model.folder());
    Label note = new Label(words.get("report.window.folder.note"));
    note.getStyleClass().add("explanation");
    note.setWrapText(true);
    note.setMinHeight(Label.USE_PREF_SIZE);
    grid.add(note, 1, 1, 2, 1);
    folderRow(grid, 2, "out", model.out());
    Label settings = new Label(SettingsText.of(model.plan().settings(), words));
    settings.setWrapText(true);
    settings.setId("report-settings");
    grid.add(new Label(words.get("report.window.settings")), 0, 3);
    grid.add(settings, 1, 3, 2, 1);
    ProgressBar bar = new ProgressBar();
    bar.setId("report-progress");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.progressProperty().bind(model.progress());
    Label status = new Label();
    status.setId("report-status");
    status.setWrapText(true);
    status.setMinHeight(Label.USE_PREF_SIZE);
    status.textProperty().bind(model.status());
    TextArea leftOut = new TextArea();
    leftOut.setId("report-left-out");
    leftOut.setEditable(false);
    leftOut.setWrapText(true);
    leftOut.setPrefRowCount(5);
    leftOut
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    model.leftOut().get().stream()
                        .map(each -> words.get("cli.report.left-out", each.name(), each.reason()))
                        .collect(Collectors.joining("\n")),
                model.leftOut()));
    leftOut.visibleProperty().bind(leftOut.textProperty().isNotEmpty());
    leftOut.managedProperty().bind(leftOut.visibleProperty());
    leftOut
        .managedProperty()
        .addListener((property, before, now) -> leftOut.getScene().getWindow().sizeToScene());
    VBox content = new VBox(grid, bar, status, leftOut);
    content.getStyleClass().add("report-form");
    return content;
  }

  private void folderRow(
      GridPane grid, int row, String key, ObjectProperty<@Nullable Path> chosen) {
    String title = words.get("report.window." + key);
    TextField shown = new TextField();
    shown.setId("report-" + key);
    shown.setAccessibleText(title);
    shown.setPromptText(words.get("report.window." + key + ".prompt"));
    shown.setText(chosen.get() == null ? "" : chosen.get().toString());
    TypedText.live(shown);
    shown.textProperty().addListener((property, before, now) -> chosen.set(path(now)));
    ChangeListener<@Nullable Path> follow =
        (property, before, now) -> {
          // What is being typed stays as it is typed.
          if (!Objects.equals(path(shown.getText()), now)) {
            shown.setText(now == null ? "" : now.toString());
          }
        };
    chosen.addListener(new WeakChangeListener<>(follow));
    shown.setUserData(follow);
    shown.editableProperty().bind(model.running().not());
    Label label = new Label(title);
    label.setLabelFor(shown);
    label.setMinWidth(Label.USE_PREF_SIZE);
    Button choose = new Button(words.get("report.window.choose"));
    choose.setId("report-choose-" + key);
    choose.setAccessibleText(words.get("report.window.choose") + " " + title);
    choose.setMinWidth(Button.USE_PREF_SIZE);
    choose.disableProperty().bind(model.running());
    choose.setOnAction(event -> picker.folder(title).ifPresent(chosen::set));
    grid.addRow(row, label, shown, choose);
  }

  /** A typed folder; null while there is none, or none that can be. */
  private static @Nullable Path path(String typed) {
    try {
      return typed.isBlank() ? null : Path.of(typed.strip());
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
