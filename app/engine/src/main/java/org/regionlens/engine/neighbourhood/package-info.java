/**
 * What happens at one pixel: the window around it, and what every window that holds it does to it
 * (docs/method, "At one pixel").
 */
package org.regionlens.engine.neighbourhood;
