package org.regionlens.media.remember;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.regionlens.media.export.SettingsJson;
import org.regionlens.media.json.StrictObject;
import org.regionlens.media.session.SavedFile;
import org.regionlens.media.text.UnreadableException;

/**
 * What the program keeps for its user from one time to the next; immutable.
 *
 * @param theme name of the theme; empty if none was chosen
 * @param recent the cases opened last, the latest first
 * @param commands names of the actions used from the command list, the latest first
 * @param studies how the studies were left; empty if they were never folded, opened or dragged
 * @param folded names of the groups of controls that were left folded; empty if none was ever
 *     folded or opened
 */
public record UserState(
    String theme,
    List<RecentCase> recent,
    List<String> commands,
    Optional<Studies> studies,
    Optional<List<String>> folded) {
  private static final int MOST_CASES = 12;
  private static final int MOST_COMMANDS = 20;
  private static final int MOST_GROUPS = 20;

  /**
   * A case that was open.
   *
   * @param name how it was called
   * @param files its files
   */
  public record RecentCase(String name, List<SavedFile> files) {
    public RecentCase {
      files = List.copyOf(files);
    }
  }

  /**
   * The area below the panes.
   *
   * @param open whether it is unfolded
   * @param height of its content, units of the window
   */
  public record Studies(boolean open, double height) {
    private static final double LARGEST = 1e5;

    private static Studies read(StrictObject json) throws UnreadableException {
      return new Studies(json.flag("open"), json.number("height", 0, LARGEST));
    }
  }

  public UserState {
    recent = List.copyOf(recent);
    commands = List.copyOf(commands);
    folded = folded.map(List::copyOf);
  }

  /** Nothing kept yet. */
  public static UserState empty() {
    return new UserState("", List.of(), List.of(), Optional.empty(), Optional.empty());
  }

  public UserState withTheme(String name) {
    return new UserState(name, recent, commands, studies, folded);
  }

  public UserState withStudies(Studies left) {
    return new UserState(theme, recent, commands, Optional.of(left), folded);
  }

  public UserState withFolded(List<String> groups) {
    return new UserState(theme, recent, commands, studies, Optional.of(groups));
  }

  /** With a case as the latest; the same files are named once. */
  public UserState withCase(RecentCase opened) {
    List<RecentCase> cases = new ArrayList<>(List.of(opened));
    recent.stream().filter(each -> !samePlaces(each, opened)).forEach(cases::add);
    return new UserState(
        theme, cases.subList(0, Math.min(MOST_CASES, cases.size())), commands, studies, folded);
  }

  public UserState withoutCases() {
    return new UserState(theme, List.of(), commands, studies, folded);
  }

  /** With an action as the one used last. */
  public UserState withCommand(String id) {
    List<String> used = new ArrayList<>(List.of(id));
    commands.stream().filter(each -> !each.equals(id)).forEach(used::add);
    return new UserState(
        theme, recent, used.subList(0, Math.min(MOST_COMMANDS, used.size())), studies, folded);
  }

  private static boolean samePlaces(RecentCase one, RecentCase other) {
    return one.files.stream()
        .map(SavedFile::path)
        .toList()
        .equals(other.files.stream().map(SavedFile::path).toList());
  }

  /** The state as JSON. */
  public String json() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("theme", theme);
    ArrayNode cases = root.putArray("recent");
    for (RecentCase each : recent) {
      ObjectNode node = cases.addObject().put("name", each.name);
      SavedFile.write(node.putArray("files"), each.files, null);
    }
    ArrayNode used = root.putArray("commands");
    commands.forEach(used::add);
    studies.ifPresent(
        left -> root.putObject("studies").put("open", left.open).put("height", left.height));
    folded.ifPresent(groups -> groups.forEach(root.putArray("folded")::add));
    return SettingsJson.pretty(root);
  }

  /**
   * The state of a JSON text.
   *
   * @throws UnreadableException if it is none
   */
  public static UserState parse(String text) throws UnreadableException {
    StrictObject root = StrictObject.parse(text);
    List<RecentCase> cases = new ArrayList<>();
    for (StrictObject each : root.objects("recent", MOST_CASES)) {
      cases.add(new RecentCase(each.text("name"), SavedFile.read(each, "files")));
    }
    return new UserState(
        root.text("theme", ""),
        cases,
        root.texts("commands", MOST_COMMANDS),
        root.has("studies") ? Optional.of(Studies.read(root.object("studies"))) : Optional.empty(),
        root.has("folded") ? Optional.of(root.texts("folded", MOST_GROUPS)) : Optional.empty());
  }
}
