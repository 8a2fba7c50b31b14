package org.regionlens.cli;

import java.io.PrintStream;
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

  /** Says something to the person at the keyboard. */
  void say(String sentence) {
    err.println(sentence);
  }
}
