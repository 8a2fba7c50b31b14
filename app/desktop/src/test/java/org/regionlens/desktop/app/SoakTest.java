package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Thread.UncaughtExceptionHandler;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.stage.Stage;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.desktop.thread.Workers;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * Window and command line under anything that comes: nothing is thrown, nothing grows, and every
 * picture is the command line's. A minute at most in the tests; {@code -Dsoak.minutes=60} for an
 * hour, {@code -Dsoak.seed=N} for another one.
 */
@ExtendWith(ApplicationExtension.class)
final class SoakTest {
  /** So many steps a measurement in the tests, if there is time for them. */
  private static final int FEW = 25;

  /** What grows from the second measurement to the last by less is not growth. */
  private static final double SLACK = 1.1;

  private static final long FEW_INSTANCES = 500;

  private static final Pattern ROW = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+(\\d+)\\s+(\\S+).*");

  @TempDir private Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
  }

  @Test
  void nothingIsThrownAndNothingGrows(FxRobot robot) throws JMException {
    int minutes = Integer.getInteger("soak.minutes", 0);
    Duration time = minutes == 0 ? Duration.ofSeconds(60) : Duration.ofMinutes(minutes);
    long seed = Long.getLong("soak.seed", 1);
    UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    try (Workers workers = new Workers()) {
      Soak soak =
          new Soak(
              robot, stage, new RealServices(workers, false, folder.resolve("user")), folder, seed);
      Thread.setDefaultUncaughtExceptionHandler(
          (thread, thrown) -> {
            thrown.printStackTrace();
            soak.trouble(thread.getName() + " threw " + thrown);
          });
      List<Map<String, Long>> counts = new ArrayList<>();
      Instant start = Instant.now();
      int steps = 0;
      for (int part = 1; part <= 3; part++) {
        Instant end = start.plus(time.multipliedBy(part).dividedBy(3));
        for (int i = 0; Instant.now().isBefore(end) && (minutes > 0 || i < FEW); i++) {
          soak.step();
          steps++;
        }
        soak.settle();
        counts.add(instances());
      }
      System.out.printf(
          "soak: %d steps, %d pictures, instances %s%n",
          steps, soak.pictures(), counts.stream().map(SoakTest::sums).toList());
      assertThat(soak.troubles()).isEmpty();
      assertThat(grown(counts)).isEmpty();
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
  }

  /** Instances that are reachable, by class: of ours, of the toolkit; bytes under another name. */
  private static Map<String, Long> instances() throws JMException {
    String text =
        (String)
            ManagementFactory.getPlatformMBeanServer()
                .invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"),
                    "gcClassHistogram",
                    new Object[] {new String[0]},
                    new String[] {String[].class.getName()});
    Map<String, Long> counts = new TreeMap<>();
    long bytes = 0;
    for (String line : text.lines().toList()) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        String name = row.group(3);
        bytes += Long.parseLong(row.group(2));
        if (name.contains("javafx") || name.startsWith("org.regionlens")) {
          // Lambdas are named by a number that differs.
          counts.merge(
              name.replaceAll("\\$\\$Lambda.*", " lambda"),
              Long.parseLong(row.group(1)),
              Long::sum);
        }
      }
    }
    counts.put("kilobytes", bytes / 1024);
    return counts;
  }

  private static String sums(Map<String, Long> counts) {
    long toolkit =
        counts.entrySet().stream()
            .filter(each -> each.getKey().contains("javafx"))
            .mapToLong(Map.Entry::getValue)
            .sum();
    return "toolkit " + toolkit + ", heap " + counts.get("kilobytes") + " kB";
  }

  /** What grew from each measurement to the next. */
  private static List<String> grown(List<Map<String, Long>> counts) {
    List<String> grown = new ArrayList<>();
    counts
        .getLast()
        .forEach(
            (name, last) -> {
              long first = counts.get(0).getOrDefault(name, 0L);
              long second = counts.get(1).getOrDefault(name, 0L);
              if (grew(first, second) && grew(second, last)) {
                grown.add(name + ": " + first + ", " + second + ", " + last);
              }
            });
    return grown;
  }

  private static boolean grew(long before, long after) {
    return after > before * SLACK && after > before + FEW_INSTANCES;
  }
}
