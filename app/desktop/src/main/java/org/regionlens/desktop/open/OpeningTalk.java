package org.regionlens.desktop.open;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.regionlens.desktop.message.Message;
import org.regionlens.desktop.message.MessageViewModel;
import org.regionlens.desktop.message.Trouble;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.text.Words;

/** What is said about files that were opened, or were not. */
final class OpeningTalk {
  private final MessageViewModel messages;
  private final Words words;
  private final Remedies remedies;

  OpeningTalk(MessageViewModel messages, Words words) {
    this.messages = messages;
    this.words = words;
    this.remedies = new Remedies(words);
  }

  /** Takes back what was said before. */
  void nothing() {
    messages.clear();
  }

  /** Says that two files look like the same thing. */
  void ambiguous(FileRoles.Ambiguous files) {
    String role = words.get("role." + files.role().name());
    messages.show(Message.warning(words.get("open.ambiguous", files.one(), files.other(), role)));
  }

  /** The sentence about what files were taken for. */
  String guessed(Map<Role, Path> roles) {
    return words.get("open.guessed", listing(roles));
  }

  /** Says which files wait for others. */
  void missing(Map<Role, Path> kept) {
    String missing =
        Stream.of(Role.MASK, Role.PREDICTION)
            .filter(role -> !kept.containsKey(role))
            .map(role -> words.get("role." + role.name()))
            .collect(Collectors.joining(", "));
    messages.show(
        new Message(
            Message.Tone.INFORMATION,
            words.get("open.missing", listing(kept), missing),
            List.of()));
  }

  /**
   * Says how files were read, if that is not as usual.
   *
   * @param guess what they were taken for; empty if that was said
   * @param asBefore whether they were read as others of their folder before
   * @param forget reads them as usual
   */
  void opened(String guess, boolean asBefore, Runnable forget) {
    if (asBefore) {
      messages.show(
          new Message(
              Message.Tone.INFORMATION,
              words.get("open.remembered"),
              List.of(new Message.Remedy(words.get("open.forget"), forget))));
    } else if (!guess.isEmpty()) {
      messages.show(Message.information(guess));
    }
  }

  /** Says what looks wrong about the open case. */
  void doubtful(Case opened, Consumer<ReadingChoices> read) {
    messages.show(remedies.warnings(opened.warnings(), opened.choices(), read));
  }

  /**
   * Says why files cannot be opened, and offers what would help.
   *
   * @param aside what is kept for files that belong to it
   * @param again opens the files with other choices
   */
  void refused(
      InputException reason,
      Opening opening,
      Map<Role, Path> aside,
      Consumer<ReadingChoices> again) {
    String sentence = reason.sentence(words);
    messages.show(
        new Message(
            Message.Tone.WARNING,
            aside.isEmpty() ? sentence : words.get("open.kept-aside", sentence, listing(aside)),
            remedies.of(reason.problem().fixes(), opening.wanted(), again)));
  }

  /** What could be chosen for a layer as well. */
  List<Message.Remedy> others(Case opened, Role role, Consumer<ReadingChoices> read) {
    return remedies.of(opened.others(role), opened.choices(), read);
  }

  /** Says that reading ended unexpectedly. */
  void failed(Throwable reason) {
    new Trouble(messages, words, "open.failed").tell(reason);
  }

  private String listing(Map<Role, Path> files) {
    return files.entrySet().stream()
        .map(
            entry ->
                words.get(
                    "open.file",
                    words.get("role." + entry.getKey().name()),
                    String.valueOf(entry.getValue().getFileName())))
        .collect(Collectors.joining(", "));
  }
}
