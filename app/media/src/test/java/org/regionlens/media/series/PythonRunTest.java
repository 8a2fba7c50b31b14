package org.regionlens.media.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.media.Tools;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.Activation;

/** A run that regionlens.py has written, with the real NumPy. */
class PythonRunTest {
  @TempDir private Path folder = Path.of(".");

  @Test
  void whatPythonLogsIsWhatIsRead() throws Exception {
    assumeTrue(Tools.hasNumpy(), "Python with NumPy is not installed");
    Tools.python("write_run.py", Path.of("../python").toAbsolutePath(), folder.resolve("run7"));
    FollowedCase followed = StepsOnDisk.open(folder.resolve("run7"));
    assertThat(followed.name()).isEqualTo("run7");
    CaseSeries series = followed.latest();
    assertThat(StepsOnDisk.numbers(series)).containsExactly(0L, 5L, 10L);
    for (int i = 0; i < 3; i++) {
      Case at = series.caseAt(i);
      assertThat(at.name()).isEqualTo("val_003");
      assertThat(at.image()).isNotNull();
      assertThat(at.classes().name(2)).isEqualTo("car");
      assertThat(at.choices().activation()).isEqualTo(Activation.SIGMOID);
      assertThat(at.labels().ignored()).isEqualTo(OptionalInt.of(-1));
      for (int c = 0; c < 3; c++) {
        for (int pixel = 0; pixel < 12; pixel++) {
          assertThat(at.logits().plane(c).get(pixel)).isEqualTo(5 * i + c + pixel / 64.0 - 4);
          assertThat(at.labels().at(pixel)).isEqualTo(pixel % 4 - 1);
        }
      }
    }
  }
}
