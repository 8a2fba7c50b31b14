/** Values that are kept for the next request, named by what they depend on. */
package org.regionlens.engine.memo;
