package org.regionlens.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IconTest {
  @Test
  void cornersAreClearAndTheMiddleIsThePictureAtEverySize() {
    for (int size : new int[] {16, 48, 256}) {
      BufferedImage icon = Icon.draw(size);
      assertThat(icon.getRGB(0, 0) >>> 24).isZero();
      assertThat(icon.getRGB(size * 28 / 64, size * 28 / 64) >>> 24).isEqualTo(255);
      long colours =
          IntStream.range(0, size * size)
              .map(i -> icon.getRGB(i % size, i / size))
              .filter(argb -> argb >>> 24 == 255)
              .distinct()
              .count();
      assertThat(colours).isGreaterThan(4);
    }
  }

  @Test
  void eachSystemGetsItsFormWithThePngInside(@TempDir Path folder) throws Exception {
    for (String ending : new String[] {".png", ".ico", ".icns"}) {
      Icon.write(folder.resolve("icon" + ending));
    }
    assertThat(ImageIO.read(folder.resolve("icon.png").toFile()).getWidth()).isEqualTo(256);
    byte[] ico = Files.readAllBytes(folder.resolve("icon.ico"));
    ByteBuffer header = ByteBuffer.wrap(ico).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(header.getInt(14))
        .as("bytes of the picture")
        .isEqualTo(ico.length - header.getInt(18));
    byte[] icns = Files.readAllBytes(folder.resolve("icon.icns"));
    assertThat(new String(icns, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("icns");
    assertThat(ByteBuffer.wrap(icns).getInt(4)).isEqualTo(icns.length);
  }
}
