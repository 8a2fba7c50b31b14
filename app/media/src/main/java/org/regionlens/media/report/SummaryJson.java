package org.regionlens.media.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.regionlens.engine.MapCatalogue;
import org.regionlens.engine.study.Quantity;

/** A case's numbers as JSON, and back to the last bit; null is "no value". */
final class SummaryJson {
  private static final JsonMapper MAPPER = new JsonMapper();

  private SummaryJson() {}

  /**
   * The file of a case.
   *
   * @param key stands for the files and settings that the numbers are of
   */
  static byte[] bytes(CaseSummary summary, String key) throws IOException {
    ObjectNode root = node(summary);
    root.put("key", key);
    root.put("image", summary.image());
    ArrayNode curves = root.putArray("curves");
    for (CaseSummary.Curve curve : summary.curves()) {
      ObjectNode node = curves.addObject();
      node.put("map", curve.map().commandName());
      node.put("magnitudes", curve.magnitudes());
      ArrayNode cells = node.putArray("cells");
      curve.cells().forEach(cells::add);
      ArrayNode sums = node.putArray("sums");
      curve.sums().forEach(sums::add);
    }
    byte[] thumbnail = summary.thumbnail();
    if (thumbnail != null) {
      root.put("thumbnail", thumbnail);
    }
    return MAPPER.writeValueAsBytes(root);
  }

  /** Name and numbers. */
  static ObjectNode node(CaseSummary summary) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("name", summary.name());
    put(root.putObject("numbers"), summary.numbers());
    ArrayNode classes = root.putArray("classes");
    for (CaseSummary.ClassNumbers each : summary.classes()) {
      ObjectNode node = classes.addObject();
      node.put("index", each.index());
      node.put("name", each.name());
      put(node.putObject("numbers"), each.numbers());
    }
    return root;
  }

  private static void put(ObjectNode node, Map<Quantity, Double> numbers) {
    for (Quantity quantity : new TreeSet<>(numbers.keySet())) {
      double value = numbers.getOrDefault(quantity, Double.NaN);
      if (Double.isFinite(value)) {
        node.put(quantity.commandName(), value);
      } else {
        node.putNull(quantity.commandName());
      }
    }
  }

  /** The numbers of a file; nothing if it is of other files or settings, or damaged. */
  static Optional<CaseSummary> read(byte[] bytes, String key) {
    try {
      JsonNode root = MAPPER.readTree(bytes);
      if (root == null || !root.path("key").asText().equals(key)) {
        return Optional.empty();
      }
      List<CaseSummary.ClassNumbers> classes = new ArrayList<>();
      for (JsonNode each : root.path("classes")) {
        classes.add(
            new CaseSummary.ClassNumbers(
                each.path("index").intValue(),
                each.path("name").asText(),
                numbers(each.path("numbers"))));
      }
      List<CaseSummary.Curve> curves = new ArrayList<>();
      for (JsonNode each : root.path("curves")) {
        List<Long> cells = new ArrayList<>();
        each.path("cells").forEach(cell -> cells.add(cell.longValue()));
        List<Double> sums = new ArrayList<>();
        each.path("sums").forEach(sum -> sums.add(sum.doubleValue()));
        curves.add(
            new CaseSummary.Curve(
                MapCatalogue.named(each.path("map").asText()).orElseThrow(),
                each.path("magnitudes").doubleValue(),
                cells,
                sums));
      }
      JsonNode picture = root.get("thumbnail");
      byte[] thumbnail = picture == null ? null : picture.binaryValue();
      return Optional.of(
          new CaseSummary(
              root.path("name").asText(),
              root.path("image").asText(),
              numbers(root.path("numbers")),
              classes,
              curves,
              thumbnail));
    } catch (IOException | NoSuchElementException | IllegalArgumentException e) {
      // Half a file, or one of another program: the case is computed again.
      return Optional.empty();
    }
  }

  private static Map<Quantity, Double> numbers(JsonNode node) {
    Map<Quantity, Double> numbers = new TreeMap<>();
    Quantity.standard().forEach(quantity -> numbers.put(quantity, Double.NaN));
    for (Map.Entry<String, JsonNode> each : node.properties()) {
      double value = each.getValue().isNumber() ? each.getValue().doubleValue() : Double.NaN;
      numbers.put(Quantity.named(each.getKey()).orElseThrow(), value);
    }
    return numbers;
  }
}
