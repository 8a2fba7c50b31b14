/**
 * The bottom area of the window: tabs, one for each study, that fold away together. It knows no
 * study; a study adds its tab and hears whether it can be seen, and computes only then.
 */
package org.regionlens.desktop.studies;
