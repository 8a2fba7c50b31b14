package org.regionlens.media.mask;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.labels.LabelTable;
import org.regionlens.media.rle.PanopticJson;
import org.regionlens.media.text.Phrase;

/**
 * What is known of the classes beside the mask's own file.
 *
 * @param chosen the table the user chose, or null
 * @param sidecar the table that lies beside the mask, or null
 * @param sidecarName the name of its file; empty if there is none
 * @param panoptic the segments of a panoptic picture, or null
 * @param note what must be said of a file beside the mask, or null
 */
public record Tables(
    @Nullable LabelTable chosen,
    @Nullable LabelTable sidecar,
    String sidecarName,
    @Nullable PanopticJson panoptic,
    @Nullable Phrase note) {
  public static final Tables NONE = new Tables(null, null, "", null, null);

  /** The table that goes before what the mask's name and values say. */
  public Optional<LabelTable> given() {
    return Optional.ofNullable(chosen != null ? chosen : sidecar);
  }
}
