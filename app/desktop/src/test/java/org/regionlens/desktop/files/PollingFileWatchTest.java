package org.regionlens.desktop.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PollingFileWatchTest {
  @TempDir private Path folder = Path.of(".");
  private final List<Path> heard = new ArrayList<>();
  private final PollingFileWatch watch = new PollingFileWatch(Runnable::run);
  private Path file = folder;
  private Path other = folder;

  @BeforeEach
  void begin() throws IOException {
    file = Files.writeString(folder.resolve("a"), "one");
    other = Files.writeString(folder.resolve("b"), "one");
    watch.watch(List.of(file, other), heard::add);
    watch.look();
    assertThat(heard).isEmpty();
  }

  @Test
  void aWrittenFileIsToldOnceItIsCalm() throws IOException {
    Files.writeString(file, "longer");
    watch.look();
    assertThat(heard).isEmpty();
    Files.writeString(file, "longer still");
    watch.look();
    assertThat(heard).isEmpty();
    watch.look();
    assertThat(heard).containsExactly(file);
    watch.look();
    assertThat(heard).hasSize(1);
  }

  @Test
  void aReplacedFileOfTheSameSizeIsTold() throws IOException {
    Files.writeString(folder.resolve("new"), "two");
    Files.move(folder.resolve("new"), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    watch.look();
    watch.look();
    assertThat(heard).containsExactly(file);
  }

  @Test
  void aFileThatIsAwayIsToldWhenItComesBack() throws IOException {
    Files.delete(other);
    watch.look();
    watch.look();
    assertThat(heard).isEmpty();
    Files.writeString(other, "back again");
    watch.look();
    watch.look();
    assertThat(heard).containsExactly(other);
  }

  @Test
  void filesNoLongerOpenAreForgotten() throws IOException {
    watch.watch(List.of(other), heard::add);
    Files.writeString(file, "longer");
    watch.look();
    watch.look();
    assertThat(heard).isEmpty();
  }
}
