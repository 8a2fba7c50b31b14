package org.regionlens.desktop.tool;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.pane.PaneTool;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.whatif.Stroke;
import org.regionlens.engine.whatif.WhatIf;

/** Paints logits of the shown class; of all classes it paints nothing. One drag is one stroke. */
public final class BrushTool implements PaneTool {
  private final ObjectProperty<WhatIf> whatIf;
  private final ObservableValue<ClassSelection> classes;
  private final ObservableDoubleValue radius;
  private final ObservableDoubleValue logit;
  private final List<Stroke.Point> points = new ArrayList<>();
  private @Nullable WhatIf before;

  /**
   * A brush.
   *
   * @param whatIf what the strokes are added to
   * @param classes whose logits are painted
   * @param radius of the brush, pixels
   * @param logit the value painted
   */
  public BrushTool(
      ObjectProperty<WhatIf> whatIf,
      ObservableValue<ClassSelection> classes,
      ObservableDoubleValue radius,
      ObservableDoubleValue logit) {
    this.whatIf = whatIf;
    this.classes = classes;
    this.radius = radius;
    this.logit = logit;
  }

  @Override
  public void press(double x, double y) {
    before = whatIf.get();
    points.clear();
    drag(x, y);
  }

  @Override
  public void drag(double x, double y) {
    WhatIf base = before;
    if (base != null && classes.getValue() instanceof ClassSelection.One(int index)) {
      points.add(new Stroke.Point(y, x));
      whatIf.set(
          base.painted(new Stroke(index, Stroke.Mode.SET, logit.get(), radius.get(), points)));
    }
  }

  @Override
  public void release() {
    before = null;
  }
}
