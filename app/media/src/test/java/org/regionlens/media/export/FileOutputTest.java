package org.regionlens.media.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
  void nothingIsWrittenOverAnInput() throws IOException {
    Path input = Files.writeString(folder.resolve("mask.png"), "labels");
    Path below = Files.createDirectory(folder.resolve("below"));
    Path unnormal = below.resolve("..").resolve("mask.png");
    Path link = Files.createSymbolicLink(folder.resolve("link.png"), input);
    Path hard = Files.createLink(folder.resolve("hard.png"), input);
    Path around = Files.createSymbolicLink(below.resolve("around"), folder).resolve("mask.png");
    FileOutput sparing = new FileOutput(Words.load(Locale.ROOT), () -> List.of(unnormal));
    for (Path name : List.of(input, unnormal, link, hard, around)) {
      assertThatExceptionOfType(OutputException.class)
          .as("%s", name)
          .isThrownBy(() -> sparing.write(name, out -> out.write(1)))
          .withMessageContaining(name.toString())
          .withMessageContaining("another name");
    }
    assertThat(input).hasContent("labels");
  }

  @Test
  void aReplacedFileKeepsItsPermissions() throws OutputException, IOException {
    for (String mode : List.of("rw-------", "rwxr-x---", "rw-rw-rw-")) {
      Path file = Files.writeString(folder.resolve(mode), "old");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
      output.write(file, out -> out.write('x'));
      assertThat(file).hasContent("x");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo(mode);
    }
  }

  @Test
  void whatAKilledProgramLeftIsTakenAwayAfterADay() throws OutputException, IOException {
    Path old = Files.writeString(folder.resolve(".region-lens-1.part"), "half");
    Path young = Files.writeString(folder.resolve(".region-lens-2.part"), "half");
    Path foreign = Files.writeString(folder.resolve("download.part"), "half");
    FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofHours(25)));
    Files.setLastModifiedTime(old, longAgo);
    Files.setLastModifiedTime(foreign, longAgo);
    output.write(folder.resolve("a.txt"), out -> out.write('x'));
    assertThat(old).doesNotExist();
    assertThat(young).exists();
    assertThat(foreign).exists();
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
