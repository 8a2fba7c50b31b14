/** Makes the page on what the losses do at edges (docs/edge-behaviour.md) anew. */
package org.regionlens.benchmarks.behaviour;
