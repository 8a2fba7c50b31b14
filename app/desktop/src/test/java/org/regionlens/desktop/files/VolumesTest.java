package org.regionlens.desktop.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.media.array.Slice;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.reading.ReadingChoices;

/** Going through the slices of volumes, and from volume to volume. */
class VolumesTest {
  private static final int SIZE = 6;
  private static final int SLICES = 3;

  @TempDir Path folder;

  private FilesFixture fixture;

  @BeforeEach
  void twoVolumes() throws IOException {
    fixture = new FilesFixture(folder);
    for (String name : new String[] {"a", "b"}) {
      mask(name);
      prediction(name);
    }
    fixture.opener.open(
        Map.of(
            Role.MASK, folder.resolve("a_mask.nii"),
            Role.PREDICTION, folder.resolve("a_logits.nii")),
        ReadingChoices.defaults());
  }

  /** Label 1 at as many pixels as the number of the slice. */
  private void mask(String name) throws IOException {
    byte[] labels = new byte[SIZE * SIZE * SLICES];
    for (int slice = 0; slice < SLICES; slice++) {
      for (int i = 0; i < slice; i++) {
        labels[slice * SIZE * SIZE + i] = 1;
      }
    }
    write(name + "_mask.nii", 2, 8, labels, SIZE, SIZE, SLICES);
  }

  private void prediction(String name) throws IOException {
    ByteBuffer logits =
        ByteBuffer.allocate(4 * SIZE * SIZE * SLICES * 2).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; logits.hasRemaining(); i++) {
      logits.putFloat(i % 7 - 3.5f);
    }
    write(name + "_logits.nii", 16, 32, logits.array(), SIZE, SIZE, SLICES, 2);
  }

  private void write(String name, int code, int bits, byte[] voxels, int... sizes)
      throws IOException {
    ByteBuffer file = ByteBuffer.allocate(352 + voxels.length).order(ByteOrder.LITTLE_ENDIAN);
    file.putInt(0, 348).putShort(40, (short) sizes.length);
    for (int i = 0; i < sizes.length; i++) {
      file.putShort(42 + 2 * i, (short) sizes[i]);
    }
    file.putShort(70, (short) code).putShort(72, (short) bits).putFloat(108, 352);
    file.put(344, "n+1".getBytes(StandardCharsets.US_ASCII)).put(352, voxels);
    Files.write(folder.resolve(name), file.array());
  }

  private int marked() {
    return fixture.subject().labels().counts().getOrDefault(1, 0);
  }

  @Test
  void theMiddleIsShownFirstAndItsNeighboursFollow() {
    assertThat(marked()).isEqualTo(1);
    assertThat(fixture.around.place().get()).contains("slice 1 of 0–2");
    fixture.around.next();
    assertThat(marked()).isEqualTo(2);
    assertThat(fixture.opener.choices().get().slice()).isEqualTo(new Slice(Slice.Axis.K, 2));
    fixture.around.previous();
    fixture.around.previous();
    assertThat(marked()).isZero();
    assertThat(fixture.around.hasPrevious().get()).isFalse();
    assertThat(fixture.around.hasNext().get()).isTrue();
  }

  @Test
  void afterTheLastSliceComesTheNextVolume() {
    fixture.around.next();
    fixture.around.next();
    assertThat(String.valueOf(fixture.subject().inputs().getFirst().path())).endsWith("b_mask.nii");
    assertThat(fixture.around.place().get()).contains("slice 0 of 0–2");
    fixture.around.previous();
    assertThat(String.valueOf(fixture.subject().inputs().getFirst().path())).endsWith("a_mask.nii");
    assertThat(fixture.around.place().get()).contains("slice 2 of 0–2");
  }

  @Test
  void anotherReadingKeepsTheSlice() {
    fixture.around.next();
    fixture.opener.read(fixture.opener.choices().get().withBackgroundLabels(Set.of(0)));
    assertThat(marked()).isEqualTo(2);
  }
}
