package org.regionlens.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapSpec;
import org.regionlens.engine.series.StepId;
import org.regionlens.media.animation.AnimatedGif;
import org.regionlens.media.animation.AnimatedPng;
import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.export.ComparedSide;
import org.regionlens.media.export.ExportForm;
import org.regionlens.media.export.MapExport;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.export.PictureRequest;
import org.regionlens.media.export.RangeChoice;
import org.regionlens.media.export.Shown;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.series.CaseSeries;

/**
 * Maps at every step: a file each in a folder, or one animation. Colours have one range over all
 * steps, so that frames can be compared.
 */
final class SeriesFrames {
  private static final String GIF = "gif";

  private final SeriesWork work;
  private final MapFiles files;
  private final int delay;
  private final MapExport export;
  private final Seldom seldom = new Seldom();

  /**
   * @param delay of each frame of an animation, milliseconds
   */
  SeriesFrames(SeriesWork work, MapFiles files, int delay) {
    this.work = work;
    this.files = files;
    this.delay = delay;
    this.export = new MapExport(work.console().files(), work.console().words());
  }

  /**
   * Passes if an animation can be made of what is asked for.
   *
   * @throws UsageException if options contradict each other or lie out of range
   */
  static void check(MapFiles files, ChosenMaps maps, int delay, Console console)
      throws UsageException {
    Path film = files.out();
    if (film == null) {
      return;
    }
    if (!maps.isOne()) {
      throw new UsageException(console.words().get("cli.wrong.several-maps"));
    }
    String ending = ending(film);
    if (!List.of(GIF, "png", "apng").contains(ending) || !files.form().isPicture()) {
      throw new UsageException(console.words().get("cli.wrong.film", film));
    }
    if (delay < 10 || delay > 60_000) {
      throw new UsageException(console.words().get("cli.wrong.delay", Integer.toString(delay)));
    }
  }

  private static String ending(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Writes the frames of all steps that are meant and can be read. */
  void write(CaseSeries series, List<PictureRequest> requests)
      throws UsageException, OutputException, InputException {
    List<Integer> steps = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      if (work.options().includes(series, i)) {
        steps.add(i);
      }
    }
    List<PictureRequest> fixed = new ArrayList<>();
    for (PictureRequest request : requests) {
      fixed.add(ranged(series, steps, request));
    }
    Path folder = files.folder();
    if (folder != null) {
      frames(series, steps, fixed, folder);
    }
    Path film = files.out();
    if (film != null) {
      film(series, steps, fixed.getFirst(), film);
    }
  }

  /** What a step shows of a map; null if the step cannot be read, which is said. */
  private @Nullable Shown shown(CaseSeries series, int index, MapRef map) throws UsageException {
    try {
      Case at = work.at(series, index);
      Analysis analysis =
          work.opened(at).analyse(at, work.settings(), work.chosen().selection(), map);
      return new Shown.Answer(at, analysis);
    } catch (InputException e) {
      work.sayUnread(series.at(index), e);
      return null;
    }
  }

  private void progress(int done, int all) {
    if (seldom.isDue()) {
      Console console = work.console();
      console.say(
          console.words().get("cli.sweep.progress", Integer.toString(done), Integer.toString(all)));
    }
  }

  /** The request with the range that holds those of all steps. */
  private PictureRequest ranged(CaseSeries series, List<Integer> steps, PictureRequest request)
      throws UsageException {
    if (request.map().kind() == MapSpec.Kind.PICTURE
        || !files.form().isPicture()
        || request.range() instanceof RangeChoice.Fixed) {
      return request;
    }
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    int done = 0;
    for (int index : steps) {
      Shown shown = shown(series, index, request.map());
      if (shown != null) {
        ValueRange own = request.range().of(shown.values(request.map()));
        low = Math.min(low, own.low());
        high = Math.max(high, own.high());
      }
      progress(++done, steps.size());
    }
    if (!(low < high)) {
      return request;
    }
    Console console = work.console();
    console.say(
        console
            .words()
            .get(
                "cli.series.range",
                request.map().commandName(),
                Double.toString(low),
                Double.toString(high)));
    return request.withRange(new RangeChoice.Fixed(new ValueRange(low, high)));
  }

  private void frames(
      CaseSeries series, List<Integer> steps, List<PictureRequest> requests, Path folder)
      throws UsageException, OutputException, InputException {
    export.makeFolder(folder);
    int digits = Long.toString(series.at(series.size() - 1).number()).length();
    int written = 0;
    int done = 0;
    for (int index : steps) {
      for (PictureRequest request : requests) {
        Shown shown = shown(series, index, request.map());
        if (shown != null) {
          Path file = folder.resolve(name(shown, request, series.at(index), digits));
          export.write(file, shown, request, files.form());
          written++;
        }
      }
      progress(++done, steps.size());
    }
    requireSome(written);
    Console console = work.console();
    console.say(console.words().get("cli.series.frames", Integer.toString(written), folder));
  }

  private String name(Shown shown, PictureRequest request, StepId step, int digits) {
    ExportForm form = files.form();
    String single =
        MapExport.fileName(
            shown.present().of(),
            work.chosen().selection(),
            work.settings().radius(),
            ComparedSide.PRESENT,
            request.map(),
            form);
    int dot = single.lastIndexOf('.');
    // As many digits for all, so that every list of files is in order.
    String number = String.format(Locale.ROOT, "%0" + Math.max(4, digits) + "d", step.number());
    return single.substring(0, dot) + "-" + number + single.substring(dot);
  }

  private void film(CaseSeries series, List<Integer> steps, PictureRequest request, Path film)
      throws UsageException, OutputException, InputException {
    List<byte[]> frames = new ArrayList<>();
    int done = 0;
    for (int index : steps) {
      Shown shown = shown(series, index, request.map());
      if (shown != null) {
        frames.add(export.bytes(shown, request, files.form()));
      }
      progress(++done, steps.size());
    }
    requireSome(frames.size());
    Console console = work.console();
    console
        .files()
        .write(
            film,
            out -> {
              if (ending(film).equals(GIF)) {
                AnimatedGif.write(out, frames, delay);
              } else {
                AnimatedPng.write(out, frames, delay);
              }
            });
    console.say(console.words().get("cli.written", film));
  }

  private void requireSome(int written) throws InputException {
    if (written == 0) {
      throw new InputException("cli.series.none");
    }
  }
}
