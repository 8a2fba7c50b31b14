package org.regionlens.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.input.FileInspector;
import org.regionlens.media.input.Inspection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code region-lens inspect}: how each file would be read, and why. */
@Command(name = "inspect")
final class InspectCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "cli.inspect.files")
  private List<Path> files = List.of();

  @Mixin private ReadingOptions reading = new ReadingOptions();

  @Option(names = "--json", paramLabel = "FILE|-", descriptionKey = "cli.inspect.json")
  private @Nullable String json;

  InspectCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws OutputException, UsageException {
    List<Inspection> inspections =
        new FileInspector(console.words(), reading.limit(console.words()))
            .inspect(files, reading.choices());
    if (json == null) {
      console.print(InspectionText.of(inspections, console.words()));
    } else {
      console.write(json, InspectionJson.of(inspections));
    }
    // A file that nothing can be made of is an answer, but one that scripts want to notice.
    boolean allReadable = inspections.stream().allMatch(Inspection::isReadable);
    return allReadable ? ExitCode.DONE : ExitCode.INPUT;
  }
}
