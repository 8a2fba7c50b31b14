/**
 * The same sums with the Vector API. The one package that imports the incubating module; none of
 * its classes is loaded where the module is missing.
 */
package org.regionlens.engine.simd;
