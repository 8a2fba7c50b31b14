package org.regionlens.desktop.tool;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.regionlens.desktop.pane.PixelBox;

/** Drags that select pixels. */
class SelectToolTest {
  private final ObjectProperty<@Nullable PixelBox> selection = new SimpleObjectProperty<>();
  private final SelectTool tool = new SelectTool(selection, () -> new ImageSize(40, 30));

  @Test
  void aDragSelectsBothEnds() {
    tool.press(10.4, 20.9);
    tool.drag(4.5, 22.2);
    tool.release();
    assertThat(selection.get()).isEqualTo(new PixelBox(4, 20, 7, 3));
  }

  @Test
  void whatLiesBesideTheImageIsCutOff() {
    tool.press(-5, -5);
    tool.drag(100, 3);
    assertThat(selection.get()).isEqualTo(new PixelBox(0, 0, 40, 4));
  }

  @Test
  void aClickEndsTheSelection() {
    selection.set(new PixelBox(1, 2, 3, 4));
    tool.press(10, 10);
    tool.release();
    assertThat(selection.get()).isNull();
  }
}
