/**
 * The narrow interface behind which the expensive sums are done, and the plain-loop implementation.
 */
package org.regionlens.engine.kernel;
