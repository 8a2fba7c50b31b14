/** What disks and other programs do to files at the wrong moment, injected below java.nio.file. */
package org.regionlens.media.faults;
