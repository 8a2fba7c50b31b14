package org.regionlens.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.edge.EdgeSettings;
import org.regionlens.engine.edge.EdgeStudy;
import org.regionlens.engine.study.SettingParameter;
import org.regionlens.engine.study.Sweep;
import org.regionlens.engine.study.SweepAxis;
import org.regionlens.engine.study.SweepCase;
import org.regionlens.engine.study.SweepPlan;
import org.regionlens.engine.study.SweepQuantity;
import org.regionlens.engine.work.Threads;
import org.regionlens.media.chart.ProfileChart;
import org.regionlens.media.export.ChartExport;
import org.regionlens.media.export.ChartStyle;
import org.regionlens.media.export.FileOutput;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.InputException;
import org.regionlens.media.sample.SampleLibrary;
import org.regionlens.media.sample.SamplePrediction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code region-lens behaviour}: makes the tables and figures of docs/edge-behaviour anew, from the
 * bundled scene. Tables stand between {@code <!-- table NAME -->} and {@code <!-- end -->}.
 */
@Command(name = "behaviour")
final class BehaviourCommand implements Callable<Integer> {
  private static final String SCENE = "street";

  private final Console console;

  @Parameters(paramLabel = "PAGE.md", descriptionKey = "cli.behaviour.page")
  private @Nullable Path page;

  @Option(names = "--figures", paramLabel = "DIR", descriptionKey = "cli.behaviour.figures")
  private @Nullable Path figures;

  BehaviourCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws UsageException, InputException, OutputException {
    Path file = page;
    if (file == null) {
      throw new IllegalStateException("picocli requires it.");
    }
    SampleLibrary samples = new SampleLibrary(console.words());
    Case plain = samples.load(SCENE);
    RegionEngine engine = new RegionEngine(KernelChoice.AUTO);
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new InputException(console.words().get("cli.behaviour.unreadable", file));
    }
    Case withVoid = samples.load(SCENE, SamplePrediction.IMAGINED, true);
    String filled = filled(text, new BehaviourTables(engine, plain, withVoid).all());
    FileOutput files = new FileOutput(console.words());
    files.write(file, out -> out.write(filled.getBytes(StandardCharsets.UTF_8)));
    console.say(console.words().get("cli.written", file));
    Path folder = figures;
    if (folder != null) {
      files.makeFolder(folder);
      draw(engine, plain, folder);
      console.say(console.words().get("cli.written", folder));
    }
    return ExitCode.DONE;
  }

  /**
   * The page with its tables replaced.
   *
   * @throws UsageException if it has a table that is not known, or one without an end
   */
  String filled(String text, Map<String, String> tables) throws UsageException {
    StringBuilder result = new StringBuilder();
    int at = 0;
    for (int mark = text.indexOf("<!-- table "); mark >= 0; ) {
      int close = text.indexOf(" -->\n", mark);
      int end = text.indexOf("<!-- end -->", mark);
      String name = close < 0 ? "" : text.substring(mark + "<!-- table ".length(), close);
      String table = tables.get(name);
      if (table == null || end < 0) {
        throw new UsageException(
            console.words().get("cli.behaviour.unknown", name, String.join(", ", tables.keySet())));
      }
      result.append(text, at, close + " -->\n".length()).append(table);
      at = end;
      mark = text.indexOf("<!-- table ", end);
    }
    return result.append(text.substring(at)).toString();
  }

  private void draw(RegionEngine engine, Case plain, Path folder) throws OutputException {
    ChartExport charts = new ChartExport(console.words(), console.words());
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
                SweepQuantity.RMI,
                SweepQuantity.MI,
                SweepQuantity.NEAR_GRADIENT_BCE,
                SweepQuantity.NEAR_GRADIENT_RMI,
                SweepQuantity.OPPOSED,
                SweepQuantity.OPPOSITION),
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
