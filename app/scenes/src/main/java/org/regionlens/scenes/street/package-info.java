/**
 * A street in sunlight, laid out anew for each seed: terraces, trees, lamps and wires, cars. Every
 * surface computes the light it sends from its place and the sun.
 */
package org.regionlens.scenes.street;
