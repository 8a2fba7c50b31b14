package org.regionlens.media.tiff;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.regionlens.media.array.NumberArray;
import org.regionlens.media.image.DecodeJob;
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

  /** What a sample is. */
  public TiffPicture.Kind kind() {
    return first.kind();
  }

  /** What the file says besides its values. */
  public TiffPicture.Facts facts() throws UnreadableException {
    return new TiffPicture.Facts(
        first.height(),
        first.width(),
        first.numbers().bits(),
        others,
        first.packing().method() == TiffPacking.Method.JPEG,
        first.turned()
            ? TiffPicture.White.TURNED
            : first.whiteAsStored() ? TiffPicture.White.AS_STORED : TiffPicture.White.NO);
  }

  /** Type and shape of one page, or of all as one array. */
  public NumberArray head(boolean all) throws UnreadableException {
    Axes axes = axes(all ? alike.size() : 1);
    return NumberArray.head(first.type(), axes.shape);
  }

  /**
   * A picture of the size and type of the first.
   *
   * @param index from 0 on, below {@link #pages}
   */
  public TiffPicture page(int index) throws UnreadableException {
    return picture(List.of(alike.get(index)));
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
      DecodeJob part = job.part((double) i / pages.size(), (double) (i + 1) / pages.size());
      new TiffReader(bytes, pages.get(i), part).read(values, (int) (i * first.bytes()));
    }
    Axes axes = axes(pages.size());
    NumberArray array =
        NumberArray.of(
            first.type(),
            bytes.order(),
            MemorySegment.ofArray(values),
            axes.shape,
            axes.strides,
            0);
    return new TiffPicture(
        first.kind(),
        array,
        first.planar(),
        first.kind() == TiffPicture.Kind.PALETTE ? first.palette() : null,
        facts());
  }

  /** Sizes of the axes with their strides. */
  private record Axes(int[] shape, long[] strides) {}

  /** The axes; those of one page, of one channel and of opacity are left out. */
  private Axes axes(int pages) throws UnreadableException {
    long sample = first.type().bytes();
    long pixel = sample * (first.planar() ? 1 : first.samples());
    long row = pixel * first.width();
    long[][] axes = {
      {pages, first.bytes(), pages},
      {first.channels(), row * first.height(), first.planar() ? first.channels() : 1},
      {first.height(), row, 2},
      {first.width(), pixel, 2},
      {first.channels(), sample, first.planar() ? 1 : first.channels()}
    };
    long[][] kept = Arrays.stream(axes).filter(axis -> axis[2] > 1).toArray(long[][]::new);
    int[] shape = new int[kept.length];
    long[] strides = new long[kept.length];
    for (int i = 0; i < kept.length; i++) {
      shape[i] = Math.toIntExact(kept[i][0]);
      strides[i] = kept[i][1];
    }
    return new Axes(shape, strides);
  }
}
