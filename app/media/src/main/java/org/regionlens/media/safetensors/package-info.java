/** The safetensors format: a header of JSON, then the tensors one after the other. */
package org.regionlens.media.safetensors;
