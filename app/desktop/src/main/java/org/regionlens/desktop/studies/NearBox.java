package org.regionlens.desktop.studies;

import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.scene.control.ComboBox;
import org.regionlens.desktop.text.ShownAs;
import org.regionlens.engine.edge.Nearness;
import org.regionlens.media.text.NearText;
import org.regionlens.media.text.Words;

/** Chooses what is near the boundary, among the widths of {@link Nearness#STANDARD}. */
public final class NearBox extends ComboBox<Integer> {

  /**
   * A box.
   *
   * @param near the index of the width
   */
  public NearBox(String id, IntegerProperty near, Words words) {
    setId(id);
    setAccessibleText(words.get("sweep.near"));
    getItems().setAll(IntStream.range(0, Nearness.STANDARD.size()).boxed().toList());
    setConverter(ShownAs.names(index -> name(Nearness.STANDARD.get(index), words)));
    setValue(near.get());
    setOnAction(event -> near.set(getValue()));
    near.addListener((property, before, now) -> setValue(now.intValue()));
  }

  private static String name(Nearness nearness, Words words) {
    return words.get("sweep.near.amount", NearText.amount(nearness, words));
  }
}
