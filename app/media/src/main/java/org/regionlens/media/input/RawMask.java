package org.regionlens.media.input;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mask as its file holds it.
 *
 * @param height pixels
 * @param width pixels
 * @param values height·width numbers, row-major; not changed afterwards
 * @param greyBits bits per sample if the file is a grey picture, else 0
 * @param palette ARGB colours by index if the file is a palette picture, else null
 * @param readAs key of the words for how it was read; {0} is {@code detail}
 * @param detail what the key's words want to know
 */
record RawMask(
    int height,
    int width,
    int[] values,
    int greyBits,
    @Nullable List<Integer> palette,
    String readAs,
    String detail) {}
