package org.regionlens.desktop.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.profile.ProfileNumbers.Column;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.desktop.text.Tip;
import org.regionlens.engine.edge.Nearness;
import org.regionlens.media.text.NearText;
import org.regionlens.media.text.Words;

/** The numbers of a profile: overlap in a line, and the shares near the boundary as a table. */
final class ProfileTable extends VBox {
  private static final List<Column> COLUMNS = List.of(Column.values());
  private static final double FIRST_COLUMN = 92;
  private static final double COLUMN = 57;
  private static final double ROOMY_COLUMN = 76;

  /** From this width of the study on, the headings stand in full. */
  private static final double ROOMY = 1150;

  private final Words words;
  private final Numbers numbers;
  private final Label overlap = new Label();
  private final GridPane grid = new GridPane();
  private final List<Label> headings = new ArrayList<>();
  private final List<Label> widths = new ArrayList<>();
  private final List<List<Label>> cells = new ArrayList<>();
  private final List<Node> parts;

  ProfileTable(Words words, Numbers numbers) {
    this.words = words;
    this.numbers = numbers;
    getStyleClass().add("profile-table");
    overlap.setId("profile-overlap");
    grid.getStyleClass().add("number-grid");
    ColumnConstraints first = new ColumnConstraints(FIRST_COLUMN);
    grid.getColumnConstraints().add(first);
    grid.add(heading("within", HPos.LEFT), 0, 0);
    for (int i = 0; i < COLUMNS.size(); i++) {
      Column column = COLUMNS.get(i);
      ColumnConstraints each = new ColumnConstraints();
      each.setMinWidth(COLUMN - 12);
      each.setHalignment(HPos.RIGHT);
      each.setHgrow(Priority.ALWAYS);
      grid.getColumnConstraints().add(each);
      Label heading = heading(key(column), HPos.RIGHT);
      headings.add(heading);
      grid.add(heading, 1 + i, 0);
    }
    for (int width = 0; width < Nearness.STANDARD.size(); width++) {
      Label name = new Label();
      name.getStyleClass().add("row-name");
      widths.add(name);
      grid.add(name, 0, width + 1);
      List<Label> row = new ArrayList<>();
      for (int i = 0; i < COLUMNS.size(); i++) {
        Label cell = new Label();
        cell.setId("profile-" + width + "-" + i);
        row.add(cell);
        grid.add(cell, 1 + i, width + 1);
      }
      cells.add(row);
    }
    Label sentence = new Label(words.get("profile.sensitivity.sentence"));
    sentence.getStyleClass().add("explanation");
    sentence.setWrapText(true);
    sentence.setMinHeight(0);
    sentence.setMaxWidth(FIRST_COLUMN + COLUMNS.size() * COLUMN);
    Tip.set(sentence, sentence.getText());
    parts = List.of(overlap, grid, sentence);
    setMinWidth(FIRST_COLUMN + COLUMNS.size() * (COLUMN - 12));
    fit(0);
  }

  /** Fits columns and headings to the width of the study, curves and all. */
  void fit(double width) {
    boolean roomy = width >= ROOMY;
    double column = roomy ? ROOMY_COLUMN : COLUMN;
    for (int i = 0; i < COLUMNS.size(); i++) {
      String key = "profile.column." + key(COLUMNS.get(i));
      boolean longer = roomy && words.has(key + ".long");
      headings.get(i).setText(words.get(longer ? key + ".long" : key));
      ColumnConstraints each = grid.getColumnConstraints().get(1 + i);
      each.setPrefWidth(column);
      each.setMaxWidth(column);
    }
    setPrefWidth(FIRST_COLUMN + COLUMNS.size() * column);
  }

  private static String key(Column column) {
    return column.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Label heading(String key, HPos position) {
    Label label = new Label(words.get("profile.column." + key));
    Tip.set(label, words.get("profile.column." + key + ".tip"));
    label.getStyleClass().add("column-name");
    GridPane.setHalignment(label, position);
    return label;
  }

  /**
   * Shows numbers.
   *
   * @param diagonal of the image, pixels
   * @param overlapDistance d of the overlap scores, pixels
   */
  void show(@Nullable ProfileNumbers shown, double diagonal, int overlapDistance) {
    setVisible(shown != null);
    if (shown == null) {
      return;
    }
    if (getChildren().isEmpty()) {
      // Not before: some hundred labels without a number would hold up the start.
      getChildren().setAll(parts);
    }
    overlap.setText(
        words.get(
            "profile.overlap",
            value(shown.iou(), 3),
            value(shown.boundaryIou(), 3),
            value(shown.trimapIou(), 3),
            overlapDistance));
    for (int width = 0; width < widths.size(); width++) {
      widths.get(width).setText(NearText.brief(Nearness.STANDARD.get(width), diagonal, words));
      for (int i = 0; i < COLUMNS.size(); i++) {
        cells.get(width).get(i).setText(percent(shown.rows().get(width).get(i)));
      }
    }
  }

  private String percent(double share) {
    return Double.isNaN(share) ? "–" : value(100 * share, 1) + " %";
  }

  private String value(double number, int decimals) {
    return Double.isNaN(number) ? "–" : numbers.fixed(number, decimals);
  }
}
