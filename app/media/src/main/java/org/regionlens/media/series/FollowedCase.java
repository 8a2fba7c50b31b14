package org.regionlens.media.series;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.regionlens.engine.series.SeriesSource;
import org.regionlens.engine.series.StepId;
import org.regionlens.media.format.InputContent;
import org.regionlens.media.input.CaseFiles;
import org.regionlens.media.input.CaseLoader;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.text.UnreadableException;
import org.regionlens.media.text.Words;

/**
 * Files that make a series, and may go on doing so: whoever wants to follow them asks for the
 * latest snapshot every second or so, off the window's thread.
 */
public final class FollowedCase implements SeriesSource {

  /** Looks at the files. */
  @FunctionalInterface
  interface Look {
    /**
     * The steps as they are now.
     *
     * @throws IOException if the files cannot be seen
     * @throws UnreadableException if they are no series any longer
     */
    List<StepContent> steps() throws IOException, UnreadableException;
  }

  /**
   * A step that was seen.
   *
   * @param id number and label
   * @param key what tells its content
   * @param content reads its prediction
   */
  record StepContent(StepId id, Object key, Content content) {}

  /** Reads a prediction. */
  @FunctionalInterface
  interface Content {
    InputContent read() throws InputException;
  }

  /**
   * What does not change while a series grows.
   *
   * @param name what the series is called
   * @param files image and mask; the file in the place of the prediction is not read
   * @param choices how files are read
   * @param others other pictures of the same run, by name
   */
  record Fixed(String name, CaseFiles files, ReadingChoices choices, List<String> others) {}

  private final Fixed fixed;
  private final Look look;
  private final CaseLoader loader;
  private final Words words;
  private CaseSeries last = new CaseSeries(List.of(), true);
  private String trouble = "";

  FollowedCase(Fixed fixed, Look look, CaseLoader loader, Words words) {
    this.fixed = fixed;
    this.look = look;
    this.loader = loader;
    this.words = words;
  }

  @Override
  public synchronized CaseSeries latest() {
    try {
      CaseSeries now = new CaseSeries(look.steps().stream().map(this::step).toList(), true);
      trouble = "";
      if (!now.isSameAs(last)) {
        last = now;
      }
    } catch (UnreadableException e) {
      trouble = e.sentence(words, fixed.name());
    } catch (IOException e) {
      trouble = words.get("series.unseen", fixed.name(), String.valueOf(e.getMessage()));
    }
    return last;
  }

  private CaseSeries.Step step(StepContent step) {
    return new CaseSeries.Step(
        step.id(),
        step.key(),
        () -> loader.load(fixed.files(), step.content().read(), fixed.choices()));
  }

  /** Why the last look saw nothing new, as one sentence: the folder is gone, say. */
  public synchronized Optional<String> trouble() {
    return Optional.of(trouble).filter(sentence -> !sentence.isEmpty());
  }

  /** What the series is called. */
  public String name() {
    return fixed.name();
  }

  /** Other pictures of the same run, by name. */
  public List<String> others() {
    return fixed.others();
  }
}
