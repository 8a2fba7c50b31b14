package org.regionlens.media.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionlens.media.reading.InputNote.Role;

/** Folders as people have them: which prediction goes with which mask, and what is left out. */
class FolderCasesTest {
  @TempDir private Path folder = Path.of(".");
  private Path top = folder;

  /** So deep that the folders beside it, and beside those above, are the test's own. */
  @BeforeEach
  void goDown() throws IOException {
    top = Files.createDirectories(folder.resolve("a/b/c/d"));
  }

  /**
   * A folder.
   *
   * @param whole mask of each prediction
   * @param lone files of cases that are left out
   */
  record Folder(Map<String, String> whole, List<String> lone, List<String> others) {}

  private static Folder folder(Map<String, String> whole) {
    return new Folder(whole, List.of(), List.of());
  }

  static List<Folder> folders() {
    return List.of(
        // Frames of one name in two sequences, however role and sequence are nested.
        folder(
            Map.of(
                "seq1/predictions/00000.npy", "seq1/masks/00000.png",
                "seq2/predictions/00000.npy", "seq2/masks/00000.png")),
        folder(
            Map.of(
                "predictions/seq1/00000.npy", "masks/seq1/00000.png",
                "predictions/seq2/00000.npy", "masks/seq2/00000.png")),
        folder(Map.of("logits/00000.npy", "seq1/masks/00000.png")),
        // Capitals tell files apart where nothing else does.
        folder(Map.of("pred/Img1.npy", "masks/Img1.png", "pred/img1.npy", "masks/img1.png")),
        folder(Map.of("pred/IMG2.npy", "masks/img2.png")),
        // The folder says the role: the ending is a part of the name.
        folder(
            Map.of(
                "predictions/img_0000.npy", "masks/img_0000.png",
                "predictions/img_0001.npy", "masks/img_0001.png")),
        folder(Map.of("predictions/photo_image.npy", "masks/photo_image.png")),
        folder(
            Map.of(
                "predictions/x_leftImg8bit.npy", "gtFine/x_leftImg8bit.png",
                "predictions/y_leftImg8bit.npy", "gtFine/y_gtFine_labelIds.png")),
        folder(
            Map.of(
                "pred/photo.npy", "masks/photo.png",
                "pred/photo_image.npy", "masks/photo_image.png")),
        // Splits of a data set, in every order.
        folder(
            Map.of(
                "predictions/train/1.npy", "labels/train/1.png",
                "predictions/val/1.npy", "labels/val/1.png")),
        folder(Map.of("predTr/case.npz", "labelsTr/case.png", "predTs/b.npz", "labelsTs/b.png")),
        // Plain names: the folder is the case.
        folder(Map.of("one/pred.png", "one/mask.png", "two/pred.npy", "two/gt.png")),
        folder(
            Map.of(
                "a/epoch_001.npy", "a/mask.png",
                "a/epoch_002.npy", "a/mask.png",
                "b/softmax.npy", "b/labels.npy")),
        folder(Map.of("softmax.npy", "street_mask.png")),
        // Two networks.
        folder(Map.of("pred_bce/a.npy", "masks/a.png", "pred_rmi/a.npy", "masks/a.png")),
        folder(Map.of("a_logits_bce.npy", "a_mask.png", "a_logits_rmi.npy", "a_mask.png")),
        // Several parts in one folder whose name says a role.
        folder(Map.of("outputs/f_pred.npy", "outputs/f_mask.png")),
        // Cityscapes keeps four files a mask.
        new Folder(
            Map.of("predictions/ulm/u_leftImg8bit.npy", "gtFine/val/ulm/u_gtFine_labelIds.png"),
            List.of(),
            List.of(
                "gtFine/val/ulm/u_gtFine_color.png",
                "gtFine/val/ulm/u_gtFine_instanceIds.png",
                "leftImg8bit/val/ulm/u_leftImg8bit.png")),
        // Nobody can tell: left out, both named.
        new Folder(
            Map.of(),
            List.of("predictions/00000.npy", "seq1/masks/00000.png", "seq2/masks/00000.png"),
            List.of()),
        // Another folder's mask is no mask.
        new Folder(
            Map.of("predictions/seq1/0.npy", "masks/seq1/0.png"),
            List.of("predictions/seq2/0.npy", "masks/seq3/0.png"),
            List.of()),
        new Folder(Map.of(), List.of("pred/a.npy", "masks/b.png"), List.of("notes.txt")));
  }

  private void make(String name) throws IOException {
    Path file = top.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    if (!Files.exists(file)) {
      Files.createFile(file);
    }
  }

  private String name(Path file) {
    return top.relativize(file).toString().replace('\\', '/');
  }

  @ParameterizedTest
  @MethodSource("folders")
  void everyPredictionHasTheMaskOfItsPlaceAndName(Folder folder) throws IOException {
    for (Map.Entry<String, String> each : folder.whole().entrySet()) {
      make(each.getKey());
      make(each.getValue());
    }
    for (String each : folder.lone()) {
      make(each);
    }
    for (String each : folder.others()) {
      make(each);
    }
    List<FolderCases.Found> found = FolderCases.in(top);
    Map<String, String> whole = new TreeMap<>();
    List<String> lone =
        found.stream()
            .filter(each -> each.mask() == null || each.prediction() == null)
            .map(each -> each.mask() == null ? each.prediction() : each.mask())
            .map(file -> name(Objects.requireNonNull(file)))
            .toList();
    for (FolderCases.Found each : found) {
      if (each.mask() != null && each.prediction() != null) {
        whole.put(name(each.prediction()), name(each.mask()));
      }
    }
    assertThat(whole).isEqualTo(new TreeMap<>(folder.whole()));
    assertThat(lone).containsExactlyInAnyOrderElementsOf(folder.lone());
    assertThat(found.stream().map(FolderCases.Found::name).distinct()).hasSameSizeAs(found);
  }

  /** The window finds the mask that the report takes. */
  @ParameterizedTest
  @MethodSource("folders")
  void theWindowFindsTheSame(Folder folder) throws IOException {
    everyPredictionHasTheMaskOfItsPlaceAndName(folder);
    for (Map.Entry<String, String> each : folder.whole().entrySet()) {
      Map<Role, Path> proposed = CaseFinder.propose(top.resolve(each.getKey()));
      assertThat(proposed)
          .as("from %s", each.getKey())
          .containsEntry(Role.MASK, top.resolve(each.getValue()));
    }
  }

  @Test
  void whatIsAmbiguousNamesWhatItLiesBetween() throws IOException {
    make("predictions/00000.npy");
    make("seq1/masks/00000.png");
    make("seq2/masks/00000.png");
    assertThat(FolderCases.in(top).stream().flatMap(each -> each.alike().stream()))
        .containsExactlyInAnyOrder(
            top.resolve("seq1/masks/00000.png"), top.resolve("seq2/masks/00000.png"));
  }
}
