/** Tests of the window for reports, without a toolkit. */
package org.regionlens.desktop.report;
