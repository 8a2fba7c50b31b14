package org.regionlens.media.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.edge.DistanceBands;
import org.regionlens.engine.edge.Nearness;
import org.regionlens.engine.study.Quantity;
import org.regionlens.media.chart.ChartPicture;
import org.regionlens.media.chart.ChartRenderer;
import org.regionlens.media.chart.ChartTheme;
import org.regionlens.media.chart.PooledChart;
import org.regionlens.media.chart.SweepChart;
import org.regionlens.media.export.SettingsText;
import org.regionlens.media.text.NearText;
import org.regionlens.media.text.Printable;
import org.regionlens.media.text.Words;

/** A report as one HTML page that needs nothing else: no network, no script. */
public final class ReportPage {
  private static final int MOST_THUMBNAILS = 24;
  private static final int CHART_WIDTH = 920;
  private static final int CHART_HEIGHT = 460;
  private static final List<Quantity> COLUMNS =
      List.of(
          Quantity.BCE,
          Quantity.RMI,
          Quantity.MI,
          Quantity.TOTAL,
          Quantity.IOU,
          Quantity.BOUNDARY_IOU,
          Quantity.TRIMAP_IOU,
          Quantity.NEAR_GRADIENT_BCE,
          Quantity.NEAR_GRADIENT_RMI,
          Quantity.OPPOSED);

  private final Words words;
  private final SweepChart names;
  private final StringBuilder html = new StringBuilder();

  private ReportPage(Words words) {
    this.words = words;
    this.names = new SweepChart(words);
  }

  /**
   * The page.
   *
   * @param fileWords words with numbers in the C locale
   */
  public static String of(Report report, String version, Words fileWords) {
    ReportPage page = new ReportPage(fileWords);
    page.head(report);
    page.profile(report);
    page.striking(report);
    page.table(report);
    page.failures(report);
    page.html.append("<footer>").append(escaped(fileWords.get("figure.version", version)));
    page.html.append("</footer>\n</main>\n</body>\n</html>\n");
    return page.html.toString();
  }

