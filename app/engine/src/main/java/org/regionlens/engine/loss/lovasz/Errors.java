package org.regionlens.engine.loss.lovasz;

import java.util.List;
import org.regionlens.engine.Activation;
import org.regionlens.engine.bce.ClassPixels;
import org.regionlens.engine.loss.ChannelFields;
import org.regionlens.engine.loss.LossContext;
import org.regionlens.engine.map.Field;

/**
 * e of every pixel and class: 1 − p in the class and p elsewhere, of one channel 1 − z·(2y − 1); 0
 * where ignored.
 *
 * @param context of the case
 */
record Errors(LossContext context) {

  ChannelFields fields() {
    List<ClassPixels> pixels = context.pixels();
    if (pixels.size() == 1) {
      Field hinge =
          (from, length, buffer, scratch) -> {
            double[] sign = scratch.take();
            context.kernel().signs(pixels.getFirst(), from, length, sign);
            context.logits().plane(0).copyTo(from, length, buffer);
            for (int i = 0; i < length; i++) {
              buffer[i] = Math.abs(sign[i]) - sign[i] * buffer[i];
            }
            scratch.give(sign);
          };
      return ChannelFields.of(List.of(hinge));
    }
    return context
        .probabilities(Activation.SOFTMAX)
        .changed(
            (channel, from, length, values, scratch) -> {
              double[] sign = scratch.take();
              context.kernel().signs(pixels.get(channel), from, length, sign);
              for (int i = 0; i < length; i++) {
                values[i] = Math.max(sign[i], 0) - sign[i] * values[i];
              }
              scratch.give(sign);
            });
  }
}
