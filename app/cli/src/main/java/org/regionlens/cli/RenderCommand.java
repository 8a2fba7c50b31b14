package org.regionlens.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassResult;
import org.regionlens.engine.MapId;
import org.regionlens.engine.Precision;
import org.regionlens.media.export.ExportForm;
import org.regionlens.media.export.FolderExport;
import org.regionlens.media.export.MapExport;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.export.PictureRequest;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.InputException;
import org.regionlens.media.render.FigureRenderer;
import org.regionlens.media.render.OverlayStyle;
import org.regionlens.media.text.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code region-lens render}: maps as pictures or values, in one file or a folder. */
@Command(name = "render")
final class RenderCommand implements Callable<Integer> {
  /** Greatest enlargement of a heat map. */
  private static final int MAX_SCALE = 32;

  private final Console console;

  @Mixin private CaseOptions options = new CaseOptions();
  @Mixin private OverlayOptions overlay = new OverlayOptions();
  @Mixin private ColourOptions colours = new ColourOptions();

  @Option(
      names = "--class",
      paramLabel = "N|all",
      defaultValue = "all",
      descriptionKey = "cli.render.class")
  private ChosenClass chosenClass = ChosenClass.ALL;

  @Option(
      names = "--map",
      required = true,
      paramLabel = "NAME[,NAME…]|all",
      completionCandidates = MapNames.class,
      descriptionKey = "cli.map")
  private ChosenMaps maps = new ChosenMaps(List.of());

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "cli.out")
  private @Nullable Path out;

  @Option(names = "--folder", paramLabel = "DIR", descriptionKey = "cli.folder")
  private @Nullable Path folder;

  @Option(names = "--as", paramLabel = "FORM", defaultValue = "heatmap", descriptionKey = "cli.as")
  private ExportForm form = ExportForm.HEATMAP;

  @Option(names = "--figure", descriptionKey = "cli.figure")
  private boolean figure;

  @Option(names = "--scale", paramLabel = "N", defaultValue = "1", descriptionKey = "cli.scale")
  private int scale;

  RenderCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws UsageException, InputException, OutputException {
    ExportForm wanted = figure ? ExportForm.FIGURE : form;
    List<MapId> chosen = maps.in(wanted);
    check(wanted, chosen);
    OverlayStyle look = overlay.style(chosenClass.index(), console);
    Map<MapId, MapId.Kind> kinds = new EnumMap<>(MapId.class);
    chosen.forEach(map -> kinds.put(map, map.kind()));
    Map<MapId, ColourOptions.Colours> coloured = colours.of(kinds, console);
    OpenedCase opened = options.open(console, chosenClass);
    Case loaded = opened.loaded();
    List<PictureRequest> requests =
        chosen.stream()
            .map(map -> picture(map, wanted, Objects.requireNonNull(coloured.get(map)), look))
            .toList();
    Function<MapId, Analysis> analyses =
        map -> opened.engine().analyse(request(opened, map), Cancellation.NEVER);
    MapExport export = new MapExport(console.words(), console.words());
    Path file = out;
    if (file != null) {
      Analysis analysis = analyses.apply(chosen.getFirst());
      sayNotes(loaded, analysis);
      export.write(file, loaded, analysis, requests.getFirst(), wanted);
      console.say(console.words().get("cli.written", file));
    } else if (folder != null) {
      sayNotes(loaded, analyses.apply(chosen.getFirst()));
      new FolderExport(export)
          .write(
              folder,
              loaded,
              requests,
              wanted,
              analyses,
              Cancellation.NEVER,
              (each, done, all) ->
                  console.say(console.words().get("cli.written-of", each.toString(), done, all)));
    }
    return ExitCode.DONE;
  }

  private PictureRequest picture(
      MapId map, ExportForm wanted, ColourOptions.Colours as, OverlayStyle look) {
    return new PictureRequest(
        map,
        chosenClass.index(),
        wanted == ExportForm.FIGURE,
        scale,
        as.map(),
        as.range(),
        as.scaling(),
        look);
  }

  private void check(ExportForm wanted, List<MapId> chosen) throws UsageException {
    Words words = console.words();
    if ((out == null) == (folder == null)) {
      throw new UsageException(words.get("cli.wrong.out-or-folder"));
    }
    if (out != null && !maps.isOne()) {
      throw new UsageException(words.get("cli.wrong.several-maps"));
    }
    if (figure && form != ExportForm.HEATMAP && form != ExportForm.FIGURE) {
      throw new UsageException(words.get("cli.wrong.figure-as", form.id()));
    }
    for (MapId map : chosen) {
      if (!wanted.holds(map)) {
        throw new UsageException(words.get("cli.wrong.no-values", map.commandName(), wanted.id()));
      }
    }
    int most =
        switch (wanted) {
          case HEATMAP -> MAX_SCALE;
          case FIGURE -> FigureRenderer.MAX_SCALE;
          case TIFF, NPY, CSV -> 1;
        };
    if (scale < 1 || scale > most) {
      throw new UsageException(
          words.get("cli.wrong.scale", Integer.toString(most), Integer.toString(scale)));
    }
  }

  private AnalysisRequest request(OpenedCase opened, MapId map) {
    return new AnalysisRequest(
        opened.loaded().labels(),
        opened.loaded().logits(),
        opened.settings(),
        chosenClass.selection(),
        Set.of(map),
        Precision.FLOAT);
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
