/** The published algorithm in array language: readable beside the paper, slow, the oracle. */
package org.regionlens.engine.nd4j;
