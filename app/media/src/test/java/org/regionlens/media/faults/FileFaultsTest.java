package org.regionlens.media.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.regionlens.media.TestFiles.floats;
import static org.regionlens.media.TestFiles.greyPng;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionlens.media.export.FileOutput;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.CaseFiles;
import org.regionlens.media.input.CaseLoader;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.text.Words;

class FileFaultsTest {
  private static final Words WORDS = Words.load(Locale.ROOT);
  private static final byte[] MASK = greyPng(2, 8, 0, 1);
  private static final byte[] LOGITS = floats("(2, 1, 2)", 1, 2, 3, -4);

  @TempDir private Path folder = Path.of(".");

  private void assertOnlyOld(Path file) throws IOException {
    assertThat(file).hasContent("old");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 4096, 65_536, 299_999})
  void aFullDiskLeavesTheOldFile(long room) throws IOException {
    Path file = Files.writeString(folder.resolve("a.png"), "old");
    Faults full =
        new Faults() {
          @Override
          public long room() {
            return room;
          }
        };
    OutputException refusal =
        assertThrows(
            OutputException.class,
            () ->
                new FileOutput(WORDS)
                    .write(FaultyFileSystem.path(file, full), out -> out.write(new byte[300_000])));
    assertThat(refusal).hasMessageContaining("No space left").hasMessageEndingWith("unchanged.");
    assertOnlyOld(file);
  }

  @Test
  void aRenameThatFailsLeavesTheOldFile() throws IOException {
    Path file = Files.writeString(folder.resolve("a.png"), "old");
    Faults locked =
        new Faults() {
          @Override
          public void moving(Path from, Path to) throws IOException {
            throw new AccessDeniedException(to.toString());
          }
        };
    assertThat(
            assertThrows(
                OutputException.class,
                () ->
                    new FileOutput(WORDS)
                        .write(FaultyFileSystem.path(file, locked), out -> out.write(1))))
        .hasMessageContaining("may not be written");
    assertOnlyOld(file);
  }

  private CaseFiles files(Faults faults) throws IOException {
    Path mask = Files.write(folder.resolve("mask.png"), MASK);
    Path prediction = Files.write(folder.resolve("p.npy"), LOGITS);
    return new CaseFiles(
        null, FaultyFileSystem.path(mask, faults), FaultyFileSystem.path(prediction, faults));
  }

  private String refusal(Faults faults) throws IOException {
    CaseFiles files = files(faults);
    return String.valueOf(
        assertThrows(
                InputException.class,
                () -> new CaseLoader(WORDS).load(files, ReadingChoices.defaults()))
            .getMessage());
  }

  @Test
  void withoutFaultsItOpens() throws IOException, InputException {
    Case read = new CaseLoader(WORDS).load(files(new Faults() {}), ReadingChoices.defaults());
    assertThat(read.logits().plane(1).toDoubles()).containsExactly(3, -4);
  }

  @Test
  void aPermissionThatWasLost() throws IOException {
    assertThat(
            refusal(
                new Faults() {
                  @Override
                  public void opening(Path real) throws IOException {
                    if (real.endsWith("p.npy")) {
                      throw new AccessDeniedException(real.toString());
                    }
                  }
                }))
        .contains("p.npy may not be read");
  }

  @Test
  void aFileThatGetsShorterWhileItIsRead() throws IOException {
    assertThat(
            refusal(
                new Faults() {
                  @Override
                  public void opened(Path real) throws IOException {
                    if (real.endsWith("p.npy")) {
                      Files.write(real, new byte[5], StandardOpenOption.TRUNCATE_EXISTING);
                    }
                  }
                }))
        .contains("p.npy was changed while it was read");
  }

  @Test
  void aFileThatIsWrittenAnewWhileItIsRead() throws IOException {
    assertThat(
            refusal(
                new Faults() {
                  @Override
                  public void opened(Path real) throws IOException {
                    if (real.endsWith("mask.png")) {
                      Path other = Files.write(folder.resolve("other"), greyPng(2, 8, 1, 0));
                      Files.setLastModifiedTime(other, FileTime.fromMillis(1));
                      Files.delete(real);
                      Files.move(other, real);
                    }
                  }
                }))
        .contains("mask.png was changed while it was read");
  }

  @Test
  void aFolderThatVanishes() throws IOException {
    assertThat(
            refusal(
                new Faults() {
                  @Override
                  public void opening(Path real) throws IOException {
                    if (real.endsWith("p.npy")) {
                      Files.delete(real);
                    }
                  }
                }))
        .contains("p.npy does not exist");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "it's \"quoted\"", "Straße 北京 مسح", "new\nline", "%s {0} $x", "-"})
  void strangeNamesAreRead(String name) throws IOException, InputException, OutputException {
    Path mask = Files.write(folder.resolve(name + "_mask.png"), MASK);
    Path prediction = Files.write(folder.resolve(name + ".npy"), LOGITS);
    CaseLoader loader = new CaseLoader(WORDS);
    Case read = loader.load(new CaseFiles(null, mask, prediction), ReadingChoices.defaults());
    assertThat(read.name()).isEqualTo(name + "_mask");
    Path missing = folder.resolve(name + " gone.npy");
    assertThat(
            assertThrows(
                InputException.class,
                () -> loader.load(new CaseFiles(null, mask, missing), ReadingChoices.defaults())))
        .hasMessageContaining(name.replace("\n", "\\u000a") + " gone.npy")
        .hasMessageContaining("does not exist");
    Path written = folder.resolve(name + ".out");
    new FileOutput(WORDS).write(written, out -> out.write('x'));
    assertThat(written).hasContent("x");
  }

  @Test
  void aDeviceIsNoFile() {
    Path device = Path.of("/dev/zero");
    assumeTrue(Files.exists(device));
    assertThat(
            assertThrows(
                InputException.class,
                () ->
                    new CaseLoader(WORDS)
                        .load(new CaseFiles(null, device, device), ReadingChoices.defaults())))
        .hasMessageContaining("device or a pipe");
  }

  @Test
  void aFolderOfTenThousandFilesIsNoHindrance() throws IOException, InputException {
    for (int i = 0; i < 10_000; i++) {
      Files.createFile(folder.resolve("frame%05d.json".formatted(i)));
    }
    assertThat(
            new CaseLoader(WORDS)
                .load(files(new Faults() {}), ReadingChoices.defaults())
                .warnings())
        .isNotNull();
  }
}
