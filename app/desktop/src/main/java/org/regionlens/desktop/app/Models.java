package org.regionlens.desktop.app;

import java.util.Locale;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.compare.ComparisonViewModel;
import org.regionlens.desktop.compare.KeptComparison;
import org.regionlens.desktop.compare.SecondPrediction;
import org.regionlens.desktop.controls.BrushSettings;
import org.regionlens.desktop.controls.CascadeViewModel;
import org.regionlens.desktop.controls.ControlModels;
import org.regionlens.desktop.controls.FoldedGroups;
import org.regionlens.desktop.controls.LossViewModel;
import org.regionlens.desktop.controls.PaperLook;
import org.regionlens.desktop.controls.RegionViewModel;
import org.regionlens.desktop.display.DisplayViewModel;
import org.regionlens.desktop.export.ExportJobs;
import org.regionlens.desktop.export.ExportViewModel;
import org.regionlens.desktop.export.FxClip;
import org.regionlens.desktop.files.FilesFeature;
import org.regionlens.desktop.files.OpenInputs;
import org.regionlens.desktop.history.SettingsHistory;
import org.regionlens.desktop.message.MessageViewModel;
import org.regionlens.desktop.message.Trouble;
import org.regionlens.desktop.open.CaseOpener;
import org.regionlens.desktop.pane.PaneGridViewModel;
import org.regionlens.desktop.pane.Viewport;
import org.regionlens.desktop.report.ReportMaker;
import org.regionlens.desktop.report.ReportViewModel;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.studies.StudiesViewModel;
import org.regionlens.desktop.theme.ThemeViewModel;
import org.regionlens.desktop.tool.BrushTool;
import org.regionlens.desktop.tool.ToolsViewModel;
import org.regionlens.desktop.whatif.WhatIfViewModel;
import org.regionlens.desktop.workspace.Keeping;
import org.regionlens.desktop.workspace.SessionOpener;
import org.regionlens.desktop.workspace.SessionSaver;
import org.regionlens.desktop.workspace.Workspace;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.work.Threads;
import org.regionlens.media.export.FileOutput;
import org.regionlens.media.export.MapExport;
import org.regionlens.media.input.Case;
import org.regionlens.media.report.ReportPlan;
import org.regionlens.media.text.Words;

/** All view models, joined: what the window shows and what it changes, without the views. */
final class Models {
  final AnalysisSession session;
  final MessageViewModel messages;
  final CaseOpener opener;
  final FilesFeature files;
  final PaneGridViewModel panes = new PaneGridViewModel();
  final Viewport viewport = new Viewport();
  final DisplayViewModel display = new DisplayViewModel();
  final StudiesViewModel studies = new StudiesViewModel();
  final ThemeViewModel theme;
  final RegionViewModel region;
  final CascadeViewModel cascade;
  final PaperLook paper;
  final WhatIfViewModel whatIf;
  final ToolsViewModel tools;
  final ControlModels controls;
  final SettingsHistory history;
  final SessionOpener sessions;
  final SessionSaver saver;
  final Keeping keeping;
  final ComparisonViewModel comparison;
  final SecondPrediction second;
  final ExportViewModel export;
  final ReportViewModel report;

  /** Writes files, but none over one that is open. */
  final FileOutput output;

  /**
   * @param window owns the dialogs about files; null until it is there
   */
  Models(Services services, ThemeViewModel theme, Supplier<@Nullable Window> window) {
    this.theme = theme;
    Words words = services.words();
    messages = new MessageViewModel(services.delay());
    session = services.session();
    output = new FileOutput(words, new OpenInputs(session));
    session.shownMaps().bind(panes.shownMaps());
    session.subject().addListener((property, before, now) -> lookAt(before, now));
    session.opening().addListener((property, before, now) -> keepLockedRanges(now));
    new Trouble(messages, words, "analysis.failed").follow(session.failure());
    opener =
        new CaseOpener(
            session,
            services.reader(),
            services.fileTask(),
            messages,
            services.files().remembered(),
            words);
    files =
        new FilesFeature(
            session,
            opener,
            services.picker(),
            messages,
            services.files(),
            services.fileWorker(),
            services.ui(),
            window,
            words);
    region = new RegionViewModel(session.settings());
    LossViewModel loss = new LossViewModel(session.settings(), panes.shownMaps(), panes::replace);
    panes.lossesKnown(loss::losses);
    cascade = new CascadeViewModel(session.settings());
    paper = new PaperLook(session.settings());
    panes.paperHeld().bind(paper.held());
    whatIf =
        new WhatIfViewModel(
            session,
            services.threads(),
            services.studyTask(),
            Case::changed,
            new Trouble(messages, words, "what-if.failed"));
    tools = new ToolsViewModel(session, panes);
    BrushSettings brush = BrushSettings.of(tools.mode().isEqualTo(ToolsViewModel.Mode.BRUSH));
    tools.brush(new BrushTool(whatIf.whatIf(), session.classes(), brush.radius(), brush.logit()));
    controls = new ControlModels(region, loss, cascade, whatIf, brush, display, new FoldedGroups());
    history = new SettingsHistory(session, opener, display, panes, whatIf.whatIf());
    comparison =
        new ComparisonViewModel(
            session,
            services.session(),
            paper.held(),
            Case::changed,
            services.threads(),
            services.colourTask(),
            new Trouble(messages, words, "compare.failed"));
    KeptComparison kept =
        new KeptComparison(
            session,
            comparison,
            services.reader(),
            services.threads(),
            services.fileTask(),
            messages,
            words);
    Workspace workspace =
        new Workspace(session, display, panes, viewport, studies, history, whatIf.whatIf(), kept);
    sessions =
        new SessionOpener(
            workspace,
            opener,
            files.pairing()::open,
            services.reader(),
            services.memory(),
            messages,
            words);
    keeping =
        new Keeping(
            services.memory(),
            workspace,
            session,
            history,
            theme,
            studies,
            controls.folded(),
            services.delay());
    second =
        new SecondPrediction(
            session, services.reader(), comparison, services.fileTask(), messages, words);
    export =
        new ExportViewModel(
            new ExportJobs(
                services.analyser(),
                new MapExport(output, words.in(Locale.ROOT)),
                services::fileTask,
                new FxClip(),
                messages,
                words),
            words);
    saver =
        new SessionSaver(workspace, output, export::recorded, services.fileTask(), messages, words);
    report =
        new ReportViewModel(
            ReportMaker.of(
                () -> new RegionEngine(KernelChoice.AUTO, Threads.ONE),
                services.threads(),
                services.files().limit()::get,
                words),
            services.reportTask(),
            () -> ReportPlan.of(session.settings().get(), opener.choices().get()),
            files.folder()::ofCases,
            messages,
            services.delay(),
            services.nanoClock(),
            words);
  }

  private void lookAt(@Nullable Case before, @Nullable Case opened) {
    if (before != null && opened != null && before.labels().equals(opened.labels())) {
      // The same pixels, with another prediction.
      return;
    }
    panes.cursor().set(null);
    if (opened != null) {
      viewport.setImageSize(opened.labels().width(), opened.labels().height());
    }
  }

  private void keepLockedRanges(boolean opening) {
    if (opening) {
      display.keepLocked();
    }
  }
}
