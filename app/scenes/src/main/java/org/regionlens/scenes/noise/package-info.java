/**
 * Seeded random numbers and lattice noise made of exact arithmetic only: the same on every machine.
 */
package org.regionlens.scenes.noise;
