package org.regionlens.desktop.export;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.regionlens.desktop.display.DisplaySettings;
import org.regionlens.engine.MapCatalogue;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.StandardMaps;
import org.regionlens.media.export.ExportForm;
import org.regionlens.media.reading.RecordedPaths;
import org.regionlens.media.text.Words;

/** What is exported: which maps, in which form, how large. */
public final class ExportViewModel {
  /** Greatest enlargement that the dialog offers. */
  static final int MAX_SCALE = 4;

  private final ExportJobs jobs;
  private final Words words;
  private final ObjectProperty<MapRef> map =
      new SimpleObjectProperty<>(StandardMaps.MI_CONTRIBUTION);
  private final BooleanProperty several = new SimpleBooleanProperty();
  private final ObservableSet<MapRef> chosen = FXCollections.observableSet(new TreeSet<>());
  private final ObjectProperty<ExportForm> form = new SimpleObjectProperty<>(ExportForm.HEATMAP);
  private final IntegerProperty scale = new SimpleIntegerProperty(1);
  private final BooleanProperty folders = new SimpleBooleanProperty();

  public ExportViewModel(ExportJobs jobs, Words words) {
    this.jobs = jobs;
    this.words = words;
  }

  /** The one map. */
  public ObjectProperty<MapRef> map() {
    return map;
  }

  /** Whether several maps go into a folder, not one into a file. */
  public BooleanProperty several() {
    return several;
  }

  /** The several maps. */
  public ObservableSet<MapRef> chosen() {
    return chosen;
  }

  /** What becomes of each map. */
  public ObjectProperty<ExportForm> form() {
    return form;
  }

  /** Whole-number enlargement of pictures, 1 … {@link #MAX_SCALE}. */
  public IntegerProperty scale() {
    return scale;
  }

  /** Begins with the map looked at, and the maps seen. */
  void begin(MapRef looked, Set<MapRef> seen) {
    map.set(looked);
    chosen.clear();
    chosen.addAll(seen);
  }

  /** Those of every case, and those seen. */
  List<MapRef> maps() {
    Set<MapRef> all = new LinkedHashSet<>(MapCatalogue.standard());
    all.add(map.get());
    all.addAll(chosen);
    return List.copyOf(all);
  }

  /** The several maps that can be had in the chosen form, in the order of the menu. */
  List<MapRef> chosenMaps() {
    return chosen.stream().sorted().filter(form.get()::holds).toList();
  }

  /** Whether there is something to write. */
  BooleanBinding possible() {
    return Bindings.createBooleanBinding(
        () -> several.get() ? !chosenMaps().isEmpty() : form.get().holds(map.get()),
        several,
        chosen,
        form,
        map);
  }

  /** What the file will hold, in words. */
  String sizeWords(ExportSubject shown) {
    int factor = form.get().isPicture() ? scale.get() : 1;
    int width = factor * shown.question().subject().labels().width();
    int height = factor * shown.question().subject().labels().height();
    String key = form.get().isPicture() ? form.get().name() : "VALUES";
    return words.get("export.size." + key, width + " × " + height);
  }

  /** Whether what is written names the folders of the files that it was made from. */
  public BooleanProperty folders() {
    return folders;
  }

  /** How what is written names the files that it was made from; charts and sessions too. */
  public RecordedPaths recorded() {
    return folders.get() ? RecordedPaths.PATHS : RecordedPaths.NAMES;
  }

  /** A name that tells case, map, class and radius. */
  String suggestedName(ExportSubject shown, DisplaySettings display) {
    return order(shown, display).fileName(map.get());
  }

  /** Writes the one map as it is shown now. */
  void write(ExportSubject shown, DisplaySettings display, Path file) {
    jobs.write(order(shown, display), map.get(), file);
  }

  /** Writes the several maps as they are, or would be, shown now. */
  void writeAll(ExportSubject shown, DisplaySettings display, Path folder) {
    jobs.writeAll(order(shown, display), chosenMaps(), folder);
  }

  /** Puts the one map on the clipboard. */
  void copy(ExportSubject shown, DisplaySettings display) {
    jobs.copy(order(shown, display), map.get());
  }

  private ExportJobs.Order order(ExportSubject shown, DisplaySettings display) {
    return new ExportJobs.Order(shown, display, form.get(), scale.get(), recorded());
  }
}
