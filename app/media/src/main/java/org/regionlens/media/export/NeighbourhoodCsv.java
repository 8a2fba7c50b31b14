package org.regionlens.media.export;

import java.util.List;
import org.regionlens.engine.neighbourhood.Neighbourhood;

/**
 * A neighbourhood as a table, RFC 4180 with a heading. {@code row} and {@code column} are counted
 * in cells from the pixel's own, downwards and to the right; a number of the whole neighbourhood
 * has none. {@code side} of a pull: whether its window is centred on the cell's own side.
 */
public final class NeighbourhoodCsv {
  private final StringBuilder text = new StringBuilder("quantity,row,column,side,value\n");

  private NeighbourhoodCsv() {}

  /** The table. */
  public static String of(Neighbourhood shown) {
    NeighbourhoodCsv csv = new NeighbourhoodCsv();
    int radius = shown.radius();
    csv.table("label", shown.labels(), List.of(), radius, shown.centre());
    csv.table("prediction", shown.predictions(), List.of(), radius, shown.centre());
    csv.table("residual", shown.residuals(), List.of(), radius, shown.centre());
    Neighbourhood.Pulls pulls = shown.pulls();
    csv.table("pull", pulls.values(), pulls.sameSide(), radius, Neighbourhood.Pulls.place(radius));
    csv.number("pull-same", pulls.same());
    csv.number("pull-other", pulls.other());
    csv.number("pull-total", pulls.total());
    csv.number("pull-strength", pulls.strength());
    csv.number("agreement", pulls.agreement());
    csv.number("opposition", pulls.opposition());
    csv.number("pixel-x", shown.pixel().x());
    csv.number("pixel-y", shown.pixel().y());
    csv.number("pixel-label", shown.pixel().label());
    csv.number("pixel-logit", shown.pixel().logit());
    csv.number("pixel-probability", shown.pixel().probability());
    csv.number("pixel-bce", shown.pixel().loss());
    csv.number("pixel-bce-pull", shown.pixel().pull());
    return csv.text.toString();
  }

  private void table(String name, List<Double> values, List<Boolean> same, int radius, int centre) {
    for (int i = 0; i < values.size(); i++) {
      String side = same.isEmpty() ? "" : same.get(i) ? "same" : "other";
      text.append(name).append(',').append(i / radius - centre);
      text.append(',').append(i % radius - centre).append(',').append(side);
      value(values.get(i));
    }
  }

  private void number(String name, double value) {
    text.append(name).append(",,,");
    value(value);
  }

  private void value(double value) {
    text.append(',').append(Csv.number(value)).append('\n');
  }
}
