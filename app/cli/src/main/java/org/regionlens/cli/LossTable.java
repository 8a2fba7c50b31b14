package org.regionlens.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.ClassResult;
import org.regionlens.engine.MapCatalogue;
import org.regionlens.engine.MapRef;
import org.regionlens.media.input.Case;
import org.regionlens.media.text.MapWords;
import org.regionlens.media.text.Words;

/** The losses as a small table for people. */
final class LossTable {
  private final Words words;

  LossTable(Words words) {
    this.words = words;
  }

  String format(Case loaded, Analysis analysis) {
    int names =
        analysis.classes().stream()
            .mapToInt(result -> name(loaded, result).length())
            .max()
            .orElse(0);
    String heading =
        "%s  %12s  %12s  %12s  %10s%n"
            .formatted(
                " ".repeat(Math.max(5, names)),
                words.get("cli.table.rmi"),
                words.get("cli.table.normalised"),
                words.get("cli.table.mi"),
                words.get("cli.table.points"));
    String rows =
        analysis.classes().stream()
            .map(result -> row(name(loaded, result), Math.max(5, names), result))
            .collect(Collectors.joining());
    String sums =
        "BCE %s   RMI %s   %s %s%n"
            .formatted(
                number(analysis.bce()),
                number(analysis.rmi()),
                words.get("cli.table.total"),
                number(analysis.total()));
    String others =
        analysis.losses().stream()
            .filter(each -> !MapCatalogue.standard().contains(new MapRef.Slope(each.loss())))
            .map(
                each ->
                    "%s %s%n"
                        .formatted(new MapWords(words).title(each.loss()), number(each.value())))
            .collect(Collectors.joining());
    return heading + rows + sums + others;
  }

  private String row(String name, int width, ClassResult result) {
    String line =
        "%s  %12s  %12s  %12s  %10d  %s"
            .formatted(
                name + " ".repeat(width - name.length()),
                number(result.rmi()),
                number(result.rmiNormalised()),
                number(result.mi()),
                result.points(),
                ClassNotes.of(result, words));
    return line.stripTrailing() + System.lineSeparator();
  }

  private static String name(Case loaded, ClassResult result) {
    return "%3d %s".formatted(result.index(), loaded.classes().name(result.index()));
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.6f", value);
  }
}
