package org.regionlens.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.ClassResult;
import org.regionlens.media.export.ComparedSide;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.export.PictureRequest;
import org.regionlens.media.export.Shown;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code region-lens render}: maps as pictures or values, in one file or a folder. */
@Command(name = "render")
final class RenderCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--map",
      required = true,
      paramLabel = "NAME[,NAME…]|all",
      completionCandidates = MapNames.class,
      showDefaultValue = Visibility.NEVER,
      descriptionKey = "cli.map")
  private ChosenMaps maps = new ChosenMaps(List.of());

  @Option(
      names = "--class",
      paramLabel = "N|all",
      defaultValue = "all",
      descriptionKey = "cli.render.class")
  private ChosenClass chosenClass = ChosenClass.ALL;

  @Mixin private MapFiles files = new MapFiles();
  @Mixin private CaseOptions options = new CaseOptions();

  RenderCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws UsageException, InputException, OutputException {
    List<PictureRequest> requests = files.requests(maps, chosenClass.index(), false, console);
    OpenedCase opened = options.open(console, chosenClass);
    Case loaded = opened.loaded();
    AtomicBoolean said = new AtomicBoolean();
    files.write(
        requests,
        map -> {
          Analysis analysis =
              opened.analyse(loaded, opened.settings(), chosenClass.selection(), map);
          if (said.compareAndSet(false, true)) {
            sayNotes(loaded, analysis);
          }
          return new Shown.Answer(loaded, analysis);
        },
        ComparedSide.PRESENT,
        console);
    return ExitCode.DONE;
  }

  /** A picture without a value, or with little meaning, is not left unexplained. */
  private void sayNotes(Case loaded, Analysis analysis) {
    for (ClassResult result : analysis.classes()) {
      String notes = ClassNotes.of(result, console.words());
      if (!notes.isEmpty() && chosenClass.includes(result.index())) {
        console.say(loaded.classes().name(result.index()) + ": " + notes);
      }
    }
  }
}
