package org.regionlens.media.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking at a file's first bytes never waits: what is no ordinary file has none. */
class FileHeadTest {
  @TempDir private Path folder;

  @Test
  void aPipeIsNotWaitedFor() throws IOException, InterruptedException {
    Path pipe = folder.resolve("mask.png");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertThat(head(pipe)).isEmpty();
  }

  @Test
  void aDeviceAndAFolderHaveNoHead() {
    assertThat(head(Path.of("/dev/zero"))).isEmpty();
    assertThat(head(folder)).isEmpty();
  }

  @Test
  void anOrdinaryFileShowsItsFirstBytesThroughALinkToo() throws IOException {
    Path file = Files.write(folder.resolve("a.npy"), new byte[FileHead.BYTES + 7]);
    Path link = Files.createSymbolicLink(folder.resolve("b.npy"), file);
    assertThat(head(file)).hasSize(FileHead.BYTES);
    assertThat(head(link)).hasSize(FileHead.BYTES);
  }

  private static byte[] head(Path file) {
    return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> FileHead.of(file).bytes());
  }
}
