package org.regionlens.media.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.regionlens.engine.series.StepId;
import org.regionlens.engine.study.SweepPlan;
import org.regionlens.engine.study.SweepPoint;
import org.regionlens.media.input.Case;

/** Curves over the steps of a series as JSON: a sweep over the step, and what the steps were. */
public final class SeriesJson {

  private SeriesJson() {}

  /**
   * A step that was read.
   *
   * @param id number and label
   * @param sha256 of the prediction's bytes
   */
  public record ReadStep(StepId id, String sha256) {}

  /**
   * A step that could not be read.
   *
   * @param id number and label
   * @param reason one sentence
   */
  public record UnreadStep(StepId id, String reason) {}

  /**
   * What the steps were.
   *
   * @param name of the series
   * @param read in order
   * @param unread in order; no point is of these
   */
  public record Steps(String name, List<ReadStep> read, List<UnreadStep> unread) {
    public Steps {
      read = List.copyOf(read);
      unread = List.copyOf(unread);
    }
  }

  /**
   * One JSON object with a line break at its end.
   *
   * @param newest the case at the newest step, for what all steps have in common
   * @param kernel the name of the kernel that computed
   * @param milliseconds what it took
   */
  public static String of(
      Steps steps,
      Case newest,
      SweepPlan plan,
      List<SweepPoint> points,
      String kernel,
      double milliseconds) {
    ObjectNode root = SweepJson.node(newest, plan, points, kernel, milliseconds);
    ObjectNode series = root.putObject("series");
    series.put("name", steps.name());
    ArrayNode read = series.putArray("steps");
    for (ReadStep step : steps.read()) {
      ObjectNode node = read.addObject();
      node.put("number", step.id().number());
      node.put("label", step.id().label());
      node.put("sha256", step.sha256());
    }
    ArrayNode unread = series.putArray("unread");
    for (UnreadStep step : steps.unread()) {
      ObjectNode node = unread.addObject();
      node.put("number", step.id().number());
      node.put("label", step.id().label());
      node.put("reason", step.reason());
    }
    return AnalysisJson.pretty(root);
  }
}
