package org.regionlens.media.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.regionlens.media.rle.CocoJson;
import org.regionlens.media.rle.ImageHint;
import org.regionlens.media.rle.RleMask;
import org.regionlens.media.text.UnreadableException;

/**
 * Compressed run lengths by an independent writer, {@code make_crowd.py} beside the file: dense and
 * sparse, empty and full, single rows and columns, and runs of several characters.
 */
class CocoCrowdTest {

  @Test
  void everyMaskOfTheCrowdComesBack() throws IOException, UnreadableException {
    JsonMapper mapper = JsonMapper.builder().build();
    int count = 0;
    try (InputStream stream = CocoCrowdTest.class.getResourceAsStream("/rle/crowd.json")) {
      for (JsonNode each : mapper.readTree(Objects.requireNonNull(stream))) {
        int height = each.at("/size/0").intValue();
        int width = each.at("/size/1").intValue();
        RleMask mask =
            CocoJson.read(mapper.writeValueAsBytes(each), new ImageHint("", height, width));
        assertThat(mask.height()).isEqualTo(height);
        assertThat(mask.labels()).as(each.toString()).isEqualTo(labels(each, height * width));
        count++;
      }
    }
    assertThat(count).isEqualTo(67);
  }

  private static int[] labels(JsonNode each, int pixels) {
    byte[] bits = HexFormat.of().parseHex(each.path("bits").asText());
    int[] labels = new int[pixels];
    for (int i = 0; i < pixels; i++) {
      labels[i] = bits[i / 8] >> (7 - i % 8) & 1;
    }
    return labels;
  }
}
