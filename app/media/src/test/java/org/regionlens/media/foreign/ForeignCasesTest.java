package org.regionlens.media.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionlens.media.array.Slice;
import org.regionlens.media.format.InputContent;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.CaseContents;
import org.regionlens.media.input.CaseLoader;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.text.Words;

/** The same case in every format gives the same labels and logits (make_cases.py). */
class ForeignCasesTest {
  private static final Map<String, byte[]> FILES = ForeignFiles.of("cases.zip");
  private static final CaseLoader LOADER = new CaseLoader(Words.load(Locale.ROOT));

  private static InputContent content(String name) {
    return new InputContent(
        Path.of("folder").resolve(name), Objects.requireNonNull(FILES.get(name), name));
  }

  private static Case open(
      @Nullable String image, String mask, String prediction, ReadingChoices choices)
      throws InputException {
    return LOADER.load(
        new CaseContents(
            "case",
            image == null ? null : content(image),
            content(mask),
            content(prediction),
            null),
        choices);
  }

  private static Case right() throws InputException {
    return open(null, "mask.npy", "logits.npy", ReadingChoices.defaults());
  }

  private static void assertSame(Case read) throws InputException {
    Case right = right();
    assertThat(read.labels().counts()).isEqualTo(right.labels().counts());
    for (int i = 0; i < 9 * 12; i++) {
      assertThat(read.labels().at(i)).isEqualTo(right.labels().at(i));
    }
    assertThat(read.logits().channels()).isEqualTo(3);
    for (int c = 0; c < 3; c++) {
      for (int i = 0; i < 9 * 12; i++) {
        assertThat(read.logits().plane(c).get(i)).isEqualTo(right.logits().plane(c).get(i));
      }
    }
  }

  static Stream<String> masks() {
    return plain("mask");
  }

  static Stream<String> predictions() {
    return plain("logits");
  }

  private static Stream<String> plain(String begin) {
    return FILES.keySet().stream()
        .filter(name -> name.startsWith(begin) && !name.contains("sagittal"));
  }

  @ParameterizedTest
  @MethodSource("masks")
  void labels(String mask) throws InputException {
    assertSame(open(null, mask, "logits.npy", ReadingChoices.defaults()));
  }

  @ParameterizedTest
  @MethodSource("predictions")
  void logits(String prediction) throws InputException {
    assertSame(open(null, "mask.npy", prediction, ReadingChoices.defaults()));
  }

  @Test
  void oneFileMayHoldBoth() throws InputException {
    assertSame(open(null, "logits_dict.pt", "logits_dict.pt", ReadingChoices.defaults()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"image.npy", "image_2d.nii", "image_volume.nii.gz"})
  void images(String image) throws InputException {
    Case read = open(image, "mask.npy", "logits.npy", ReadingChoices.defaults());
    byte[] npy = Objects.requireNonNull(FILES.get("image.npy"));
    int[] pixels = Objects.requireNonNull(read.image()).pixels();
    for (int i = 0; i < pixels.length; i++) {
      assertThat(pixels[i] & 0xff).isEqualTo(npy[npy.length - pixels.length + i] & 0xff);
    }
  }

  @Test
  void theSliceThatIsChosenIsRead() throws InputException {
    ReadingChoices first = ReadingChoices.defaults().withSlice(new Slice(Slice.Axis.I, 0));
    Case read =
        open("image_sagittal.nii.gz", "mask_sagittal.nii.gz", "logits_sagittal.nii.gz", first);
    assertSame(read);
    assertThat(read.inputs().get(1).readAs()).contains("slice 0 across axis i (0 to 2)");
    Case other = read.reading(first.withSlice(new Slice(Slice.Axis.I, 2)));
    assertThat(other.labels().counts()).containsOnlyKeys(0);
    ReadingChoices beyond = first.withSlice(new Slice(Slice.Axis.I, 3));
    InputException refusal = assertThrows(InputException.class, () -> read.reading(beyond));
    assertThat(refusal.problem().what().key()).isEqualTo("unreadable.nifti.slice");
  }

  @ParameterizedTest
  @CsvSource({"mask_white.tif,turned round", "logits_pages.tif,pages", "mask_pages.tif,page 1"})
  void whatWasDoneIsSaid(String name, String words) throws InputException {
    boolean mask = name.startsWith("mask");
    Case read =
        open(null, mask ? name : "mask.npy", mask ? "logits.npy" : name, ReadingChoices.defaults());
    assertThat(read.inputs().get(mask ? 0 : 1).readAs()).contains(words);
  }

  @Test
  void aPageCanBeChosen() throws InputException {
    ReadingChoices third = ReadingChoices.defaults().withKey(Role.MASK, "page 3");
    assertThat(open(null, "mask_pages.tif", "logits.npy", third).labels().counts())
        .containsOnlyKeys(0);
  }
}
