package org.regionlens.media.export;

import java.util.ArrayList;
import java.util.List;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Settings;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.media.text.Words;

/** The settings of the loss on one line. */
public final class SettingsText {

  private SettingsText() {}

  /** Such as “neighbourhood radius 3 (3 × 3), no pooling, …”. */
  public static String of(Settings settings, Words words) {
    return of(settings, WhatIf.NONE, words);
  }

  /** The same, and how the prediction was changed. */
  public static String of(Settings settings, WhatIf whatIf, Words words) {
    return String.join(", ", parts(settings, whatIf, words));
  }

  /** Each setting by itself, and how the prediction was changed. */
  static List<String> parts(Settings settings, WhatIf whatIf, Words words) {
    List<String> parts = new ArrayList<>();
    parts.add(words.get("figure.radius", Integer.toString(settings.radius())));
    parts.add(
        settings.pooling() == PoolingMode.NONE
            ? words.get("figure.no-pooling")
            : words.get(
                "figure.pooling",
                SettingsJson.lower(settings.pooling()),
                Integer.toString(settings.stride())));
    parts.add(words.get("figure.ignored." + settings.ignored()));
    parts.add(
        settings.objective().isBasic()
            ? words.get("figure.lambda", number(settings.lambda(), words))
            : words.get("figure.objective", settings.objective().spec()));
    parts.add(words.get("figure.ridge", number(settings.ridge(), words)));
    parts.add(cascade(settings.cascade(), words));
    if (!whatIf.isNone()) {
      parts.add(words.get("figure.what-if", WhatIfText.of(whatIf, words)));
    }
    return parts;
  }

  private static String cascade(Cascade cascade, Words words) {
    return switch (cascade) {
      case Cascade.Off _ -> words.get("figure.cascade.off");
      case Cascade.Chain chain -> words.get("figure.cascade.chain", number(chain.weight(), words));
      case Cascade.Diffusion diffusion ->
          words.get(
              "figure.cascade.diffusion",
              number(diffusion.weight(), words),
              Integer.toString(diffusion.depth()),
              SettingsJson.lower(diffusion.border()),
              SettingsJson.lower(diffusion.scope()));
      case Cascade.Raster raster ->
          words.get(
              "figure.cascade.raster",
              number(raster.weight(), words),
              Integer.toString(raster.depth()),
              SettingsJson.lower(raster.scope()));
    };
  }

  private static String number(double value, Words words) {
    return FourDigits.format(value, words.locale());
  }
}
