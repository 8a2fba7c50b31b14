package org.regionlens.cli;

import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_OPTION_LIST;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.IgnoredPolicy;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.Loss;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.study.Quantity;
import org.regionlens.engine.study.SweepAxis;
import org.regionlens.media.array.Slice;
import org.regionlens.media.chart.ChartTheme;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.export.ExportForm;
import org.regionlens.media.export.ProgramVersion;
import org.regionlens.media.reading.Activation;
import org.regionlens.media.reading.AxisOrder;
import org.regionlens.media.reading.MaskReading;
import org.regionlens.media.reading.RecordedPaths;
import org.regionlens.media.render.OverlayStyle;
import org.regionlens.media.text.FileNameEncoding;
import org.regionlens.media.text.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code region-lens}. */
@Command(name = "region-lens")
public final class RegionLens {

  private RegionLens() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    FileNameEncoding.runInUtf8().ifPresent(System::exit);
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    int code = run(out, err, args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /**
   * Runs a command in this process.
   *
   * @param out takes the data
   * @param err takes the talk
   * @param args command and options, as in a shell
   * @return the exit code: 0 done, 1 failed, 2 wrong usage, 3 input cannot be used, 4 output cannot
   *     be written
   */
  public static int run(PrintStream out, PrintStream err, String... args) {
    Console console = new Console(out, err, Words.load(Locale.ROOT));
    CommandLine line = line(console);
    Failures failures = new Failures(console);
    line.setParameterExceptionHandler(failures);
    line.setExecutionExceptionHandler(failures);
    if (args.length == 0) {
      line.usage(err);
      return ExitCode.WRONG_USAGE;
    }
    try {
      return line.execute(args);
    } catch (OutOfMemoryError e) {
      return failures.outOfMemory();
    }
  }

  /** All commands, as they are described and read. */
  static CommandLine line(Console console) {
    Words words = console.words();
    CommandLine line =
        new CommandLine(new RegionLens())
            .addSubcommand(new AnalyseCommand(console))
            .addSubcommand(new RenderCommand(console))
            .addSubcommand(new EdgesCommand(console))
            .addSubcommand(new BalanceCommand(console))
            .addSubcommand(new SweepCommand(console))
            .addSubcommand(new SeriesCommand(console))
            .addSubcommand(new CompareCommand(console))
            .addSubcommand(new HistogramCommand(console))
            .addSubcommand(new NeighbourhoodCommand(console))
            .addSubcommand(new TreatmentsCommand(console))
            .addSubcommand(new ReportCommand(console))
            .addSubcommand(new InspectCommand(console))
            .addSubcommand(new SamplesCommand(console))
            .addSubcommand(new CompletionCommand(console));
    describe(line, words, "cli.program");
    line.getSubcommands().forEach((name, each) -> describe(each, words, "cli." + name));
    converters(line, words);
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setUsageHelpLongOptionsMaxWidth(36);
    line.setUsageHelpWidth(100);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    return line;
  }

  private static void describe(CommandLine line, Words words, String key) {
    var spec = line.getCommandSpec();
    spec.mixinStandardHelpOptions(true);
    spec.version(
        "region-lens " + ProgramVersion.load(),
        words.get("about.licence"),
        words.get("about.cite", ProgramVersion.load()));
    spec.resourceBundle(new WordsBundle(words));
    Map<String, String> codes = new LinkedHashMap<>();
    for (int code = ExitCode.DONE; code <= ExitCode.LEFT_OUT; code++) {
      codes.put(Integer.toString(code), words.get("cli.exit." + code));
    }
    spec.usageMessage()
        // The list of commands has the first sentence of each.
        .description(words.get(key + ".description").split("(?<=\\.) ", 2))
        .footerHeading(words.get("cli.examples"))
        .footer(HelpExamples.lines(words.get(key + ".examples")))
        .exitCodeListHeading(words.get("cli.exit"))
        .exitCodeList(codes)
        .sortOptions(false)
        .abbreviateSynopsis(true)
        .showDefaultValues(true)
        .sectionMap()
        .put(SECTION_KEY_OPTION_LIST, help -> OptionGroups.of(help, words));
  }

  /** Lets a line read every kind of value that options have. */
  static void converters(CommandLine line, Words words) {
    line.registerConverter(
        CompletionCommand.Reader.class,
        new NameConverter<>(CompletionCommand.Reader.values(), words));
    line.registerConverter(PoolingMode.class, new NameConverter<>(PoolingMode.values(), words));
    line.registerConverter(IgnoredPolicy.class, new NameConverter<>(IgnoredPolicy.values(), words));
    line.registerConverter(CascadeModel.class, new NameConverter<>(CascadeModel.values(), words));
    line.registerConverter(
        Cascade.Border.class, new NameConverter<>(Cascade.Border.values(), words));
    line.registerConverter(Cascade.Scope.class, new NameConverter<>(Cascade.Scope.values(), words));
    line.registerConverter(Activation.class, new NameConverter<>(Activation.values(), words));
    line.registerConverter(MaskReading.class, new NameConverter<>(MaskReading.values(), words));
    line.registerConverter(RecordedPaths.class, new NameConverter<>(RecordedPaths.values(), words));
    line.registerConverter(AxisOrder.class, new NameConverter<>(AxisOrder.values(), words));
    line.registerConverter(Slice.Axis.class, new NameConverter<>(Slice.Axis.values(), words));
    line.registerConverter(KernelChoice.class, new NameConverter<>(KernelChoice.values(), words));
    line.registerConverter(ColourMap.class, new NameConverter<>(ColourMap.values(), words));
    line.registerConverter(
        OverlayStyle.PredictionLook.class,
        new NameConverter<>(OverlayStyle.PredictionLook.values(), words));
    line.registerConverter(Scaling.class, new NameConverter<>(Scaling.values(), words));
    line.registerConverter(ChartTheme.class, new NameConverter<>(ChartTheme.values(), words));
    line.registerConverter(Loss.class, new LossConverter());
    line.registerConverter(MapRef.class, new MapConverter());
    line.registerConverter(ChosenMaps.class, ChosenMaps.converter(words));
    line.registerConverter(ExportForm.class, new NameConverter<>(ExportForm.values(), words));
    line.registerConverter(Quantity.class, new QuantityConverter(words));
    line.registerConverter(SweepAxis.class, new AxisConverter(words));
    line.registerConverter(NearConverter.Near.class, new NearConverter(words));
    line.registerConverter(ColourOptions.Range.class, new RangeConverter(words));
    line.registerConverter(ClassOptions.Rgb.class, new ColourConverter(words));
    WholeNumberConverter whole = new WholeNumberConverter(words);
    line.registerConverter(Integer.class, whole);
    line.registerConverter(int.class, whole);
    line.registerConverter(OptionalInt.class, value -> whole.convertOr("none", value));
    line.registerConverter(
        ChosenClass.class, value -> new ChosenClass(whole.convertOr("all", value)));
    line.registerConverter(Double.class, new DecimalConverter(words));
    line.registerConverter(double.class, new DecimalConverter(words));
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
