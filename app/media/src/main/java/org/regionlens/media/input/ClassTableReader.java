package org.regionlens.media.input;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.regionlens.media.text.UnreadableException;

/**
 * Reads a table of classes: a JSON list of {@code {"index":0,"name":"sky","colour":"#rrggbb"}}, the
 * colour optional.
 */
final class ClassTableReader {
  private static final String VOC = "/org/regionlens/labels/pascal-voc.json";
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

  private final JsonMapper mapper =
      JsonMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

  /**
   * @throws UnreadableException if this is no such table
   */
  List<ClassTable.Entry> read(byte[] json) throws UnreadableException {
    JsonNode root;
    try {
      root = mapper.readTree(json);
    } catch (JacksonException e) {
      throw new UnreadableException("unreadable.classes.json", e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!root.isArray()) {
      throw new UnreadableException("unreadable.classes.list");
    }
    List<ClassTable.Entry> entries = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    for (JsonNode node : root) {
      ClassTable.Entry entry = entry(node, entries.size());
      if (!seen.add(entry.index())) {
        throw new UnreadableException("unreadable.classes.twice", Integer.toString(entry.index()));
      }
      entries.add(entry);
    }
    return List.copyOf(entries);
  }

  private static ClassTable.Entry entry(JsonNode node, int position) throws UnreadableException {
    JsonNode index = node.path("index");
    JsonNode name = node.path("name");
    JsonNode colour = node.path("colour");
    boolean good =
        index.canConvertToInt()
            && index.isIntegralNumber()
            && name.isTextual()
            && !name.textValue().isBlank()
            && (colour.isMissingNode()
                || (colour.isTextual() && COLOUR.matcher(colour.textValue()).matches()));
    if (!good) {
      throw new UnreadableException(
          "unreadable.classes.entry", Integer.toString(position + 1), node.toString());
    }
    int argb =
        colour.isMissingNode()
            ? ClassTable.defaultArgb(index.intValue())
            : 0xff << 24 | Integer.parseInt(colour.textValue().substring(1), 16);
    return new ClassTable.Entry(index.intValue(), name.textValue(), argb);
  }

  /** The table of PASCAL VOC. */
  List<ClassTable.Entry> voc() {
    try (InputStream stream = ClassTableReader.class.getResourceAsStream(VOC)) {
      if (stream == null) {
        throw new IllegalStateException("The program is incomplete: " + VOC + " is missing.");
      }
      return read(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UnreadableException e) {
      throw new IllegalStateException("The bundled table of PASCAL VOC is broken.", e);
    }
  }
}
