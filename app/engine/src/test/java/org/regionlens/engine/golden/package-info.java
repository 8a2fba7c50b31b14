/** The engine against reference values computed elsewhere in double precision. */
package org.regionlens.engine.golden;
