package org.regionlens.media.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.media.text.Words;

class FileOutputTest {
  private final FileOutput output = new FileOutput(Words.load(Locale.ROOT));

  @TempDir private Path folder = Path.of(".");

  private void assertOnly(String name, String content) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactly(name);
    }
    assertThat(folder.resolve(name)).hasContent(content);
  }

  @Test
  void replacesWhole() throws OutputException, IOException {
    Path file = folder.resolve("a.txt");
    Files.writeString(file, "a longer old text");
    output.write(file, out -> out.write(new byte[] {'n', 'e', 'w'}));
    assertOnly("a.txt", "new");
  }

  @Test
  void aFailureHalfWayLeavesTheOldFile() throws IOException {
    Path file = folder.resolve("a.txt");
    Files.writeString(file, "old");
    assertThatExceptionOfType(OutputException.class)
        .isThrownBy(
            () ->
                output.write(
                    file,
                    out -> {
                      out.write(new byte[100_000]);
                      throw new IOException("No space left on device");
                    }))
        .withMessageContaining("No space left")
        .withMessageContaining("unchanged");
    assertOnly("a.txt", "old");
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                output.write(
                    file,
                    _ -> {
                      throw new IllegalStateException("a fault of the program");
                    }));
    assertOnly("a.txt", "old");
  }

  @Test
  void linksStayLinks() throws OutputException, IOException {
    Path real = folder.resolve("real.txt");
    Path link = folder.resolve("link.txt");
    Files.writeString(real, "old");
    Files.createSymbolicLink(link, real);
    output.write(link, out -> out.write('x'));
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(real).hasContent("x");
  }

  @Test
  void whatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    refuses(folder, "is a folder");
    refuses(folder.resolve("no").resolve("a.png"), "folder does not exist");
    refuses(file.resolve("a.png"), "a.png");
    assertThatExceptionOfType(OutputException.class)
        .isThrownBy(() -> output.makeFolder(file))
        .withMessageContaining("cannot be made a folder");
  }

  private void refuses(Path file, String part) {
    assertThatExceptionOfType(OutputException.class)
        .isThrownBy(() -> output.write(file, out -> out.write(1)))
        .withMessageContaining(part)
        .withMessageEndingWith(".");
  }
}
