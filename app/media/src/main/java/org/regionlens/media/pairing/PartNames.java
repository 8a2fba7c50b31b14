package org.regionlens.media.pairing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.regionlens.media.reading.InputNote.Role;

/** What the names of files and folders say of a part's role. */
final class PartNames {

  private PartNames() {}

  /**
   * What a name says.
   *
   * @param role that it says
   * @param rest the name without what says it
   */
  record Said(Role role, String rest) {}

  private record Rule(Role role, Pattern pattern) {
    Optional<Said> of(String name) {
      Matcher match = pattern.matcher(name);
      if (!match.matches()) {
        return Optional.empty();
      }
      // The first group that took part; of a folder that says no more than its role, none.
      for (int group = 1; group <= match.groupCount(); group++) {
        if (match.group(group) != null) {
          return Optional.of(new Said(role, match.group(group)));
        }
      }
      return Optional.of(new Said(role, ""));
    }
  }

  private static Rule rule(Role role, String pattern) {
    return new Rule(role, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
  }

  /** Names that are a role and nothing else: their folder is the case. */
  private static final List<Rule> PLAIN =
      List.of(
          rule(Role.IMAGE, "image|img|rgb|photo|input"),
          rule(Role.MASK, "mask|labels?|gt|ground.?truth|seg|annotation|target"),
          rule(
              Role.PREDICTION,
              "(?:pred(?:iction)?s?|logits?|prob(?:s|abilit(?:y|ies))?|softmax|scores?|outputs?"
                  + "|epoch|step|iter)(?:[_-]?\\d{1,9})?"));

  /** Endings of names; the rest is shared by the parts of a case. */
  private static final List<Rule> ENDINGS =
      List.of(
          rule(Role.IMAGE, "(.+)_leftimg8bit"),
          rule(Role.MASK, "(.+)_gt(?:fine|coarse)_(?:labelids|labeltrainids|instanceids|color)"),
          rule(
              Role.PREDICTION,
              "(.+?)[_-](?:pred(?:iction)?|logits?|prob(?:s|abilities)?|softmax)(?:[_-].+)?"),
          rule(Role.MASK, "(.+)[_-](?:mask|labels?|gt|seg|annotation|l)"),
          rule(Role.IMAGE, "(.+)[_-](?:image|img|rgb|photo)"),
          rule(Role.IMAGE, "(.+)_0000"));

  /**
   * Folders; what is left, such as Tr of labelsTr, is a part of the place. What tells one folder of
   * predictions from another is the network, not the place.
   */
  private static final List<Rule> FOLDERS =
      List.of(
          rule(
              Role.MASK,
              "segmentationclass(?:aug)?|gtfine|gtcoarse|(.*?)[_-]?annot|labels[_-]?(.*)"
                  + "|(?:(.+)[_-])?masks?|gt|annotations?|ground.?truth"),
          rule(Role.PREDICTION, "pred.*|logits|probs?|probabilities|softmax|outputs?"),
          rule(Role.IMAGE, "jpegimages|leftimg8bit|images[_-]?(.*)|img|imgs|rgb"));

  /** Parts of a data set: they hold images where nothing else says more. */
  private static final Pattern SPLIT = Pattern.compile("train|val|test", Pattern.CASE_INSENSITIVE);

  static Optional<Role> plain(String bare) {
    return first(PLAIN, bare).map(Said::role);
  }

  /** What a file's own name says; nothing is left of one that is called by its role alone. */
  static Optional<Said> own(String bare) {
    return plain(bare).map(role -> new Said(role, "")).or(() -> ending(bare));
  }

  static Optional<Said> ending(String bare) {
    return first(ENDINGS, bare);
  }

  static Optional<Said> folder(String name) {
    return first(FOLDERS, name);
  }

  static boolean isSplit(String folder) {
    return SPLIT.matcher(folder).matches();
  }

  /** Of Cityscapes' four files a mask, the one that holds labels comes first; 0 is the best. */
  static int rank(String bare) {
    String name = bare.toLowerCase(Locale.ROOT);
    List<String> order = List.of("_labelids", "_labeltrainids", "_instanceids", "_color");
    for (int i = 0; i < order.size(); i++) {
      if (name.endsWith(order.get(i)) && name.contains("_gt")) {
        return i;
      }
    }
    return 0;
  }

  private static Optional<Said> first(List<Rule> rules, String name) {
    return rules.stream().flatMap(rule -> rule.of(name).stream()).findFirst();
  }
}
