package org.regionlens.desktop.studies;

import javafx.scene.Node;

/**
 * One tab of the studies.
 *
 * @param content fills the area
 * @param tools stands at the right of the names while the tab is in front: a legend, export
 */
public record StudyTab(Node content, Node tools) {}
