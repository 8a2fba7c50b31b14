package org.regionlens.desktop.samples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.action.Action;
import org.regionlens.desktop.action.Actions;
import org.regionlens.desktop.open.CaseReader;
import org.regionlens.media.text.Words;

/**
 * A scene as it stands in the menu.
 *
 * @param scene the name of the scene
 * @param title for people
 * @param lookFor what to look for, one or two sentences
 * @param open opens it
 * @param choices ways to open it, the usual one first
 * @param compare opens both networks, one as A and one as B; null if it comes without them
 */
record SampleEntry(
    String scene,
    String title,
    String lookFor,
    Action open,
    List<Choice> choices,
    @Nullable Choice compare) {
  /** A way to open a scene, in a word or two. */
  record Choice(String text, Action open) {}

  SampleEntry {
    choices = List.copyOf(choices);
  }

  static List<SampleEntry> of(List<CaseReader.Sample> samples, Actions actions, Words words) {
    Map<String, List<Choice>> scenes = new LinkedHashMap<>();
    for (CaseReader.Sample sample : samples) {
      List<Choice> choices = scenes.computeIfAbsent(sample.scene(), scene -> new ArrayList<>());
      Action action = actions.get(SampleActions.id(sample, choices.isEmpty()));
      choices.add(new Choice(SampleActions.variant(sample, words), action));
    }
    return scenes.entrySet().stream()
        .map(
            entry ->
                new SampleEntry(
                    entry.getKey(),
                    words.get("sample.title." + entry.getKey()),
                    words.get("sample.look-for." + entry.getKey()),
                    entry.getValue().getFirst().open(),
                    entry.getValue(),
                    comparison(entry.getKey(), samples, actions, words)))
        .toList();
  }

  private static @Nullable Choice comparison(
      String scene, List<CaseReader.Sample> samples, Actions actions, Words words) {
    return SampleActions.hasBothNetworks(samples, scene)
        ? new Choice(words.get("sample.compare"), actions.get(SampleActions.comparison(scene)))
        : null;
  }
}
