package org.regionlens.desktop.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.beans.Observable;
import org.junit.jupiter.api.Test;
import org.regionlens.cli.RegionLens;
import org.regionlens.desktop.display.DisplaySettings;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.Settings;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.media.array.Slice;
import org.regionlens.media.input.ClassTable;
import org.regionlens.media.reading.ArrayChoices;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.render.OverlayStyle;

/** Whatever a person can set that changes an exported file has an option of the command line. */
class CommandLineOptionsTest {
  /** What a person can set, and the options of {@code render} that do the same. */
  private static final Map<String, String> OPTIONS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("ExportViewModel.map", "--map"),
              Map.entry("ExportViewModel.several", "--folder"),
              Map.entry("ExportViewModel.chosen", "--map"),
              Map.entry("ExportViewModel.folders", "--record"),
              Map.entry("ExportViewModel.form", "--as"),
              Map.entry("ExportViewModel.scale", "--scale"),
              Map.entry("DisplaySettings.sequential", "--colormap"),
              Map.entry("DisplaySettings.signed", "--colormap"),
              Map.entry("DisplaySettings.scaling", "--color-scale"),
              Map.entry("DisplaySettings.range", "--range"),
              Map.entry("DisplaySettings.locked", "--range"),
              Map.entry("DisplaySettings.fixed", "--range"),
              Map.entry("DisplaySettings.overlay", "--map"),
              Map.entry("OverlayStyle.classIndex", "--class"),
              Map.entry("OverlayStyle.imageOpacity", "--image-opacity"),
              Map.entry("OverlayStyle.maskOpacity", "--mask-opacity"),
              Map.entry("OverlayStyle.maskFilled", "--fill-mask"),
              Map.entry("OverlayStyle.predictionOpacity", "--prediction-opacity"),
              Map.entry("OverlayStyle.outlineWidth", "--outline"),
              Map.entry("OverlayStyle.threshold", "--threshold"),
              Map.entry("OverlayStyle.look", "--prediction-as"),
              Map.entry("Settings.radius", "--radius"),
              Map.entry("Settings.pooling", "--pool"),
              Map.entry("Settings.stride", "--stride"),
              Map.entry("Settings.ridge", "--ridge"),
              Map.entry("Settings.objective", "--objective"),
              Map.entry("Settings.ignored", "--ignored"),
              Map.entry("Settings.cascade", "--cascade"),
              Map.entry("Chain.weight", "--cascade-weight"),
              Map.entry("Diffusion.weight", "--cascade-weight"),
              Map.entry("Diffusion.depth", "--cascade-depth"),
              Map.entry("Diffusion.border", "--cascade-border"),
              Map.entry("Diffusion.scope", "--cascade-scope"),
              Map.entry("Raster.weight", "--cascade-weight"),
              Map.entry("Raster.depth", "--cascade-depth"),
              Map.entry("Raster.scope", "--cascade-scope"),
              Map.entry("WhatIf.classIndex", "--change-class"),
              Map.entry("WhatIf.numbers", "--shift-x"),
              Map.entry("WhatIf.seed", "--noise-seed"),
              Map.entry("WhatIf.invert", "--invert"),
              Map.entry("WhatIf.strokes", "--strokes"),
              Map.entry("Entry.index", "--class-name"),
              Map.entry("Entry.name", "--class-name"),
              Map.entry("Entry.argb", "--class-color"),
              Map.entry("ReadingChoices.ignoredLabel", "--ignored-label"),
              Map.entry("ReadingChoices.backgroundLabels", "--background-label"),
              Map.entry("ReadingChoices.activation", "--activation"),
              Map.entry("ReadingChoices.maskReading", "--read-mask-as"),
              Map.entry("ReadingChoices.arrays", "--axes"),
              Map.entry("ArrayChoices.axes", "--axes"),
              Map.entry("ReadingChoices.classes", "--classes"),
              Map.entry("ArrayChoices.imageKey", "--image-key"),
              Map.entry("ArrayChoices.maskKey", "--mask-key"),
              Map.entry("ArrayChoices.predictionKey", "--prediction-key"),
              Map.entry("ArrayChoices.slice", "--slice"),
              Map.entry("Slice.axis", "--slice-axis"),
              Map.entry("Slice.index", "--slice")));

  @Test
  void everythingThatCanBeSetHasAnOption() {
    Set<String> settable = new TreeSet<>();
    for (Method method : ExportViewModel.class.getDeclaredMethods()) {
      if (Observable.class.isAssignableFrom(method.getReturnType())
          && !method.getName().equals("possible")) {
        settable.add("ExportViewModel." + method.getName());
      }
    }
    for (Class<?> each :
        List.of(
            DisplaySettings.class,
            OverlayStyle.class,
            Settings.class,
            Cascade.Chain.class,
            Cascade.Diffusion.class,
            Cascade.Raster.class,
            WhatIf.class,
            ClassTable.Entry.class,
            ReadingChoices.class,
            ArrayChoices.class,
            Slice.class)) {
      Arrays.stream(each.getRecordComponents())
          .map(RecordComponent::getName)
          .forEach(name -> settable.add(each.getSimpleName() + "." + name));
    }
    assertThat(settable).isEqualTo(OPTIONS.keySet());
    ByteArrayOutputStream help = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(help, true, StandardCharsets.UTF_8);
    PrintStream quiet =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    RegionLens.run(out, quiet, "render", "--help");
    assertThat(help.toString(StandardCharsets.UTF_8).split("[\\s,=\\[]+"))
        .containsAll(Set.copyOf(OPTIONS.values()));
  }
}
