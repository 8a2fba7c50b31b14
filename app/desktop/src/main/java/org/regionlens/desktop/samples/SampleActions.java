package org.regionlens.desktop.samples;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.regionlens.desktop.action.Action;
import org.regionlens.desktop.action.Actions;
import org.regionlens.desktop.action.Place;
import org.regionlens.desktop.open.CaseOpener;
import org.regionlens.desktop.open.CaseReader;
import org.regionlens.media.text.Words;

/** An action for each bundled sample: every scene, its predictions, its mask with a void band. */
public final class SampleActions {
  private SampleActions() {}

  public static void declare(Actions actions, CaseOpener opener, Words words) {
    declare(actions, opener.samples(), opener::open, words);
  }

  static void declare(
      Actions actions,
      List<CaseReader.Sample> samples,
      Consumer<CaseReader.Sample> open,
      Words words) {
    String before = "";
    for (CaseReader.Sample sample : samples) {
      boolean usual = !sample.scene().equals(before);
      before = sample.scene();
      String title = words.get("sample.title." + sample.scene());
      String text = usual ? title : words.get("sample.variant", title, variant(sample, words));
      actions.add(
          Action.of(Place.SAMPLE, id(sample, usual), text, null, () -> open.accept(sample)));
    }
  }

  /**
   * The action of a sample.
   *
   * @param usual whether it is what is opened unless more is said
   */
  static String id(CaseReader.Sample sample, boolean usual) {
    String scene = "sample-" + sample.scene();
    if (usual) {
      return scene;
    }
    return sample.voidBand()
        ? scene + "-void-band"
        : scene + "-" + sample.prediction().name().toLowerCase(Locale.ROOT);
  }

  /** What tells a sample from the others of its scene. */
  static String variant(CaseReader.Sample sample, Words words) {
    return sample.voidBand()
        ? words.get("sample.void-band")
        : words.get("sample.prediction." + sample.prediction().name());
  }
}
