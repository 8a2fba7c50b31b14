package org.regionlens.desktop.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.regionlens.desktop.action.Actions;
import org.regionlens.desktop.boundary.BoundaryViewModel;
import org.regionlens.desktop.chart.ChartView;
import org.regionlens.desktop.chart.StudyFiles;
import org.regionlens.desktop.compare.ComparisonStudy;
import org.regionlens.desktop.compare.ComparisonView;
import org.regionlens.desktop.compare.ComparisonViewModel;
import org.regionlens.desktop.controls.CascadeViewModel;
import org.regionlens.desktop.message.MessageViewModel;
import org.regionlens.desktop.neighbourhood.FootprintViewModel;
import org.regionlens.desktop.neighbourhood.NeighbourhoodView;
import org.regionlens.desktop.neighbourhood.NeighbourhoodViewModel;
import org.regionlens.desktop.pane.PaneGridViewModel;
import org.regionlens.desktop.profile.CurvesMenu;
import org.regionlens.desktop.profile.ProfileView;
import org.regionlens.desktop.profile.ProfileViewModel;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.studies.StudiesArea;
import org.regionlens.desktop.studies.StudiesViewModel;
import org.regionlens.desktop.studies.StudyTab;
import org.regionlens.desktop.sweep.SweepView;
import org.regionlens.desktop.sweep.SweepViewModel;
import org.regionlens.desktop.text.MapNames;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.desktop.theme.ThemeViewModel;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.engine.edge.EdgeStudy;
import org.regionlens.engine.study.SettingParameter;
import org.regionlens.engine.study.Sweep;
import org.regionlens.engine.study.SweepParameter;
import org.regionlens.engine.study.WhatIfParameter;
import org.regionlens.engine.whatif.WhatIfNumber;
import org.regionlens.media.chart.ChartRenderer;
import org.regionlens.media.export.ChartExport;
import org.regionlens.media.text.Words;

/** The studies put together: their models, and the tabs that show them. */
final class StudyParts {
  private final Services services;
  private final AnalysisSession session;
  private final PaneGridViewModel panes;
  private final StudiesViewModel studies;
  private final ThemeViewModel theme;
  private final CascadeViewModel cascade;
  private final Numbers numbers;
  private final StudyFiles files;
  private final ChartRenderer renderer;
  private final BoundaryViewModel boundaries;
  private final ProfileViewModel profile;

  StudyParts(
      Services services,
      AnalysisSession session,
      PaneGridViewModel panes,
      StudiesViewModel studies,
      ThemeViewModel theme,
      CascadeViewModel cascade,
      MessageViewModel messages,
      Numbers numbers) {
    this.services = services;
    this.session = session;
    this.panes = panes;
    this.studies = studies;
    this.theme = theme;
    this.cascade = cascade;
    this.numbers = numbers;
    files =
        new StudyFiles(
            new ChartExport(services.words(), Words.load(Locale.ROOT)),
            services.picker(),
            new LatestTask(services.fileWorker(), services.ui()),
            messages,
            services.words());
    renderer = new ChartRenderer(numbers.locale());
    boundaries = new BoundaryViewModel(session, services.threads(), task(), services.delay());
    profile =
        new ProfileViewModel(
            session,
            panes,
            boundaries,
            studies.shown("profile"),
            () -> new EdgeStudy(services.studyEngine().get(), services.threads()),
            task(),
            services.delay());
  }

  /** The distances that the status line tells. */
  BoundaryViewModel boundaries() {
    return boundaries;
  }

  /** Adds every study's tab. */
  void addTo(StudiesArea area) {
    area.add(profile());
    area.add(sweep());
    area.add(neighbourhood());
  }

  private StudyTab profile() {
    Words words = services.words();
    ProfileView view = new ProfileView(profile, chart(), words, numbers);
    return view.tab(new MapNames(words), view.exports(files, theme.dark()));
  }

  private StudyTab sweep() {
    SweepViewModel model =
        new SweepViewModel(
            session,
            SettingParameter.RADIUS,
            () -> new Sweep(services.studyEngine().get(), services.threads()),
            task());
    SweepView view = new SweepView(model, chart(), services.words(), numbers);
    return view.tab(parameters(), view.exports(files, theme.dark()));
  }

  private static List<SweepParameter> parameters() {
    List<SweepParameter> all = new ArrayList<>(List.of(SettingParameter.values()));
    for (WhatIfNumber number : WhatIfNumber.values()) {
      all.add(new WhatIfParameter(number));
    }
    return all;
  }

  private StudyTab neighbourhood() {
    NeighbourhoodViewModel model =
        new NeighbourhoodViewModel(
            session,
            panes,
            studies.shown("neighbourhood"),
            services.studyEngine(),
            task(),
            services.delay());
    FootprintViewModel footprint =
        new FootprintViewModel(
            session, panes, cascade.footprint(), studies.shown("neighbourhood"), task());
    return new NeighbourhoodView(model, footprint, services.words(), numbers).tab();
  }

  /** Adds the tab in which two answers are compared. */
  void addComparison(StudiesArea area, ComparisonViewModel model, Actions actions) {
    Words words = services.words();
    ComparisonStudy study =
        new ComparisonStudy(
            session,
            profile.drawn(),
            studies.shown("compare"),
            () -> new EdgeStudy(services.studyEngine().get(), services.threads()),
            task(),
            services.delay());
    ComparisonView view = new ComparisonView(model, study, chart(), words, numbers);
    CurvesMenu curves = new CurvesMenu("compare", profile, new MapNames(words), words);
    area.add(view.tab(actions, curves, view.exports(files, theme.dark())));
  }

  private ChartView chart() {
    return new ChartView(renderer, theme.dark(), services.colourWorker(), services.ui());
  }

  /** Each study has its own latest question, and all share one worker. */
  private LatestTask task() {
    return new LatestTask(services.studyWorker(), services.ui());
  }
}
