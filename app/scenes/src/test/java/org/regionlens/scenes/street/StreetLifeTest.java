package org.regionlens.scenes.street;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.regionlens.media.labels.BundledTable;
import org.regionlens.media.labels.LabelTable;
import org.regionlens.scenes.noise.RandomStream;
import org.regionlens.scenes.raster.Camera;
import org.regionlens.scenes.raster.Resolver;
import org.regionlens.scenes.raster.Rgb;
import org.regionlens.scenes.raster.SampleBuffer;
import org.regionlens.scenes.raster.Vec3;
import org.regionlens.scenes.scene.Scene;

/** People, bicycles and fences have the size and the place that a camera gives them. */
class StreetLifeTest {
  private static final int WIDTH = 160;
  private static final int HEIGHT = 120;
  private static final double FOCAL = 420;
  private static final double METRES_AWAY = 8;

  /** Eye 1.5 m above the ground, horizon in row 20: the ground at 8 m lies in row 98.75. */
  private static final Camera CAMERA =
      new Camera(WIDTH, HEIGHT, FOCAL, 80, 20, new Vec3(0, 1.5, 0));

  private static final Vec3 FOOT = new Vec3(0, 0, METRES_AWAY);
  private static final double FOOT_ROW = 20 + FOCAL * 1.5 / METRES_AWAY;

  private final SampleBuffer buffer = new SampleBuffer(CAMERA);
  private final Daylight daylight = new Daylight(Weather.FAIR, new Vec3(0.4, 1, -0.5), 0.5);

  /** What is seen of a part: its outermost pixels and how many there are. */
  private record Seen(int left, int top, int right, int bottom, int pixels) {
    int width() {
      return right - left + 1;
    }

    int height() {
      return bottom - top + 1;
    }
  }

