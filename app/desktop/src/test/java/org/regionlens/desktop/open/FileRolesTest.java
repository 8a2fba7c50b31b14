package org.regionlens.desktop.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.media.reading.InputNote.Role;

/** Which file is what. */
final class FileRolesTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void namesDecideFirst() throws Exception {
    assertThat(guess("a_image.png", "a_mask.png", "a_logits_bce.npy"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Role.IMAGE, Path.of("a_image.png"),
                Role.MASK, Path.of("a_mask.png"),
                Role.PREDICTION, Path.of("a_logits_bce.npy")));
    assertThat(guess("img.png", "gt.png", "pred.png").keySet()).containsOnly(Role.values());
    assertThat(guess("frankfurt_gtFine_labelIds.png")).containsOnlyKeys(Role.MASK);
    assertThat(guess("photo_softmax.npy")).containsOnlyKeys(Role.PREDICTION);
  }

  @Test
  void contentDecidesWhereNamesDoNot() throws Exception {
    Path colour = picture("1.png", BufferedImage.TYPE_INT_RGB);
    Path grey = picture("2.png", BufferedImage.TYPE_BYTE_GRAY);
    Path palette = picture("3.png", BufferedImage.TYPE_BYTE_INDEXED);
    Path numbers = array("4.npy", "<f4");
    Path whole = array("5.npy", "|u1");
    assertThat(FileRoles.guess(List.of(colour))).containsOnlyKeys(Role.IMAGE);
    assertThat(FileRoles.guess(List.of(grey))).containsOnlyKeys(Role.MASK);
    assertThat(FileRoles.guess(List.of(palette))).containsOnlyKeys(Role.MASK);
    assertThat(FileRoles.guess(List.of(numbers))).containsOnlyKeys(Role.PREDICTION);
    assertThat(FileRoles.guess(List.of(whole))).containsOnlyKeys(Role.MASK);
    assertThat(guess("scene.jpg")).containsOnlyKeys(Role.IMAGE);
  }

  @Test
  void twoFilesForOnePlaceAreRefused() {
    assertThatThrownBy(() -> guess("a_mask.png", "b_mask.png"))
        .isInstanceOf(FileRoles.Ambiguous.class);
  }

  private static Map<Role, Path> guess(String... names) throws FileRoles.Ambiguous {
    return FileRoles.guess(List.of(names).stream().map(Path::of).toList());
  }

  private Path picture(String name, int type) throws IOException {
    Path file = folder.resolve(name);
    ImageIO.write(new BufferedImage(4, 3, type), "png", file.toFile());
    return file;
  }

  private Path array(String name, String type) throws IOException {
    Path file = folder.resolve(name);
    String header = "\u0093NUMPY\u0001\u0000v\u0000{'descr': '" + type + "', 'shape': (3, 4)}";
    Files.write(file, header.getBytes(StandardCharsets.ISO_8859_1));
    return file;
  }
}
