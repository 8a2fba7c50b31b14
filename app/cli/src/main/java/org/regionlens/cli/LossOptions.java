package org.regionlens.cli;

import java.util.ArrayList;
import java.util.List;
import org.regionlens.engine.Loss;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** Losses that are looked at beside those of the objective. */
final class LossOptions {
  @Option(
      names = "--loss",
      paramLabel = "SPEC",
      showDefaultValue = Visibility.NEVER,
      descriptionKey = "cli.loss")
  private List<Loss> losses = new ArrayList<>();

  /** Each once, in the order given. */
  List<Loss> losses() {
    return losses.stream().distinct().toList();
  }
}
