package org.regionlens.engine;

import java.util.List;

/**
 * The losses of one class. NaN means "no value"; the reason stands in the notes.
 *
 * @param index class index (with one channel: 1)
 * @param rmi L_c, nats per region pixel
 * @param rmiNormalised L_c − ½ log N, or NaN where the ridge dominates or there is no value
 * @param mi I_c, the Gaussian estimate of mutual information, nats
 * @param points N, the number of points that were kept
 * @param signal false where labels or prediction are constant on the cells of the kept windows, or
 *     no point is left
 * @param ridge the α that was used: the setting, or a larger one where a factorisation failed
 * @param notes what a reader must know about these values
 */
public record ClassResult(
    int index,
    double rmi,
    double rmiNormalised,
    double mi,
    long points,
    boolean signal,
    double ridge,
    List<Note> notes) {
  public ClassResult {
    notes = List.copyOf(notes);
  }

  /** Reasons and warnings; their words stand in the text resources under {@code note.NAME}. */
  public enum Note {
    /** The grid is smaller than R in a direction: no value. */
    GRID_SMALLER_THAN_WINDOW,
    /** Every window holds an ignored pixel: no value. */
    NO_POINT_LEFT,
    /** The labels are constant on all cells that a kept window holds: no signal. */
    LABELS_CONSTANT,
    /** The prediction is constant on all cells that a kept window holds: no signal, I = 0. */
    PREDICTION_CONSTANT,
    /** N &lt; 2d: the value says little. */
    FEW_POINTS,
    /** A factorisation failed and a larger ridge was used. */
    RIDGE_RAISED,
    /** With interpolation labels and prediction are misregistered by part of a cell. */
    INTERPOLATION_MISREGISTERS
  }
}
