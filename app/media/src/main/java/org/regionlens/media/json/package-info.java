/** JSON of strangers, read with every value checked. */
package org.regionlens.media.json;
