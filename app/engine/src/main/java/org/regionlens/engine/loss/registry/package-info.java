/** Which function computes which loss. */
package org.regionlens.engine.loss.registry;
