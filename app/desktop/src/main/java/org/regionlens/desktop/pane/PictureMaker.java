package org.regionlens.desktop.pane;

import java.util.Objects;
import java.util.OptionalInt;
import org.regionlens.desktop.display.DisplaySettings;
import org.regionlens.desktop.session.Question;
import org.regionlens.desktop.session.SessionResult;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.MapId;
import org.regionlens.engine.MapValues;
import org.regionlens.media.colour.ColourScale;
import org.regionlens.media.render.HeatMapRenderer;
import org.regionlens.media.render.OverlayRenderer;

/** Colours a map for a pane, with the renderers that write the files too. */
final class PictureMaker {
  private PictureMaker() {}

  /**
   * The picture of a map.
   *
   * @param result must hold the map, unless it is the overlay
   */
  static PanePicture make(SessionResult result, MapId id, DisplaySettings display) {
    Question question = result.question();
    if (id == MapId.OVERLAY) {
      var style = display.overlay().withClass(shownClass(question.classes()));
      return new PanePicture(
          id,
          question,
          display,
          ImageLevels.of(OverlayRenderer.render(question.subject(), style)),
          null,
          null);
    }
    MapValues values = Objects.requireNonNull(result.map(id), id.commandName());
    ColourScale scale = display.scaleOf(values);
    ImageLevels levels = ImageLevels.of(HeatMapRenderer.render(values, scale));
    return new PanePicture(id, question, display, levels, values, scale);
  }

  static OptionalInt shownClass(ClassSelection classes) {
    return classes instanceof ClassSelection.One one
        ? OptionalInt.of(one.index())
        : OptionalInt.empty();
  }
}
