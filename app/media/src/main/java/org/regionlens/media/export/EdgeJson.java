package org.regionlens.media.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.regionlens.engine.ClassResult;
import org.regionlens.engine.edge.ClassEdges;
import org.regionlens.engine.edge.DistanceBands;
import org.regionlens.engine.edge.EdgeCurve;
import org.regionlens.engine.edge.EdgeReport;
import org.regionlens.engine.edge.EdgeShare;
import org.regionlens.engine.edge.EdgeSums;
import org.regionlens.engine.edge.Nearness;
import org.regionlens.engine.edge.Opposition;
import org.regionlens.media.input.Case;

/** An edge study as JSON; numbers in full double precision, null for "no value". */
public final class EdgeJson {
  private final EdgeReport report;

  private EdgeJson(EdgeReport report) {
    this.report = report;
  }

  /**
   * One JSON object with a line break at its end.
   *
   * @param kernel the name of the kernel that computed
   * @param milliseconds what the study took
   */
  public static String of(Case studied, EdgeReport report, String kernel, double milliseconds) {
    EdgeJson json = new EdgeJson(report);
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    SettingsJson.put(root, "bce", report.analysis().bce());
    SettingsJson.put(root, "rmi", report.analysis().rmi());
    SettingsJson.put(root, "total", report.analysis().total());
    SettingsJson.put(root, "diagonal", report.diagonal());
    root.put("overlapDistance", report.overlapDistance());
    ArrayNode classes = root.putArray("classes");
    report.classes().forEach(each -> json.put(classes.addObject(), studied, each));
    if (report.classes().size() > 1) {
      ObjectNode all = root.putObject("all");
      SettingsJson.put(all, "iou", report.meanIou());
      SettingsJson.put(all, "boundaryIou", report.meanBoundaryIou());
      SettingsJson.put(all, "trimapIou", report.meanTrimapIou());
      json.put(all, report.all());
    }
    ObjectNode settings = SettingsJson.settings(report.loss(), studied);
    SettingsJson.put(settings, "dilation", report.settings().dilation());
    SettingsJson.put(settings, "bandWidth", report.settings().bands().width());
    settings.put("bandsPerSide", report.settings().bands().perSide());
    settings.put("kernel", kernel);
    root.set("settings", settings);
    root.set("inputs", SettingsJson.inputs(studied));
    root.put("milliseconds", milliseconds);
    return AnalysisJson.pretty(root);
  }

  private void put(ObjectNode node, Case studied, ClassEdges edges) {
    node.put("index", edges.index());
    node.put("name", studied.classes().name(edges.index()));
    report.analysis().classes().stream()
        .filter(result -> result.index() == edges.index())
        .forEach(result -> losses(node, result));
    SettingsJson.put(node, "iou", edges.overlap().iou().ratio());
    SettingsJson.put(node, "boundaryIou", edges.overlap().boundary().ratio());
    SettingsJson.put(node, "trimapIou", edges.overlap().trimap().ratio());
    node.put("boundary", edges.hasBoundary());
    ObjectNode band = node.putObject("voidBand");
    band.put("pixels", edges.voidBand().pixels());
    SettingsJson.put(band, "share", edges.voidBand().share());
    SettingsJson.put(band, "width", edges.voidBand().width());
    put(node, edges.sums());
  }

  private static void losses(ObjectNode node, ClassResult result) {
    SettingsJson.put(node, "rmi", result.rmi());
    SettingsJson.put(node, "mi", result.mi());
    node.put("signal", result.signal());
    node.set("notes", SettingsJson.names(result.notes()));
  }

  private void put(ObjectNode node, EdgeSums sums) {
    ArrayNode within = node.putArray("within");
    for (int width = 0; sums.counted() && width < Nearness.STANDARD.size(); width++) {
      within(within.addObject(), sums, width);
    }
    ObjectNode totals = node.putObject("totals");
    for (EdgeShare share : sums.shares()) {
      ObjectNode total = totals.putObject(share.map().commandName());
      total.put("cells", share.cells());
      SettingsJson.put(total, "sum", share.total());
      SettingsJson.put(total, "onVoid", share.onVoid());
    }
    if (!report.settings().curves().isEmpty()) {
      bands(node.putArray("bands"), sums);
      ObjectNode scales = node.putObject("scales");
      sums.curves()
          .forEach(curve -> SettingsJson.put(scales, curve.map().commandName(), curve.scale()));
    }
  }

  private void within(ObjectNode node, EdgeSums sums, int width) {
    Nearness nearness = Nearness.STANDARD.get(width);
    SettingsJson.put(node, "width", nearness.amount());
    node.put("unit", nearness.ofDiagonal() ? "diagonal" : "pixel");
    SettingsJson.put(node, "pixels", nearness.pixelsOf(report.diagonal()));
    sums.shares().stream()
        .findFirst()
        .ifPresent(
            share -> {
              node.put("cells", share.cellsWithin().get(width));
              SettingsJson.put(node, "shareOfCells", share.shareOfCells(width));
            });
    ObjectNode shares = node.putObject("shares");
    for (EdgeShare share : sums.shares()) {
      SettingsJson.put(shares, share.map().commandName(), share.share(width));
    }
    opposition(node, sums.oppositionWithin().get(width));
  }

  private static void opposition(ObjectNode node, Opposition opposition) {
    SettingsJson.put(node, "opposition", opposition.mean());
    SettingsJson.put(node, "opposed", opposition.fraction());
    node.put("oppositionCells", opposition.cells());
    node.put("twoSidedCells", opposition.twoSided());
  }

  private void bands(ArrayNode array, EdgeSums sums) {
    DistanceBands bands = report.settings().bands();
    for (int i = 0; sums.counted() && i < bands.count(); i++) {
      ObjectNode node = array.addObject();
      SettingsJson.put(node, "lower", bands.lower(i));
      SettingsJson.put(node, "upper", bands.upper(i));
      node.put("voidCells", sums.voidByBand().get(i));
      opposition(node, sums.oppositionByBand().get(i));
      ObjectNode curves = node.putObject("curves");
      for (EdgeCurve curve : sums.curves()) {
        EdgeCurve.Band band = curve.bands().get(i);
        ObjectNode point = curves.putObject(curve.map().commandName());
        point.put("cells", band.cells());
        SettingsJson.put(point, "mean", band.mean());
        SettingsJson.put(point, "lowerQuartile", band.quartiles().lower());
        SettingsJson.put(point, "median", band.quartiles().median());
        SettingsJson.put(point, "upperQuartile", band.quartiles().upper());
        SettingsJson.put(point, "multiple", curve.multiple(band.mean()));
      }
    }
  }
}
