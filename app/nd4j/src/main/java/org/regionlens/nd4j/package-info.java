/** The published algorithm in array language: readable beside the paper, slow, the oracle. */
package org.regionlens.nd4j;
