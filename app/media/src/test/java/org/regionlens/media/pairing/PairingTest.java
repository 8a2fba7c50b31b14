package org.regionlens.media.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionlens.media.reading.InputNote.Role;

class PairingTest {
  @TempDir private Path top = Path.of(".");
  private Path folder = top;

  /** So deep that the folders beside it, and beside those above, are the test's own. */
  @BeforeEach
  void goDown() throws IOException {
    folder = Files.createDirectories(top.resolve("a/b/c/d"));
  }

  private void make(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.createFile(file);
    }
  }

  /** Image, mask and prediction of a data set, each found from each. */
  @ParameterizedTest
  @CsvSource({
    "JPEGImages/a.jpg, SegmentationClass/a.png, predictions/a.npy",
    "leftImg8bit/val/ulm/x_leftImg8bit.png, gtFine/val/ulm/x_gtFine_labelIds.png, x_logits.npy",
    "train/0001.png, trainannot/0001.png, pred/0001.npy",
    "701/f_image.png, 701/f_L.png, 701/f_prob.npy",
    "imagesTr/case_0000.png, labelsTr/case.png, probs/case.npz",
    "images/a.png, masks/a.png, logits/a.npy",
    "rgb/a b.png, gt/a b.png, probs/a b.npz",
    "b_image.png, b_mask.png, b_logits_bce.npy"
  })
  void findsThePartsOfACase(String image, String mask, String prediction) throws IOException {
    make(image, mask, "images/other.png", "masks/other.png");
    boolean city = image.startsWith("leftImg");
    String where = city ? "leftImg8bit/val/ulm/" + prediction : prediction;
    make(where);
    for (String start : List.of(image, mask, where)) {
      assertThat(CaseFinder.propose(folder.resolve(start)))
          .as(start)
          .containsEntry(Role.IMAGE, folder.resolve(image))
          .containsEntry(Role.MASK, folder.resolve(mask))
          .containsEntry(Role.PREDICTION, folder.resolve(where));
    }
  }

  @Test
  void foreignFilesAreNoPartners() throws IOException {
    make("images/a.png", "masks/ab.png", "masks/a.txt", "logits/b.npy");
    assertThat(CaseFinder.propose(folder.resolve("images/a.png"))).containsOnlyKeys(Role.IMAGE);
  }

  @Test
  void severalPredictionsAreAllOfferedAndTheAlikeOneIsFollowed() throws IOException {
    make(
        "alike/a_image.png",
        "alike/a_mask.png",
        "alike/a_logits_bce.npy",
        "alike/a_logits_rmi.npy");
    make(
        "alike/b_image.png",
        "alike/b_mask.png",
        "alike/b_logits_bce.npy",
        "alike/b_logits_rmi.npy");
    Proposal proposal = CaseFinder.candidates(folder.resolve("alike/a_image.png"));
    assertThat(proposal.of(Role.PREDICTION))
        .containsExactly(
            folder.resolve("alike/a_logits_bce.npy"), folder.resolve("alike/a_logits_rmi.npy"));
    Map<Role, Path> open = proposal.likeliest();
    open.put(Role.PREDICTION, folder.resolve("alike/a_logits_rmi.npy"));
    assertThat(CaseFinder.follow(open, folder.resolve("alike/b_image.png")))
        .containsEntry(Role.MASK, folder.resolve("alike/b_mask.png"))
        .containsEntry(Role.PREDICTION, folder.resolve("alike/b_logits_rmi.npy"));
  }

  @Test
  void nothingIsFollowedIntoFoldersBeside() throws IOException {
    make("one/a_image.png", "one/a_mask.png", "one/a_logits.npy", "one/b_image.png");
    make("two/b_mask.png", "two/b_logits.npy");
    Map<Role, Path> open = CaseFinder.propose(folder.resolve("one/a_image.png"));
    assertThat(CaseFinder.follow(open, folder.resolve("one/b_image.png")))
        .containsOnlyKeys(Role.IMAGE);
  }

  @Test
  void barePicturesAreImagesAndBareArraysPredictions() throws IOException {
    make("f.png", "f_mask.png", "f.npy", "f.json");
    assertThat(CaseFinder.propose(folder.resolve("f_mask.png")))
        .containsEntry(Role.IMAGE, folder.resolve("f.png"))
        .containsEntry(Role.PREDICTION, folder.resolve("f.npy"));
  }

  @Test
  void aFolderIsSearchedForItsFirstCase() throws IOException {
    make("VOC/ImageSets/list.txt", "VOC/JPEGImages/b.jpg", "VOC/JPEGImages/a.jpg");
    make("VOC/SegmentationClass/b.png", "VOC/predictions/b.npy", "VOC/readme.txt");
    assertThat(FolderFinder.first(folder).orElseThrow().likeliest())
        .containsEntry(Role.IMAGE, folder.resolve("VOC/JPEGImages/b.jpg"))
        .containsEntry(Role.MASK, folder.resolve("VOC/SegmentationClass/b.png"))
        .containsEntry(Role.PREDICTION, folder.resolve("VOC/predictions/b.npy"));
    make("empty/notes.txt");
    assertThat(FolderFinder.first(folder.resolve("empty"))).isEmpty();
  }

  @Test
  void neighboursComeInTheOrderOfTheirNumbers() throws IOException {
    make("f9.png", "f10.png", "f2.png", "f9_mask.png", "f9.npy", "notes.txt");
    Neighbours middle = Neighbours.of(folder.resolve("f9.png"));
    assertThat(middle.count()).isEqualTo(3);
    assertThat(middle.previous()).contains(folder.resolve("f2.png"));
    assertThat(middle.next()).contains(folder.resolve("f10.png"));
    assertThat(Neighbours.of(folder.resolve("f10.png")).next()).isEmpty();
    assertThat(Neighbours.of(folder.resolve("f2.png")).previous()).isEmpty();
  }

  @Test
  void tenThousandFilesAreOrdered() throws IOException {
    for (int i = 0; i < 10_000; i++) {
      Files.createFile(folder.resolve("frame" + i + ".png"));
    }
    Neighbours at = Neighbours.of(folder.resolve("frame999.png"));
    assertThat(at.count()).isEqualTo(10_000);
    assertThat(at.next()).contains(folder.resolve("frame1000.png"));
    assertThat(CaseFinder.propose(folder.resolve("frame999.png"))).containsKey(Role.IMAGE);
  }

  @Test
  void ordersNaturally() {
    assertThat(Stream.of("b", "a10", "A9", "a", "a09", "a9b").sorted(NaturalOrder::compare))
        .containsExactly("a", "A9", "a09", "a9b", "a10", "b");
  }
}
