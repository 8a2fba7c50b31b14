package org.regionlens.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Loss;
import org.regionlens.engine.edge.EdgeSettings;
import org.regionlens.engine.series.StepId;
import org.regionlens.engine.study.Quantity;
import org.regionlens.engine.study.StepParameter;
import org.regionlens.engine.study.Sweep;
import org.regionlens.engine.study.SweepAxis;
import org.regionlens.engine.study.SweepCase;
import org.regionlens.engine.study.SweepPlan;
import org.regionlens.engine.study.SweepPoint;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.media.check.Warning;
import org.regionlens.media.export.ChartExport;
import org.regionlens.media.export.ChartStyle;
import org.regionlens.media.export.SeriesJson;
import org.regionlens.media.export.SweepCsv;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.InputNote;
import org.regionlens.media.series.CaseSeries;

/** Curves over the steps of a series; they grow while it is followed. */
final class SeriesCurves {
  /** Of a value in the table that is printed. */
  private static final int DECIMALS = 6;

  private final SeriesWork work;
  private final List<Quantity> quantities;
  private final List<Loss> losses;
  private final int near;
  private final EdgeSettings edges;
  private final Seldom seldom = new Seldom();
  private final NavigableMap<Long, Measured> points = new TreeMap<>();
  private final NavigableMap<Long, SeriesJson.UnreadStep> unread = new TreeMap<>();
  private final List<Measured> unprinted = new ArrayList<>();
  private @Nullable CaseSeries series;
  private @Nullable Case newest;
  private @Nullable InputException failure;
  private String readAs = "";
  private boolean doubtsSaid;
  private boolean headed;
  private double milliseconds;

  /** A step with its values. */
  private record Measured(SeriesJson.ReadStep step, SweepPoint point) {}

  /**
   * @param quantities what is named
   * @param losses of which value and share are recorded besides
   * @param near index of the width that is near
   */
  SeriesCurves(
      SeriesWork work, List<Quantity> quantities, List<Loss> losses, int near, EdgeSettings edges) {
    this.work = work;
    this.quantities = new ArrayList<>(quantities);
    this.quantities.addAll(Quantity.of(work.losses(losses)));
    this.losses = losses;
    this.near = near;
    this.edges = edges;
  }

  /** Measures steps; one that cannot be read is named and passed over. */
  void measure(CaseSeries latest, List<Integer> indices) throws UsageException {
    series = latest;
    Sweep sweep = new Sweep(work.engine(), work.threads());
    int done = 0;
    for (int index : indices) {
      StepId id = latest.at(index);
      long start = System.nanoTime();
      try {
        Case at = work.at(latest, index);
        sayHowRead(at, id);
        SweepPlan plan = plan(latest, at, List.of((double) id.number()));
        SweepCase point = point(at, at.logits(), WhatIf.NONE);
        Measured measured =
            new Measured(
                new SeriesJson.ReadStep(id, prediction(at).sha256()),
                new SweepPoint(
                    List.of((double) id.number()), sweep.values(plan, point, Cancellation.NEVER)));
        points.put(id.number(), measured);
        unread.remove(id.number());
        unprinted.add(measured);
        if (points.lastKey() == id.number()) {
          newest = at;
        }
      } catch (InputException e) {
        work.sayUnread(id, e);
        unread.put(id.number(), new SeriesJson.UnreadStep(id, String.valueOf(e.getMessage())));
        failure = e;
      } catch (IllegalArgumentException e) {
        throw new UsageException(String.valueOf(e.getMessage()));
      }
      milliseconds += (System.nanoTime() - start) / 1e6;
      done++;
      if (seldom.isDue()) {
        work.console()
            .say(
                work.console()
                    .words()
                    .get(
                        "cli.sweep.progress",
                        Integer.toString(done),
                        Integer.toString(indices.size())));
      }
    }
    sayDoubts();
  }

  /** What looks wrong, of the newest step only: at first every network looks wrong. */
  private void sayDoubts() {
    Case at = newest;
    if (at == null || doubtsSaid) {
      return;
    }
    doubtsSaid = true;
    for (Warning warning : at.warnings()) {
      work.console()
          .say(work.console().words().get("cli.doubt", warning.text().in(work.console().words())));
    }
  }

  /** All steps must mean the same; a step that was read in another way is not passed over. */
  private void sayHowRead(Case at, StepId id) {
    Console console = work.console();
    String now = prediction(at).readAs();
    if (readAs.isEmpty()) {
      for (InputNote note : at.inputs()) {
        console.say(note.path().getFileName() + ": " + note.readAs());
      }
    } else if (!now.equals(readAs)) {
      console.say(
          console.words().get("cli.series.otherwise", Long.toString(id.number()), now, readAs));
    }
    readAs = now;
  }

  private static InputNote prediction(Case at) {
    return at.inputs().stream()
        .filter(note -> note.role() == InputNote.Role.PREDICTION)
        .findFirst()
        .orElseThrow();
  }

  private SweepCase point(Case at, Logits logits, WhatIf whatIf) {
    return new SweepCase(at.labels(), logits, work.settings(), losses, whatIf);
  }

  private SweepPlan plan(CaseSeries of, Case at, List<Double> numbers) {
    return new SweepPlan(
        point(at, at.givenLogits(), at.whatIf()),
        work.chosen().index(),
        List.of(new SweepAxis(new StepParameter(of), numbers)),
        quantities,
        near,
        edges);
  }

  /**
   * Passes if at least one step was read.
   *
   * @throws InputException if none was: why the last one was not
   */
  void requireSome() throws InputException {
    if (points.isEmpty()) {
      throw failure != null ? failure : new InputException("cli.series.none");
    }
  }

  private List<SweepPoint> all() {
    return points.values().stream().map(Measured::point).toList();
  }

  private Case newest() {
    return Objects.requireNonNull(newest, "no step was read");
  }

  private SweepPlan plan() {
    List<Double> numbers = points.keySet().stream().map(Long::doubleValue).toList();
    return plan(Objects.requireNonNull(series, "no step was read"), newest(), numbers);
  }

  String csv() {
    return points.isEmpty() ? "" : SweepCsv.of(plan(), all());
  }

  String json(String name) {
    return SeriesJson.of(
        new SeriesJson.Steps(
            name,
            points.values().stream().map(Measured::step).toList(),
            List.copyOf(unread.values())),
        newest(),
        plan(),
        all(),
        work.engine().kernelName(),
        milliseconds);
  }

  byte[] chart(ChartExport charts, ChartStyle style) {
    return charts.sweep(newest(), plan(), all(), style);
  }

  /** All steps as a table to look at. */
  String table() {
    TextTable table = new TextTable();
    table.row(SweepCsv.heading(plan()));
    all().forEach(point -> table.row(cells(point).toList()));
    return table.format();
  }

  /** What was measured since the last call, a line each, as steps are printed while they come. */
  String newRows() {
    StringBuilder rows = new StringBuilder();
    if (!headed && !unprinted.isEmpty()) {
      rows.append(String.join("\t", SweepCsv.heading(plan()))).append('\n');
      headed = true;
    }
    for (Measured each : unprinted) {
      rows.append(String.join("\t", cells(each.point()).toList())).append('\n');
    }
    unprinted.clear();
    return rows.toString();
  }

  private static Stream<String> cells(SweepPoint point) {
    return Stream.concat(
        Stream.of(String.format(Locale.ROOT, "%.0f", point.at().getFirst())),
        point.values().stream().map(value -> TextTable.number(value, DECIMALS)));
  }
}
