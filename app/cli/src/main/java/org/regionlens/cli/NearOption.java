package org.regionlens.cli;

import org.regionlens.engine.edge.Nearness;
import picocli.CommandLine.Option;

/** How near to a boundary is near. */
final class NearOption {
  @Option(
      names = "--near",
      paramLabel = "PX|%",
      defaultValue = "1",
      descriptionKey = "cli.sweep.near")
  private NearConverter.Near near = new NearConverter.Near(0);

  /** The width, as an index of {@link Nearness#STANDARD}. */
  int index() {
    return near.index();
  }
}
