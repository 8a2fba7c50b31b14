package org.regionlens.benchmarks.behaviour;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.Loss;
import org.regionlens.engine.LossId;
import org.regionlens.engine.Progress;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.balance.BalanceRow;
import org.regionlens.engine.balance.BalanceStudy;
import org.regionlens.media.export.FileOutput;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.sample.SampleLibrary;
import org.regionlens.media.text.Words;

/** Makes the tables of docs/losses.md anew, from the bundled scenes. */
public final class LossesPage {
  private static final Words WORDS = Words.load(Locale.ROOT);
  private static final int SHARES = 2;
  private static final int VALUES = 3;

  private LossesPage() {}

  /**
   * Replaces the tables of a page.
   *
   * @param arguments the page
   */
  public static void main(String[] arguments) throws IOException, InputException, OutputException {
    Path page = Path.of(arguments[0]);
    String filled = BehaviourPage.filled(Files.readString(page), tables());
    new FileOutput(WORDS).write(page, out -> out.write(filled.getBytes(StandardCharsets.UTF_8)));
  }

  /** The losses as they are usually set, and the one that is usually a softmax's. */
  static List<Loss> losses() {
    List<Loss> losses = new ArrayList<>();
    Arrays.stream(LossId.values())
        .filter(id -> id != LossId.GIVEN)
        .map(LossId::standard)
        .forEach(losses::add);
    losses.add(Loss.parse("boundary:activation=softmax"));
    return losses;
  }

  private static Map<String, String> tables() throws InputException {
    SampleLibrary samples = new SampleLibrary(WORDS);
    BalanceStudy study = new BalanceStudy(new RegionEngine(KernelChoice.AUTO));
    Map<String, String> tables = new LinkedHashMap<>();
    for (String name : SampleLibrary.names()) {
      Case scene = samples.load(name);
      List<BalanceRow> rows =
          study.study(scene.labels(), scene.logits(), losses(), Cancellation.NEVER, Progress.NONE);
      tables.put("push-" + name, pushes(rows));
      tables.put("ruler-" + name, rulers(rows));
    }
    return tables;
  }

  static String pushes(List<BalanceRow> rows) {
    List<List<String>> table = new ArrayList<>();
    table.add(
        List.of(
            "loss",
            "≤ 1 px",
            "≤ 3 px",
            "> 12 px",
            "wrong",
            "× BCE",
            "largest × BCE",
            "opposes",
            "balance"));
    for (BalanceRow row : rows) {
      table.add(
          List.of(
              row.loss().spec(),
              Markdown.number(row.push().nearShare(), SHARES),
              Markdown.number(row.push().middleShare(), SHARES),
              Markdown.number(row.push().farShare(), SHARES),
              Markdown.number(row.push().wrongShare(), SHARES),
              Markdown.number(row.against().times(), SHARES),
              Markdown.number(row.against().largestTimes(), 1),
              Markdown.number(row.against().opposed(), SHARES),
              Markdown.number(row.against().balancingWeight(), VALUES)));
    }
    return Markdown.table(table);
  }

  private static String rulers(List<BalanceRow> rows) {
    List<List<String>> table = new ArrayList<>();
    table.add(List.of("loss", "perfect", "here", "prior", "inverted", "come"));
    for (BalanceRow row : rows) {
      table.add(
          List.of(
              row.loss().spec(),
              Markdown.number(row.ruler().perfect(), VALUES),
              Markdown.number(row.ruler().here(), VALUES),
              Markdown.number(row.ruler().prior(), VALUES),
              Markdown.number(row.ruler().inverted(), VALUES),
              Markdown.number(row.ruler().progress(), SHARES)));
    }
    return Markdown.table(table);
  }
}
