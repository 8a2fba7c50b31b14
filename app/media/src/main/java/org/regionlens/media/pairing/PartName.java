package org.regionlens.media.pairing;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.reading.InputNote.Role;

/**
 * What a file's name and folder say.
 *
 * @param stem the name without what tells its role, in lower case; files of a case share it
 * @param role image, mask or prediction, if name or folder tell it
 */
record PartName(String stem, Optional<Role> role) {
  private record Rule(Role role, Pattern pattern) {}

  /** Endings of names; the rest is the stem. */
  private static final List<Rule> NAMES =
      List.of(
          rule(Role.IMAGE, "(.+)_leftimg8bit"),
          rule(Role.MASK, "(.+)_gt(?:fine|coarse)_(?:labelids|labeltrainids|instanceids|color)"),
          rule(
              Role.PREDICTION,
              "(.+?)[_-](?:pred(?:iction)?|logits?|prob(?:s|abilities)?|softmax)(?:[_-].+)?"),
          rule(Role.MASK, "(.+)[_-](?:mask|labels?|gt|seg|annotation|l)"),
          rule(Role.IMAGE, "(.+)[_-](?:image|img|rgb|photo)"),
          rule(Role.IMAGE, "(.+)_0000"));

  private static final List<Rule> FOLDERS =
      List.of(
          rule(
              Role.MASK,
              "segmentationclass(?:aug)?|gtfine|gtcoarse|.*annot|labels.*|masks?|gt|annotations?|ground.?truth"),
          rule(Role.PREDICTION, "pred.*|logits|probs?|probabilities|softmax|outputs?"),
          rule(Role.IMAGE, "jpegimages|leftimg8bit|images.*|img|imgs|rgb|train|val|test"));

  private static Rule rule(Role role, String pattern) {
    return new Rule(role, Pattern.compile(pattern));
  }

  static PartName of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    for (Rule rule : NAMES) {
      Matcher match = rule.pattern().matcher(stem);
      if (match.matches()) {
        return new PartName(match.group(1), Optional.of(rule.role()));
      }
    }
    return new PartName(stem, folderRole(file.getParent()));
  }

  /** What the folders above a file say, the nearest first. */
  private static Optional<Role> folderRole(@Nullable Path folder) {
    @Nullable Path each = folder;
    for (int level = 0; level < 3 && each != null && each.getFileName() != null; level++) {
      String name = each.getFileName().toString().toLowerCase(Locale.ROOT);
      for (Rule rule : FOLDERS) {
        if (rule.pattern().matcher(name).matches()) {
          return Optional.of(rule.role());
        }
      }
      each = each.getParent();
    }
    return Optional.empty();
  }
}
