package org.regionlens.media.remember;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.regionlens.media.export.FileOutput;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.reading.ReadingChoices;

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
      byFolder.putAll(read(Files.readAllBytes(file)));
    } catch (IOException | IllegalArgumentException e) {
      // Absent at the first start; broken, it is written anew.
      byFolder.clear();
    }
  }

  /**
   * The choices of every folder.
   *
   * @throws IOException if the bytes are no JSON
   * @throws IllegalArgumentException if the JSON holds something else
   */
  public static Map<String, ReadingChoices> read(byte[] bytes) throws IOException {
    Map<String, ReadingChoices> choices = new LinkedHashMap<>();
    JsonMapper.builder()
        .build()
        .readTree(bytes)
        .properties()
        .forEach(each -> choices.put(each.getKey(), ReadingChoicesJson.read(each.getValue())));
    return choices;
  }

  private void save() {
    ObjectNode root = mapper.createObjectNode();
    byFolder.forEach((folder, choices) -> root.set(folder, ReadingChoicesJson.write(choices)));
    try {
      byte[] bytes = root.toPrettyString().getBytes(StandardCharsets.UTF_8);
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      output.write(file, out -> out.write(bytes));
    } catch (OutputException | IOException e) {
      // They stay remembered until the program ends.
    }
  }
}
