package org.regionlens.desktop.profile;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.Scene;

/** Where things are on the profile's chart, for tests that use the pointer. */
public final class ProfileProbe {
  private final ProfileChartView view;

  public ProfileProbe(Scene scene) {
    view = (ProfileChartView) Objects.requireNonNull(scene.lookup("#profile-chart"));
  }

  /** The place on the screen of a signed distance in the curves. */
  public Point2D onScreen(double distance) {
    double[] place = view.middleOf(ProfileViewModel.bands().indexOf(distance));
    return view.localToScreen(place[0], place[1]);
  }

  /** Whether curves are drawn. */
  public boolean isDrawn() {
    return view.picture() != null;
  }

  /** The bands in which pixels of a selected region are shown. */
  public Set<Integer> selectedBands() {
    return view.lookupAll(".selected-bar").stream()
        .map(bar -> view.bandAt(bar.getBoundsInParent().getCenterX()))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
