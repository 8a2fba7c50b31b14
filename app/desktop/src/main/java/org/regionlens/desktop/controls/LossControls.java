package org.regionlens.desktop.controls;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.desktop.text.Tip;
import org.regionlens.desktop.text.TypedText;
import org.regionlens.engine.Loss;
import org.regionlens.engine.LossId;
import org.regionlens.engine.Parameter;
import org.regionlens.engine.Term;
import org.regionlens.media.text.MapWords;
import org.regionlens.media.text.Words;

/** The group "Loss": the terms of the objective and the losses that are looked at. */
final class LossControls {
  private final LossViewModel model;
  private final Words words;
  private final Numbers numbers;
  private final MapWords names;
  private final VBox list = new VBox();
  private final List<Line> lines = new ArrayList<>();

  private LossControls(LossViewModel model, Words words, Numbers numbers) {
    this.model = model;
    this.words = words;
    this.numbers = numbers;
    this.names = new MapWords(words);
  }

  static Section build(LossViewModel model, Words words, Numbers numbers) {
    LossControls controls = new LossControls(model, words, numbers);
    controls.list.getStyleClass().add("section-content");
    controls.list.setId("losses");
    model.rows().addListener((property, before, now) -> controls.show(now));
    controls.show(model.rows().get());
    return new Section("loss", words.get("section.loss"), controls.list, controls.adding());
  }

  /** Rows stay as long as they are of the same losses: one of them may be dragged. */
  private void show(List<LossViewModel.Row> rows) {
    List<LossId> ids = rows.stream().map(row -> row.loss().id()).toList();
    if (!ids.equals(lines.stream().map(line -> line.row.loss().id()).toList())) {
      lines.clear();
      rows.forEach(each -> lines.add(new Line(each)));
      list.getChildren().setAll(lines);
    }
    for (int i = 0; i < rows.size(); i++) {
      lines.get(i).show(rows.get(i));
    }
  }

  private MenuButton adding() {
    MenuButton add = new MenuButton(words.get("loss.add"));
    add.setId("loss-add");
    add.getStyleClass().add("small");
    Tip.set(add, words.get("loss.add.tip"));
    for (LossId id : LossId.values()) {
      if (id != LossId.GIVEN) {
        MenuItem item = new MenuItem(names.title(id.standard()));
        item.setId("loss-add-" + id.commandName());
        item.setOnAction(event -> model.weigh(id.standard(), 1));
        add.getItems().add(item);
      }
    }
    return add;
  }

  /** One loss: its name, its weight, its few numbers. */
  private final class Line extends VBox {
    private final TextField weight = new TextField();
    private final Label name = new Label();
    private final List<ParameterRow> parameters = new ArrayList<>();
    private LossViewModel.Row row;

    Line(LossViewModel.Row first) {
      row = first;
      String id = first.loss().id().commandName();
      setId("loss-" + id);
      getStyleClass().add("control-row");
      name.setMinWidth(Region.USE_PREF_SIZE);
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      weight.setId("loss-weight-" + id);
      weight.getStyleClass().add("number-field");
      weight.setAlignment(Pos.CENTER_RIGHT);
      weight.setAccessibleText(words.get("loss.weight", names.title(first.loss())));
      Tip.set(weight, words.get("loss.weight.tip"));
      TypedText.done(weight, this::text, this::typed);
      Button remove = new Button("×");
      remove.setId("loss-remove-" + id);
      remove.getStyleClass().addAll("flat", "small");
      remove.setAccessibleText(words.get("loss.remove"));
      Tip.set(remove, words.get("loss.remove"));
      remove.setOnAction(event -> model.remove(row.loss()));
      HBox line = new HBox(name, gap, weight, remove);
      line.setAlignment(Pos.CENTER_LEFT);
      line.getStyleClass().add("control-line");
      getChildren().add(line);
      for (Parameter each : parametersOf(first.loss())) {
        if (each instanceof Parameter.Numeric numeric) {
          ParameterRow made =
              new ParameterRow(
                  id, numeric, words, numbers, value -> changed(numeric.name(), value));
          parameters.add(made);
          getChildren().add(made);
        }
      }
    }

    /** RMI's are the region's settings. */
    private List<Parameter> parametersOf(Loss loss) {
      return loss.id() == LossId.RMI ? List.of() : loss.id().parameters();
    }

    private void changed(String parameter, double value) {
      model.change(row.loss(), row.loss().with(parameter, value));
    }

    void show(LossViewModel.Row now) {
      row = now;
      name.setText(
          now.loss() instanceof Loss.Given
              ? now.loss().name()
              : words.get("loss." + now.loss().id()));
      weight.setText(text());
      for (ParameterRow each : parameters) {
        now.loss().number(each.parameter()).ifPresent(each::show);
      }
    }

    private String text() {
      return row.weight() == 0 && !LossViewModel.isBasic(row.loss())
          ? ""
          : numbers.typed(row.weight());
    }

    private void typed() {
      double wanted = numbers.parse(weight.getText());
      if (wanted >= 0 && wanted <= Term.MAX_WEIGHT) {
        model.weigh(row.loss(), wanted);
      }
      weight.setText(text());
    }
  }
}
