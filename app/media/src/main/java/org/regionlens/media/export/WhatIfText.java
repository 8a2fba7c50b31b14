package org.regionlens.media.export;

import java.util.ArrayList;
import java.util.List;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.engine.whatif.WhatIfNumber;
import org.regionlens.media.text.Words;

/** A changed prediction in words, in the order in which it is changed. */
public final class WhatIfText {

  private WhatIfText() {}

  /** Such as “shift 2 px right, blur σ 1.5 px”; empty if nothing changes. */
  public static String of(WhatIf whatIf, Words words) {
    List<String> parts = new ArrayList<>();
    for (WhatIfNumber number : WhatIfNumber.values()) {
      if (whatIf.numbers().containsKey(number)) {
        double value = whatIf.number(number);
        String key = "whatif." + number + (value < 0 ? ".negative" : "");
        String digits = FourDigits.format(Math.abs(value), words.locale());
        parts.add(words.get(key, digits, Long.toString(whatIf.seed())));
      }
    }
    if (whatIf.invert()) {
      parts.add(words.get("whatif.invert"));
    }
    if (!whatIf.strokes().isEmpty()) {
      parts.add(words.get("whatif.strokes", whatIf.strokes().size()));
    }
    if (!parts.isEmpty() && whatIf.classIndex().isPresent()) {
      parts.add(words.get("whatif.class", Integer.toString(whatIf.classIndex().getAsInt())));
    }
    return String.join(", ", parts);
  }
}
