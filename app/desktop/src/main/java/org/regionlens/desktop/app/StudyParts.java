package org.regionlens.desktop.app;

import java.util.List;
import org.regionlens.desktop.boundary.BoundaryViewModel;
import org.regionlens.desktop.chart.ChartView;
import org.regionlens.desktop.pane.PaneGridViewModel;
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
import org.regionlens.media.chart.ChartRenderer;
import org.regionlens.media.text.Words;

/** The studies put together: their models, and the tabs that show them. */
final class StudyParts {
  private final Services services;
  private final AnalysisSession session;
  private final PaneGridViewModel panes;
  private final StudiesViewModel studies;
  private final ThemeViewModel theme;
  private final Numbers numbers;
  private final ChartRenderer renderer;
  private final BoundaryViewModel boundaries;

  StudyParts(
      Services services,
      AnalysisSession session,
      PaneGridViewModel panes,
      StudiesViewModel studies,
      ThemeViewModel theme,
      Numbers numbers) {
    this.services = services;
    this.session = session;
    this.panes = panes;
    this.studies = studies;
    this.theme = theme;
    this.numbers = numbers;
    renderer = new ChartRenderer(numbers.locale());
    boundaries = new BoundaryViewModel(session, services.threads(), task(), services.delay());
  }

  /** The distances that the status line tells. */
  BoundaryViewModel boundaries() {
    return boundaries;
  }

  /** Adds every study's tab. */
  void addTo(StudiesArea area) {
    area.add(profile());
    area.add(sweep());
  }

  private StudyTab profile() {
    Words words = services.words();
    ProfileViewModel model =
        new ProfileViewModel(
            session,
            panes,
            boundaries,
            studies.shown("profile"),
            () -> new EdgeStudy(services.studyEngine().get(), services.threads()),
            task(),
            services.delay());
    return new ProfileView(model, chart(), words, numbers).tab(new MapNames(words));
  }

  private StudyTab sweep() {
    SweepViewModel model =
        new SweepViewModel(
            session,
            SettingParameter.RADIUS,
            () -> new Sweep(services.studyEngine().get(), services.threads()),
            task());
    return new SweepView(model, chart(), services.words(), numbers)
        .tab(List.of(SettingParameter.values()));
  }

  private ChartView chart() {
    return new ChartView(renderer, theme.dark(), services.colourWorker(), services.ui());
  }

  /** Each study has its own latest question, and all share one worker. */
  private LatestTask task() {
    return new LatestTask(services.studyWorker(), services.ui());
  }
}
