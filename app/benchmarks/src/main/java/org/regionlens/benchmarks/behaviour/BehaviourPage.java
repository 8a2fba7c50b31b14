package org.regionlens.benchmarks.behaviour;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.edge.EdgeSettings;
import org.regionlens.engine.edge.EdgeStudy;
import org.regionlens.engine.study.Quantity;
import org.regionlens.engine.study.SettingParameter;
import org.regionlens.engine.study.Sweep;
import org.regionlens.engine.study.SweepAxis;
import org.regionlens.engine.study.SweepCase;
import org.regionlens.engine.study.SweepPlan;
import org.regionlens.engine.work.Threads;
import org.regionlens.media.chart.ProfileChart;
import org.regionlens.media.export.ChartExport;
import org.regionlens.media.export.ChartStyle;
import org.regionlens.media.export.FileOutput;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.sample.SampleLibrary;
import org.regionlens.media.sample.SamplePrediction;
import org.regionlens.media.text.Words;

/**
 * Makes the tables and figures of docs/edge-behaviour.md anew, from the bundled scene. Tables stand
 * between {@code <!-- table NAME -->} and {@code <!-- end -->}.
 */
public final class BehaviourPage {
  private static final String SCENE = "street";
  private static final Words WORDS = Words.load(Locale.ROOT);

  private BehaviourPage() {}

  /**
   * Replaces the tables of a page.
   *
   * @param arguments the page; then, if wanted, the folder to draw the figures into
   */
  public static void main(String[] arguments) throws IOException, InputException, OutputException {
    Path page = Path.of(arguments[0]);
    SampleLibrary samples = new SampleLibrary(WORDS);
    Case plain = samples.load(SCENE);
    Case withVoid = samples.load(SCENE, SamplePrediction.IMAGINED, true);
    RegionEngine engine = new RegionEngine(KernelChoice.AUTO);
    String filled =
        filled(Files.readString(page), new BehaviourTables(engine, plain, withVoid).all());
    FileOutput files = new FileOutput(WORDS);
    files.write(page, out -> out.write(filled.getBytes(StandardCharsets.UTF_8)));
    if (arguments.length > 1) {
      Path figures = Path.of(arguments[1]);
      files.makeFolder(figures);
      draw(engine, plain, figures);
    }
  }

  /**
   * The page with its tables replaced.
   *
   * @throws IllegalArgumentException if it has a table that is not known, or one without an end
   */
  static String filled(String text, Map<String, String> tables) {
    StringBuilder result = new StringBuilder();
    int at = 0;
    for (int mark = text.indexOf("<!-- table "); mark >= 0; ) {
      int close = text.indexOf(" -->\n", mark);
      int end = text.indexOf("<!-- end -->", mark);
      String name = close < 0 ? "" : text.substring(mark + "<!-- table ".length(), close);
      String table = tables.get(name);
      if (table == null || end < 0) {
        throw new IllegalArgumentException(
            "The page asks for the table “"
                + name
                + "” or does not end it; the tables are "
                + String.join(", ", tables.keySet()));
      }
      result.append(text, at, close + " -->\n".length()).append(table);
      at = end;
      mark = text.indexOf("<!-- table ", end);
    }
    return result.append(text.substring(at)).toString();
  }

  private static void draw(RegionEngine engine, Case plain, Path folder) throws OutputException {
    ChartExport charts = new ChartExport(new FileOutput(WORDS), WORDS);
    EdgeSettings wanted =
        EdgeSettings.defaults()
            .withCurves(
                List.of(
                    StandardMaps.GRADIENT_BCE,
                    StandardMaps.GRADIENT_RMI,
                    StandardMaps.BCE,
                    StandardMaps.SENSITIVITY,
                    StandardMaps.SENSITIVITY_LABELS));
    charts.write(
        folder.resolve("profile.png"),
        charts.profile(
            plain,
            new EdgeStudy(engine, Threads.ofThisMachine())
                .study(
                    plain.labels(),
                    plain.logits(),
                    Settings.defaults(),
                    OptionalInt.empty(),
                    wanted,
                    Cancellation.NEVER),
            ProfileChart.Choice.ALL,
            ChartStyle.defaults()));
    SweepPlan plan =
        new SweepPlan(
            new SweepCase(plain.labels(), plain.logits(), Settings.defaults()),
            OptionalInt.empty(),
            List.of(
                new SweepAxis(
                    SettingParameter.RADIUS,
                    List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0))),
            List.of(
                Quantity.RMI,
                Quantity.MI,
                Quantity.NEAR_GRADIENT_BCE,
                Quantity.NEAR_GRADIENT_RMI,
                Quantity.OPPOSED,
                Quantity.OPPOSITION),
            0,
            EdgeSettings.defaults());
    charts.write(
        folder.resolve("radius.png"),
        charts.sweep(
            plain,
            plan,
            new Sweep(engine, Threads.ofThisMachine())
                .run(plan, (point, done, all) -> {}, Cancellation.NEVER),
            ChartStyle.defaults()));
  }
}
