package org.regionlens.desktop.samples;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.regionlens.desktop.action.Action;
import org.regionlens.desktop.action.Actions;
import org.regionlens.desktop.action.Place;
import org.regionlens.desktop.compare.SecondPrediction;
import org.regionlens.desktop.open.CaseOpener;
import org.regionlens.desktop.open.CaseReader;
import org.regionlens.desktop.studies.StudiesViewModel;
import org.regionlens.media.sample.SampleLibrary;
import org.regionlens.media.sample.SamplePrediction;
import org.regionlens.media.text.Words;

/**
 * An action for each bundled sample: every scene, its predictions, both networks side by side, its
 * mask with a void band.
 */
public final class SampleActions {
  private SampleActions() {}

  /**
   * Declares the actions.
   *
   * @param second opens another prediction beside the open one
   */
  public static void declare(
      Actions actions,
      CaseOpener opener,
      SecondPrediction second,
      StudiesViewModel studies,
      Words words) {
    declare(
        actions,
        opener.samples(),
        opener::open,
        scene ->
            opener.open(
                network(scene, SamplePrediction.RMI),
                () -> {
                  second.open(SampleLibrary.path(scene, SamplePrediction.BCE));
                  studies.show("compare");
                }),
        words);
  }

  /**
   * Declares the actions.
   *
   * @param compare opens both networks of a scene, BCE as A and BCE + RMI as B
   */
  static void declare(
      Actions actions,
      List<CaseReader.Sample> samples,
      Consumer<CaseReader.Sample> open,
      Consumer<String> compare,
      Words words) {
    String before = "";
    for (CaseReader.Sample sample : samples) {
      String scene = sample.scene();
      boolean usual = !scene.equals(before);
      before = scene;
      String title = words.get("sample.title." + scene);
      String text = usual ? title : words.get("sample.variant", title, variant(sample, words));
      actions.add(
          Action.of(Place.SAMPLE, id(sample, usual), text, null, () -> open.accept(sample)));
      if (usual && hasBothNetworks(samples, scene)) {
        actions.add(
            Action.of(
                Place.SAMPLE,
                comparison(scene),
                words.get("sample.variant", title, words.get("sample.compare")),
                null,
                () -> compare.accept(scene)));
      }
    }
  }

  static boolean hasBothNetworks(List<CaseReader.Sample> samples, String scene) {
    return samples.contains(network(scene, SamplePrediction.BCE))
        && samples.contains(network(scene, SamplePrediction.RMI));
  }

  private static CaseReader.Sample network(String scene, SamplePrediction prediction) {
    return new CaseReader.Sample(scene, prediction, false);
  }

  /** The action that opens both networks of a scene. */
  static String comparison(String scene) {
    return "sample-" + scene + "-compare";
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
