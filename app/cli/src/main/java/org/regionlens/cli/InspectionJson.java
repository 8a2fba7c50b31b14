package org.regionlens.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.regionlens.media.input.Inspection;

/** What was found out about files, for programs. */
final class InspectionJson {

  private InspectionJson() {}

  static String of(List<Inspection> inspections) {
    JsonMapper mapper = JsonMapper.builder().build();
    ArrayNode list = mapper.createArrayNode();
    for (Inspection each : inspections) {
      ObjectNode file =
          list.addObject().put("path", each.path().toString()).put("content", each.content());
      if (!each.sha256().isEmpty()) {
        file.put("sha256", each.sha256());
      }
      ObjectNode uses = file.putObject("as");
      for (Inspection.Use use : each.uses()) {
        ObjectNode node = uses.putObject(use.role().fileName()).put("possible", use.possible());
        if (use.possible() && use.width() > 0) {
          node.put("width", use.width()).put("height", use.height());
          if (use.channels() > 0) {
            node.put("channels", use.channels());
          }
        }
        if (!use.others().isEmpty()) {
          ArrayNode others = node.putArray("others");
          use.others().forEach(others::add);
        }
        node.put(use.possible() ? "readAs" : "reason", use.sentence());
      }
      ArrayNode doubts = file.putArray("doubts");
      each.doubts().forEach(doubts::add);
    }
    try {
      return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(list) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Plain values can be written.", e);
    }
  }
}
