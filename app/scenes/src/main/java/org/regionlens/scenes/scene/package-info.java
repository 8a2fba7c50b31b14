/** What every scene is: picture, labels, logits, classes; and tools that all scenes share. */
package org.regionlens.scenes.scene;
