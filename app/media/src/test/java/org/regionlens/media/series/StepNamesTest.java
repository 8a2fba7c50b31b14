package org.regionlens.media.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepNamesTest {

  private static String steps(String files, @Nullable String one) {
    List<Path> all = Arrays.stream(files.split(" ")).map(Path::of).toList();
    return StepNames.of(all, one == null ? null : Path.of(one)).stream()
        .map(step -> step.id().number() + "=" + step.file())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // Natural order, with and without zeros.
        "e10.npy e9.npy e100.npy, -, 9=e9.npy 10=e10.npy 100=e100.npy",
        "00000100.npy 00000020.npy, -, 20=00000020.npy 100=00000100.npy",
        // What stays the same is no step: network 2, fold 1.
        "unet2_e1_f1.npy unet2_e2_f1.npy, -, 1=unet2_e1_f1.npy 2=unet2_e2_f1.npy",
        // A score in the name is behind the step.
        "e1_loss0.35.npy e2_loss0.31.npy e3_loss0.30.npy, -,"
            + " 1=e1_loss0.35.npy 2=e2_loss0.31.npy 3=e3_loss0.30.npy",
        // Two checkpoints of an epoch: the step tells them apart.
        "epoch=0-step=10.npy epoch=0-step=20.npy epoch=1-step=30.npy, -,"
            + " 10=epoch=0-step=10.npy 20=epoch=0-step=20.npy 30=epoch=1-step=30.npy",
        // Other files beside them are no steps.
        "best.npy e1.npy e2.npy other3.npy, -, 1=e1.npy 2=e2.npy",
        "e1.npy e2.npy E3.npy, -, 1=e1.npy 2=e2.npy",
        // A single file, and an identifier too long for a number.
        "run3_epoch7.npy, -, 7=run3_epoch7.npy",
        "id12345678901234567890_1.npy id12345678901234567890_2.npy, -,"
            + " 1=id12345678901234567890_1.npy 2=id12345678901234567890_2.npy",
        // Several series in one folder: the named file tells which.
        "img5_e1.npy img5_e2.npy img6_e1.npy img6_e2.npy, img6_e1.npy,"
            + " 1=img6_e1.npy 2=img6_e2.npy",
        "e1_img5.npy e2_img5.npy e3_img5.npy e1_img6.npy e2_img6.npy e3_img6.npy, e2_img5.npy,"
            + " 1=e1_img5.npy 2=e2_img5.npy 3=e3_img5.npy",
        "a1.npy a2.npy b1.npy b2.npy b3.npy, a1.npy, 1=a1.npy 2=a2.npy",
      })
  void theNumberThatTellsTheFilesApartIsTheStep(String files, @Nullable String one, String steps) {
    assertThat(steps(files, one)).isEqualTo(steps);
  }

  @Test
  void namesThatTellNoSeriesAreNone() {
    assertThat(steps("best.npy last.npy", null)).isEmpty();
    assertThat(steps("img5_e1.npy img5_e2.npy img6_e1.npy img6_e2.npy", null)).isEmpty();
    assertThat(steps("1.npy 01.npy", null)).isEmpty();
    assertThat(steps("e1.npy", "other.npy")).isEmpty();
  }
}