  private void head(Report report) {
    html.append(
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            """)
        .append("<title>")
        .append(escaped(words.get("report.title", report.title())))
        .append("</title>\n<style>\n")
        .append(PageStyle.CSS)
        .append("</style>\n</head>\n<body>\n<main>\n<h1>")
        .append(escaped(words.get("report.title", report.title())))
        .append("</h1>\n");
    paragraph(
        words.get(
            "report.lead",
            report.cases().size(),
            report.failures().size(),
            SettingsText.of(report.plan().settings(), words),
            NearText.of(Nearness.STANDARD.get(report.plan().near()), words),
            report.cases().stream().map(CaseSummary::image).distinct().count()));
  }

  private void profile(Report report) {
    if (report.profiles().isEmpty()) {
      return;
    }
    heading(words.get("report.profile"));
    paragraph(
        words.get(
            "report.profile.text",
            Integer.toString(report.plan().draws()),
            Long.toString(report.plan().seed())));
    DistanceBands bands = report.plan().edges().bands();
    List<PooledChart.Curve> curves = new ArrayList<>();
    for (PooledProfile each : report.profiles()) {
      curves.add(
          new PooledChart.Curve(
              each.map(), each.multiples(), each.low(), each.high(), each.cells()));
    }
    for (ChartTheme theme : ChartTheme.values()) {
      ChartPicture picture =
          new ChartRenderer(Locale.ROOT)
              .render(
                  new PooledChart(words).of(curves, bands), theme, CHART_WIDTH, CHART_HEIGHT, 2);
      html.append("<img class=\"chart ")
          .append(theme.name().toLowerCase(Locale.ROOT))
          .append("\" width=\"")
          .append(CHART_WIDTH)
          .append("\" alt=\"")
          .append(escaped(words.get("report.profile.alt")))
          .append("\" src=\"")
          .append(dataUri(png(picture)))
          .append("\">\n");
    }
    if (report.profiles().stream().anyMatch(each -> each.map().equals(StandardMaps.SENSITIVITY))) {
      paragraph(words.get("chart.profile.sensitivity"));
    }
  }

  private void striking(Report report) {
    boolean ranked = Striking.canRank(report.cases());
    heading(words.get(ranked ? "report.striking" : "report.pictures"));
    paragraph(words.get(ranked ? "report.striking.text" : "report.pictures.text"));
    html.append("<div class=\"cards\">\n");
    Striking.order(report.cases()).stream().limit(MOST_THUMBNAILS).forEach(this::card);
    html.append("</div>\n");
  }

  private void card(Striking each) {
    CaseSummary summary = each.summary();
    html.append("<figure>");
    byte[] thumbnail = summary.thumbnail();
    if (thumbnail != null) {
      html.append("<img alt=\"\" src=\"").append(dataUri(thumbnail)).append("\">");
    }
    html.append("<figcaption><b>").append(escaped(summary.name())).append("</b><br>");
    html.append(escaped(each.score() > 0 ? why(each) : plain(summary)));
    html.append("</figcaption></figure>\n");
  }

  private String why(Striking each) {
    return words.get(
        each.above() ? "report.above" : "report.below",
        names.name(each.quantity()),
        number(each.summary().number(each.quantity()), 3),
        number(each.score(), 1));
  }

  /** Of a case that stands out by nothing. */
  private String plain(CaseSummary summary) {
    return Stream.of(Quantity.BCE, Quantity.RMI, Quantity.IOU)
        .map(each -> names.name(each) + " " + number(summary.number(each), 3))
        .collect(Collectors.joining(", "));
  }

  private void table(Report report) {
    heading(words.get(Striking.canRank(report.cases()) ? "report.cases" : "report.cases.plain"));
    paragraph(words.get("report.cases.text"));
    html.append("<div class=\"wide\"><table>\n<thead><tr><th>");
    html.append(escaped(words.get("report.case"))).append("</th>");
    for (Quantity quantity : COLUMNS) {
      html.append("<th>").append(escaped(names.name(quantity))).append("</th>");
    }
    html.append("</tr></thead>\n<tbody>\n");
    for (Striking each : Striking.order(report.cases())) {
      html.append("<tr><th>").append(escaped(each.summary().name())).append("</th>");
      for (Quantity quantity : COLUMNS) {
        html.append("<td>").append(number(each.summary().number(quantity), 3)).append("</td>");
      }
      html.append("</tr>\n");
    }
    html.append("</tbody>\n</table></div>\n");
  }

  private void failures(Report report) {
    if (report.failures().isEmpty()) {
      return;
    }
    heading(words.get("report.failures"));
    html.append("<ul>\n");
    for (Report.Failure each : report.failures()) {
      html.append("<li><b>").append(escaped(each.name())).append("</b>: ");
      html.append(escaped(each.reason())).append("</li>\n");
    }
    html.append("</ul>\n");
  }

  private void heading(String text) {
    html.append("<h2>").append(escaped(text)).append("</h2>\n");
  }

  private void paragraph(String text) {
    html.append("<p>").append(escaped(text)).append("</p>\n");
  }

  private static byte[] png(ChartPicture picture) {
    var image =
        new java.awt.image.BufferedImage(
            picture.image().width(),
            picture.image().height(),
            java.awt.image.BufferedImage.TYPE_INT_RGB);
    int width = picture.image().width();
    image.setRGB(0, 0, width, picture.image().height(), picture.image().pixels(), 0, width);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var stream = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String dataUri(byte[] png) {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
  }

  private static String number(double value, int decimals) {
    return Double.isFinite(value)
        ? String.format(Locale.ROOT, "%." + decimals + "f", value).replace('-', '−')
        : "–";
  }

  private static String escaped(String text) {
    return Printable.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
