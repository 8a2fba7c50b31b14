package org.regionlens.media.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.media.input.Case;
import org.regionlens.media.sample.scene.Scene;
import org.regionlens.media.sample.scene.VoidBand;
import org.regionlens.media.sample.street.StreetRenderer;
import org.regionlens.media.text.Words;

/** What is bundled is what the generator renders, today and on this machine. */
class BundledSampleTest {
  private static Manifest manifest;
  private static Scene scene;

  @BeforeAll
  static void renderAgain() throws IOException {
    try (InputStream stream = resource("manifest.json")) {
      manifest = new ObjectMapper().readValue(stream, Manifest.class);
    }
    scene = StreetRenderer.fair().render(manifest.seed());
  }

  private static InputStream resource(String file) {
    return Objects.requireNonNull(
        BundledSampleTest.class.getResourceAsStream("/sample-images/street/" + file), file);
  }

  @Test
  void theSameSeedGivesTheSamePixelsAndValues() {
    assertThat(Manifest.of(scene, manifest.lookFor()))
        .as("raise the generator's version and write the samples again after a wanted change")
        .isEqualTo(manifest);
  }

  @Test
  void twoRendersAreEqual() {
    Scene again = StreetRenderer.fair().render(manifest.seed());

    assertThat(Digests.ofPicture(again.argb())).isEqualTo(Digests.ofPicture(scene.argb()));
    assertThat(Digests.ofLogits(again.logits())).isEqualTo(Digests.ofLogits(scene.logits()));
  }

  @Test
  void theBundledFilesDecodeToWhatIsRendered() throws Exception {
    Case street = new SampleLibrary(Words.load()).load("street");

    assertThat(Objects.requireNonNull(street.image()).pixels()).isEqualTo(scene.argb());
    Case withVoid = new SampleLibrary(Words.load()).loadWithVoid("street");
    assertThat(labels(street)).isEqualTo(scene.labels());
    assertThat(labels(withVoid)).isEqualTo(scene.labelsWithVoid());
    assertThat(withVoid.labels().ignored()).hasValue(VoidBand.VOID);
    assertThat(street.logits().channels()).isEqualTo(scene.logits().length);
    for (int c = 0; c < scene.logits().length; c++) {
      double[] plane = street.logits().plane(c).toDoubles();
      float[] read = new float[plane.length];
      for (int i = 0; i < plane.length; i++) {
        read[i] = (float) plane[i];
      }
      assertThat(read).isEqualTo(scene.logits()[c]);
      assertThat(street.classes().name(c)).isEqualTo(scene.classes().get(c).name());
      assertThat(street.classes().argb(c)).isEqualTo(scene.classes().get(c).argb());
    }
  }

  private static int[] labels(Case c) {
    int[] labels = new int[c.labels().width() * c.labels().height()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = c.labels().at(i);
    }
    return labels;
  }

  @Test
  void masksArePalettePicturesWithTheLabelsAsIndices() throws IOException {
    for (boolean band : new boolean[] {true, false}) {
      String file = band ? SampleFiles.MASK : SampleFiles.MASK_NO_VOID;
      int[] expected = band ? scene.labelsWithVoid() : scene.labels();
      try (InputStream stream = resource(file)) {
        byte[] bytes = stream.readAllBytes();
        assertThat(bytes[25]).as("IHDR colour type: palette").isEqualTo((byte) 3);
        var image = ImageIO.read(new ByteArrayInputStream(bytes));
        assertThat(image.getColorModel()).isInstanceOf(IndexColorModel.class);
        int[] indices =
            image
                .getRaster()
                .getSamples(0, 0, image.getWidth(), image.getHeight(), 0, (int[]) null);
        assertThat(indices).isEqualTo(expected);
        assertThat(image.getRGB(0, 0))
            .isEqualTo(
                expected[0] == VoidBand.VOID
                    ? 0xFFE0E0C0
                    : scene.classes().get(expected[0]).argb());
      }
    }
  }

  @Test
  void writingAgainGivesTheBundledFolder(@TempDir Path folder) throws IOException {
    new SampleLibrary(Words.load()).write(folder);

    for (String file :
        new String[] {SampleFiles.MANIFEST, SampleFiles.CLASSES, SampleFiles.PREDICTION}) {
      try (InputStream stream = resource(file)) {
        assertThat(Files.readAllBytes(folder.resolve("street").resolve(file)))
            .as(file)
            .isEqualTo(stream.readAllBytes());
      }
    }
    assertThat(folder.resolve("street").resolve(SampleFiles.IMAGE)).isNotEmptyFile();
  }
}
