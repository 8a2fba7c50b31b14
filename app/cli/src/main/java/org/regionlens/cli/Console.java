package org.regionlens.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.regionlens.media.export.FileOutput;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.text.Words;

/**
 * Where a command speaks.
 *
 * @param out data
 * @param err talk
 * @param words the sentences
 */
record Console(PrintStream out, PrintStream err, Words words) {

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
    new FileOutput(words).write(Path.of(target), file -> file.write(bytes));
    say(words.get("cli.written", target));
  }

  /** Says something to the person at the keyboard. */
  void say(String sentence) {
    err.println(sentence);
  }
}
