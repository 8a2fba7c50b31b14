/** What if the prediction were different: shifted, blurred, noisy, painted. */
package org.regionlens.desktop.whatif;
