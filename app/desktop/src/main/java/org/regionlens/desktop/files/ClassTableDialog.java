package org.regionlens.desktop.files;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.files.ClassTableViewModel.Row;
import org.regionlens.desktop.open.FilePicker;
import org.regionlens.desktop.text.TypedText;
import org.regionlens.media.text.Words;

/** Edits the table of classes, opens another one, and saves it. */
final class ClassTableDialog {
  private final ClassTableViewModel model;
  private final FilePicker picker;
  private final Words words;
  private final TableView<Row> table = new TableView<>();
  private final Label fault = new Label();

  ClassTableDialog(ClassTableViewModel model, FilePicker picker, Words words) {
    this.model = model;
    this.picker = picker;
    this.words = words;
  }

  void show(Window owner) {
    model.begin();
    Dialog<ButtonType> dialog = new Dialog<>();
    ButtonType use = new ButtonType(words.get("table.use"), ButtonData.OK_DONE);
    ButtonType cancel = new ButtonType(words.get("reading.cancel"), ButtonData.CANCEL_CLOSE);
    Dialogs.prepare(dialog, owner, "table-dialog", words.get("table.title"));
    dialog.getDialogPane().getButtonTypes().setAll(use, cancel);
    dialog.getDialogPane().setContent(content());
    Node take = dialog.getDialogPane().lookupButton(use);
    take.setId("table-use");
    take.disableProperty().bind(fault.textProperty().isNotEmpty());
    dialog
        .resultProperty()
        .addListener(
            (property, before, now) -> {
              if (now == use) {
                model.apply();
              }
            });
    dialog.show();
  }

  private VBox content() {
    table.setId("class-table");
    table.setAccessibleText(words.get("table.title"));
    table.setItems(model.rows());
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setPlaceholder(new Label(words.get("table.empty")));
    table
        .getColumns()
        .setAll(
            List.of(
                column("table.index", 80, IndexCell::new),
                column("table.colour", 120, ColourCell::new),
                column("table.name", 240, NameCell::new)));
    fault.setId("table-fault");
    fault.setWrapText(true);
    fault.getStyleClass().add("table-fault");
    fault.managedProperty().bind(fault.textProperty().isNotEmpty());
    check();
    model.rows().addListener((javafx.collections.ListChangeListener<Row>) change -> check());
    HBox buttons =
        new HBox(
            button("add", () -> table.scrollTo(model.add())),
            button("remove", this::remove),
            space(),
            button(
                "open",
                () ->
                    picker
                        .open(words.get("table.open"), FilePicker.Kind.TABLE)
                        .ifPresent(model::load)),
            button("save-json", () -> save("classes.json")),
            button("save-text", () -> save("classes.txt")));
    buttons.getStyleClass().add("reading-line");
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox box = new VBox(table, fault, buttons);
    box.getStyleClass().add("reading-content");
    return box;
  }

  private static HBox space() {
    HBox space = new HBox();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  private Button button(String key, Runnable run) {
    Button button = new Button(words.get("table." + key));
    button.setId("table-" + key);
    button.getStyleClass().add("small");
    button.setOnAction(event -> run.run());
    return button;
  }

  private void save(String name) {
    picker
        .save(words.get("table.title"), name)
        .filter(file -> fault.getText().isEmpty())
        .ifPresent(model::save);
  }

  private void remove() {
    Row chosen = table.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      model.rows().remove(chosen);
    }
  }

  private void check() {
    fault.setText(model.fault());
  }

  private TableColumn<Row, Row> column(
      String key, double width, java.util.function.Supplier<TableCell<Row, Row>> cell) {
    TableColumn<Row, Row> column = new TableColumn<>(words.get(key));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(
        data -> new javafx.beans.property.ReadOnlyObjectWrapper<>(data.getValue()));
    column.setCellFactory(each -> cell.get());
    return column;
  }

  /** A cell that holds one control for the row it shows. */
  private abstract static class ControlCell<N extends Node> extends TableCell<Row, Row> {
    final N control;
    private final String heading;

    ControlCell(N control, String heading) {
      this.control = control;
      this.heading = heading;
    }

    @Override
    protected void updateItem(@Nullable Row item, boolean empty) {
      // What is being typed belongs to the row it was begun in, not to one that scrolls here.
      if (control.isFocused() && item != getItem()) {
        getTableView().requestFocus();
      }
      super.updateItem(item, empty);
      if (item == null || empty) {
        setGraphic(null);
      } else {
        show(item);
        control.setAccessibleText(heading + " " + item.index().get());
        setGraphic(control);
      }
    }

    abstract void show(Row row);

    /** The row that is shown, or null. */
    @Nullable Row row() {
      return isEmpty() ? null : getItem();
    }
  }

  private final class IndexCell extends ControlCell<TextField> {
    IndexCell() {
      super(new TextField(), words.get("table.index"));
      TypedText.live(control);
      control.textProperty().addListener((property, before, now) -> typed(now));
    }

    private void typed(String text) {
      Row row = row();
      if (row != null && text.matches("-?\\d{1,9}")) {
        row.index().set(Integer.parseInt(text));
        check();
      }
    }

    @Override
    void show(Row row) {
      control.setText(Integer.toString(row.index().get()));
    }
  }

  private final class NameCell extends ControlCell<TextField> {
    NameCell() {
      super(new TextField(), words.get("table.name"));
      TypedText.live(control);
      control
          .textProperty()
          .addListener(
              (property, before, now) -> {
                Row row = row();
                if (row != null) {
                  row.name().set(now);
                  check();
                }
              });
    }

    @Override
    void show(Row row) {
      control.setText(row.name().get());
    }
  }

  private final class ColourCell extends ControlCell<ColorPicker> {
    ColourCell() {
      super(new ColorPicker(), words.get("table.colour"));
      control.setMaxWidth(Double.MAX_VALUE);
      control.setOnAction(
          event -> {
            Row row = row();
            if (row != null) {
              Color colour = control.getValue();
              row.rgb()
                  .set(
                      (int) Math.round(255 * colour.getRed()) << 16
                          | (int) Math.round(255 * colour.getGreen()) << 8
                          | (int) Math.round(255 * colour.getBlue()));
            }
          });
    }

    @Override
    void show(Row row) {
      int rgb = row.rgb().get();
      control.setValue(Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff));
    }
  }
}
