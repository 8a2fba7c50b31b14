/**
 * Scenes rendered by the program itself from a seed, written as image, masks, prediction and
 * manifest: those that come with it, and as many others as wanted.
 */
package org.regionlens.scenes;
