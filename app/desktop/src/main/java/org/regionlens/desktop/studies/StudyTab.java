package org.regionlens.desktop.studies;

import javafx.scene.Node;

/**
 * One tab of the studies.
 *
 * @param id short name, unique among the tabs; see {@link StudiesViewModel#shown}
 * @param title its name
 * @param content fills the area
 * @param tools stands at the right of the names while the tab is in front: a legend, export
 */
public record StudyTab(String id, String title, Node content, Node tools) {}
