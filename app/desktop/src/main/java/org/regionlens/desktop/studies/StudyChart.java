package org.regionlens.desktop.studies;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.message.Trouble;
import org.regionlens.media.text.Words;

/** A chart, or the words that stand in its place: why there is none, or how to get one. */
public final class StudyChart extends StackPane {
  private static final double LEAST_WIDTH = 200;

  private final Node chart;
  private final Words words;
  private final Label said = new Label();

  /**
   * A chart without words.
   *
   * @param id of the words
   */
  public StudyChart(String id, Node chart, Words words) {
    this.chart = chart;
    this.words = words;
    said.setId(id);
    said.getStyleClass().add("explanation");
    said.setWrapText(true);
    setMinWidth(LEAST_WIDTH);
    getChildren().addAll(chart, said);
  }

  /**
   * Says something over the chart, or why there is none in its place: an old chart under a failure
   * would look like the answer, and make the words hard to read.
   *
   * @param failure why there is no answer, or null
   * @param hint what is said without a failure; may be empty
   */
  public void say(@Nullable Throwable failure, String hint) {
    said.setText(failure == null ? hint : Trouble.sentence(failure, words, "study.failed"));
    chart.setVisible(failure == null);
  }
}
