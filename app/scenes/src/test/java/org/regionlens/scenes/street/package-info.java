/** Tests of the street: who is about, and how they are seen. */
package org.regionlens.scenes.street;
