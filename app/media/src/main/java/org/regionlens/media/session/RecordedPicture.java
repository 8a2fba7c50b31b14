package org.regionlens.media.session;

import java.util.List;
import java.util.Optional;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.MapId;
import org.regionlens.engine.Settings;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.export.OverlayJson;
import org.regionlens.media.export.PngText;
import org.regionlens.media.export.SettingsReader;
import org.regionlens.media.input.ClassTable;
import org.regionlens.media.input.ReadingChoices;
import org.regionlens.media.json.StrictObject;
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
 * @param classes whose map it is
 * @param map which map
 * @param colours how values became colours, or nothing for a picture without a scale
 * @param overlay the look of the overlay, if it is one
 */
public record RecordedPicture(
    List<SavedFile> files,
    ReadingChoices reading,
    Settings settings,
    WhatIf whatIf,
    List<ClassTable.Entry> classEdits,
    ClassSelection classes,
    MapId map,
    Optional<Colours> colours,
    Optional<OverlayStyle> overlay) {

  /**
   * How values became colours.
   *
   * @param map the colour map
   * @param scaling how values were spread
   * @param choice how the range was chosen
   * @param range what came of it
   */
  public record Colours(
      ColourMap map, Scaling scaling, SavedDisplay.Range choice, ValueRange range) {}

  public RecordedPicture {
    files = List.copyOf(files);
    classEdits = List.copyOf(classEdits);
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
    return new RecordedPicture(
        SavedFile.read(root, "inputs"),
        SettingsReader.reading(settings),
        SettingsReader.settings(settings),
        SettingsReader.whatIf(settings),
        SettingsReader.classEdits(settings),
        SavedSession.classes(root),
        root.one("map", MapId.values(), MapId::commandName),
        root.has("colormap") ? Optional.of(colours(root)) : Optional.empty(),
        root.has("overlay")
            ? Optional.of(OverlayJson.read(root.object("overlay")))
            : Optional.empty());
  }

  private static Colours colours(StrictObject root) throws UnreadableException {
    return new Colours(
        root.one("colormap", ColourMap.values(), ColourMap::id),
        root.one("colour-scale", Scaling.values(), Scaling::id),
        root.object("range").one("choice", SavedDisplay.Range.values(), SavedDisplay.Range::id),
        SavedDisplay.range(root, "range"));
  }
}
