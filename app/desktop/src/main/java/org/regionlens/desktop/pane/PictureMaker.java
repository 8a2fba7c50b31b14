package org.regionlens.desktop.pane;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.display.DisplaySettings;
import org.regionlens.desktop.session.Question;
import org.regionlens.desktop.session.SessionResult;
import org.regionlens.desktop.session.SessionResult.Side;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.work.Work;
import org.regionlens.media.colour.ColourScale;
import org.regionlens.media.export.PictureExport;
import org.regionlens.media.image.RasterImage;
import org.regionlens.media.input.Case;
import org.regionlens.media.render.HeatMapRenderer;
import org.regionlens.media.render.OverlayRenderer;
import org.regionlens.media.render.OverlayStyle;

/** Colours a map for a pane, with the renderers that write the files too. */
final class PictureMaker {
  private static final int BACKGROUND = 0xff808080;

  private PictureMaker() {}

  /**
   * The picture of a map.
   *
   * @param result must hold the map, unless it is the overlay
   * @param shown the maps that are seen: those of one kind may share a range
   * @param before an older picture of the map; its range is taken over where it is the same
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  static PanePicture make(
      SessionResult result,
      MapRef id,
      DisplaySettings display,
      Set<MapRef> shown,
      @Nullable PanePicture before,
      Work work) {
    Question question = result.question();
    if (id.equals(StandardMaps.OVERLAY)) {
      var style = display.overlay().withClass(shownClass(question.classes()));
      return new PanePicture(
          id,
          question,
          display,
          ImageLevels.of(OverlayRenderer.render(question.subject(), style, work), work),
          null,
          List.of(),
          null,
          Extent.NOTHING,
          result.side());
    }
    MapValues values = Objects.requireNonNull(result.map(id), id.commandName());
    List<MapValues> peers = PanePicture.peers(result, id, display, shown);
    boolean difference = result.side() == Side.DIFFERENCE;
    ColourScale scale =
        difference
            ? PictureExport.difference(
                values, display.choiceOfDifferences(), display.signed(), display.scaling(), work)
            : before != null
                    && before.side() != Side.DIFFERENCE
                    && before.hasRangeOf(values, peers, display)
                ? new ColourScale(display.coloursOf(id), before.range(), display.scaling())
                : display.scaleOf(values, peers, work);
    ImageLevels levels = ImageLevels.of(HeatMapRenderer.render(values, scale, 1, work), work);
    Extent extent = Extent.of(values, scale.range(), work);
    return new PanePicture(
        id, question, display, levels, values, peers, scale, extent, result.side());
  }

  /** The mask alone, filled with the colours of all its classes. */
  static PanePicture mask(Question question, DisplaySettings display, Work work) {
    OverlayStyle style =
        OverlayStyle.defaults(OptionalInt.empty()).withOpacities(0, 1, 0).withMaskFilled(true);
    Question all = new Question(question.subject(), question.settings(), new ClassSelection.All());
    return new PanePicture(
        StandardMaps.OVERLAY,
        all,
        display.withOverlay(style),
        ImageLevels.of(colours(question.subject()), work),
        null,
        List.of(),
        null,
        Extent.NOTHING,
        Side.PRESENT);
  }

  /** Ignored pixels are transparent, so that they are hatched. */
  private static RasterImage colours(Case subject) {
    LabelMap labels = subject.labels();
    int[] pixels = new int[labels.width() * labels.height()];
    for (int i = 0; i < pixels.length; i++) {
      int label = labels.at(i);
      boolean background = labels.background().contains(label);
      pixels[i] = labels.isIgnored(i) ? 0 : background ? BACKGROUND : subject.classes().argb(label);
    }
    return new RasterImage(labels.width(), labels.height(), pixels);
  }

  static OptionalInt shownClass(ClassSelection classes) {
    return classes instanceof ClassSelection.One one
        ? OptionalInt.of(one.index())
        : OptionalInt.empty();
  }
}
