package org.regionlens.desktop.controls;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import org.regionlens.desktop.controls.CascadeViewModel.Model;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.desktop.text.Tip;
import org.regionlens.engine.Cascade;
import org.regionlens.media.text.Words;

/** The group "Cascade": the model, and what this model has to set. */
final class CascadeControls {
  /** The slider's end; the field takes more. */
  private static final int SLIDER_DEPTH = 16;

  private CascadeControls() {}

  static Section build(CascadeViewModel model, Words words, Numbers numbers) {
    ChoiceRow<Model> models =
        new ChoiceRow<>("cascade", List.of(Model.values()), model.model(), words);
    Label what = new Label();
    what.setWrapText(true);
    what.setId("cascade-what");
    what.getStyleClass().add("explanation");
    what.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> words.get("cascade.what." + model.model().get().name()), model.model()));
    Label reach = new Label();
    reach.setWrapText(true);
    reach.setId("cascade-reach");
    reach.getStyleClass().add("explanation");
    reach
        .textProperty()
        .bind(model.reach().map(pixels -> words.get("cascade.reach", numbers.fixed(pixels, 1))));
    CheckBox footprint = new CheckBox(words.get("control.footprint"));
    footprint.setId("cascade-footprint");
    Tip.set(footprint, words.get("control.footprint.tip"));
    footprint.selectedProperty().bindBidirectional(model.footprint());
    SliderSpec chain = SliderSpec.of("chain-weight", 0, 1, 0.01, Cascade.DEFAULT_WEIGHT).paperAt(1);
    SliderSpec diffusion =
        SliderSpec.of("diffusion-weight", 0, 1, 0.01, Cascade.DEFAULT_WEIGHT).paperAt(0);
    SliderSpec raster =
        SliderSpec.of("raster-weight", 0, 1, 0.01, Cascade.DEFAULT_WEIGHT).paperAt(0);
    SliderSpec hops =
        SliderSpec.of("diffusion-depth", 0, SLIDER_DEPTH, 1, Cascade.DEFAULT_HOPS)
            .within(0, Cascade.MAX_DEPTH)
            .meaning(d -> words.get("control.diffusion-depth.unit", d))
            .paperAt(0);
    SliderSpec sweeps =
        SliderSpec.of("raster-depth", 0, SLIDER_DEPTH, 1, Cascade.DEFAULT_SWEEPS)
            .within(0, Cascade.MAX_DEPTH)
            .meaning(d -> words.get("control.raster-depth.unit", d))
            .paperAt(0);
    return new Section(
        "cascade",
        words.get("section.cascade"),
        models,
        what,
        only(model, List.of(Model.CHAIN), row(chain, model.weight(Model.CHAIN), words, numbers)),
        only(
            model,
            List.of(Model.DIFFUSION),
            row(diffusion, model.weight(Model.DIFFUSION), words, numbers)),
        only(
            model,
            List.of(Model.DIFFUSION),
            row(hops, model.depth(Model.DIFFUSION), words, numbers)),
        only(model, List.of(Model.RASTER), row(raster, model.weight(Model.RASTER), words, numbers)),
        only(model, List.of(Model.RASTER), row(sweeps, model.depth(Model.RASTER), words, numbers)),
        only(
            model,
            List.of(Model.DIFFUSION),
            new ChoiceRow<>("border", List.of(Cascade.Border.values()), model.border(), words)),
        only(
            model,
            List.of(Model.DIFFUSION, Model.RASTER),
            new ChoiceRow<>("scope", List.of(Cascade.Scope.values()), model.scope(), words)),
        reach,
        footprint);
  }

  private static SliderRow row(
      SliderSpec spec, javafx.beans.property.DoubleProperty value, Words words, Numbers numbers) {
    return new SliderRow(spec, value, words, numbers);
  }

  /** Shows a row only for the models that have it. */
  private static Node only(CascadeViewModel model, List<Model> models, Node row) {
    row.visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> models.contains(model.model().get()), model.model()));
    return row;
  }
}
