package org.regionlens.cli;

import java.util.Locale;
import org.regionlens.engine.InvalidInputException;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.reading.InputException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns every failure into one sentence and an exit code; nobody is shown a stack trace. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final Console console;

  Failures(Console console) {
    this.console = console;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    console.say(console.words().get("cli.usage", sentence(reason(e)), command));
    return ExitCode.WRONG_USAGE;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine line, ParseResult result) {
    return switch (e) {
      case UsageException wrong -> {
        String command = line.getCommandSpec().qualifiedName();
        console.say(console.words().get("cli.usage", reason(wrong), command));
        yield ExitCode.WRONG_USAGE;
      }
      case InputException input -> {
        console.say(input.sentence(console.words()));
        // The window offers buttons for this; here the options are named.
        input.problem().fixes().stream()
            .map(FixOptions::of)
            .distinct()
            .forEach(options -> console.say(options.in(console.words())));
        yield ExitCode.INPUT;
      }
      case InvalidInputException input -> say(reason(input), ExitCode.INPUT);
      case OutputException output -> say(reason(output), ExitCode.OUTPUT);
      default -> say(console.words().get("cli.failed") + "\n" + forUs(e), ExitCode.FAILED);
    };
  }

  int outOfMemory() {
    return say(console.words().get("cli.memory"), ExitCode.FAILED);
  }

  private int say(String sentence, int code) {
    console.say(sentence);
    return code;
  }

  private static String reason(Exception e) {
    return String.valueOf(e.getMessage()).strip();
  }

  /** What a report on a fault of the program needs: what was thrown, and where. */
  private static String forUs(Exception e) {
    StackTraceElement[] trace = e.getStackTrace();
    return e + (trace.length == 0 ? "" : " (" + trace[0] + ")");
  }

  /** With a capital and a full stop, as picocli's messages have neither always. */
  static String sentence(String message) {
    String text = message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
    return text.endsWith(".") ? text : text + ".";
  }
}
