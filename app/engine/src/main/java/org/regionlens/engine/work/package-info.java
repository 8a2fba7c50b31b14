/**
 * Who does the work: threads that never change a result, and the word that it is no longer wanted.
 */
package org.regionlens.engine.work;
