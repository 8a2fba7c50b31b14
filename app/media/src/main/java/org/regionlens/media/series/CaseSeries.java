package org.regionlens.media.series;

import java.util.List;
import org.regionlens.engine.Logits;
import org.regionlens.engine.series.Series;
import org.regionlens.engine.series.StepException;
import org.regionlens.engine.series.StepId;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputException;

/** A case at several moments: one image and one mask, and a prediction a step. */
public final class CaseSeries implements Series {

  /**
   * A step.
   *
   * @param id number and label
   * @param key what tells its content
   * @param reader reads it
   */
  record Step(StepId id, Object key, Reader reader) {}

  /** Reads a step. */
  @FunctionalInterface
  interface Reader {
    Case read() throws InputException;
  }

  private final List<Step> steps;
  private final boolean growing;

  CaseSeries(List<Step> steps, boolean growing) {
    this.steps = List.copyOf(steps);
    this.growing = growing;
  }

  @Override
  public int size() {
    return steps.size();
  }

  @Override
  public StepId at(int index) {
    return steps.get(index).id();
  }

  @Override
  public Object key(int index) {
    return steps.get(index).key();
  }

  /**
   * The whole case at a step, read as if its files had been opened by themselves.
   *
   * @param index 0 … {@link #size()} − 1
   * @throws InputException if a file cannot be read or they do not belong together; other steps may
   *     be readable
   */
  public Case caseAt(int index) throws InputException {
    return steps.get(index).reader().read();
  }

  @Override
  public Logits logits(int index) throws StepException {
    try {
      return caseAt(index).givenLogits();
    } catch (InputException e) {
      throw new StepException(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public boolean growing() {
    return growing;
  }

  /** Whether another snapshot has the same steps with the same content. */
  boolean isSameAs(CaseSeries other) {
    return steps.stream()
        .map(Step::key)
        .toList()
        .equals(other.steps.stream().map(Step::key).toList());
  }
}
