package org.regionlens.cli;

import java.util.concurrent.Callable;
import org.regionlens.media.export.OutputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code region-lens completion}: what a shell needs to complete commands and options. */
@Command(name = "completion")
final class CompletionCommand implements Callable<Integer> {
  /** What is written for whom. */
  enum Reader {
    BASH,
    ZSH,
    FISH,
    MAN
  }

  private final Console console;

  @Parameters(paramLabel = "bash|zsh|fish|man", descriptionKey = "cli.completion.for")
  private Reader reader = Reader.BASH;

  CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws OutputException {
    console.print(
        reader == Reader.MAN
            ? ShellFiles.manual()
            : ShellFiles.completion(NameConverter.name(reader)));
    return ExitCode.DONE;
  }
}