  private Seen seen(StreetPart part) {
    int[] labels =
        new Resolver(buffer, new Sky(Weather.FAIR, 1, 0.5)).labels(StreetLabels.ELEVEN.ofAll());
    Seen seen = new Seen(WIDTH, HEIGHT, -1, -1, 0);
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == StreetLabels.ELEVEN.of(part)) {
        int x = i % WIDTH;
        int y = i / WIDTH;
        seen =
            new Seen(
                Math.min(seen.left, x),
                Math.min(seen.top, y),
                Math.max(seen.right, x),
                Math.max(seen.bottom, y),
                seen.pixels + 1);
      }
    }
    return seen;
  }

  private Seen person(double bearing, double height) {
    RandomStream random = RandomStream.of(5, "somebody");
    new Person(buffer, daylight, Look.pedestrian(random), FOOT, bearing, height).build(random);
    return seen(StreetPart.PEDESTRIAN);
  }

  @Test
  void somebodyIsAsTallAsTheyAreAndStandsWhereTheyStand() {
    for (double height : new double[] {1.2, 1.75}) {
      Seen seen = person(0.1, height);

      assertThat((double) seen.height())
          .isCloseTo(FOCAL * height / METRES_AWAY, within(0.05 * FOCAL * height / METRES_AWAY));
      assertThat((double) seen.bottom()).isCloseTo(FOOT_ROW, within(3.0));
      assertThat(seen.width()).isBetween(seen.height() / 5, seen.height() / 2);
    }
  }

  /** Legs part where the trunk ends: its lowest sphere reaches 0.49 − 0.098 of the height down. */
  @Test
  void theTrunkEndsWhereTheLegsPart() {
    double height = 1.75;
    double focal = 4 * FOCAL;
    int width = 200;
    int middle = width / 2;
    SampleBuffer large =
        new SampleBuffer(new Camera(width, 400, focal, middle, 20, new Vec3(0, 1.5, 0)));
    Rgb grey = Rgb.grey(0.2);
    // Without coat, skirt and bag, which would hang over the legs.
    Look look = new Look(grey, grey, false, grey, grey, grey, false, false, null, null);
    new Person(large, daylight, look, FOOT, 0, height).build(RandomStream.of(5, "somebody"));

    int[] labels =
        new Resolver(large, new Sky(Weather.FAIR, 1, 0.5)).labels(StreetLabels.ELEVEN.ofAll());
    int lowest = 0;
    for (int y = 0; y < labels.length / width; y++) {
      if (labels[y * width + middle] == StreetLabels.ELEVEN.of(StreetPart.PEDESTRIAN)) {
        lowest = y;
      }
    }
    double row = 20 + focal * (1.5 - (0.49 - 0.098) * height) / METRES_AWAY;
    assertThat((double) lowest).isCloseTo(row, within(4.0));
  }

  @Test
  void somebodyIsNarrowerFromTheSideButForTheStride() {
    int front = person(0, 1.75).pixels();
    StreetLifeTest other = new StreetLifeTest();
    int side = other.person(StrictMath.PI / 2, 1.75).pixels();

    assertThat(side).isLessThan((int) (0.97 * front));
  }

  private Seen cyclist(double bearing) {
    RandomStream random = RandomStream.of(5, "rider");
    new Cyclist(buffer, daylight, Look.cyclist(random), FOOT, bearing).build(random);
    return seen(StreetPart.CYCLIST);
  }

  @Test
  void aBicycleIsLongFromTheSideAndThinFromBehind() {
    Seen behind = cyclist(0);
    Seen side = new StreetLifeTest().cyclist(StrictMath.PI / 2);

    double pixelsPerMetre = FOCAL / METRES_AWAY;
    assertThat((double) side.width()).isCloseTo(1.71 * pixelsPerMetre, within(4.0));
    assertThat((double) behind.width()).isCloseTo(0.66 * pixelsPerMetre, within(6.0));
    assertThat((double) side.height()).isCloseTo(1.76 * pixelsPerMetre, within(5.0));
  }

  @Test
  void aFenceRunsFromWhereItBeginsToWhereItEnds() {
    new Fence(buffer, daylight, 1).garden(2, 10, 20, RandomStream.of(1, "fence"));

    Seen seen = seen(StreetPart.FENCE);
    // It ends at the column of its nearer end; boards stand close, so most of it is fence.
    assertThat((double) seen.left()).isCloseTo(80 + FOCAL * 2 / 20, within(3.0));
    assertThat(seen.right()).isEqualTo(WIDTH - 1);
    assertThat(seen.pixels()).isGreaterThan(seen.width() * seen.height() / 3);
  }

  @Test
  void theElevenClassesAreThoseOfCamVid() {
    Scene scene = StreetRenderer.busy().render(1);

    List<String> names = scene.classes().stream().map(each -> each.name()).toList();
    LabelTable camVid = BundledTable.CAMVID_11.load();
    assertThat(names).hasSize(11);
    for (int c = 0; c < names.size(); c++) {
      LabelTable.Row row = requireNonNull(camVid.byIndex().get(c));
      assertThat(names.get(c)).isEqualTo(row.name());
    }
    Set<Integer> labels = new HashSet<>();
    for (int label : scene.labels()) {
      labels.add(label);
    }
    assertThat(labels).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(scene.logits().length).isEqualTo(11);
  }

  @Test
  void theWeatherChangesFromSeedToSeed() {
    Set<Weather> weathers = new HashSet<>();
    for (long seed = 1; seed <= 20; seed++) {
      weathers.add(StreetRenderer.busy().weather(seed));
    }
    assertThat(weathers).containsExactlyInAnyOrder(Weather.FAIR, Weather.EVENING, Weather.OVERCAST);
  }

  @Test
  void halfOfTheDaysAreFairAndAQuarterEachOfTheOthers() {
    int days = 2000;
    Map<Weather, Integer> counts = new HashMap<>();
    for (long seed = 0; seed < days; seed++) {
      counts.merge(StreetRenderer.busy().weather(seed), 1, Integer::sum);
    }
    // Five standard deviations of a share of one half are 0.056.
    assertThat(counts.getOrDefault(Weather.FAIR, 0) / (double) days).isCloseTo(0.5, within(0.056));
    assertThat(counts.getOrDefault(Weather.EVENING, 0) / (double) days)
        .isCloseTo(0.25, within(0.056));
    assertThat(counts.getOrDefault(Weather.OVERCAST, 0) / (double) days)
        .isCloseTo(0.25, within(0.056));
  }
}
