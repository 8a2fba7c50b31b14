package org.regionlens.media.remember;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.regionlens.media.export.FileOutput;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.input.Activation;
import org.regionlens.media.input.AxisOrder;
import org.regionlens.media.input.MaskReading;
import org.regionlens.media.input.ReadingChoices;

/**
 * Remembers choices in one JSON file, the folders used last. A file that cannot be read or written
 * costs the memory, never the work.
 */
public final class ChoicesFile implements RememberedChoices {
  private static final int MOST_FOLDERS = 200;

  private final Path file;
  private final FileOutput output;
  private final JsonMapper mapper = JsonMapper.builder().build();
  private final Map<String, ReadingChoices> byFolder = new LinkedHashMap<>();

  /**
   * @param file where the choices are kept; need not exist
   * @param output writes it whole
   */
  public ChoicesFile(Path file, FileOutput output) {
    this.file = file;
    this.output = output;
    load();
  }

  @Override
  public synchronized Optional<ReadingChoices> of(Path folder) {
    return Optional.ofNullable(byFolder.get(key(folder)));
  }

  @Override
  public synchronized void remember(Path folder, ReadingChoices choices) {
    // Taken out first, so that it becomes the youngest.
    byFolder.remove(key(folder));
    byFolder.put(key(folder), choices);
    while (byFolder.size() > MOST_FOLDERS) {
      byFolder.remove(byFolder.keySet().iterator().next());
    }
    save();
  }

  @Override
  public synchronized void forget(Path folder) {
    byFolder.remove(key(folder));
    save();
  }

  private static String key(Path folder) {
    return folder.toAbsolutePath().normalize().toString();
  }

  private void load() {
    try {
      JsonNode root = mapper.readTree(Files.readAllBytes(file));
      root.properties().forEach(each -> byFolder.put(each.getKey(), choices(each.getValue())));
    } catch (IOException | IllegalArgumentException e) {
      // Absent at the first start; broken, it is written anew.
      byFolder.clear();
    }
  }

  private void save() {
    ObjectNode root = mapper.createObjectNode();
    byFolder.forEach((folder, choices) -> root.set(folder, json(choices)));
    try {
      byte[] bytes = root.toPrettyString().getBytes(StandardCharsets.UTF_8);
      output.write(file, out -> out.write(bytes));
    } catch (OutputException e) {
      // They stay remembered until the program ends.
    }
  }

  private ObjectNode json(ReadingChoices choices) {
    ObjectNode json = mapper.createObjectNode();
    choices.ignoredLabel().ifPresent(label -> json.put("ignoredLabel", label));
    ArrayNode background = json.putArray("backgroundLabels");
    choices.backgroundLabels().stream().sorted().forEach(label -> background.add(label));
    return json.put("activation", choices.activation().name())
        .put("maskReading", choices.maskReading().name())
        .put("axes", choices.axes().name())
        .put("classes", choices.classes())
        .put("maskKey", choices.maskKey())
        .put("predictionKey", choices.predictionKey());
  }

  private static ReadingChoices choices(JsonNode json) {
    JsonNode ignored = json.path("ignoredLabel");
    Set<Integer> background = new HashSet<>();
    json.path("backgroundLabels").forEach(label -> background.add(label.intValue()));
    return new ReadingChoices(
        ignored.isInt() ? OptionalInt.of(ignored.intValue()) : OptionalInt.empty(),
        background,
        Activation.valueOf(json.path("activation").asText()),
        MaskReading.valueOf(json.path("maskReading").asText()),
        AxisOrder.valueOf(json.path("axes").asText()),
        json.path("classes").asText(),
        json.path("maskKey").asText(),
        json.path("predictionKey").asText());
  }
}
