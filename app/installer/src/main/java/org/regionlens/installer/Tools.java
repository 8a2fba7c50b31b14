package org.regionlens.installer;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.function.Predicate;
import java.util.spi.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The JDK's tools, other programs, and folders. */
final class Tools {
  private Tools() {}

  /**
   * Runs a tool of this JDK.
   *
   * @throws IOException if it fails; it has said why on stderr
   */
  static void jdk(String name, List<String> arguments) throws IOException {
    ToolProvider tool =
        ToolProvider.findFirst(name)
            .orElseThrow(() -> new IOException("This JDK has no " + name + "."));
    int code = tool.run(System.out, System.err, arguments.toArray(String[]::new));
    if (code != 0) {
      throw new IOException(name + " failed: " + String.join(" ", arguments));
    }
  }

  /**
   * Runs a program.
   *
   * @throws IOException if it is missing or fails; it has said why on stderr
   */
  static void run(List<String> command) throws IOException, InterruptedException {
    int code = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IOException("Ended with " + code + ": " + String.join(" ", command));
    }
  }

  /** Copies what a folder or an archive holds, as far as it is wanted, over what is there. */
  static void unpack(Path from, Path to, Predicate<String> wanted) throws IOException {
    if (Files.isDirectory(from)) {
      copy(from, to, wanted);
      return;
    }
    try (FileSystem archive = FileSystems.newFileSystem(from)) {
      copy(archive.getPath("/"), to, wanted);
    }
  }

  /** Whether an archive has an entry. */
  static boolean holds(Path archive, String entry) throws IOException {
    try (FileSystem inside = FileSystems.newFileSystem(archive)) {
      return Files.exists(inside.getPath("/", entry));
    }
  }

  private static void copy(Path from, Path to, Predicate<String> wanted) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            String name = from.relativize(file).toString().replace('\\', '/');
            if (wanted.test(name)) {
              Path target = to.resolve(name);
              Files.createDirectories(target.resolveSibling("."));
              Files.copy(
                  file,
                  target,
                  StandardCopyOption.REPLACE_EXISTING,
                  StandardCopyOption.COPY_ATTRIBUTES);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Removes a folder with all that is in it, if it is there. */
  static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path each, @Nullable IOException e)
              throws IOException {
            Files.delete(each);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
