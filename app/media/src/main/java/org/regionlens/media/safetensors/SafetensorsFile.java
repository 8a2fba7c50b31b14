package org.regionlens.media.safetensors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import org.regionlens.media.array.ElementType;
import org.regionlens.media.array.NumberArray;
import org.regionlens.media.text.UnreadableException;
import org.regionlens.media.torch.TorchFile;

/** Reads files of safetensors: every tensor is a view of the file. */
public final class SafetensorsFile {
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  /** Longest header, bytes; the format's own limit. */
  private static final long MOST_HEADER = 100_000_000;

  private static final int MOST_AXES = 64;

  private static final Map<String, ElementType> TYPES =
      Map.ofEntries(
          Map.entry("BOOL", ElementType.BOOL),
          Map.entry("I8", ElementType.INT8),
          Map.entry("U8", ElementType.UINT8),
          Map.entry("I16", ElementType.INT16),
          Map.entry("U16", ElementType.UINT16),
          Map.entry("F16", ElementType.FLOAT16),
          Map.entry("BF16", ElementType.BFLOAT16),
          Map.entry("I32", ElementType.INT32),
          Map.entry("U32", ElementType.UINT32),
          Map.entry("F32", ElementType.FLOAT32),
          Map.entry("I64", ElementType.INT64),
          Map.entry("U64", ElementType.UINT64),
          Map.entry("F64", ElementType.FLOAT64));

  private SafetensorsFile() {}

  /** Whether the bytes may begin such a file, which has no signature: a length, then an object. */
  public static boolean matches(byte[] head) {
    return head.length > 9
        && head[8] == '{'
        && MemorySegment.ofArray(head).get(LONG, 0) >= 2
        && MemorySegment.ofArray(head).get(LONG, 0) <= MOST_HEADER;
  }

  /**
   * The tensors by name, in the order of their bytes.
   *
   * @throws UnreadableException if the file is damaged, or a tensor is of a type that is not read
   */
  public static Map<String, NumberArray> read(MemorySegment file) throws UnreadableException {
    if (file.byteSize() < 8) {
      throw new UnreadableException("unreadable.cut-off");
    }
    long length = file.get(LONG, 0);
    if (length < 2 || length > MOST_HEADER) {
      throw new UnreadableException("unreadable.safetensors.header");
    }
    if (length > file.byteSize() - 8) {
      throw new UnreadableException("unreadable.cut-off");
    }
    JsonNode header = header(file.asSlice(8, length).toArray(ValueLayout.JAVA_BYTE));
    return tensors(header, file.asSlice(8 + length));
  }

  private static JsonNode header(byte[] json) throws UnreadableException {
    try {
      JsonNode header =
          JsonMapper.builder()
              .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
              .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
              .build()
              .readTree(new String(json, StandardCharsets.UTF_8));
      if (header != null && header.isObject()) {
        return header;
      }
    } catch (JsonProcessingException e) {
      // Said below.
    }
    throw new UnreadableException("unreadable.safetensors.header");
  }

  private static Map<String, NumberArray> tensors(JsonNode header, MemorySegment data)
      throws UnreadableException {
    Map<Long, Entry<String, JsonNode>> byPlace = new TreeMap<>();
    for (Entry<String, JsonNode> entry : header.properties()) {
      if (!entry.getKey().equals("__metadata__")) {
        if (byPlace.put(offset(entry.getValue(), 0), entry) != null) {
          throw new UnreadableException("unreadable.safetensors.header");
        }
      }
    }
    Map<String, NumberArray> tensors = new LinkedHashMap<>();
    long end = 0;
    for (Entry<Long, Entry<String, JsonNode>> each : byPlace.entrySet()) {
      JsonNode value = each.getValue().getValue();
      if (each.getKey() != end) {
        throw new UnreadableException("unreadable.safetensors.header");
      }
      end = offset(value, 1);
      if (end < each.getKey() || end > data.byteSize()) {
        throw new UnreadableException("unreadable.cut-off");
      }
      MemorySegment bytes = data.asSlice(each.getKey(), end - each.getKey());
      tensors.put(each.getValue().getKey(), tensor(value, bytes));
    }
    if (tensors.isEmpty()) {
      throw new UnreadableException("unreadable.safetensors.none");
    }
    TorchFile.requireNoWeights(tensors.keySet());
    if (end != data.byteSize()) {
      throw new UnreadableException("unreadable.safetensors.header");
    }
    return tensors;
  }

  private static long offset(JsonNode tensor, int index) throws UnreadableException {
    JsonNode offset = tensor.path("data_offsets").path(index);
    if (!offset.canConvertToExactIntegral() || !offset.canConvertToLong()) {
      throw new UnreadableException("unreadable.safetensors.header");
    }
    return offset.longValue();
  }

  private static NumberArray tensor(JsonNode tensor, MemorySegment bytes)
      throws UnreadableException {
    String name = tensor.path("dtype").asText();
    ElementType type = TYPES.get(name);
    if (type == null) {
      throw new UnreadableException("unreadable.safetensors.type", name.replaceAll("\\W", "?"));
    }
    JsonNode sizes = tensor.path("shape");
    if (!sizes.isArray() || sizes.size() > MOST_AXES) {
      throw new UnreadableException("unreadable.safetensors.header");
    }
    int[] shape = new int[sizes.size()];
    long total = type.bytes();
    for (int i = 0; i < shape.length; i++) {
      if (!sizes.get(i).isInt() || sizes.get(i).intValue() < 0) {
        throw new UnreadableException("unreadable.safetensors.header");
      }
      shape[i] = sizes.get(i).intValue();
      if (shape[i] > 0 && total > Long.MAX_VALUE / shape[i]) {
        throw new UnreadableException("unreadable.safetensors.header");
      }
      total *= shape[i];
    }
    if (total == 0) {
      throw new UnreadableException("unreadable.npy.empty");
    }
    if (total != bytes.byteSize()) {
      throw new UnreadableException("unreadable.safetensors.header");
    }
    return NumberArray.of(type, ByteOrder.LITTLE_ENDIAN, bytes, shape);
  }
}
