package org.regionlens.desktop.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.regionlens.engine.BasicLosses;
import org.regionlens.engine.Loss;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.Objective;
import org.regionlens.engine.Settings;
import org.regionlens.engine.Term;

/**
 * The losses that are looked at: the terms of the objective, and those whose maps are seen. A loss
 * with a weight is a term; without one it is only looked at.
 */
public final class LossViewModel {
  private final ObjectProperty<Settings> settings;
  private final ObservableValue<Set<MapRef>> seen;
  private final BiConsumer<Loss, Loss> replace;
  private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());

  /**
   * A loss and its weight.
   *
   * @param weight 0 of a loss that is no term
   */
  record Row(Loss loss, double weight) {}

  /**
   * @param seen the maps of the panes
   * @param replace puts maps of another loss in the place of those of one
   */
  public LossViewModel(
      ObjectProperty<Settings> settings,
      ObservableValue<Set<MapRef>> seen,
      BiConsumer<Loss, Loss> replace) {
    this.settings = settings;
    this.seen = seen;
    this.replace = replace;
    settings.addListener((property, before, now) -> collect());
    seen.addListener((property, before, now) -> collect());
    collect();
  }

  ReadOnlyObjectProperty<List<Row>> rows() {
    return rows.getReadOnlyProperty();
  }

  /** The losses of the rows. */
  public List<Loss> losses() {
    return rows.get().stream().map(Row::loss).toList();
  }

  /** Gives a loss a weight; 0 takes it out of the objective, in which one loss stays. */
  void weigh(Loss loss, double weight) {
    List<Term> terms = new ArrayList<>();
    boolean found = false;
    for (Term term : settings.get().objective().terms()) {
      found |= term.loss().equals(loss);
      terms.add(term.loss().equals(loss) ? new Term(loss, weight) : term);
    }
    if (!found) {
      terms.add(new Term(loss, weight));
    }
    // λ moves between two losses, one of which may weigh nothing for a while.
    if (terms.size() > 2) {
      terms.removeIf(term -> term.weight() == 0 && !isBasic(term.loss()));
    }
    if (terms.stream().anyMatch(term -> term.weight() > 0)) {
      settings.set(settings.get().withObjective(new Objective(terms)));
    }
  }

  /** Takes a loss out of the objective, unless it is the only one with a weight. */
  void remove(Loss loss) {
    List<Term> terms =
        settings.get().objective().terms().stream()
            .filter(term -> !term.loss().equals(loss))
            .toList();
    if (terms.stream().anyMatch(term -> term.weight() > 0)) {
      settings.set(settings.get().withObjective(new Objective(terms)));
    }
  }

  /** Puts a loss with other parameters in the place of one, in the objective and in the panes. */
  void change(Loss loss, Loss by) {
    if (!loss.equals(by) && !losses().contains(by)) {
      settings.set(settings.get().withObjective(settings.get().objective().replaced(loss, by)));
      replace.accept(loss, by);
    }
  }

  static boolean isBasic(Loss loss) {
    return loss.equals(BasicLosses.BCE) || loss.equals(BasicLosses.RMI);
  }

  private void collect() {
    List<Row> all = new ArrayList<>();
    settings
        .get()
        .objective()
        .terms()
        .forEach(term -> all.add(new Row(term.loss(), term.weight())));
    for (MapRef map : seen.getValue().stream().sorted().toList()) {
      for (Loss loss : map.losses()) {
        boolean known = isBasic(loss) || all.stream().anyMatch(row -> row.loss().equals(loss));
        if (!known) {
          all.add(new Row(loss, 0));
        }
      }
    }
    rows.set(List.copyOf(all));
  }
}
