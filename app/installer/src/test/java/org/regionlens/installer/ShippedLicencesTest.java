package org.regionlens.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** NOTICE names the licence of every jar that is shipped, and of no other. */
class ShippedLicencesTest {
  private static final String EXCEPTION = "WITH Classpath-exception-2.0";
  private static final Set<String> ALLOWED =
      Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "GPL-2.0-only " + EXCEPTION);

  /** A line of NOTICE about a jar: name, licence, holders. */
  private static final Pattern ENTRY =
      Pattern.compile("  ([a-z0-9-]+) {2,}([A-Za-z0-9.-]+(?: WITH [A-Za-z0-9.-]+)?) {2,}(\\S.*)");

  /** A jar's name without version and system. */
  private static final Pattern JAR = Pattern.compile("([a-z0-9-]+?)-\\d[^/]*\\.jar");

  /** The jars as Maven's own list of what runs the program has them. */
  private static List<Path> shipped() throws IOException {
    return Arrays.stream(
            Files.readString(Path.of("target", "shipped.txt")).strip().split(File.pathSeparator))
        .map(Path::of)
        .toList();
  }

  private static String name(Path jar) {
    Matcher matcher = JAR.matcher(String.valueOf(jar.getFileName()));
    assertThat(matcher.matches()).as("name of %s", jar).isTrue();
    return matcher.group(1);
  }

  private static Map<String, String> entries() throws IOException {
    String notice = Files.readString(Path.of("..", "..", "NOTICE"));
    String jars =
        notice.substring(notice.indexOf("\nJars\n"), notice.indexOf("\nIn the installed"));
    Map<String, String> entries = new TreeMap<>();
    jars.lines()
        .map(ENTRY::matcher)
        .filter(Matcher::matches)
        .forEach(line -> entries.put(line.group(1), line.group(2)));
    return entries;
  }

  @Test
  void everyShippedJarHasAnEntryAndNoEntryIsWithoutOne() throws IOException {
    Set<String> names =
        shipped().stream()
            .map(ShippedLicencesTest::name)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(names).hasSizeGreaterThan(8);
    assertThat(entries().keySet()).isEqualTo(names);
  }

  @Test
  void everyLicenceMayBeShippedWithAnApacheLicensedProgram() throws IOException {
    assertThat(ALLOWED).containsAll(entries().values());
    assertThat(ALLOWED).doesNotContain("GPL-2.0-only", "GPL-3.0-only", "AGPL-3.0-only");
  }

  @Test
  void noJarHoldsTheTextOfTheGplUnlessItsEntryHasTheException() throws IOException {
    Map<String, String> entries = entries();
    List<String> bare = new ArrayList<>();
    for (Path path : shipped()) {
      try (JarFile jar = new JarFile(path.toFile())) {
        for (ZipEntry entry : jar.stream().toList()) {
          boolean licence = entry.getName().toLowerCase(Locale.ROOT).contains("license");
          if (licence && !entry.isDirectory() && !entry.getName().endsWith(".class")) {
            String text =
                new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
            if (text.contains("GNU GENERAL PUBLIC LICENSE")
                && !String.valueOf(entries.get(name(path))).contains(EXCEPTION)) {
              bare.add(path + ": " + entry.getName());
            }
          }
        }
      }
    }
    assertThat(bare).isEmpty();
  }

  @Test
  void nothingOfNd4jIsShipped() throws IOException {
    assertThat(shipped()).noneMatch(jar -> jar.toString().contains("nd4j"));
  }

  @Test
  void theLicenceIsApachesAndNoVersionIsASnapshot() throws IOException {
    Path top = Path.of("..", "..");
    assertThat(Files.readString(top.resolve("LICENSE")))
        .contains("Apache License", "Version 2.0, January 2004", "END OF TERMS AND CONDITIONS");
    String version =
        Files.readString(top.resolve("pom.xml"))
            .replaceAll("(?s).*?<version>(.*?)</version>.*", "$1");
    assertThat(version).matches("\\d+\\.\\d+\\.\\d+");
    assertThat(Files.readString(top.resolve("CITATION.cff")))
        .contains("\nversion: " + version + "\n");
    assertThat(Files.readString(top.resolve("CHANGELOG.md"))).contains("\n## " + version + "\n");
  }
}
