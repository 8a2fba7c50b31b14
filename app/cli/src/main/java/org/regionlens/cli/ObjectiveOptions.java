package org.regionlens.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Objective;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** What is minimised: any sum of losses, or BCE and RMI by their λ. */
final class ObjectiveOptions {
  @Option(names = "--lambda", paramLabel = "X", defaultValue = "0.5", descriptionKey = "cli.lambda")
  private double lambda;

  @Option(
      names = "--objective",
      paramLabel = "W*LOSS+W*LOSS…",
      showDefaultValue = Visibility.NEVER,
      descriptionKey = "cli.objective")
  private @Nullable String objective;

  /**
   * The objective.
   *
   * @throws IllegalArgumentException if there is no such loss, or a weight out of range
   */
  Objective objective() {
    String text = objective;
    return text == null ? Objective.ofLambda(lambda) : Objective.parse(text, List.of());
  }
}
