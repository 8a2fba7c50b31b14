package org.regionlens.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.edge.DistanceBands;
import org.regionlens.engine.edge.EdgeSettings;
import org.regionlens.engine.study.Quantity;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.export.PictureRequest;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.series.CaseSeries;
import org.regionlens.media.series.FollowedCase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code region-lens series}: curves over the steps of a run, and its maps as moving pictures. */
@Command(name = "series")
final class SeriesCommand implements Callable<Integer> {
  /** Between two looks at a run that is followed. */
  private static final long LOOK_MILLISECONDS = 1000;

  private final Console console;

  @Mixin private SeriesOptions options = new SeriesOptions();
  @Mixin private SettingsOptions settings = new SettingsOptions();

  @Option(
      names = "--quantities",
      paramLabel = "NAME",
      split = ",",
      completionCandidates = QuantityNames.class,
      defaultValue = "bce,rmi,total,iou,boundary-iou,near-gradient-bce,near-gradient-rmi",
      descriptionKey = "cli.sweep.quantities")
  private List<Quantity> quantities = List.of();

  @Mixin private LossOptions losses = new LossOptions();
  @Mixin private NearOption near = new NearOption();

  @Option(
      names = "--class",
      paramLabel = "N|all",
      defaultValue = "all",
      descriptionKey = "cli.series.class")
  private ChosenClass chosenClass = ChosenClass.ALL;

  @Option(
      names = "--dilation",
      paramLabel = "X",
      defaultValue = "0.02",
      descriptionKey = "cli.dilation")
  private double dilation;

  @Option(names = "--follow", paramLabel = "SECONDS", descriptionKey = "cli.series.follow")
  private @Nullable Integer follow;

  @Option(names = "--json", paramLabel = "FILE|-", descriptionKey = "cli.series.json")
  private @Nullable String json;

  @Option(names = "--csv", paramLabel = "FILE|-", descriptionKey = "cli.series.csv")
  private @Nullable String csv;

  @Mixin private ChartOptions chart = new ChartOptions();

  @Option(
      names = "--map",
      paramLabel = "NAME[,NAME…]|all",
      completionCandidates = MapNames.class,
      showDefaultValue = Visibility.NEVER,
      descriptionKey = "cli.series.map")
  private @Nullable ChosenMaps maps;

  @Mixin private MapFiles files = new MapFiles();

  @Option(
      names = "--delay",
      paramLabel = "MS",
      defaultValue = "200",
      descriptionKey = "cli.series.delay")
  private int delay;

  SeriesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call()
      throws UsageException, InputException, OutputException, InterruptedException {
    chart.check(console);
    List<PictureRequest> requests = requests();
    SeriesWork work =
        new SeriesWork(
            options,
            settings.settings(console),
            settings.engine(settings.threads(console)),
            settings.threads(console),
            chosenClass,
            console);
    SeriesCurves curves =
        new SeriesCurves(
            work,
            quantities,
            losses.losses(),
            near.index(),
            new EdgeSettings(DistanceBands.defaults(), List.of(), dilation));
    FollowedCase followed = options.open(console);
    boolean wanted = csv != null || json != null || chart.isAsked() || requests.isEmpty();
    CaseSeries series = followed.latest();
    if (follow == null && series.size() == 0) {
      followed.trouble().ifPresent(console::say);
      throw new InputException("cli.series.empty", followed.name());
    }
    if (wanted) {
      series = measure(followed, series, curves);
      curves.requireSome();
      if (json != null) {
        console.write(json, curves.json(followed.name()));
      }
      chart.write(console, curves::chart);
    }
    if (!requests.isEmpty()) {
      new SeriesFrames(work, files, delay).write(series, requests);
    }
    return ExitCode.DONE;
  }

  private List<PictureRequest> requests() throws UsageException {
    if (!files.isAsked()) {
      return List.of();
    }
    if (follow != null) {
      throw new UsageException(console.words().get("cli.wrong.follow-frames"));
    }
    ChosenMaps named = maps;
    if (named == null) {
      throw new UsageException(console.words().get("cli.wrong.series-map"));
    }
    SeriesFrames.check(files, named, delay, console);
    return files.looks(named, chosenClass.index(), false, console);
  }

  /** Measures all steps, and those that come as long as the run is followed. */
  private CaseSeries measure(FollowedCase followed, CaseSeries first, SeriesCurves curves)
      throws UsageException, OutputException, InputException, InterruptedException {
    Set<Object> known = new HashSet<>();
    boolean printed = csv == null && json == null && !chart.isAsked();
    CaseSeries series = first;
    String trouble = "";
    long newest = System.nanoTime();
    while (true) {
      List<Integer> fresh = new ArrayList<>();
      for (int i = 0; i < series.size(); i++) {
        if (options.includes(series, i) && known.add(series.key(i))) {
          fresh.add(i);
        }
      }
      curves.measure(series, fresh);
      if (!fresh.isEmpty()) {
        newest = System.nanoTime();
        if (csv != null && (follow == null || !csv.equals("-"))) {
          console.write(csv, curves.csv());
        }
        if (printed && follow != null) {
          console.print(curves.newRows());
        }
      }
      if (follow == null || System.nanoTime() - newest > TimeUnit.SECONDS.toNanos(follow)) {
        break;
      }
      Thread.sleep(LOOK_MILLISECONDS);
      series = followed.latest();
      String now = followed.trouble().orElse("");
      if (!now.equals(trouble) && !now.isEmpty()) {
        console.say(now);
      }
      trouble = now;
    }
    if (follow != null && "-".equals(csv)) {
      console.write("-", curves.csv());
    }
    if (printed && follow == null) {
      curves.requireSome();
      console.print(curves.table());
    }
    return series;
  }
}
