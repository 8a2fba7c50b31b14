package org.regionlens.media.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Progress;
import org.regionlens.media.reading.InputNote.Role;

/** Files that a session or a picture names are found where they may be, and nothing else is. */
class FileSearchTest {
  @TempDir private Path folder = Path.of("");

  private Path beside = Path.of("");
  private Path open = Path.of("");
  private final List<Double> progress = new ArrayList<>();

  @BeforeEach
  void makeFolders() throws IOException {
    beside = Files.createDirectories(folder.resolve("pictures"));
    open = Files.createDirectories(folder.resolve("open"));
  }

  private static SavedFile of(Path file, String content) throws IOException {
    Path like = Files.createTempFile("like", "");
    Files.writeString(like, content);
    String sha256 = OrdinaryFile.sha256(like, Cancellation.NEVER, read -> {});
    Files.delete(like);
    return new SavedFile(Role.MASK, file, sha256);
  }

  private FileSearch.Found find(SavedFile wanted, SavedFile... known) {
    return new FileSearch(path -> false, List.of(known))
        .find(List.of(wanted), beside, Cancellation.NEVER, progress::add);
  }

  private SavedFile known(Path file) throws IOException {
    return new SavedFile(
        Role.PREDICTION, file, OrdinaryFile.sha256(file, Cancellation.NEVER, read -> {}));
  }

  @Test
  void byNameBesideThePicture() throws IOException {
    Path there = Files.writeString(beside.resolve("mask.png"), "labels");
    FileSearch.Found found = find(of(Path.of("mask.png"), "labels"));
    assertThat(found.files()).containsEntry(Role.MASK, there);
    assertThat(found.changed()).isEmpty();
    assertThat(progress).isSorted().last().isEqualTo(1.0);
    // What another system wrote, with its folders.
    assertThat(find(of(Path.of("C:\\data\\mask.png"), "labels")).files()).containsValue(there);
    assertThat(find(of(Path.of("/home/ann/mask.png"), "labels")).files()).containsValue(there);
  }

  @Test
  void byNameInFoldersThatTheUserKnows() throws IOException {
    Path there = Files.writeString(open.resolve("mask.png"), "labels");
    Path other = Files.writeString(open.resolve("logits.npy"), "logits");
    SavedFile wanted = of(Path.of("mask.png"), "labels");
    assertThat(find(wanted).missing()).containsExactly(wanted);
    assertThat(find(wanted, known(other)).files()).containsEntry(Role.MASK, there);
    // Every data set has its 00000.png: a file with other bytes is another file.
    Files.writeString(there, "labels of another case");
    assertThat(find(wanted, known(other)).missing()).containsExactly(wanted);
  }

  @Test
  void byItsBytesUnderAnotherName() throws IOException {
    Files.writeString(beside.resolve("a.png"), "something else");
    Path renamed = Files.writeString(beside.resolve("b.PNG"), "labels");
    assertThat(find(of(Path.of("mask.png"), "labels")).files()).containsEntry(Role.MASK, renamed);
    Path recent = Files.writeString(open.resolve("c.tif"), "other labels");
    assertThat(find(of(Path.of("mask.png"), "other labels"), known(recent)).files())
        .containsEntry(Role.MASK, recent);
  }

  @Test
  void whatChangedInItsPlaceIsSaid() throws IOException {
    Path there = Files.writeString(beside.resolve("mask.png"), "new labels");
    SavedFile wanted = of(Path.of("mask.png"), "labels");
    FileSearch.Found found = find(wanted);
    assertThat(found.files()).containsEntry(Role.MASK, there);
    assertThat(found.changed()).containsExactly(wanted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/dev/zero",
        "/dev/stdin",
        "/proc/self/environ",
        "/proc/kcore",
        "/proc/self/fd/0",
        "/sys/kernel/uevent_seqnum",
        "/net/other.example/mask.png",
        "//other.example/share/mask.png",
        "\\\\other.example\\share\\mask.png",
        "../../../../../../../../../proc/self/environ",
        "pipe.png",
        "link.png",
        "folder.png",
        "empty.png",
        "endless.png",
        "",
        "..",
        "."
      })
  @Timeout(60)
  void nothingButAnOrdinaryFileIsOpened(String named) throws IOException, InterruptedException {
    assertThat(
            new ProcessBuilder("mkfifo", beside.resolve("pipe.png").toString()).start().waitFor())
        .isZero();
    Files.createSymbolicLink(beside.resolve("link.png"), Path.of("/dev/zero"));
    Files.createDirectory(beside.resolve("folder.png"));
    Files.createFile(beside.resolve("empty.png"));
    try (RandomAccessFile file =
        new RandomAccessFile(beside.resolve("endless.png").toFile(), "rw")) {
      file.setLength(OrdinaryFile.MOST_BYTES + 1);
    }
    SavedFile wanted = new SavedFile(Role.MASK, Path.of(named), "0".repeat(64));
    FileSearch.Found found = find(wanted, wanted);
    assertThat(found.missing()).containsExactly(wanted);
    assertThat(progress).allMatch(done -> done == 0);
    assertThat(new FileSearch(path -> false, List.of(wanted)).table(Path.of(named), beside, beside))
        .isEmpty();
    Files.delete(beside.resolve("link.png"));
  }

  @Test
  void aSearchEndsWhenItIsGivenUp() throws IOException {
    Path large = beside.resolve("mask.png");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(1L << 33);
    }
    AtomicInteger asked = new AtomicInteger();
    SavedFile wanted = new SavedFile(Role.MASK, Path.of("mask.png"), "0".repeat(64));
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(
            () ->
                new FileSearch(path -> false, List.of())
                    .find(
                        List.of(wanted), beside, () -> asked.incrementAndGet() > 5, Progress.NONE));
    assertThat(asked).hasValueLessThan(10);
  }
}
