package org.regionlens.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.IgnoredPolicy;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Settings;
import org.regionlens.engine.edge.EdgeReport;
import org.regionlens.engine.edge.EdgeSettings;
import org.regionlens.engine.edge.EdgeStudy;
import org.regionlens.engine.study.Quantity;
import org.regionlens.media.export.Csv;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code region-lens treatments}: one label treated in three ways, for several predictions. */
@Command(name = "treatments")
final class TreatmentsCommand implements Callable<Integer> {
  /** Within one pixel, as an index of the widths. */
  private static final int NEAR = 0;

  private static final List<Quantity> LOSSES = List.of(Quantity.RMI, Quantity.MI);
  private static final List<Quantity> SHARES =
      List.of(Quantity.NEAR_GRADIENT_RMI, Quantity.NEAR_GRADIENT_BCE, Quantity.OPPOSED);

  private final Console console;

  @Mixin private CaseOptions options = new CaseOptions();

  @Option(names = "--also", paramLabel = "FILE", descriptionKey = "cli.treatments.also")
  private List<Path> also = new ArrayList<>();

  @Option(
      names = "--class",
      paramLabel = "N",
      required = true,
      descriptionKey = "cli.treatments.class")
  private int classIndex;

  @Option(names = "--csv", paramLabel = "FILE|-", descriptionKey = "cli.treatments.csv")
  private @Nullable String csv;

  TreatmentsCommand(Console console) {
    this.console = console;
  }

  /** One row. */
  private record Row(String prediction, String treatment, List<Double> values) {}

  @Override
  public Integer call() throws UsageException, InputException, OutputException {
    ChosenClass needed = new ChosenClass(OptionalInt.of(classIndex));
    OpenedCase opened = options.open(console, needed);
    EdgeStudy study = new EdgeStudy(opened.engine(), opened.threads());
    List<Case> cases = new ArrayList<>();
    cases.add(opened.loaded());
    for (Path file : also) {
      cases.add(options.with(file, opened, console, needed));
    }
    Set<Integer> background = opened.loaded().choices().backgroundLabels();
    if (background.size() != 1) {
      throw new UsageException(console.words().get("cli.treatments.one-label"));
    }
    int label = background.iterator().next();
    List<Row> rows = new ArrayList<>();
    Settings chosen = opened.settings();
    for (Case given : cases) {
      LabelMap ignored = given.labels().ignoring(label);
      rows.add(row(study, given, given.labels(), chosen, "background"));
      for (IgnoredPolicy policy : IgnoredPolicy.values()) {
        rows.add(row(study, given, ignored, chosen.withIgnored(policy), policy.name()));
      }
    }
    if (csv == null) {
      console.print(table(rows, label));
    } else {
      console.write(csv, csv(rows));
    }
    return ExitCode.DONE;
  }

  private Row row(EdgeStudy study, Case of, LabelMap labels, Settings loss, String treatment) {
    OptionalInt one = OptionalInt.of(classIndex);
    EdgeReport report =
        study.study(labels, of.logits(), loss, one, EdgeSettings.defaults(), Cancellation.NEVER);
    List<Double> values =
        Stream.concat(LOSSES.stream(), SHARES.stream())
            .map(quantity -> quantity.of(report, one, NEAR))
            .toList();
    Path file = of.inputs().getLast().path();
    return new Row(String.valueOf(file.getFileName()), treatment, values);
  }

  private String table(List<Row> rows, int label) {
    TextTable table = new TextTable();
    List<String> heading = new ArrayList<>();
    heading.add(console.words().get("cli.treatments.prediction"));
    heading.add(console.words().get("cli.treatments.label", Integer.toString(label)));
    heading.add("L");
    heading.add("I");
    SHARES.forEach(share -> heading.add(console.words().get("cli.treatments." + shortName(share))));
    table.row(heading);
    for (Row row : rows) {
      List<String> fields = new ArrayList<>();
      fields.add(row.prediction);
      fields.add(console.words().get("cli.treatments." + row.treatment));
      for (int i = 0; i < row.values.size(); i++) {
        int decimals = i < LOSSES.size() ? 6 : 4;
        fields.add(TextTable.number(row.values.get(i), decimals));
      }
      table.row(fields);
    }
    return table.format();
  }

  private static String shortName(Quantity quantity) {
    return quantity.commandName().replace("near-", "");
  }

  private static String csv(List<Row> rows) {
    String heading =
        Stream.concat(LOSSES.stream(), SHARES.stream())
            .map(Quantity::commandName)
            .collect(Collectors.joining(",", "prediction,treatment,", "\n"));
    return rows.stream()
        .map(
            row ->
                Csv.text(row.prediction)
                    + ","
                    + row.treatment.toLowerCase(Locale.ROOT)
                    + row.values.stream()
                        .map(Csv::number)
                        .collect(Collectors.joining(",", ",", "\n")))
        .collect(Collectors.joining("", heading, ""));
  }
}
