package org.regionlens.media.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.media.TestFiles;
import org.regionlens.media.array.NumberArray;
import org.regionlens.media.format.InputContent;
import org.regionlens.media.npy.NpyReader;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.text.UnreadableException;

/** Files that are mapped because no Java array can hold them. */
class LargeFileTest {
  private static final int CHANNELS = 300;
  private static final int SIDE = 2_000;

  @TempDir private Path folder = Path.of(".");

  /** 2.4 GB that a file system with holes does not really store. */
  private Path sparse() throws IOException {
    Path file = folder.resolve("large.npy");
    byte[] head =
        TestFiles.npy(
            TestFiles.header("<f2", false, "(%d, %d, %d)".formatted(CHANNELS, SIDE, SIDE)),
            new byte[0]);
    long data = 2L * CHANNELS * SIDE * SIDE;
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE,
            StandardOpenOption.SPARSE)) {
      channel.write(ByteBuffer.wrap(head));
      // 1.0 as float16, the last value of the last channel and one that 32 bits cannot address.
      channel.write(ByteBuffer.wrap(new byte[] {0, 0x3c}), head.length + data - 2);
      channel.write(ByteBuffer.wrap(new byte[] {0, 0x40}), head.length + data - 2L * SIDE);
    }
    return file;
  }

  @Test
  void arraysBeyondTwoGigabytesAreMapped() throws IOException, InputException, UnreadableException {
    InputContent content = InputContent.read(sparse());
    assertThat(content.segment().byteSize()).isGreaterThan(Integer.MAX_VALUE);
    NumberArray array = NpyReader.read(content.segment());
    assertThat(array.length()).isEqualTo((long) CHANNELS * SIDE * SIDE);
    float[] last = array.select(0, CHANNELS - 1).select(0, SIDE - 1).toFloats();
    assertThat(last[SIDE - 1]).isEqualTo(1);
    assertThat(last[0]).isEqualTo(2);
    assertThat(array.select(0, CHANNELS - 2).select(0, 7).toFloats()).containsOnly(0);
    assertThatExceptionOfType(UnreadableException.class)
        .isThrownBy(content::bytes)
        .satisfies(e -> assertThat(e.sentence(Contents.WORDS, "x.png")).contains("only .npy"));
  }

  @Test
  void aMappedFileGivesWhatAReadOneGives() throws IOException, InputException {
    byte[] bytes = TestFiles.floats("(2, 1, 3)", 1, 2, 3, 4, 5, -6);
    Path file = Files.write(folder.resolve("p.npy"), bytes);
    InputContent read = InputContent.read(file);
    InputContent mapped = InputContent.read(file, 10);
    assertThat(mapped.segment().isMapped()).isTrue();
    assertThat(mapped.sha256()).isEqualTo(read.sha256());
    assertThat(mapped.head().bytes()).isEqualTo(bytes);
    InputContent mask = new InputContent(Path.of("m.npy"), TestFiles.ints("(1, 3)", 0, 1, 0));
    Case opened =
        new CaseLoader(Contents.WORDS)
            .load(new CaseContents("x", null, mask, mapped, null), ReadingChoices.defaults());
    assertThat(opened.logits().plane(1).toDoubles()).containsExactly(4, 5, -6);
  }

  @Test
  void aMappedFileThatChangesIsRefused() throws IOException, InputException {
    byte[] bytes = TestFiles.floats("(2, 1, 3)", 1, 2, 3, 4, 5, -6);
    Path file = Files.write(folder.resolve("p.npy"), bytes);
    InputContent mask = new InputContent(Path.of("m.npy"), TestFiles.ints("(1, 3)", 0, 1, 0));
    InputContent mapped = InputContent.read(file, 10);
    Files.write(file, "longer".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(
            () ->
                new CaseLoader(Contents.WORDS)
                    .load(
                        new CaseContents("x", null, mask, mapped, null), ReadingChoices.defaults()))
        .withMessageContaining("was changed while it was read");
  }
}
