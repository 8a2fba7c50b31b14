package org.regionlens.media.export;

import java.util.List;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.edge.ClassEdges;
import org.regionlens.engine.edge.DistanceBands;
import org.regionlens.engine.edge.EdgeCurve;
import org.regionlens.engine.edge.EdgeReport;
import org.regionlens.engine.edge.EdgeShare;
import org.regionlens.engine.edge.EdgeSums;
import org.regionlens.engine.edge.Nearness;
import org.regionlens.engine.edge.Opposition;
import org.regionlens.engine.edge.Overlap;
import org.regionlens.engine.edge.Quartiles;
import org.regionlens.media.input.ClassTable;

/**
 * An edge study as one tidy table, RFC 4180 with a heading: a row for each class, quantity and
 * region of the image. Numbers in full double precision, an empty field for "no value".
 *
 * <p>{@code kind}: {@code score} (cells: union, sum: intersection, mean: their ratio), {@code
 * within} (|signed distance| up to {@code upper}) or {@code band} (signed distance above {@code
 * lower} and up to {@code upper}; open bands have an empty bound). {@code share}: sum over that of
 * all counted cells of the image. {@code multiple}: mean over the image's mean magnitude.
 */
public final class EdgeCsv {
  private static final String HEADING =
      "class,name,kind,quantity,lower,upper,cells,sum,mean,lower_quartile,median,upper_quartile,"
          + "share,multiple\n";

  private final StringBuilder text = new StringBuilder(HEADING);
  private final EdgeReport report;

  private EdgeCsv(EdgeReport report) {
    this.report = report;
  }

  /**
   * The table, the classes first and then all of them together.
   *
   * @param classes their names
   */
  public static String of(EdgeReport report, ClassTable classes) {
    EdgeCsv csv = new EdgeCsv(report);
    for (ClassEdges each : report.classes()) {
      String start = each.index() + "," + Csv.text(classes.name(each.index())) + ",";
      csv.score(start, "iou", each.overlap().iou());
      csv.score(start, "boundary-iou", each.overlap().boundary());
      csv.score(start, "trimap-iou", each.overlap().trimap());
      csv.sums(start, each.sums());
    }
    if (report.classes().size() > 1) {
      String start = "all,,";
      csv.mean(start, "iou", report.meanIou());
      csv.mean(start, "boundary-iou", report.meanBoundaryIou());
      csv.mean(start, "trimap-iou", report.meanTrimapIou());
      csv.sums(start, report.all());
    }
    return csv.text.toString();
  }

  private void score(String start, String quantity, Overlap overlap) {
    row(start, "score", quantity, "", "")
        .whole(overlap.union())
        .whole(overlap.intersection())
        .numbers(overlap.ratio())
        .end();
  }

  private void mean(String start, String quantity, double mean) {
    row(start, "score", quantity, "", "").skip(2).numbers(mean).end();
  }

  private void sums(String start, EdgeSums sums) {
    for (EdgeShare share : sums.shares()) {
      for (int width = 0; width < Nearness.STANDARD.size(); width++) {
        double pixels = Nearness.STANDARD.get(width).pixelsOf(report.diagonal());
        long cells = share.cellsWithin().get(width);
        double sum = share.within().get(width);
        row(start, "within", share.map().commandName(), Csv.number(-pixels), Csv.number(pixels))
            .whole(cells)
            .numbers(sum, cells == 0 ? Double.NaN : sum / cells)
            .skip(3)
            .numbers(share.share(width))
            .end();
      }
    }
    for (int width = 0; width < sums.oppositionWithin().size(); width++) {
      double pixels = Nearness.STANDARD.get(width).pixelsOf(report.diagonal());
      opposition(
          start,
          "within",
          Csv.number(-pixels),
          Csv.number(pixels),
          sums.oppositionWithin().get(width));
    }
    DistanceBands bands = report.settings().bands();
    for (int band = 0; band < sums.oppositionByBand().size(); band++) {
      String lower = Csv.number(bands.lower(band));
      String upper = Csv.number(bands.upper(band));
      opposition(start, "band", lower, upper, sums.oppositionByBand().get(band));
      row(start, "band", "void", lower, upper).whole(sums.voidByBand().get(band)).end();
    }
    sums.curves().forEach(curve -> curve(start, curve, bands));
  }

  private void opposition(
      String start, String kind, String lower, String upper, Opposition opposition) {
    row(start, kind, StandardMaps.OPPOSITION.commandName(), lower, upper)
        .whole(opposition.cells())
        .numbers(opposition.sum(), opposition.mean())
        .end();
    row(start, kind, "opposed", lower, upper)
        .whole(opposition.twoSided())
        .whole(opposition.opposed())
        .numbers(opposition.fraction())
        .end();
  }

  private void curve(String start, EdgeCurve curve, DistanceBands bands) {
    List<EdgeCurve.Band> all = curve.bands();
    for (int i = 0; i < all.size(); i++) {
      EdgeCurve.Band band = all.get(i);
      Quartiles quartiles = band.quartiles();
      row(
              start,
              "band",
              curve.map().commandName(),
              Csv.number(bands.lower(i)),
              Csv.number(bands.upper(i)))
          .whole(band.cells())
          .numbers(band.sum(), band.mean())
          .numbers(quartiles.lower(), quartiles.median(), quartiles.upper())
          .numbers(curve.share(i), curve.multiple(band.mean()))
          .end();
    }
  }

  private Row row(String start, String kind, String quantity, String lower, String upper) {
    text.append(start).append(kind).append(',').append(quantity);
    text.append(',').append(lower).append(',').append(upper);
    return new Row(text);
  }

  /** The fields of a row from {@code cells} on; missing ones at its end are filled up. */
  private static final class Row {
    private static final int FIELDS = 8;

    private final StringBuilder text;
    private int fields;

    Row(StringBuilder text) {
      this.text = text;
    }

    Row whole(long number) {
      text.append(',').append(number);
      fields++;
      return this;
    }

    Row numbers(double... values) {
      for (double value : values) {
        text.append(',').append(Csv.number(value));
        fields++;
      }
      return this;
    }

    Row skip(int count) {
      text.append(",".repeat(count));
      fields += count;
      return this;
    }

    void end() {
      text.append(",".repeat(FIELDS - fields)).append('\n');
    }
  }
}
