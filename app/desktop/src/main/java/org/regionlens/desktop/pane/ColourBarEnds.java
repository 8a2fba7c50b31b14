package org.regionlens.desktop.pane;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.Polygon;
import org.regionlens.desktop.session.SessionResult.Side;
import org.regionlens.desktop.text.Tip;
import org.regionlens.engine.Loss;
import org.regionlens.engine.MapRef;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.text.MapWords;
import org.regionlens.media.text.Words;

/**
 * What stands at the two ends of a colour bar: arrow heads where values lie beyond, and for some
 * maps a name for what the colours of either side mean.
 */
final class ColourBarEnds {
  private static final double ARROW_HEIGHT = 9;
  private static final double NAME_GAP = 2;

  private final Polygon over = arrow("colour-bar-over");
  private final Polygon under = arrow("colour-bar-under");
  private final Label overName = name();
  private final Label underName = name();
  private final Words words;

  ColourBarEnds(Words words) {
    this.words = words;
  }

  List<Node> nodes() {
    return List.of(over, under, overName, underName);
  }

  private static Polygon arrow(String style) {
    Polygon arrow = new Polygon();
    arrow.getStyleClass().addAll("colour-bar-arrow", style);
    arrow.setManaged(false);
    return arrow;
  }

  private static Label name() {
    Label name = new Label();
    name.getStyleClass().add("colour-bar-end");
    name.setManaged(false);
    name.setVisible(false);
    return name;
  }

  void show(PanePicture picture, ColourMap colours) {
    over.setFill(ColourBarView.colour(colours.argb(ColourMap.SIZE - 1)));
    under.setFill(ColourBarView.colour(colours.argb(0)));
    over.setVisible(picture.extent().over());
    under.setVisible(picture.extent().under());
    // A difference of two maps is not what the map itself is.
    boolean difference = picture.side() == Side.DIFFERENCE;
    if (picture.id() instanceof MapRef.Versus(Loss a, Loss b)) {
      MapWords losses = new MapWords(words);
      String kind = difference ? "difference.versus" : "versus";
      name(overName, "legend.over." + kind, losses.title(a));
      name(underName, "legend.under." + kind, losses.title(b));
    } else {
      String kind = difference ? "difference" : "value";
      name(overName, "legend.over." + kind);
      name(underName, "legend.under." + kind);
    }
  }

  /** Not every map has names for its ends; any difference has. */
  private void name(Label label, String key, Object... loss) {
    boolean known = words.has(key);
    label.setText(known ? words.get(key, loss) : "");
    Tip.set(label, words.has(key + ".tip") ? words.get(key + ".tip", loss) : null);
    label.setVisible(known);
  }

  /** The room needed above the bar. */
  double above() {
    return Math.max(over.isVisible() ? ARROW_HEIGHT : 0, height(overName));
  }

  /** The room needed below the bar. */
  double below() {
    return Math.max(under.isVisible() ? ARROW_HEIGHT : 0, height(underName));
  }

  private static double height(Label name) {
    return name.isVisible() ? Math.ceil(name.prefHeight(-1)) + NAME_GAP : 0;
  }

  /**
   * Lays them out.
   *
   * @param left and right sides of the bar
   * @param top and end of the bar, from above
   * @param textLeft where the labels of the ticks begin
   */
  void place(double left, double right, double top, double end, double textLeft) {
    double middle = (left + right) / 2;
    over.getPoints().setAll(left, top - 1, middle, top - ARROW_HEIGHT, right, top - 1);
    under.getPoints().setAll(left, end + 1, middle, end + ARROW_HEIGHT, right, end + 1);
    place(overName, textLeft, top - height(overName));
    place(underName, textLeft, end + NAME_GAP);
  }

  private static void place(Label name, double left, double top) {
    name.resizeRelocate(
        left, Math.rint(top), Math.ceil(name.prefWidth(-1)), Math.ceil(name.prefHeight(-1)));
  }
}
