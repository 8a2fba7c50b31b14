/**
 * Studies over many settings: any quantity of the losses and the edges against one parameter or
 * two. Every value is that of a single run with the same settings.
 */
package org.regionlens.engine.study;
