package org.regionlens.desktop.files;

import org.regionlens.media.remember.RememberedChoices;

/**
 * What the window needs from outside to look after files.
 *
 * @param remembered how the files of a folder were read
 * @param watch hears of files that change
 * @param limit how large pictures may be
 */
public record FileServices(
    RememberedChoices remembered, FileWatch watch, PixelLimitSetting limit) {}
