package org.regionlens.media.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionlens.media.TestFiles;
import org.regionlens.media.text.UnreadableException;

class NpyStackTest {
  @TempDir private Path folder = Path.of(".");

  private Path file(String descr, String shape, byte[] data) throws IOException {
    return Files.write(
        folder.resolve("stack.npy"), TestFiles.npy(TestFiles.header(descr, false, shape), data));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "|b1", "|i1", "<i2", ">i4", "<i8", "|u1", ">u2", "<u4", "<f2", ">f2", "<f4", ">f8"
      })
  void anEntryIsWhatSelectingItGives(String descr) throws Exception {
    byte[] data = new byte[3 * 10 * (descr.charAt(2) - '0')];
    new Random(descr.hashCode()).nextBytes(data);
    Path file = file(descr, "(3, 2, 5)", data);
    NpyStack stack = NpyStack.open(file);
    assertThat(stack.shape()).containsExactly(3L, 2L, 5L);
    var whole = NpyReader.read(MemorySegment.ofArray(Files.readAllBytes(file)));
    for (int i = 0; i < 3; i++) {
      var entry = NpyReader.read(MemorySegment.ofArray(stack.entry(i)));
      assertThat(entry.type()).isEqualTo(whole.type());
      assertThat(entry.shape()).containsExactly(2, 5);
      assertThat(entry.toDoubles()).isEqualTo(whole.select(0, i).toDoubles());
    }
  }

  @Test
  void aVectorAndAnEmptyStack() throws Exception {
    NpyStack vector = NpyStack.open(file("<f4", "(3,)", new byte[12]));
    assertThat(NpyReader.read(MemorySegment.ofArray(vector.entry(2))).length()).isOne();
    assertThat(NpyStack.open(file("<f4", "(0, 2)", new byte[0])).shape()).containsExactly(0L, 2L);
  }

  @Test
  void anEntryThatIsNotThereYetIsSaid() throws Exception {
    NpyStack stack = NpyStack.open(file("<f4", "(3, 2)", new byte[20]));
    assertThat(stack.entry(1)).hasSizeGreaterThan(8);
    assertThatThrownBy(() -> stack.entry(2))
        .isInstanceOf(UnreadableException.class)
        .hasMessage("unreadable.npy.truncated");
  }

  @Test
  void anArrayThatBecomesAnotherOneIsSaid() throws Exception {
    NpyStack stack = NpyStack.open(file("<f4", "(3, 2)", new byte[24]));
    for (String shape : new String[] {"(2, 2)", "(3, 3)"}) {
      file("<f4", shape, new byte[36]);
      assertThatThrownBy(() -> stack.entry(2)).hasMessage("unreadable.npy.stack-changed");
    }
    file("<f4", "(4, 2)", new byte[32]);
    assertThat(stack.entry(2)).as("it has grown").isNotEmpty();
  }

  @Test
  void whatIsNoArrayIsSaid() throws Exception {
    Path file = folder.resolve("stack.npy");
    for (byte[] content : new byte[][] {{}, {1, 2, 3}, new byte[100]}) {
      Files.write(file, content);
      assertThatThrownBy(() -> NpyStack.open(file)).isInstanceOf(UnreadableException.class);
    }
    Path huge = file("<f8", "(4, 4611686018427387904, 4611686018427387904)", new byte[8]);
    NpyStack stack = NpyStack.open(huge);
    assertThatThrownBy(() -> stack.entry(0)).hasMessage("unreadable.npy.shape");
  }
}
