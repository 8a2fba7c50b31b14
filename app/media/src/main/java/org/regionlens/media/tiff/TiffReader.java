package org.regionlens.media.tiff;

import org.regionlens.media.image.DecodeJob;
import org.regionlens.media.text.UnreadableException;

/** Reads the samples of one picture: every block is unpacked, predicted and put in its place. */
final class TiffReader {
  /** Greatest block, bytes unpacked. */
  private static final long MOST_BLOCK = Integer.MAX_VALUE - 16;

  private final TiffBytes file;
  private final TiffPage page;
  private final DecodeJob job;
  private final TiffUnpacker unpacker;

  /** Samples that lie side by side in a block. */
  private final int together;

  private final int rowBytes;

  TiffReader(TiffBytes file, TiffPage page, DecodeJob job) throws UnreadableException {
    this.file = file;
    this.page = page;
    this.job = job;
    together = page.planar() ? 1 : page.samples();
    long bits = (long) page.blocks().blockWidth() * together * page.numbers().bits();
    long row = Math.ceilDiv(bits, 8);
    if (row * page.blocks().blockHeight() > MOST_BLOCK) {
      throw new UnreadableException("unreadable.tiff.tile");
    }
    rowBytes = (int) row;
    unpacker = new TiffUnpacker(file, page, together);
  }

  /**
   * Passes if the blocks lie within the file and can hold as many bytes as are promised.
   *
   * @throws UnreadableException if they cannot, before anything is allocated for them
   */
  static void requireBytes(TiffBytes file, TiffPage page) throws UnreadableException {
    int planes = page.planar() ? page.samples() : 1;
    long count = (long) page.blocks().across() * page.blocks().down() * planes;
    if (page.directory().count(offsets(page)) < count) {
      throw new UnreadableException("unreadable.cut-off");
    }
    long stored = 0;
    for (int i = 0; i < count; i++) {
      long length = length(file, page, i);
      file.within(page.directory().number(offsets(page), i), length);
      if (length == 0) {
        throw new UnreadableException("unreadable.tiff.sparse");
      }
      stored += length;
    }
    long promised =
        (long) page.width() * page.height() * page.samples() * page.numbers().bits() / 8;
    if (promised / page.packing().method().most() > stored) {
      throw new UnreadableException("unreadable.cut-off");
    }
  }

  private static int offsets(TiffPage page) {
    return page.blocks().tiled() ? TiffDirectory.TILE_OFFSETS : TiffDirectory.STRIP_OFFSETS;
  }

  private static long length(TiffBytes file, TiffPage page, int block) throws UnreadableException {
    int tag = page.blocks().tiled() ? TiffDirectory.TILE_COUNTS : TiffDirectory.STRIP_COUNTS;
    if (block < page.directory().count(tag)) {
      return page.directory().number(tag, block);
    }
    // Some old writers leave the lengths out.
    return file.length() - page.directory().number(offsets(page), block);
  }

  /**
   * Reads all samples in the file's byte order.
   *
   * @param to filled from an index on: rows of pixels of samples, or one plane after the other
   */
  void read(byte[] to, int from) throws UnreadableException {
    TiffBlocks blocks = page.blocks();
    int planes = page.planar() ? page.samples() : 1;
    int planeBytes = Math.toIntExact(page.bytes() / planes);
    int block = 0;
    for (int plane = 0; plane < planes; plane++) {
      for (int top = 0; top < blocks.height(); top += blocks.blockHeight()) {
        for (int left = 0; left < blocks.width(); left += blocks.blockWidth()) {
          job.cancellation().check();
          place(block++, top, left, to, from + plane * planeBytes);
          if (blocks.height() - top <= blocks.blockHeight()
              && blocks.width() - left <= blocks.blockWidth()) {
            break;
          }
        }
        job.progress().done((plane + (double) top / blocks.height()) / planes);
        if (blocks.height() - top <= blocks.blockHeight()) {
          break;
        }
      }
    }
    if (page.turned()) {
      int white = (1 << page.numbers().bits()) - 1;
      for (int i = from; i < from + planeBytes * planes; i++) {
        to[i] = (byte) (white - (to[i] & 0xff));
      }
    }
  }

  private void place(int block, int top, int left, byte[] to, int from) throws UnreadableException {
    TiffBlocks blocks = page.blocks();
    int rows = blocks.rowsAt(top);
    long length = length(file, page, block);
    int at = file.within(page.directory().number(offsets(page), block), length);
    byte[] raw = unpacker.unpack(at, (int) length, rows, rowBytes);
    TiffPredictor.undo(page, together, raw, rowBytes, file.bigEndian());
    int bytes = page.numbers().bytes();
    int count = Math.min(blocks.blockWidth(), blocks.width() - left) * together;
    for (int y = 0; y < Math.min(rows, blocks.height() - top); y++) {
      int target = from + ((top + y) * blocks.width() + left) * together * bytes;
      TiffBits.copy(page.numbers(), raw, y * rowBytes, to, target, count, file.bigEndian());
    }
  }
}
