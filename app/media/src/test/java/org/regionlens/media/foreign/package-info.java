/** Files of other writers, each beside the values that NumPy says are in it. */
package org.regionlens.media.foreign;
