package org.regionlens.media.fuzz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Fuzzes the parsers for as long as one likes, one after the other, and goes on where it was left:
 * a folder outside the project keeps what each target collected, what it found, and how often it
 * ran. Being killed loses at most the count since the fuzzer's last line.
 *
 * <pre>nice -n 19 java -cp … org.regionlens.media.fuzz.FuzzCampaign FOLDER MINUTES [TARGET…]</pre>
 */
final class FuzzCampaign {
  private static final Duration ROUND = Duration.ofSeconds(90);

  /** A line of libFuzzer begins with the number of runs so far. */
  private static final Pattern RUNS = Pattern.compile("#(\\d{1,18})\\s.*");

  private final Path folder;
  private final Path totals;

  FuzzCampaign(Path folder) {
    this.folder = folder;
    this.totals = folder.resolve("totals.properties");
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Collection<String> targets = new TreeSet<>(List.of(args).subList(2, args.length));
    new FuzzCampaign(Path.of(args[0]))
        .run(
            Duration.ofMinutes(Long.parseLong(args[1])),
            targets.isEmpty() ? FuzzTargets.all().keySet() : targets);
  }

  private void run(Duration time, Collection<String> targets)
      throws IOException, InterruptedException {
    Instant end = Instant.now().plus(time);
    while (Instant.now().isBefore(end)) {
      for (String target : targets) {
        if (Instant.now().isBefore(end)) {
          round(target);
        }
      }
      System.out.println(summary());
    }
  }

  private void round(String target) throws IOException, InterruptedException {
    Path inputs = folder.resolve("corpus").resolve(target);
    Path findings = folder.resolve("findings").resolve(target);
    Files.createDirectories(findings);
    if (!Files.isDirectory(inputs)) {
      Files.createDirectories(inputs);
      seed(target, inputs);
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx1500m",
                "-Djava.awt.headless=true",
                "-XX:+EnableDynamicAgentLoading",
                "-D" + FuzzTargets.PROPERTY + "=" + target,
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzTargets.class.getName(),
                "--instrumentation_includes=org.regionlens.**",
                "--reproducer_path=" + findings,
                "-artifact_prefix=" + findings + "/",
                "-max_total_time=" + ROUND.toSeconds(),
                "-max_len=16384",
                "-timeout=60",
                "-rss_limit_mb=4096"));
    command.add(inputs.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    long before = count(target, "runs");
    Path log = folder.resolve(target + ".log");
    try (BufferedReader lines = process.inputReader();
        Writer out = Files.newBufferedWriter(log)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        out.write(line + "\n");
        Matcher matcher = RUNS.matcher(line);
        if (matcher.matches()) {
          keep(target, "runs", before + Long.parseLong(matcher.group(1)));
        }
      }
    }
    process.waitFor();
    keep(target, "seconds", count(target, "seconds") + ROUND.toSeconds());
    try (Stream<Path> found = Files.list(findings)) {
      keep(target, "findings", found.filter(each -> !each.toString().endsWith(".java")).count());
    }
  }

  /** Begins with what the tests keep. */
  private static void seed(String target, Path inputs) throws IOException {
    try (InputStream stream = FuzzCampaign.class.getResourceAsStream("corpus.zip");
        ZipInputStream zip = new ZipInputStream(Objects.requireNonNull(stream))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory() && entry.getName().startsWith(target + "/")) {
          String name = entry.getName().substring(target.length() + 1).replace('/', '_');
          Files.copy(zip, inputs.resolve(name));
        }
      }
    }
  }

  private long count(String target, String what) throws IOException {
    return Long.parseLong(read().getProperty(target + "." + what, "0"));
  }

  private void keep(String target, String what, long value) throws IOException {
    Properties all = read();
    all.setProperty(target + "." + what, Long.toString(value));
    Path part = folder.resolve("totals.part");
    try (Writer out = Files.newBufferedWriter(part)) {
      all.store(out, null);
    }
    Files.move(part, totals, StandardCopyOption.REPLACE_EXISTING);
  }

  private Properties read() throws IOException {
    Properties all = new Properties();
    if (Files.exists(totals)) {
      try (Reader in = Files.newBufferedReader(totals)) {
        all.load(in);
      }
    }
    return all;
  }

  /** Rows for the table in {@code docs/formats.md}. */
  private String summary() throws IOException {
    StringBuilder text = new StringBuilder("| target | runs | findings |\n|---|---|---|\n");
    long sum = 0;
    for (String target : FuzzTargets.all().keySet()) {
      long runs = count(target, "runs");
      sum += runs;
      text.append("| `%s` | %,d | %d |\n".formatted(target, runs, count(target, "findings")));
    }
    return text.append("| all | %,d | |".formatted(sum)).toString();
  }
}
