package org.regionlens.desktop.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionlens.cli.RegionLens;
import org.regionlens.desktop.display.DisplaySettings;
import org.regionlens.desktop.display.RangeMode;
import org.regionlens.desktop.message.MessageViewModel;
import org.regionlens.desktop.open.CaseFilesOnDisk;
import org.regionlens.desktop.session.Question;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.IgnoredPolicy;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.whatif.Stroke;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.engine.whatif.WhatIfNumber;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.export.ComparedSide;
import org.regionlens.media.export.ExportForm;
import org.regionlens.media.export.FileOutput;
import org.regionlens.media.export.MapExport;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.CaseFiles;
import org.regionlens.media.input.CaseLoader;
import org.regionlens.media.input.ClassTable;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.reading.RecordedPaths;
import org.regionlens.media.render.OverlayStyle;
import org.regionlens.media.text.Words;

/** Whatever changes an exported file in the window has an option, and then the same bytes. */
class CommandLineParityTest {
  private static final Words WORDS = Words.load(Locale.ROOT);
  private static final int WIDTH = 40;
  private static final int HEIGHT = 30;

  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made before all tests
  private static Path mask;

  @SuppressWarnings("NullAway.Init") // made before all tests
  private static Path prediction;

  @SuppressWarnings("NullAway.Init") // made before all tests
  private static Case plain;

  @BeforeAll
  static void open() throws InputException {
    CaseFilesOnDisk files = new CaseFilesOnDisk(folder);
    mask = files.mask("a_mask.png", WIDTH, HEIGHT);
    prediction = files.prediction("a_logits.npy", WIDTH, HEIGHT);
    plain =
        new CaseLoader(WORDS)
            .load(new CaseFiles(null, mask, prediction), ReadingChoices.defaults());
  }

  /** What is exported, and the options that say the same. */
  record Row(MapRef map, ExportJobs.Order order, List<String> options) {
    @Override
    public String toString() {
      return map.commandName() + " " + String.join(" ", options);
    }
  }

  private static ExportJobs.Order order(Case subject, Settings settings, DisplaySettings display) {
    Question question = new Question(subject, settings, new ClassSelection.One(1));
    return new ExportJobs.Order(
        new ExportSubject(question, null, ComparedSide.PRESENT),
        display,
        ExportForm.HEATMAP,
        1,
        RecordedPaths.NAMES);
  }

  private static Row looks(MapRef map, UnaryOperator<DisplaySettings> change, String... options) {
    DisplaySettings display = change.apply(DisplaySettings.defaults());
    return new Row(map, order(plain, Settings.defaults(), display), List.of(options));
  }

  private static Row overlay(UnaryOperator<OverlayStyle> change, String... options) {
    return looks(
        StandardMaps.OVERLAY, look -> look.withOverlay(change.apply(look.overlay())), options);
  }

  private static Row loss(UnaryOperator<Settings> change, String... options) {
    Settings settings = change.apply(Settings.defaults());
    return new Row(
        StandardMaps.GRADIENT_TOTAL,
        order(plain, settings, DisplaySettings.defaults()),
        List.of(options));
  }

  private static Row of(Case subject, MapRef map, String... options) {
    return new Row(
        map, order(subject, Settings.defaults(), DisplaySettings.defaults()), List.of(options));
  }

  private static Row whatIf(WhatIf change, String... options) {
    Case changed = plain.changed(change, Work.alone(Cancellation.NEVER));
    return of(changed, StandardMaps.BCE, options);
  }

  private static Row form(ExportForm form, int scale, String... options) {
    Row row = loss(settings -> settings, options);
    return new Row(
        row.map,
        new ExportJobs.Order(
            row.order.subject(), row.order.display(), form, scale, RecordedPaths.NAMES),
        row.options);
  }

