package org.regionlens.scenes;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.regionlens.media.export.FileOutput;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.CaseFiles;
import org.regionlens.media.input.CaseLoader;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.sample.SampleFiles;
import org.regionlens.media.sample.SamplePrediction;

/** What docs/samples/train.py has left: logits are copied and scored against the mask. */
final class TrainedNetworks implements NetworkSource {
  private final Path trained;
  private final CaseLoader loader;
  private final LogitsScores scores = new LogitsScores();

  /**
   * @param trained the folder given to train.py as OUT
   */
  TrainedNetworks(Path trained, CaseLoader loader) {
    this.trained = trained;
    this.loader = loader;
  }

  @Override
  public Optional<NetworkNotes> copy(BundledSample sample, Path folder)
      throws IOException, InputException {
    Path logits = trained.resolve("logits").resolve(sample.name());
    if (!Files.isDirectory(logits)) {
      return Optional.empty();
    }
    Map<String, Object> training =
        new ObjectMapper()
            .readValue(
                trained.resolve(sample.networks()).resolve("figures.json").toFile(),
                new TypeReference<Map<String, Object>>() {});
    int steps =
        ((Number) training.getOrDefault("commonSteps", 0)).intValue()
            + ((Number) training.getOrDefault("finishSteps", 0)).intValue();
    List<NetworkNotes.Logits> predictions = new ArrayList<>();
    for (SamplePrediction each : List.of(SamplePrediction.BCE, SamplePrediction.RMI)) {
      String loss = each == SamplePrediction.BCE ? "BCE" : "BCE, finished with ½ BCE + ½ RMI";
      predictions.add(copy(logits, each.file(), folder, loss, steps));
    }
    List<NetworkNotes.Logits> series = new ArrayList<>();
    for (String file : series(logits)) {
      String digits = file.replaceAll("\\D", "");
      series.add(copy(logits, file, folder, "BCE", Integer.parseInt(digits)));
    }
    return Optional.of(new NetworkNotes(NetworkNotes.MADE, training, predictions, series));
  }

  private static List<String> series(Path logits) throws IOException {
    Path folder = logits.resolve(SampleFiles.SERIES);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> SampleFiles.SERIES + "/" + file.getFileName()).sorted().toList();
    }
  }

  private NetworkNotes.Logits copy(Path from, String file, Path folder, String loss, int steps)
      throws IOException, InputException {
    Path target = folder.resolve(file);
    Files.createDirectories(Objects.requireNonNull(target.getParent()));
    byte[] bytes = Files.readAllBytes(from.resolve(file));
    FileOutput.replace(target, out -> out.write(bytes));
    Case read =
        loader.load(
            new CaseFiles(null, folder.resolve(SampleFiles.MASK_NO_VOID), target),
            ReadingChoices.defaults());
    return scores.of(read, file, loss, steps);
  }
}
