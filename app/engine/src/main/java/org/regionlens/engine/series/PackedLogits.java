package org.regionlens.engine.series;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Samples;

/**
 * Logits in as little memory as holds every bit: half precision for each plane whose values are
 * half precision, as those of most files are; any other plane as it is.
 */
final class PackedLogits {
  private final int height;
  private final int width;

  /** A plane each: an array of halves, or samples. */
  private final List<Object> planes = new ArrayList<>();

  private final long bytes;

  PackedLogits(Logits logits) {
    height = logits.height();
    width = logits.width();
    long sum = 0;
    for (int c = 0; c < logits.channels(); c++) {
      Samples plane = logits.plane(c);
      short[] halves = halves(plane);
      planes.add(halves == null ? plane : halves);
      sum +=
          (long) plane.length()
              * (halves != null ? 2 : plane instanceof Samples.FloatSamples ? 4 : 8);
    }
    bytes = sum;
  }

  /** The values as halves; null if a value is none. */
  private static short @Nullable [] halves(Samples plane) {
    if (!(plane instanceof Samples.FloatSamples floats)) {
      // Doubles come from probabilities, which halves never hold.
      return null;
    }
    float[] values = floats.values();
    short[] halves = new short[values.length];
    for (int i = 0; i < values.length; i++) {
      halves[i] = Float.floatToFloat16(values[i]);
      if (Float.floatToRawIntBits(Float.float16ToFloat(halves[i]))
          != Float.floatToRawIntBits(values[i])) {
        return null;
      }
    }
    return halves;
  }

  Logits unpack() {
    List<Samples> unpacked = new ArrayList<>();
    for (Object plane : planes) {
      unpacked.add(plane instanceof short[] halves ? floats(halves) : (Samples) plane);
    }
    return new Logits(height, width, unpacked);
  }

  private static Samples floats(short[] halves) {
    float[] values = new float[halves.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Float.float16ToFloat(halves[i]);
    }
    return Samples.of(values);
  }

  /** What the values take. */
  long bytes() {
    return bytes;
  }
}
