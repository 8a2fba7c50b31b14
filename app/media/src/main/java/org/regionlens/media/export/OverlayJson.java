package org.regionlens.media.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalInt;
import org.regionlens.media.json.StrictObject;
import org.regionlens.media.render.OverlayStyle;
import org.regionlens.media.render.OverlayStyle.PredictionLook;
import org.regionlens.media.text.UnreadableException;

/** The look of the overlay as JSON; its class is kept elsewhere. */
public final class OverlayJson {
  private OverlayJson() {}

  /** Puts the style into an object. */
  public static void write(ObjectNode node, OverlayStyle style) {
    node.put("image", style.imageOpacity());
    node.put("mask", style.maskOpacity());
    node.put("maskFilled", style.maskFilled());
    node.put("outline", style.outlineWidth());
    node.put("prediction", style.predictionOpacity());
    node.put("predictionAs", style.look().id());
    node.put("threshold", style.threshold());
  }

  /**
   * The style of an object, of all classes.
   *
   * @throws UnreadableException if a value is missing or out of bounds
   */
  public static OverlayStyle read(StrictObject json) throws UnreadableException {
    return OverlayStyle.defaults(OptionalInt.empty())
        .withOpacities(
            json.number("image", 0, 1), json.number("mask", 0, 1), json.number("prediction", 0, 1))
        .withMaskFilled(json.flag("maskFilled"))
        .withOutlineWidth(json.whole("outline", 1, OverlayStyle.MAX_OUTLINE))
        .withLook(json.one("predictionAs", PredictionLook.values(), PredictionLook::id))
        .withThreshold(json.number("threshold", 0, 1));
  }
}
