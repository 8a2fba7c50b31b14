package org.regionlens.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.export.FileOutput;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.text.Printable;
import org.regionlens.media.text.Words;

/**
 * Where a command speaks.
 *
 * @param out data
 * @param err talk
 * @param words the sentences
 * @param inputs files that were read so far
 */
record Console(PrintStream out, PrintStream err, Words words, List<Path> inputs) {

  Console(PrintStream out, PrintStream err, Words words) {
    this(out, err, words, new CopyOnWriteArrayList<>());
  }

  /** Says of a file that it is read, so that no output takes its place; null is none. */
  void reads(@Nullable Path input) {
    if (input != null && !inputs.contains(input)) {
      inputs.add(input);
    }
  }

  /** Writes files, but none that was read. */
  FileOutput files() {
    return new FileOutput(words, () -> inputs);
  }

  /** Prints data. */
  void print(String data) throws OutputException {
    out.print(data);
    // A PrintStream keeps its troubles to itself: a closed pipe or a full disk shows here only.
    if (out.checkError()) {
      throw new OutputException(words.get("output.stdout"));
    }
  }

  /** Writes text to a file, or prints it where the target is {@code -}. */
  void write(String target, String text) throws OutputException {
    if (target.equals("-")) {
      print(text);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    files().write(Path.of(target), file -> file.write(bytes));
    say(words.get("cli.written", target));
  }

  /** Says something to the person at the keyboard. */
  void say(String sentence) {
    // Names in sentences of Words are harmless already; this is for those beside them.
    err.println(sentence.lines().map(Printable::of).collect(Collectors.joining("\n")));
  }
}