  static Stream<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (ExportForm form :
        List.of(ExportForm.FIGURE, ExportForm.TIFF, ExportForm.NPY, ExportForm.CSV)) {
      rows.add(form(form, 1, "--as", form.id()));
    }
    rows.add(form(ExportForm.FIGURE, 3, "--figure", "--scale", "3"));
    rows.add(form(ExportForm.HEATMAP, 2, "--scale", "2"));
    rows.add(
        looks(
            StandardMaps.VERSUS,
            look -> look.withColours(look.sequential(), ColourMap.PIYG).withScaling(Scaling.SYMLOG),
            "--colormap",
            "piyg",
            "--color-scale",
            "symlog"));
    rows.add(
        looks(
            StandardMaps.BCE,
            look ->
                look.withColours(ColourMap.GREY, look.signed()).withScaling(Scaling.SQUARE_ROOT),
            "--colormap",
            "grey",
            "--color-scale",
            "square-root"));
    rows.add(looks(StandardMaps.BCE, look -> look.withRange(RangeMode.FULL), "--range", "full"));
    rows.add(
        looks(
            StandardMaps.BCE,
            look ->
                look.withRange(RangeMode.FIXED)
                    .withFixed(Map.of(StandardMaps.BCE, new ValueRange(0.125, 2))),
            "--range",
            "bce=0.125:2"));
    rows.add(
        overlay(
            style ->
                style
                    .withOpacities(0.25, 0.5, 0.75)
                    .withMaskFilled(true)
                    .withOutlineWidth(3)
                    .withThreshold(0.7),
            "--image-opacity=0.25",
            "--mask-opacity=0.5",
            "--prediction-opacity=0.75",
            "--fill-mask",
            "--outline=3",
            "--threshold=0.7"));
    rows.add(
        overlay(
            style -> style.withLook(OverlayStyle.PredictionLook.PROBABILITY),
            "--prediction-as",
            "probability"));
    rows.add(
        loss(
            settings ->
                settings
                    .withRadius(2)
                    .withLambda(0.25)
                    .withPooling(PoolingMode.AVERAGE, 4)
                    .withIgnored(IgnoredPolicy.EXCLUDE),
            "--radius=2",
            "--lambda=0.25",
            "--pool=average",
            "--stride=4",
            "--ignored=exclude"));
    rows.add(
        loss(
            settings ->
                settings.withCascade(
                    new Cascade.Diffusion(
                        0.25, 3, Cascade.Border.REFLECT, Cascade.Scope.PREDICTION)),
            "--cascade",
            "diffusion",
            "--cascade-weight",
            "0.25",
            "--cascade-depth",
            "3",
            "--cascade-border",
            "reflect",
            "--cascade-scope",
            "prediction"));
    WhatIf all = WhatIf.NONE.withSeed(7).withInvert(true).withClass(OptionalInt.of(1));
    List<String> options =
        new ArrayList<>(List.of("--noise-seed=7", "--invert", "--change-class=1"));
    for (WhatIfNumber number : WhatIfNumber.values()) {
      double value = number == WhatIfNumber.HARD ? 0.05 : 1.5;
      all = all.with(number, value);
      options.add("--" + number.commandName() + "=" + value);
    }
    rows.add(whatIf(all, options.toArray(String[]::new)));
    ClassTable.Entry car = new ClassTable.Entry(1, "Zebra", 0xff0072b2);
    rows.add(
        of(
            plain.withClassEdits(List.of(car)),
            StandardMaps.OVERLAY,
            "--class-name",
            "1=Zebra",
            "--class-color",
            "1=#0072B2"));
    return rows.stream();
  }

  private static void write(ExportJobs.Order order, MapRef map, Path file) {
    new ExportJobs(
            new RegionEngine(KernelChoice.AUTO, Threads.of(1))::analyse,
            new MapExport(new FileOutput(WORDS), WORDS),
            () -> new LatestTask(Runnable::run, Runnable::run),
            new FxClip(),
            new MessageViewModel(
                (time, action) -> {
                  return () -> {};
                }),
            WORDS)
        .write(order, map, file);
  }

  private static void assertSame(Row row) throws IOException {
    Path window = folder.resolve("window");
    Path command = folder.resolve("command");
    Files.deleteIfExists(window);
    write(row.order, row.map, window);
    List<String> words =
        new ArrayList<>(
            List.of("render", "--mask", mask.toString(), "--prediction", prediction.toString()));
    words.addAll(List.of("--class", "1", "--map", row.map.commandName()));
    words.addAll(List.of("--out", command.toString()));
    words.addAll(row.options);
    run(words.toArray(String[]::new));
    assertThat(window).hasSameBinaryContentAs(command);
  }

  private static void run(String... words) {
    ByteArrayOutputStream talk = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(talk, true, StandardCharsets.UTF_8);
    assertThat(RegionLens.run(stream, stream, words))
        .as(talk.toString(StandardCharsets.UTF_8))
        .isZero();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theSameBytes(Row row) throws IOException {
    assertSame(row);
    Path usual = folder.resolve("usual");
    write(loss(settings -> settings).order, row.map, usual);
    assertThat(Files.mismatch(usual, folder.resolve("window"))).isNotEqualTo(-1);
  }

  @Test
  void strokesComeFromAnExportedPicture() throws IOException {
    Stroke stroke = new Stroke(1, Stroke.Mode.ADD, 3, 4, List.of(new Stroke.Point(9, 9)));
    Path picture = folder.resolve("painted.png");
    Row row = whatIf(WhatIf.NONE.painted(stroke), "--strokes", picture.toString());
    write(row.order, row.map, picture);
    assertSame(row);
  }
}
