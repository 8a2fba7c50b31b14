package org.regionlens.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapSpec;
import org.regionlens.media.export.ComparedSide;
import org.regionlens.media.export.ExportForm;
import org.regionlens.media.export.FolderExport;
import org.regionlens.media.export.MapExport;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.export.PictureRequest;
import org.regionlens.media.export.Shown;
import org.regionlens.media.render.FigureRenderer;
import org.regionlens.media.render.OverlayStyle;
import org.regionlens.media.text.Words;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where maps are written to, as what, and how they look. */
final class MapFiles {
  /** Greatest enlargement of a heat map. */
  private static final int MAX_SCALE = 32;

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

  @Mixin private ColourOptions colours = new ColourOptions();
  @Mixin private OverlayOptions overlay = new OverlayOptions();

  /** Whether maps are to be written. */
  boolean isAsked() {
    return out != null || folder != null;
  }

  /** The one file, or null. */
  @Nullable Path out() {
    return out;
  }

  /** The folder, or null. */
  @Nullable Path folder() {
    return folder;
  }

  /** What the maps are written as. */
  ExportForm form() {
    return figure ? ExportForm.FIGURE : form;
  }

  /**
   * What is wanted of each map.
   *
   * @param whose the class, or all
   * @param difference whether B − A is drawn
   * @throws UsageException if options contradict each other or lie out of range
   */
  List<PictureRequest> requests(
      ChosenMaps maps, OptionalInt whose, boolean difference, Console console)
      throws UsageException {
    if ((out == null) == (folder == null)) {
      throw new UsageException(console.words().get("cli.wrong.out-or-folder"));
    }
    if (out != null && !maps.isOne()) {
      throw new UsageException(console.words().get("cli.wrong.several-maps"));
    }
    return looks(maps, whose, difference, console);
  }

  /** The same, wherever the pictures go. */
  List<PictureRequest> looks(
      ChosenMaps maps, OptionalInt whose, boolean difference, Console console)
      throws UsageException {
    List<MapRef> chosen = maps.in(form());
    check(chosen, console.words());
    OverlayStyle look = overlay.style(whose, console);
    Map<MapRef, MapSpec.Kind> kinds = new TreeMap<>();
    for (MapRef map : chosen) {
      boolean signed = difference && map.kind() != MapSpec.Kind.PICTURE;
      kinds.put(map, signed ? MapSpec.Kind.SIGNED : map.kind());
    }
    Map<MapRef, PictureRequest> coloured = new TreeMap<>();
    colours
        .of(kinds, console)
        .forEach(
            (map, as) ->
                coloured.put(
                    map,
                    new PictureRequest(
                        map,
                        whose,
                        form() == ExportForm.FIGURE,
                        scale,
                        as.map(),
                        as.range(),
                        as.scaling(),
                        look)));
    return chosen.stream().map(map -> Objects.requireNonNull(coloured.get(map))).toList();
  }

  /**
   * Writes the maps, one after the other, and says so.
   *
   * @param side whose they are
   */
  void write(
      List<PictureRequest> requests,
      Function<MapRef, Shown> answers,
      ComparedSide side,
      Console console)
      throws OutputException {
    MapExport export = new MapExport(console.files(), console.words());
    Path file = out;
    if (file != null) {
      PictureRequest one = requests.getFirst();
      export.write(file, answers.apply(one.map()), one, form());
      console.say(console.words().get("cli.written", file));
    } else if (folder != null) {
      new FolderExport(export, side)
          .write(
              folder,
              requests,
              form(),
              answers,
              Cancellation.NEVER,
              (each, done, all) ->
                  console.say(console.words().get("cli.written-of", each.toString(), done, all)));
    }
  }

  private void check(List<MapRef> chosen, Words words) throws UsageException {
    if (figure && form != ExportForm.HEATMAP && form != ExportForm.FIGURE) {
      throw new UsageException(words.get("cli.wrong.figure-as", form.id()));
    }
    for (MapRef map : chosen) {
      if (!form().holds(map)) {
        throw new UsageException(words.get("cli.wrong.no-values", map.commandName(), form().id()));
      }
    }
    int most =
        switch (form()) {
          case HEATMAP -> MAX_SCALE;
          case FIGURE -> FigureRenderer.MAX_SCALE;
          case TIFF, NPY, CSV -> 1;
        };
    if (scale < 1 || scale > most) {
      throw new UsageException(
          words.get("cli.wrong.scale", Integer.toString(most), Integer.toString(scale)));
    }
  }
}
