package org.regionlens.media.export;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.MapRef;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.colour.ColourScale;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.render.OverlayStyle;

/**
 * What picture is wanted; immutable.
 *
 * @param map which map
 * @param classIndex one class, or none for all
 * @param figure with title, colour bar and parameters, instead of one image pixel a pixel
 * @param scale whole-number enlargement, ≥ 1; figures up to 4
 * @param colourMap or null for the one that suits the map's kind
 * @param range of the colours
 * @param scaling how values are spread over the colours
 * @param overlay how the overlay is drawn, or null for the usual way
 */
public record PictureRequest(
    MapRef map,
    OptionalInt classIndex,
    boolean figure,
    int scale,
    @Nullable ColourMap colourMap,
    RangeChoice range,
    Scaling scaling,
    @Nullable OverlayStyle overlay) {

  /** A picture at native size in the usual colours. */
  public static PictureRequest of(MapRef map, OptionalInt classIndex) {
    return new PictureRequest(
        map, classIndex, false, 1, null, new RangeChoice.Percentile(), Scaling.LINEAR, null);
  }

  public PictureRequest withFigure(boolean value) {
    return new PictureRequest(map, classIndex, value, scale, colourMap, range, scaling, overlay);
  }

  public PictureRequest withScale(int value) {
    return new PictureRequest(map, classIndex, figure, value, colourMap, range, scaling, overlay);
  }

  public PictureRequest withColourMap(@Nullable ColourMap value) {
    return new PictureRequest(map, classIndex, figure, scale, value, range, scaling, overlay);
  }

  public PictureRequest withRange(RangeChoice value) {
    return new PictureRequest(map, classIndex, figure, scale, colourMap, value, scaling, overlay);
  }

  public PictureRequest withScaling(Scaling value) {
    return new PictureRequest(map, classIndex, figure, scale, colourMap, range, value, overlay);
  }

  public PictureRequest withOverlay(@Nullable OverlayStyle value) {
    return new PictureRequest(map, classIndex, figure, scale, colourMap, range, scaling, value);
  }

  /** The chosen colour map, or the one that suits the map's kind. */
  ColourMap colours() {
    return colourMap != null ? colourMap : ColourScale.defaultMap(map);
  }

  /** The chosen style of the overlay, of this request's class. */
  OverlayStyle overlayStyle() {
    return overlay != null ? overlay.withClass(classIndex) : OverlayStyle.defaults(classIndex);
  }
}
