package org.regionlens.media.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What the fuzzer collected: inputs that each reach something in a parser that no other does. */
class KeptCorpusTest {
  private final ParserFuzzTest parsers = new ParserFuzzTest();
  private final Map<String, Consumer<byte[]>> targets =
      Map.ofEntries(
          Map.entry("npy", parsers::npy),
          Map.entry("npz", parsers::npz),
          Map.entry("coco", parsers::coco),
          Map.entry("panoptic", parsers::panoptic),
          Map.entry("kaggle", parsers::kaggle),
          Map.entry("labelTable", parsers::labelTable),
          Map.entry("png", parsers::png),
          Map.entry("tiff", parsers::tiff),
          Map.entry("choices", parsers::choices),
          Map.entry("session", parsers::session),
          Map.entry("record", parsers::record),
          Map.entry("recordOfPng", parsers::recordOfPng));

  @Test
  void everyInputGivesAResultOrASentence() throws IOException {
    Map<String, Integer> runs = new HashMap<>();
    try (InputStream stream = KeptCorpusTest.class.getResourceAsStream("corpus.zip");
        ZipInputStream zip = new ZipInputStream(Objects.requireNonNull(stream))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String target = entry.getName().substring(0, entry.getName().indexOf('/'));
        Objects.requireNonNull(targets.get(target), target).accept(zip.readAllBytes());
        runs.merge(target, 1, Integer::sum);
      }
    }
    assertThat(runs.keySet()).isEqualTo(targets.keySet());
  }
}
