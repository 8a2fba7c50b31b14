package org.regionlens.media.faults;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.regionlens.media.export.FileOutput;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.text.Words;

/** A program that exports one file for ever, until it is killed. */
final class EndlessExport {
  static final int LENGTH = 3_000_000;

  private EndlessExport() {}

  /** A file of a version: the number, then its last byte over and over. */
  static byte[] version(int number) {
    byte[] content = new byte[LENGTH];
    Arrays.fill(content, (byte) number);
    ByteBuffer.wrap(content).putInt(number);
    return content;
  }

  public static void main(String[] arguments) throws OutputException {
    Path file = Path.of(arguments[0]);
    FileOutput output = new FileOutput(Words.load(Locale.ROOT));
    for (int number = 1; ; number++) {
      byte[] content = version(number);
      output.write(
          file,
          out -> {
            for (int at = 0; at < LENGTH; at += 10_000) {
              out.write(content, at, 10_000);
            }
          });
      System.out.println(number);
    }
  }
}
