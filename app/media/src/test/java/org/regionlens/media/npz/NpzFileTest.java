package org.regionlens.media.npz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.regionlens.media.TestFiles;
import org.regionlens.media.text.UnreadableException;
import org.regionlens.media.text.Words;

class NpzFileTest {

  private static byte[] zip(Object... namesAndContents) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
        zip.write((byte[]) namesAndContents[i + 1]);
      }
    }
    return bytes.toByteArray();
  }

  private static String refusal(byte[] file) {
    UnreadableException refusal =
        assertThrows(
            UnreadableException.class,
            () -> {
              NpzFile npz = new NpzFile(file);
              npz.read(npz.entries().getFirst().key());
            });
    return refusal.sentence(Words.load(Locale.ROOT), "x.npz");
  }

  @Test
  void namesAreKeysAndNeverPaths() throws IOException, UnreadableException {
    byte[] file =
        zip(
            "readme.txt", new byte[9],
            "../../etc/x.npy", TestFiles.ints("(2,)", 7, 8),
            "/abs.npy", TestFiles.ints("(1,)", 9));
    NpzFile npz = new NpzFile(file);
    assertThat(npz.entries()).extracting(NpzFile.Entry::key).containsExactly("../../etc/x", "/abs");
    assertThat(npz.read("../../etc/x").toLongs()).containsExactly(7, 8);
  }

  @Test
  void arraysThatCannotBeReadAreListedWithTheirReason() throws IOException, UnreadableException {
    byte[] objects = TestFiles.npy(TestFiles.header("|O", false, "(1,)"), new byte[8]);
    NpzFile npz = new NpzFile(zip("o.npy", objects, "a.npy", TestFiles.ints("(1,)", 1)));
    UnreadableException reason = npz.entries().getFirst().reason();
    assertThat(reason == null ? "" : reason.key()).isEqualTo("unreadable.npy.object");
    assertThat(npz.entries().getLast().array()).isNotNull();
  }

  @Test
  void aBombIsInflatedNoFartherThanItsHeaderPromises() throws IOException {
    // 64 MB of zeros behind an array of two numbers: 64 kB in the file.
    byte[] bomb = new byte[64_000_000];
    byte[] start = TestFiles.ints("(2,)", 1, 2);
    System.arraycopy(start, 0, bomb, 0, start.length);
    assertThat(refusal(zip("a.npy", bomb))).contains("bytes more than its header promises");
    // And a promise of more than is there costs no memory, however great it is.
    byte[] promise = TestFiles.npy(TestFiles.header("<f8", false, "(100000000, 2)"), new byte[16]);
    assertThat(refusal(zip("a.npy", promise))).contains("promises 1600000000 bytes", "16 are");
    byte[] more = TestFiles.npy(TestFiles.header("<f8", false, "(100000000, 9)"), new byte[16]);
    assertThat(refusal(zip("a.npy", more))).contains("7200000");
  }

  @Test
  void damageIsRefused() throws IOException {
    byte[] good = zip("a.npy", TestFiles.ints("(3,)", 1, 2, 3));
    assertThat(refusal(new byte[] {'P', 'K', 3, 4, 0, 0})).contains("no .npz file");
    assertThat(refusal(zip("a.txt", new byte[3]))).contains("without .npy arrays");
    for (int cut = 0; cut < good.length; cut++) {
      byte[] part = Arrays.copyOf(good, cut);
      assertThat(refusal(part)).contains("x.npz");
    }
    int data = new String(good, StandardCharsets.ISO_8859_1).indexOf("a.npy") + 5;
    int refused = 0;
    for (int at = data; at < data + 40; at++) {
      byte[] changed = good.clone();
      changed[at] ^= 0x15;
      try {
        NpzFile npz = new NpzFile(changed);
        npz.read("a");
      } catch (UnreadableException e) {
        refused++;
      }
    }
    // Bits of padding may change nothing; a changed value never passes the check sum.
    assertThat(refused).isGreaterThanOrEqualTo(38);
  }
}
