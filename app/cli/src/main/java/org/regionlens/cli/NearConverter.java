package org.regionlens.cli;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.regionlens.engine.edge.Nearness;
import org.regionlens.media.text.Words;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A width of {@link Nearness#STANDARD} by its name: pixels, or percent of the diagonal. */
final class NearConverter implements ITypeConverter<NearConverter.Near> {
  private final Words words;

  /**
   * A width.
   *
   * @param index in {@link Nearness#STANDARD}
   */
  record Near(int index) {}

  NearConverter(Words words) {
    this.words = words;
  }

  private static String name(Nearness nearness) {
    BigDecimal amount = BigDecimal.valueOf(nearness.amount());
    BigDecimal shown = nearness.ofDiagonal() ? amount.movePointRight(2) : amount;
    return shown.stripTrailingZeros().toPlainString() + (nearness.ofDiagonal() ? "%" : "");
  }

  @Override
  public Near convert(String value) {
    return IntStream.range(0, Nearness.STANDARD.size())
        .filter(i -> name(Nearness.STANDARD.get(i)).equals(value))
        .mapToObj(Near::new)
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    words.get(
                        "cli.wrong.name",
                        value,
                        Nearness.STANDARD.stream()
                            .map(NearConverter::name)
                            .collect(Collectors.joining(", ")))));
  }
}
