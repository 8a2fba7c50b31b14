package org.regionlens.media.format;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.regionlens.media.image.DecodeJob;
import org.regionlens.media.image.IndexedPicture;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.text.Phrase;
import org.regionlens.media.text.UnreadableException;

/**
 * GIF or BMP.
 *
 * @param title of the format, which is its ending too
 * @param signature tells it by the first bytes
 */
record IndexedFormat(String title, Predicate<byte[]> signature) implements Format {
  static final Format GIF = new IndexedFormat("GIF", IndexedPicture::isGif);
  static final Format BMP = new IndexedFormat("BMP", IndexedPicture::isBmp);

  @Override
  public List<String> endings() {
    return List.of(title.toLowerCase(Locale.ROOT));
  }

  @Override
  public Set<Role> roles() {
    return EnumSet.allOf(Role.class);
  }

  @Override
  public boolean matches(FileHead head) {
    return signature.test(head.bytes());
  }

  @Override
  public Role usual(FileHead head) {
    return Role.MASK;
  }

  @Override
  public Phrase describe(InputContent content) throws UnreadableException {
    return Phrase.of("inspect.indexed", title);
  }

  @Override
  public Stored read(InputContent content, DecodeJob job) throws UnreadableException {
    IndexedPicture picture = IndexedPicture.read(content.bytes(), job);
    return new Stored.Picture(
        picture.height(),
        picture.width(),
        picture.values(),
        switch (picture.form()) {
          case GREY -> Stored.Form.GREY;
          case PALETTE -> Stored.Form.PALETTE;
          case COLOUR -> Stored.Form.COLOUR;
        },
        8,
        picture.palette(),
        picture.more() ? List.of(Phrase.of("read.note.animated")) : List.of());
  }
}
