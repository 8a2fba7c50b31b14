package org.regionlens.cli;

import java.util.stream.Collectors;
import org.regionlens.media.sample.SampleLibrary;
import org.regionlens.media.sample.SampleScene;
import org.regionlens.media.text.Words;

/** The bundled scenes as text: name, what to look for, predictions. */
final class SamplesTable {
  private SamplesTable() {}

  static String of(SampleLibrary library, Words words) {
    StringBuilder text = new StringBuilder();
    for (SampleScene scene : library.scenes()) {
      String predictions =
          scene.predictions().stream()
              .map(each -> words.get("sample.prediction." + each.name()))
              .collect(Collectors.joining(", "));
      text.append(words.get("cli.samples.line", scene.name(), scene.lookFor(), predictions));
      text.append(System.lineSeparator());
    }
    return text.toString();
  }
}
