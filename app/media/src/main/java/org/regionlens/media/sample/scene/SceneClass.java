package org.regionlens.media.sample.scene;

/** A class of a scene: its label, name and colour (opaque ARGB). */
public record SceneClass(int index, String name, int argb) {}
