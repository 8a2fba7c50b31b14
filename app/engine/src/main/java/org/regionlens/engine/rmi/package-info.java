/**
 * The d×d algebra of the region loss: from scatter matrices to L, I and the factors of the maps.
 */
package org.regionlens.engine.rmi;
