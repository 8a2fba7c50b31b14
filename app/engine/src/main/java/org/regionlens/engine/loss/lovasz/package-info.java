/** The Lovász extension of the Jaccard loss. */
package org.regionlens.engine.loss.lovasz;
