package org.regionlens.cli;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassResult;
import org.regionlens.engine.MapId;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Settings;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.export.PictureExport;
import org.regionlens.media.export.PictureRequest;
import org.regionlens.media.export.RangeChoice;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.InputException;
import org.regionlens.media.render.FigureRenderer;
import org.regionlens.media.render.OverlayStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code region-lens render}: one map as a PNG file. */
@Command(name = "render")
final class RenderCommand implements Callable<Integer> {
  /** Greatest enlargement of a heat map. */
  private static final int MAX_SCALE = 32;

  private final Console console;

  @Mixin private InputOptions input = new InputOptions();
  @Mixin private SettingsOptions settings = new SettingsOptions();
  @Mixin private OverlayOptions overlay = new OverlayOptions();

  @Option(
      names = "--class",
      paramLabel = "N|all",
      defaultValue = "all",
      descriptionKey = "cli.render.class")
  private ChosenClass chosenClass = ChosenClass.ALL;

  @Option(
      names = "--map",
      required = true,
      paramLabel = "NAME",
      completionCandidates = MapNames.class,
      descriptionKey = "cli.map")
  private @Nullable MapId map;

  @Option(names = "--out", required = true, paramLabel = "FILE.png", descriptionKey = "cli.out")
  private @Nullable Path out;

  @Option(names = "--figure", descriptionKey = "cli.figure")
  private boolean figure;

  @Option(names = "--scale", paramLabel = "N", defaultValue = "1", descriptionKey = "cli.scale")
  private int scale;

  @Option(names = "--colormap", paramLabel = "NAME", descriptionKey = "cli.colormap")
  private @Nullable ColourMap colourMap;

  @Option(
      names = "--range",
      paramLabel = "LO:HI|full|percentile",
      defaultValue = "percentile",
      descriptionKey = "cli.range")
  private RangeChoice range = new RangeChoice.Percentile();

  @Option(
      names = "--color-scale",
      paramLabel = "NAME",
      defaultValue = "linear",
      descriptionKey = "cli.color-scale")
  private Scaling scaling = Scaling.LINEAR;

  RenderCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws UsageException, InputException, OutputException {
    MapId wanted = map;
    Path file = out;
    if (wanted == null || file == null) {
      throw new IllegalStateException("picocli requires both.");
    }
    Settings chosen = settings.settings(console);
    int most = figure ? FigureRenderer.MAX_SCALE : MAX_SCALE;
    if (scale < 1 || scale > most) {
      throw new UsageException(
          console.words().get("cli.wrong.scale", Integer.toString(most), Integer.toString(scale)));
    }
    OverlayStyle look = overlay.style(chosenClass.index(), console);
    RegionEngine engine = settings.engine(console);
    Case loaded = input.load(console);
    chosenClass.requireIn(loaded, console.words());
    Analysis analysis =
        engine.analyse(
            new AnalysisRequest(
                loaded.labels(),
                loaded.logits(),
                chosen,
                chosenClass.selection(),
                Set.of(wanted),
                Precision.FLOAT),
            Cancellation.NEVER);
    sayNotes(loaded, analysis);
    PictureRequest request =
        new PictureRequest(
            wanted, chosenClass.index(), figure, scale, colourMap, range, scaling, look);
    new PictureExport(console.words(), console.words()).write(file, loaded, analysis, request);
    console.say(console.words().get("cli.written", file));
    return ExitCode.DONE;
  }

  /** A picture without a value, or with little meaning, is not left unexplained. */
  private void sayNotes(Case loaded, Analysis analysis) {
    for (ClassResult result : analysis.classes()) {
      String notes = ClassNotes.of(result, console.words());
      if (!notes.isEmpty() && chosenClass.includes(result.index())) {
        console.say(loaded.classes().name(result.index()) + ": " + notes);
      }
    }
  }
}
