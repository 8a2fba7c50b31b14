package org.regionlens.media.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionlens.media.array.NumberArray;
import org.regionlens.media.array.Slice;
import org.regionlens.media.nifti.NiftiFile;
import org.regionlens.media.npy.NpyReader;
import org.regionlens.media.safetensors.SafetensorsFile;
import org.regionlens.media.text.UnreadableException;
import org.regionlens.media.torch.TorchFile;

/** Files of PyTorch, safetensors and nibabel (make_arrays.py). */
class ForeignArraysTest {
  private static final Map<String, byte[]> FILES = ForeignFiles.of("arrays.zip");

  private static byte[] file(String name) {
    return Objects.requireNonNull(FILES.get(name), name);
  }

  static Stream<String> names() {
    return FILES.keySet().stream().filter(name -> name.indexOf('/') < 0);
  }

  static Stream<String> tensors() {
    return names().filter(name -> !name.contains(".nii"));
  }

  static Stream<String> volumes() {
    return names().filter(name -> name.contains(".nii"));
  }

  private static Map<String, NumberArray> read(String name, byte[] bytes)
      throws UnreadableException {
    MemorySegment segment = MemorySegment.ofArray(bytes);
    if (name.contains(".safetensors")) {
      assertThat(SafetensorsFile.matches(bytes)).isTrue();
      return SafetensorsFile.read(segment);
    }
    return TorchFile.read(bytes);
  }

  @ParameterizedTest
  @MethodSource("tensors")
  void tensorsAreThoseOfTheWriter(String name) throws UnreadableException {
    Map<String, NumberArray> right =
        FILES.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(name + "/"))
            .collect(
                Collectors.toMap(
                    entry -> entry.getKey().substring(name.length() + 1).replaceAll(".npy$", ""),
                    entry -> npy(entry.getValue())));
    Map<String, NumberArray> read = read(name, file(name));
    assertThat(read.keySet()).isEqualTo(right.keySet()).isNotEmpty();
    for (Map.Entry<String, NumberArray> each : read.entrySet()) {
      NumberArray array = each.getValue();
      NumberArray wanted = Objects.requireNonNull(right.get(each.getKey()));
      assertThat(array.shape()).isEqualTo(wanted.shape());
      assertThat(array.toDoubles()).isEqualTo(wanted.toDoubles());
      if (array.type().isInteger()) {
        assertThat(array.type()).isEqualTo(wanted.type());
        assertThat(array.toLongs()).isEqualTo(wanted.toLongs());
      }
    }
  }

  private static NumberArray npy(byte[] bytes) {
    try {
      return NpyReader.read(MemorySegment.ofArray(bytes));
    } catch (UnreadableException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("volumes")
  void everySliceIsThatOfTheWriter(String name) throws UnreadableException {
    assertThat(NiftiFile.matches(file(name))).isTrue();
    NiftiFile volume = NiftiFile.read(MemorySegment.ofArray(file(name)));
    NumberArray right = npy(file(name + "/.npy"));
    assertThat(volume.head().shape()).isEqualTo(right.shape());
    for (Slice.Axis axis : Slice.Axis.values()) {
      for (int i = 0; i < volume.slices(axis); i++) {
        NumberArray slice =
            volume.isVolume() ? right.select(right.axes() - 1 - axis.place(), i) : right;
        assertThat(volume.slice(axis, i).shape()).isEqualTo(slice.shape());
        assertThat(volume.slice(axis, i).toDoubles()).isEqualTo(slice.toDoubles());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "checkpoint.pth,unreadable.torch.checkpoint",
    "checkpoint2.ckpt,unreadable.torch.checkpoint",
    "module.pt,unreadable.torch.global",
    "numpy.pt,unreadable.torch.global",
    "sparse.pt,unreadable.torch.global",
    "complex.pt,unreadable.torch.global",
    "legacy.pt,unreadable.torch.legacy",
    "nothing.pt,unreadable.torch.none",
    "empty.pt,unreadable.npy.empty",
    "program.pt,unreadable.torch.program",
    "zipped_again.pt,unreadable.torch.compressed",
    "float8.safetensors,unreadable.safetensors.type",
  })
  void whatHoldsNoOutputsIsTold(String name, String reason) {
    assertThat(
            assertThrows(UnreadableException.class, () -> read(name, file("refused/" + name)))
                .key())
        .isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "complex.nii,unreadable.nifti.type",
    "rgb.nii,unreadable.nifti.type",
    "pair.hdr,unreadable.nifti.pair",
  })
  void volumesThatAreNotReadAreTold(String name, String reason) {
    MemorySegment file = MemorySegment.ofArray(file("refused/" + name));
    assertThat(assertThrows(UnreadableException.class, () -> NiftiFile.read(file)).key())
        .isEqualTo(reason);
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyCutAndEveryWrongByteIsRefusedOrHarmless(String name) {
    byte[] whole = file(name);
    IntStream.iterate(1, length -> length < whole.length, length -> length + 1 + whole.length / 97)
        .forEach(
            length -> {
              tried(name, Arrays.copyOf(whole, length));
              byte[] wrong = whole.clone();
              wrong[length] ^= (byte) (1 + length % 255);
              tried(name, wrong);
            });
  }

  private static void tried(String name, byte[] bytes) {
    try {
      if (name.contains(".nii")) {
        NiftiFile.read(MemorySegment.ofArray(bytes)).slice(Slice.Axis.K, 0);
      } else {
        if (name.contains(".safetensors")) {
          SafetensorsFile.read(MemorySegment.ofArray(bytes));
        } else {
          TorchFile.read(bytes);
        }
      }
    } catch (UnreadableException e) {
      assertThat(e.key()).startsWith("unreadable.");
    }
  }
}
