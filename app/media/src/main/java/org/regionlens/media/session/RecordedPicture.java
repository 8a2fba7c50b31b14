package org.regionlens.media.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapSpec;
import org.regionlens.engine.Settings;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.export.OverlayJson;
import org.regionlens.media.export.PngText;
import org.regionlens.media.export.SettingsReader;
import org.regionlens.media.input.ClassTable;
import org.regionlens.media.json.StrictObject;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.render.OverlayStyle;
import org.regionlens.media.text.UnreadableException;

/**
 * What an exported picture says about how it was made; immutable.
 *
 * @param files it was made from
 * @param reading how they were read
 * @param settings of the loss
 * @param whatIf how the prediction was changed
 * @param classEdits classes whose name or colour was edited
 * @param classes whose map or study it is
 * @param map which map, if it is one
 * @param colours how values became colours, or nothing for a picture without a scale
 * @param overlay the look of the overlay, if it is one
 * @param comparison what stood as A
 * @param study which study, if it is one
 * @param pixel whose neighbourhood it is
 */
public record RecordedPicture(
    List<SavedFile> files,
    ReadingChoices reading,
    Settings settings,
    WhatIf whatIf,
    List<ClassTable.Entry> classEdits,
    ClassSelection classes,
    Optional<MapRef> map,
    Optional<Colours> colours,
    Optional<OverlayStyle> overlay,
    Optional<SavedComparison> comparison,
    Optional<String> study,
    Optional<SavedLayout.Pixel> pixel) {

  /**
   * How values became colours.
   *
   * @param map the colour map
   * @param scaling how values were spread
   * @param choice how the range was chosen
   * @param range what came of it
   * @param difference whether they are those of B − A
   */
  public record Colours(
      ColourMap map,
      Scaling scaling,
      SavedDisplay.Range choice,
      ValueRange range,
      boolean difference) {}

  public RecordedPicture {
    files = List.copyOf(files);
    classEdits = List.copyOf(classEdits);
  }

  /** The same with A's prediction at a place; null: without an A. */
  public RecordedPicture withComparisonAt(@Nullable Path path) {
    return new RecordedPicture(
        files,
        reading,
        settings,
        whatIf,
        classEdits,
        classes,
        map,
        colours,
        overlay,
        SavedComparison.at(comparison, path),
        study,
        pixel);
  }

  /**
   * What a PNG file says, if this program wrote it.
   *
   * @throws UnreadableException if the file is damaged, or says something that cannot be
   */
  public static Optional<RecordedPicture> of(byte[] png) throws UnreadableException {
    Optional<String> text = PngText.read(png, PngText.PARAMETERS);
    return text.isEmpty() ? Optional.empty() : Optional.of(parse(text.get()));
  }

  /**
   * The record of a JSON text.
   *
   * @throws UnreadableException if a value is missing or out of bounds
   */
  public static RecordedPicture parse(String text) throws UnreadableException {
    StrictObject root = StrictObject.parse(text);
    StrictObject settings = root.object("settings");
    boolean compares = root.has("a");
    Optional<String> study = root.has("study") ? Optional.of(root.text("study")) : Optional.empty();
    Optional<MapRef> map =
        study.isPresent() && !root.has("map")
            ? Optional.empty()
            : Optional.of(SavedMaps.one(root, "map"));
    List<SavedFile> files = SavedFile.read(root, "inputs");
    return new RecordedPicture(
        files,
        SettingsReader.reading(settings),
        SettingsReader.settings(settings),
        SettingsReader.whatIf(settings),
        SettingsReader.classEdits(settings),
        SavedSession.classes(root),
        map,
        map.isPresent() && root.has("colormap")
            ? Optional.of(colours(root, map.get(), compares))
            : Optional.empty(),
        root.has("overlay")
            ? Optional.of(OverlayJson.read(root.object("overlay")))
            : Optional.empty(),
        compares
            ? Optional.of(SavedComparison.recorded(root.object("a"), settings, files))
            : Optional.empty(),
        study,
        root.has("pixel")
            ? Optional.of(SavedLayout.pixel(root.object("pixel")))
            : Optional.empty());
  }

  private static Colours colours(StrictObject root, MapRef map, boolean compares)
      throws UnreadableException {
    MapSpec.Kind kind = compares ? MapSpec.Kind.SIGNED : map.kind();
    return new Colours(
        root.one("colormap", SavedDisplay.ofKind(kind), ColourMap::id),
        root.one("colour-scale", Scaling.values(), Scaling::id),
        root.object("range").one("choice", SavedDisplay.Range.values(), SavedDisplay.Range::id),
        SavedDisplay.range(root, "range"),
        compares);
  }
}
