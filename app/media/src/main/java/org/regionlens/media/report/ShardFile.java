package org.regionlens.media.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one part of a report has done, beside the files of its cases.
 *
 * @param shard which part
 * @param question stands for settings, choices and program, and for the list of all cases: parts of
 *     one report have it in common
 * @param title of the report
 * @param all cases of the whole report, in all of its parts
 * @param entries of this part, in order
 */
record ShardFile(Shard shard, String question, String title, int all, List<Entry> entries) {
  private static final JsonMapper MAPPER = new JsonMapper();

  /**
   * One case.
   *
   * @param place among all cases
   * @param file in the folder of cases, and its key; null if the case was left out
   * @param failure why it was left out; null if it was not
   */
  record Entry(
      int place, @Nullable String file, @Nullable String key, Report.@Nullable Failure failure) {}

  ShardFile {
    entries = List.copyOf(entries);
  }

  byte[] bytes() throws IOException {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("shard", shard.number());
    root.put("of", shard.of());
    root.put("question", question);
    root.put("title", title);
    root.put("all", all);
    ArrayNode cases = root.putArray("cases");
    for (Entry each : entries) {
      ObjectNode node = cases.addObject().put("place", each.place());
      Report.Failure failure = each.failure();
      if (failure != null) {
        node.put("name", failure.name()).put("reason", failure.reason());
      } else {
        node.put("file", each.file()).put("key", each.key());
      }
    }
    return MAPPER.writeValueAsBytes(root);
  }

  /** What a file says; nothing if it is damaged or something else. */
  static Optional<ShardFile> read(byte[] bytes) {
    try {
      JsonNode root = MAPPER.readTree(bytes);
      List<Entry> entries = new ArrayList<>();
      for (JsonNode each : root.path("cases")) {
        int place = each.path("place").asInt(-1);
        JsonNode file = each.get("file");
        entries.add(
            file == null
                ? new Entry(
                    place,
                    null,
                    null,
                    new Report.Failure(each.path("name").asText(), each.path("reason").asText()))
                : new Entry(place, file.asText(), each.path("key").asText(), null));
      }
      return Optional.of(
          new ShardFile(
              new Shard(root.path("shard").asInt(), root.path("of").asInt()),
              root.path("question").asText(),
              root.path("title").asText(),
              root.path("all").asInt(-1),
              entries));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
