package org.regionlens.desktop.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.regionlens.desktop.display.DisplaySettings;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.Settings;
import org.regionlens.media.render.OverlayStyle;

/** What a step changed, for people: the keys of its words. */
final class StepNames {
  private final List<String> keys = new ArrayList<>();

  private StepNames() {}

  /** The keys of the words for what differs; empty if nothing does. */
  static List<String> of(Choices before, Choices after) {
    StepNames names = new StepNames();
    names.loss(before.settings(), after.settings());
    names.add("class", before.classes(), after.classes());
    names.add("reading", before.reading(), after.reading());
    names.display(before.display(), after.display());
    names.add("map", before.maps(), after.maps());
    names.add("swipe", before.beside(), after.beside());
    names.add("panes", before.panes(), after.panes());
    names.add("what-if", before.whatIf(), after.whatIf());
    names.add("classes", before.classEdits(), after.classEdits());
    return List.copyOf(names.keys);
  }

  private void loss(Settings before, Settings after) {
    add("radius", before.radius(), after.radius());
    add("pooling", before.pooling(), after.pooling());
    add("stride", before.stride(), after.stride());
    boolean balanced = before.objective().losses().equals(after.objective().losses());
    add(balanced ? "lambda" : "objective", before.objective(), after.objective());
    add("ridge", before.ridge(), after.ridge());
    add("ignored", before.ignored(), after.ignored());
    Cascade one = before.cascade();
    Cascade other = after.cascade();
    add(one.getClass() == other.getClass() ? "cascade-weights" : "cascade", one, other);
  }

  private void display(DisplaySettings before, DisplaySettings after) {
    add("colours", before.sequential(), after.sequential());
    add("colours", before.signed(), after.signed());
    add("scaling", before.scaling(), after.scaling());
    boolean range = Objects.equals(before.range(), after.range());
    add("range", before.range(), after.range());
    // Fixing the range of all is one change, of one range another.
    if (range) {
      add("range", before.fixed(), after.fixed());
    }
    add("lock", before.locked(), after.locked());
    OverlayStyle one = before.overlay();
    OverlayStyle other = after.overlay();
    boolean opacities =
        one.imageOpacity() == other.imageOpacity()
            && one.maskOpacity() == other.maskOpacity()
            && one.predictionOpacity() == other.predictionOpacity();
    add(opacities ? "overlay" : "opacity", one, other);
  }

  private void add(String name, Object before, Object after) {
    String key = "step." + name;
    if (!before.equals(after) && !keys.contains(key)) {
      keys.add(key);
    }
  }
}
