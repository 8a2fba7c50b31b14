package org.regionlens.desktop.controls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.display.DisplayViewModel;
import org.regionlens.desktop.display.RangeMode;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.desktop.text.ShownAs;
import org.regionlens.desktop.text.Tip;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapSpec;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.text.Words;

/** The group "Display": colour maps, scale and range. */
final class DisplayControls {
  private static final double STRIP_WIDTH = 72;
  private static final double STRIP_HEIGHT = 11;
  private static final int STOPS = 16;

  private DisplayControls() {}

  static Section build(
      DisplayViewModel model, ObservableValue<MapRef> activeMap, Words words, Numbers numbers) {
    return new Section(
        "display",
        words.get("section.display"),
        colours("colours-sequential", MapSpec.Kind.SEQUENTIAL, model.sequential(), words),
        colours("colours-signed", MapSpec.Kind.SIGNED, model.signed(), words),
        new ChoiceRow<>("scaling", List.of(Scaling.values()), model.scaling(), words),
        new ChoiceRow<>("range", List.of(RangeMode.values()), model.range(), words),
        new FixedRangeRow(model, activeMap, words, numbers),
        lock(model, words));
  }

  private static CheckBox lock(DisplayViewModel model, Words words) {
    CheckBox lock = new CheckBox(words.get("control.lock"));
    lock.setId("range-lock");
    Tip.set(lock, words.get("control.lock.tip"));
    lock.selectedProperty().bindBidirectional(model.locked());
    // Fixed ranges stay as they are in any case.
    lock.disableProperty().bind(model.range().isEqualTo(RangeMode.FIXED).and(model.locked().not()));
    return lock;
  }

  private static VBox colours(
      String key, MapSpec.Kind kind, ObjectProperty<ColourMap> value, Words words) {
    String name = words.get("control." + key);
    Label label = new Label(name);
    label.getStyleClass().add("control-title");
    ComboBox<ColourMap> box = new ComboBox<>();
    label.setLabelFor(box);
    box.setId(key);
    box.setAccessibleText(name);
    Tip.set(box, words.get("control." + key + ".tip"));
    box.setMaxWidth(Double.MAX_VALUE);
    box.getItems()
        .setAll(Arrays.stream(ColourMap.values()).filter(map -> map.kind() == kind).toList());
    box.setConverter(ShownAs.names(ColourMap::id));
    box.setCellFactory(list -> new ColourCell());
    box.setButtonCell(new ColourCell());
    box.valueProperty().bindBidirectional(value);
    VBox row = new VBox(label, box);
    row.getStyleClass().add("control-row");
    return row;
  }

  /** A colour map: its colours and its name, which is a proper name in every language. */
  private static final class ColourCell extends ListCell<ColourMap> {
    @Override
    protected void updateItem(@Nullable ColourMap map, boolean empty) {
      super.updateItem(map, empty);
      setText(map == null || empty ? null : map.id());
      setGraphic(map == null || empty ? null : strip(map));
    }

    private static Rectangle strip(ColourMap map) {
      List<Stop> stops = new ArrayList<>();
      for (int i = 0; i <= STOPS; i++) {
        int argb = map.argb(Math.min(ColourMap.SIZE - 1, i * ColourMap.SIZE / STOPS));
        Color colour = Color.rgb((argb >> 16) & 0xff, (argb >> 8) & 0xff, argb & 0xff);
        stops.add(new Stop((double) i / STOPS, colour));
      }
      Rectangle strip = new Rectangle(STRIP_WIDTH, STRIP_HEIGHT);
      strip.setFill(new LinearGradient(0, 0, 1, 0, true, CycleMethod.NO_CYCLE, stops));
      return strip;
    }
  }
}
