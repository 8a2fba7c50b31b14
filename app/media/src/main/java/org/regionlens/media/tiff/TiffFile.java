package org.regionlens.media.tiff;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.regionlens.media.image.DecodeJob;
import org.regionlens.media.array.NumberArray;
import org.regionlens.media.text.UnreadableException;

/**
 * A TIFF file, classic or big. The structure is read at once and within the file's bounds; samples
 * are read when they are asked for.
 */
public final class TiffFile {
  /** Greatest array that is made, bytes. */
  private static final long MOST_BYTES = Integer.MAX_VALUE - 16;

  /** Most pictures that are looked at. */
  private static final int MOST_PAGES = 4096;

  private final TiffBytes bytes;
  private final DecodeJob job;
  private final TiffPage first;
  private final List<TiffPage> alike = new ArrayList<>();
  private int others;

  private TiffFile(TiffBytes bytes, DecodeJob job, TiffPage first) {
    this.bytes = bytes;
    this.job = job;
    this.first = first;
    alike.add(first);
  }

  /** Whether the bytes begin as a TIFF file does, classic or big. */
  public static boolean matches(byte[] head) {
    return TiffBytes.matches(head);
  }

  /**
   * Reads the structure of a file.
   *
   * @param file the whole file
   * @throws UnreadableException if it is cut off, too large, or holds what is not read; the reason
   *     names what
   */
  public static TiffFile parse(byte[] file, DecodeJob job) throws UnreadableException {
    TiffBytes bytes = TiffBytes.of(file);
    long at = bytes.offset(bytes.isBig() ? 8 : 4);
    TiffDirectory directory = new TiffDirectory(bytes, at);
    TiffFile parsed = new TiffFile(bytes, job, TiffPage.of(directory, job.limit()));
    parsed.follow(directory.next(), at);
    return parsed;
  }

  /** Looks at the pictures after the first. What is wrong with them does not touch the first. */
  private void follow(long next, long from) {
    Set<Long> seen = new HashSet<>(Set.of(from));
    long at = next;
    while (at != 0 && seen.size() < MOST_PAGES && seen.add(at)) {
      try {
        TiffDirectory directory = new TiffDirectory(bytes, at);
        TiffPage page = TiffPage.of(directory, job.limit());
        if (!page.isAside() && page.isLike(first)) {
          alike.add(page);
        } else if (!page.isAside()) {
          others++;
        }
        at = directory.next();
      } catch (UnreadableException e) {
        others++;
        return;
      }
    }
  }

  /** How many pictures have the size and type of the first, that one among them. */
  public int pages() {
    return alike.size();
  }

  /** The first picture. */
  public TiffPicture first() throws UnreadableException {
    return picture(List.of(first));
  }

  /** All pictures of the size and type of the first as one array, the pages in front. */
  public TiffPicture stack() throws UnreadableException {
    return picture(alike);
  }

  private TiffPicture picture(List<TiffPage> pages) throws UnreadableException {
    long size = first.bytes() * pages.size();
    if (size > MOST_BYTES) {
      throw new UnreadableException("unreadable.tiff.too-many-bytes", Long.toString(size));
    }
    for (TiffPage page : pages) {
      TiffReader.requireBytes(bytes, page);
    }
    byte[] values = new byte[(int) size];
    for (int i = 0; i < pages.size(); i++) {
      DecodeJob part =
          job.part((double) i / pages.size(), (double) (i + 1) / pages.size());
      new TiffReader(bytes, pages.get(i), part).read(values, (int) (i * first.bytes()));
    }
    return new TiffPicture(
        first.kind(),
        first.numbers().bits(),
        array(values, pages.size()),
        first.planar(),
        first.kind() == TiffPicture.Kind.PALETTE ? first.palette() : null,
        facts());
  }

  private TiffPicture.Facts facts() throws UnreadableException {
    return new TiffPicture.Facts(
        first.height(),
        first.width(),
        alike.size(),
        others,
        first.packing().method() == TiffPacking.Method.JPEG,
        first.turned()
            ? TiffPicture.White.TURNED
            : first.whiteAsStored() ? TiffPicture.White.AS_STORED : TiffPicture.White.NO);
  }

  /** The values with their axes; those of one page, of one channel and of opacity are left out. */
  private NumberArray array(byte[] values, int pages) throws UnreadableException {
    long bytes = first.type().bytes();
    long row = bytes * first.width() * (first.planar() ? 1 : first.samples());
    List<Long> axes = new ArrayList<>();
    if (pages > 1) {
      axes.add((long) pages);
      axes.add(first.bytes());
    }
    boolean several = first.channels() > 1;
    if (several && first.planar()) {
      axes.add((long) first.channels());
      axes.add(row * first.height());
    }
    axes.add((long) first.height());
    axes.add(row);
    axes.add((long) first.width());
    axes.add(row / first.width());
    if (several && !first.planar()) {
      axes.add((long) first.channels());
      axes.add(bytes);
    }
    int[] shape = new int[axes.size() / 2];
    long[] strides = new long[shape.length];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = Math.toIntExact(axes.get(2 * i));
      strides[i] = axes.get(2 * i + 1);
    }
    return NumberArray.of(
        first.type(), this.bytes.order(), MemorySegment.ofArray(values), shape, strides, 0);
  }
}
