package org.regionlens.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.regionlens.engine.LossId;
import org.regionlens.engine.study.LossParameter;
import org.regionlens.engine.study.SettingParameter;
import org.regionlens.engine.study.SweepAxis;
import org.regionlens.engine.study.SweepParameter;
import org.regionlens.engine.study.WhatIfParameter;
import org.regionlens.engine.whatif.WhatIfNumber;
import org.regionlens.media.text.Words;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A parameter and its values: {@code radius=1:10}, {@code cascade-weight=0:1:0.1} with both ends,
 * or single values with commas between.
 */
final class AxisConverter implements ITypeConverter<SweepAxis> {
  /** Most values of an axis. */
  private static final int MOST = 10_000;

  private final Words words;
  private final DecimalConverter decimal;

  AxisConverter(Words words) {
    this.words = words;
    this.decimal = new DecimalConverter(words);
  }

  @Override
  public SweepAxis convert(String value) {
    int equals = value.indexOf('=');
    if (equals < 0) {
      throw new TypeConversionException(words.get("cli.wrong.axis", value));
    }
    SweepParameter parameter = parameter(value.substring(0, equals));
    String text = value.substring(equals + 1);
    List<Double> values =
        text.indexOf(':') < 0
            ? Arrays.stream(text.split(",", -1)).map(decimal::convert).toList()
            : range(value, text.split(":", -1));
    return new SweepAxis(parameter, values);
  }

  private SweepParameter parameter(String name) {
    List<SweepParameter> all =
        Stream.concat(
                Arrays.stream(SettingParameter.values()),
                Arrays.stream(WhatIfNumber.values()).map(WhatIfParameter::new))
            .toList();
    int dot = name.indexOf('.');
    Optional<LossId> loss = dot < 0 ? Optional.empty() : LossId.named(name.substring(0, dot));
    if (loss.isPresent()) {
      try {
        return new LossParameter(loss.get(), name.substring(dot + 1));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
    for (SweepParameter each : all) {
      if (each.commandName().equals(name)) {
        return each;
      }
    }
    String names = all.stream().map(SweepParameter::commandName).collect(Collectors.joining(", "));
    throw new TypeConversionException(words.get("cli.wrong.name", name, names));
  }

  private List<Double> range(String whole, String[] parts) {
    // Each part is checked first: BigDecimal reads more forms than people write.
    Arrays.stream(parts).forEach(decimal::convert);
    if (parts.length > 3) {
      throw new TypeConversionException(words.get("cli.wrong.axis", whole));
    }
    BigDecimal from = new BigDecimal(parts[0]);
    BigDecimal to = new BigDecimal(parts[1]);
    BigDecimal step = parts.length == 3 ? new BigDecimal(parts[2]) : BigDecimal.ONE;
    if (step.signum() <= 0
        || from.compareTo(to) > 0
        || to.subtract(from).compareTo(step.multiply(BigDecimal.valueOf(MOST - 1L))) > 0) {
      throw new TypeConversionException(
          words.get("cli.wrong.axis-range", whole, Integer.toString(MOST)));
    }
    List<Double> values = new ArrayList<>();
    // In decimal, so that 0:1:0.1 has 0.3 and ends with 1.
    for (BigDecimal each = from; each.compareTo(to) <= 0; each = each.add(step)) {
      values.add(each.doubleValue());
    }
    return values;
  }
}
