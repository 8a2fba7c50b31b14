package org.regionlens.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's Java sources. */
final class Sources {
  /** The top of the project; tests and exec run in a module's folder, two below. */
  static final Path TOP = Path.of("../..").toAbsolutePath().normalize();

  private Sources() {}

  /** Every Java file of every module, tests too. */
  static List<Path> all() throws IOException {
    try (Stream<Path> modules = Files.list(TOP.resolve("app"))) {
      return modules
          .map(module -> module.resolve("src"))
          .filter(Files::isDirectory)
          .flatMap(Sources::javaFiles)
          .sorted()
          .toList();
    }
  }

  private static Stream<Path> javaFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
