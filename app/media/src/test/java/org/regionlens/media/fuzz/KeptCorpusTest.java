package org.regionlens.media.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What the fuzzer collected: inputs that each reach something in a parser that no other does. */
class KeptCorpusTest {

  @Test
  void everyInputGivesAResultOrASentence() throws IOException {
    Map<String, Consumer<byte[]>> targets = FuzzTargets.all();
    Map<String, Integer> runs = new TreeMap<>();
    try (InputStream stream = KeptCorpusTest.class.getResourceAsStream("corpus.zip");
        ZipInputStream zip = new ZipInputStream(Objects.requireNonNull(stream))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String target = entry.getName().substring(0, entry.getName().indexOf('/'));
        Objects.requireNonNull(targets.get(target), target).accept(zip.readAllBytes());
        runs.merge(target, 1, Integer::sum);
      }
    }
    assertThat(targets.keySet()).containsAll(runs.keySet());
    assertThat(runs).hasSizeGreaterThan(10);
  }
}
