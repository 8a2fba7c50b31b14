package org.regionlens.media.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.IgnoredPolicy;
import org.regionlens.engine.Objective;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.whatif.Stroke;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.engine.whatif.WhatIfNumber;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.export.ComparedSide;
import org.regionlens.media.input.ClassTable;
import org.regionlens.media.reading.Activation;
import org.regionlens.media.reading.AxisOrder;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.reading.MaskReading;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.render.OverlayStyle;

/** A session in which nothing is as usual. */
public final class Sessions {
  private Sessions() {}

  /** The session of a mask and a prediction in a folder; the number is its λ in thousandths. */
  public static SavedSession of(Path folder, int number) {
    ReadingChoices reading =
        new ReadingChoices(OptionalInt.empty(), Set.of(7, 3), Activation.SOFTMAX)
            .withMaskReading(MaskReading.CITYSCAPES_IDS)
            .withAxes(AxisOrder.HWC)
            .withClasses("camvid")
            .withKey(Role.MASK, "gt")
            .withKey(Role.PREDICTION, "softmax");
    Settings settings =
        new Settings(
            5,
            PoolingMode.AVERAGE,
            4,
            1e-3,
            Objective.ofLambda(number / 1000.0),
            IgnoredPolicy.EXCLUDE,
            new Cascade.Diffusion(0.3, 7, Cascade.Border.REFLECT, Cascade.Scope.PREDICTION));
    SavedLayout layout =
        new SavedLayout(
            List.of(
                StandardMaps.BCE,
                StandardMaps.OPPOSITION,
                StandardMaps.OVERLAY,
                StandardMaps.PREDICTION),
            List.of(new SavedLayout.Swipe(1, StandardMaps.VERSUS, 0.375)),
            2,
            1,
            -1,
            new SavedLayout.View(false, 2.5, 17.25, 11),
            new SavedLayout.Studies(false, 180, "profile"),
            Optional.of(new SavedLayout.Pixel(11, 7)));
    SavedDisplay display =
        new SavedDisplay(
            ColourMap.CIVIDIS,
            ColourMap.PIYG,
            Scaling.SYMLOG,
            SavedDisplay.Range.FIXED,
            true,
            Map.of(
                StandardMaps.BCE,
                new ValueRange(0.125, 3),
                StandardMaps.VERSUS,
                new ValueRange(-2, 2)),
            OverlayStyle.defaults(OptionalInt.empty())
                .withOpacities(0.25, 0.5, 0.75)
                .withMaskFilled(true)
                .withThreshold(0.4));
    return new SavedSession(
        List.of(
            new SavedFile(Role.MASK, folder.resolve("masks/a.png"), "0".repeat(64)),
            new SavedFile(Role.PREDICTION, folder.resolve("a.npy"), "f".repeat(64))),
        reading,
        settings,
        new ClassSelection.One(4),
        WhatIf.NONE
            .with(WhatIfNumber.SHIFT_X, 2.5)
            .painted(new Stroke(4, Stroke.Mode.SET, -6, 3.5, List.of(new Stroke.Point(1.5, 2.25)))),
        List.of(new ClassTable.Entry(4, "Straße", 0xff0102fe)),
        Optional.of(
            new SavedComparison(
                new SavedFile(Role.PREDICTION, folder.resolve("second/b.npy"), "1".repeat(64)),
                Optional.of(Settings.defaults().withRadius(2)),
                WhatIf.NONE.with(WhatIfNumber.BLUR, 1.5),
                ComparedSide.PINNED)),
        layout,
        display);
  }
}
