/** The installed program: window and command line behind one name. */
package org.regionlens.start;
