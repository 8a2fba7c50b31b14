package org.regionlens.desktop.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.action.Actions;
import org.regionlens.desktop.boundary.BoundaryViewModel;
import org.regionlens.desktop.chart.ChartView;
import org.regionlens.desktop.chart.StudyFiles;
import org.regionlens.desktop.compare.ComparisonStudy;
import org.regionlens.desktop.compare.ComparisonView;
import org.regionlens.desktop.histogram.HistogramView;
import org.regionlens.desktop.histogram.HistogramViewModel;
import org.regionlens.desktop.message.Trouble;
import org.regionlens.desktop.neighbourhood.FootprintViewModel;
import org.regionlens.desktop.neighbourhood.NeighbourhoodView;
import org.regionlens.desktop.neighbourhood.NeighbourhoodViewModel;
import org.regionlens.desktop.pane.ShownMap;
import org.regionlens.desktop.profile.CurvesMenu;
import org.regionlens.desktop.profile.ProfileView;
import org.regionlens.desktop.profile.ProfileViewModel;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.session.SessionResult.Side;
import org.regionlens.desktop.studies.StudiesArea;
import org.regionlens.desktop.studies.StudyTab;
import org.regionlens.desktop.sweep.SweepView;
import org.regionlens.desktop.sweep.SweepViewModel;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.desktop.text.Tip;
import org.regionlens.engine.edge.EdgeStudy;
import org.regionlens.engine.study.SettingParameter;
import org.regionlens.engine.study.Sweep;
import org.regionlens.engine.study.SweepParameter;
import org.regionlens.engine.study.WhatIfParameter;
import org.regionlens.engine.whatif.WhatIfNumber;
import org.regionlens.media.chart.ChartRenderer;
import org.regionlens.media.export.ChartExport;
import org.regionlens.media.text.MapWords;
import org.regionlens.media.text.Words;

/** The studies put together: their models, and the tabs that show them. */
final class StudyParts {
  private final Services services;
  private final Models models;
  private final AnalysisSession session;
  private final Numbers numbers;
  private final StudyFiles files;
  private final ChartRenderer renderer;
  private final BoundaryViewModel boundaries;
  private final ProfileViewModel profile;

  StudyParts(Services services, Models models, Numbers numbers) {
    this.services = services;
    this.models = models;
    session = models.session;
    this.numbers = numbers;
    files =
        new StudyFiles(
            new ChartExport(
                models.output,
                services.words().in(Locale.ROOT),
                shown -> shown.recording(models.export.recorded())),
            services.picker(),
            services.fileTask(),
            models.messages,
            services.words());
    renderer = new ChartRenderer(numbers.locale());
    boundaries =
        new BoundaryViewModel(session, services.threads(), services.studyTask(), services.delay());
    profile =
        new ProfileViewModel(
            session,
            models.panes,
            boundaries,
            models.studies.shown("profile"),
            () -> new EdgeStudy(services.studyEngine().get(), services.threads()),
            services.studyTask(),
            services.delay());
  }

  /** The distances that the status line tells. */
  BoundaryViewModel boundaries() {
    return boundaries;
  }

  /**
   * Adds every study's tab.
   *
   * @param shown the map of the active pane
   */
  void addTo(StudiesArea area, ObservableValue<@Nullable ShownMap> shown, Actions actions) {
    // While there is an A, each study says whose it is.
    ObservableValue<Side> present = session.pinned().map(pinned -> Side.PRESENT);
    add(area, "profile", this::profile, present);
    add(area, "sweep", sweep(), present);
    add(
        area,
        "histogram",
        histogram(shown),
        session.pinned().flatMap(pinned -> shown.map(map -> map.side())));
    add(area, "neighbourhood", neighbourhood(), present);
    area.add("compare", comparison(actions));
  }

