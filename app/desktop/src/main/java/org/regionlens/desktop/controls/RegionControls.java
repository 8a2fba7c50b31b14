package org.regionlens.desktop.controls;

import java.util.List;
import java.util.OptionalInt;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.regionlens.desktop.open.LabelChoices;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.desktop.text.Tip;
import org.regionlens.engine.IgnoredPolicy;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Settings;
import org.regionlens.media.text.Words;

/** The group "Region": class, neighbourhood, pooling, λ, ignored pixels. */
final class RegionControls {
  /** The slider's end; the field takes larger strides. */
  private static final int SLIDER_STRIDE = 16;

  private RegionControls() {}

  static Section build(
      AnalysisSession session,
      RegionViewModel model,
      LabelChoices labels,
      Words words,
      Numbers numbers) {
    SliderRow radius =
        new SliderRow(
            SliderSpec.of("radius", 1, Settings.MAX_RADIUS, 1, Settings.defaults().radius())
                .meaning(r -> (int) r + " × " + (int) r),
            model.radius(),
            words,
            numbers);
    ChoiceRow<PoolingMode> pooling =
        new ChoiceRow<>("pooling", List.of(PoolingMode.values()), model.pooling(), words);
    SliderRow stride =
        new SliderRow(
            SliderSpec.of("stride", 1, SLIDER_STRIDE, 1, RegionViewModel.PAPER_STRIDE)
                .within(1, Settings.MAX_STRIDE),
            model.stride(),
            words,
            numbers);
    stride.disableProperty().bind(model.pooled().not());
    Button paper = new Button(words.get("control.paper-training"));
    paper.setId("paper-training");
    paper.getStyleClass().add("small");
    Tip.set(paper, words.get("control.paper-training.tip"));
    paper.setMaxWidth(Double.MAX_VALUE);
    paper.setOnAction(event -> model.usePaperTraining());
    HBox paperRow = new HBox(paper);
    HBox.setHgrow(paper, Priority.ALWAYS);
    SliderSpec lambdaSpec = SliderSpec.of("lambda", 0, 1, 0.01, Settings.defaults().lambda());
    SliderRow lambda = new SliderRow(lambdaSpec, model.lambda(), words, numbers);
    lambda.visibleProperty().bind(model.basic());
    lambda.managedProperty().bind(model.basic());
    ChoiceRow<IgnoredPolicy> ignored =
        new ChoiceRow<>("ignored", List.of(IgnoredPolicy.values()), model.ignored(), words);
    return new Section(
        "region",
        words.get("section.region"),
        new ClassChooser(session, words),
        radius,
        pooling,
        stride,
        paperRow,
        lambda,
        ignored,
        noneIgnored(session, words),
        new LabelFields(labels, words));
  }

  /** Says why the policy changes nothing, where it does not. */
  private static Label noneIgnored(AnalysisSession session, Words words) {
    Label label = new Label(words.get("control.ignored.none"));
    label.setId("ignored-none");
    label.setWrapText(true);
    label.getStyleClass().add("explanation");
    label
        .visibleProperty()
        .bind(session.subject().map(opened -> !hasIgnored(opened.labels())).orElse(false));
    return label;
  }

  private static boolean hasIgnored(LabelMap labels) {
    OptionalInt ignored = labels.ignored();
    return ignored.isPresent() && labels.counts().containsKey(ignored.getAsInt());
  }
}
