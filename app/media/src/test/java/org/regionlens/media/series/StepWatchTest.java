package org.regionlens.media.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.regionlens.engine.series.StepId;

/** A disk in memory: what a watch makes of it, and how often it asks. */
class StepWatchTest {
  private final Map<Long, FileStamp> disk = new TreeMap<>();
  private boolean away;
  private int asked;

  private StepWatch watch(boolean renamed) {
    return new StepWatch(
        () -> {
          if (away) {
            throw new IOException("Stale file handle");
          }
          return disk.keySet().stream()
              .map(n -> new StepFile(new StepId(n, n + ".npy"), Path.of(n + ".npy")))
              .toList();
        },
        renamed,
        file -> {
          asked++;
          return disk.get(Long.parseLong(file.toString().replace(".npy", "")));
        });
  }

  private void write(long step, int size, int time) {
    disk.put(step, new FileStamp(size, time, null));
  }

  private static List<String> look(StepWatch watch) throws IOException {
    List<String> seen = new ArrayList<>();
    for (StepWatch.Seen each : watch.look()) {
      seen.add(each.step().id().number() + "." + each.version());
    }
    return seen;
  }

  @Test
  void whatIsThereAtFirstCountsAndWhatComesLaterOnceItIsCalm() throws IOException {
    write(1, 10, 0);
    StepWatch watch = watch(false);
    assertThat(look(watch)).containsExactly("1.0");
    write(2, 3, 1);
    assertThat(look(watch)).containsExactly("1.0");
    write(2, 7, 2);
    assertThat(look(watch)).as("it still grows").containsExactly("1.0");
    write(2, 10, 3);
    assertThat(look(watch)).containsExactly("1.0");
    assertThat(look(watch)).containsExactly("1.0", "2.0");
  }

  @Test
  void whatAppearsByRenamingCountsAtOnce() throws IOException {
    StepWatch watch = watch(true);
    assertThat(look(watch)).isEmpty();
    write(5, 10, 0);
    assertThat(look(watch)).containsExactly("5.0");
    write(5, 10, 1);
    assertThat(look(watch)).containsExactly("5.1");
  }

  @Test
  void filesComeOutOfOrderAndGo() throws IOException {
    write(10, 1, 0);
    StepWatch watch = watch(true);
    look(watch);
    write(30, 1, 0);
    write(20, 1, 0);
    assertThat(look(watch)).containsExactly("10.0", "20.0", "30.0");
    disk.remove(20L);
    assertThat(look(watch)).containsExactly("10.0", "30.0");
    write(20, 1, 5);
    assertThat(look(watch)).containsExactly("10.0", "20.0", "30.0");
  }

  @Test
  void aFileThatIsWrittenAgainIsAnotherOneOnceItIsCalm() throws IOException {
    write(1, 10, 0);
    StepWatch watch = watch(false);
    look(watch);
    write(1, 4, 1);
    assertThat(look(watch)).as("half written").containsExactly("1.0");
    write(1, 10, 2);
    assertThat(look(watch)).containsExactly("1.0");
    assertThat(look(watch)).containsExactly("1.1");
    assertThat(look(watch)).containsExactly("1.1");
  }

  @Test
  void aFolderThatIsAwayForAWhileCostsNothing() throws IOException {
    write(1, 10, 0);
    StepWatch watch = watch(false);
    look(watch);
    away = true;
    assertThatThrownBy(watch::look).hasMessage("Stale file handle");
    away = false;
    assertThat(look(watch)).containsExactly("1.0");
  }

  @Test
  void tenThousandStepsAreNotAllAskedForAtEachLook() throws IOException {
    LongStream.range(0, 10_000).forEach(n -> write(n, 10, 0));
    StepWatch watch = watch(false);
    assertThat(watch.look()).hasSize(10_000);
    assertThat(asked).as("a slow disk answers these before anything is seen").isLessThan(100);
    for (int i = 0; i < 20; i++) {
      int before = asked;
      watch.look();
      assertThat(asked - before).isLessThan(100);
    }
    // In turn, each is looked at: one that changes is found sooner or later.
    for (int i = 0; i < 200; i++) {
      watch.look();
    }
    write(4321, 10, 9);
    List<String> seen = List.of();
    for (int i = 0; i < 400 && !seen.contains("4321.1"); i++) {
      seen = look(watch);
    }
    assertThat(seen).contains("4321.1");
  }
}