  /** A tab with the side it is about before its tools. */
  private void add(
      StudiesArea area, String id, Supplier<StudyTab> tab, ObservableValue<Side> side) {
    area.add(id, () -> whose(id, tab.get(), side));
  }

  private StudyTab whose(String id, StudyTab tab, ObservableValue<Side> side) {
    Words words = services.words();
    Label name = new Label();
    name.setId("whose-" + id);
    name.getStyleClass().add("badge");
    name.setMinWidth(Label.USE_PREF_SIZE);
    name.textProperty()
        .bind(
            side.map(each -> words.get("study.whose", words.get("badge.side." + each))).orElse(""));
    Tip.set(name, words.get("study.whose.tip"));
    name.visibleProperty().bind(name.textProperty().isNotEmpty());
    name.managedProperty().bind(name.visibleProperty());
    HBox tools = new HBox(name, tab.tools());
    tools.getStyleClass().add("study-tools");
    return new StudyTab(tab.content(), tools);
  }

  private StudyTab profile() {
    Words words = services.words();
    ProfileView view = new ProfileView(profile, chart(), words, numbers);
    return view.tab(new MapWords(words), view.exports(files, models.theme.dark()));
  }

  private Supplier<StudyTab> sweep() {
    SweepViewModel model =
        new SweepViewModel(
            session,
            SettingParameter.RADIUS,
            () -> new Sweep(services.studyEngine().get(), services.threads()),
            services.studyTask());
    return () -> {
      SweepView view = new SweepView(model, chart(), services.words(), numbers);
      return view.tab(parameters(), view.exports(files, models.theme.dark()));
    };
  }

  private static List<SweepParameter> parameters() {
    List<SweepParameter> all = new ArrayList<>(List.of(SettingParameter.values()));
    for (WhatIfNumber number : WhatIfNumber.values()) {
      all.add(new WhatIfParameter(number));
    }
    return all;
  }

  private Supplier<StudyTab> histogram(ObservableValue<@Nullable ShownMap> shown) {
    HistogramViewModel model =
        new HistogramViewModel(
            shown,
            models.display,
            models.studies.shown("histogram"),
            services.threads(),
            services.studyTask(),
            services.delay());
    return () -> {
      HistogramView view = new HistogramView(model, chart(), services.words(), numbers);
      return view.tab(view.exports(files, models.theme.dark()));
    };
  }

  private Supplier<StudyTab> neighbourhood() {
    NeighbourhoodViewModel model =
        new NeighbourhoodViewModel(
            session,
            models.panes,
            models.studies.shown("neighbourhood"),
            services.studyEngine(),
            services.studyTask(),
            services.delay());
    FootprintViewModel footprint =
        new FootprintViewModel(
            session,
            models.panes,
            models.cascade.footprint(),
            models.studies.shown("neighbourhood"),
            reach -> services.words().get("neighbourhood.lens", numbers.fixed(reach, 1)),
            services.studyTask());
    return () -> {
      NeighbourhoodView view = new NeighbourhoodView(model, footprint, services.words(), numbers);
      return view.tab(view.exports(files, models.theme.dark()));
    };
  }

  private Supplier<StudyTab> comparison(Actions actions) {
    Words words = services.words();
    ComparisonStudy study =
        new ComparisonStudy(
            session,
            profile.drawn(),
            models.studies.shown("compare"),
            () -> new EdgeStudy(services.studyEngine().get(), services.threads()),
            services.studyTask(),
            services.delay());
    return () -> {
      ComparisonView view = new ComparisonView(models.comparison, study, chart(), words, numbers);
      CurvesMenu curves = new CurvesMenu("compare", profile, new MapWords(words), words);
      return view.tab(actions, curves, view.exports(files, models.theme.dark()));
    };
  }

  private ChartView chart() {
    return new ChartView(
        renderer::render,
        models.theme.dark(),
        services.colourWorker(),
        services.ui(),
        new Trouble(models.messages, services.words(), "chart.failed"));
  }
}
