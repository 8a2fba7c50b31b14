package org.regionlens.scenes.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** What is drawn must lie where a pinhole camera sees it. */
class SampleBufferTest {
  private static final int WIDTH = 40;
  private static final int HEIGHT = 30;
  private static final Camera CAMERA = new Camera(WIDTH, HEIGHT, 20, 20, 15, new Vec3(0, 0, 0));

  /** A surface of one class and one light. */
  private record Flat(int part, double value) implements Surface {
    @Override
    public Rgb shade(Fragment fragment) {
      return Rgb.grey(value);
    }
  }

  /** Shows the place it is asked for. */
  private record Places() implements Surface {
    @Override
    public int part() {
      return 1;
    }

    @Override
    public Rgb shade(Fragment f) {
      return new Rgb(f.x(), f.y(), f.z());
    }
  }

  private final SampleBuffer buffer = new SampleBuffer(CAMERA);

  private int[] labels() {
    return new Resolver(buffer, new Flat(0, 0)).labels(0, 1, 2, 3);
  }

  private static Facet wall(double left, double bottom, double width, double height, double z) {
    return Facet.quad(new Vec3(left, bottom, z), new Vec3(width, 0, 0), new Vec3(0, height, 0));
  }

  @Test
  void aWallFillsThePixelsItCovers() {
    // 20 pixels per metre at 1 m, 10 at 2 m: x −0.5…1 m is columns 15…30, y 0…1 m is rows 5…15.
    buffer.draw(wall(-0.5, 0, 1.5, 1, 2), new Flat(1, 1));

    int[] labels = labels();
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        boolean inside = x >= 15 && x < 30 && y >= 5 && y < 15;
        assertThat(labels[y * WIDTH + x]).as("%d, %d", x, y).isEqualTo(inside ? 1 : 0);
      }
    }
  }

  @Test
  void theNearerSurfaceIsSeenWhateverTheOrder() {
    buffer.draw(wall(-1, -1, 2, 2, 2), new Flat(1, 1));
    buffer.draw(wall(-1, -1, 2, 2, 4), new Flat(2, 1));
    buffer.draw(wall(-0.1, -0.1, 0.2, 0.2, 1), new Flat(3, 1));

    assertThat(labels()[15 * WIDTH + 20]).isEqualTo(3);
    assertThat(labels()[15 * WIDTH + 12]).isEqualTo(1);
  }

  @Test
  void aGroundThatRunsPastTheCameraFillsAllBelowTheHorizon() {
    buffer.draw(
        Facet.quad(new Vec3(-500, -1, -5), new Vec3(0, 0, 2000), new Vec3(1000, 0, 0)),
        new Flat(2, 1));

    int[] labels = labels();
    assertThat(labels[14 * WIDTH + 20]).isZero();
    for (int y = 16; y < HEIGHT; y++) {
      assertThat(labels[y * WIDTH]).as("row %d", y).isEqualTo(2);
      assertThat(labels[y * WIDTH + WIDTH - 1]).as("row %d", y).isEqualTo(2);
    }
  }

  @Test
  void shadingHappensAtThePlaceThatIsSeen() {
    buffer.draw(
        Facet.quad(new Vec3(-9, -1, 1), new Vec3(0, 0, 50), new Vec3(18, 0, 0)), new Places());

    float[] light = new Resolver(buffer, new Flat(0, 0)).light();
    // The centre of pixel (25, 24): slope 9.5 / 20 downwards, so depth 20 / 9.5.
    int at = (24 * WIDTH + 25) * 3;
    assertThat(light[at + 1]).isCloseTo(-1f, within(1e-4f));
    assertThat(light[at + 2]).isCloseTo((float) (20 / 9.5), within(0.01f));
    assertThat(light[at]).isCloseTo((float) (20 / 9.5 * 5.5 / 20), within(0.01f));
  }

  @Test
  void aDiscCoversTheAreaOfItsEllipse() {
    buffer.draw(
        Facet.disc(new Vec3(0, 0, 1), new Vec3(0.8, 0, 0), new Vec3(0, 0.5, 0)), new Flat(1, 1));

    double covered = 0;
    float[] light = new Resolver(buffer, new Flat(0, 0)).light();
    for (int i = 0; i < light.length; i += 3) {
      covered += light[i];
    }
    assertThat(covered).isCloseTo(Math.PI * 16 * 10, within(6.0));
  }

  @Test
  void aFarWireNeverBreaksAndStaysThin() {
    buffer.draw(new Vec3(-30, 3, 40), new Vec3(31, 20, 45), 0.001, 0.001, 1.25, new Flat(1, 1));

    int[] labels = labels();
    int last = -1;
    for (int x = 8; x < 32; x++) {
      int count = 0;
      int row = -1;
      for (int y = 0; y < HEIGHT; y++) {
        if (labels[y * WIDTH + x] == 1) {
          count++;
          row = y;
        }
      }
      assertThat(count).as("pixels in column %d", x).isBetween(1, 2);
      if (last >= 0) {
        assertThat(Math.abs(row - last)).as("step to column %d", x).isLessThanOrEqualTo(1);
      }
      last = row;
    }
  }
}
