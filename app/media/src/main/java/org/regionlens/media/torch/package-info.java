/**
 * Tensors in files of {@code torch.save} since PyTorch 1.6: a ZIP archive of one pickle and the
 * bytes of the storages. The pickle is read by a machine that knows the few opcodes and globals
 * tensors need; nothing that a file names is ever looked up or called.
 */
package org.regionlens.media.torch;
