/**
 * Reports on folders of cases: every case's numbers, the profile of all together, and one page to
 * read them on.
 */
package org.regionlens.media.report;
