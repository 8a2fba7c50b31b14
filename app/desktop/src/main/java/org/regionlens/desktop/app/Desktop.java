package org.regionlens.desktop.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.action.Actions;
import org.regionlens.desktop.action.HeldKeys;
import org.regionlens.desktop.action.Shortcuts;
import org.regionlens.desktop.command.CommandListView;
import org.regionlens.desktop.command.CommandListViewModel;
import org.regionlens.desktop.command.ShortcutSheet;
import org.regionlens.desktop.compare.ComparisonViewModel;
import org.regionlens.desktop.compare.SecondPrediction;
import org.regionlens.desktop.controls.BrushSettings;
import org.regionlens.desktop.controls.CascadeViewModel;
import org.regionlens.desktop.controls.ControlPanel;
import org.regionlens.desktop.controls.LabelChoices;
import org.regionlens.desktop.controls.PaperLook;
import org.regionlens.desktop.controls.RegionViewModel;
import org.regionlens.desktop.display.DisplayViewModel;
import org.regionlens.desktop.export.ExportDialog;
import org.regionlens.desktop.export.ExportJobs;
import org.regionlens.desktop.export.ExportViewModel;
import org.regionlens.desktop.export.FxClip;
import org.regionlens.desktop.files.FilesActions;
import org.regionlens.desktop.files.FilesFeature;
import org.regionlens.desktop.history.OneStep;
import org.regionlens.desktop.history.SettingsHistory;
import org.regionlens.desktop.message.Message;
import org.regionlens.desktop.message.MessageBar;
import org.regionlens.desktop.message.MessageViewModel;
import org.regionlens.desktop.open.CaseOpener;
import org.regionlens.desktop.pane.PaneGrid;
import org.regionlens.desktop.pane.PaneGridViewModel;
import org.regionlens.desktop.pane.Viewport;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.session.SessionResult;
import org.regionlens.desktop.status.StatusBar;
import org.regionlens.desktop.status.StatusViewModel;
import org.regionlens.desktop.studies.StudiesArea;
import org.regionlens.desktop.studies.StudiesViewModel;
import org.regionlens.desktop.text.MapNames;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.desktop.theme.ThemeStyler;
import org.regionlens.desktop.theme.ThemeViewModel;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.desktop.tool.BrushTool;
import org.regionlens.desktop.tool.ToolsViewModel;
import org.regionlens.desktop.whatif.WhatIfViewModel;
import org.regionlens.desktop.window.CompareActions;
import org.regionlens.desktop.window.HelpActions;
import org.regionlens.desktop.window.MainWindow;
import org.regionlens.desktop.window.SessionActions;
import org.regionlens.desktop.window.ToolActions;
import org.regionlens.desktop.window.ToolBarView;
import org.regionlens.desktop.window.WindowActions;
import org.regionlens.desktop.workspace.Keeping;
import org.regionlens.desktop.workspace.SessionOpener;
import org.regionlens.desktop.workspace.Workspace;
import org.regionlens.engine.InvalidInputException;
import org.regionlens.engine.MapId;
import org.regionlens.media.export.MapExport;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.ReadingChoices;
import org.regionlens.media.text.Words;

/** The parts of the program put together: models, actions, and the scene that shows them. */
public final class Desktop {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;

  private final AnalysisSession session;
  private final CaseOpener opener;
  private final MessageViewModel messages;
  private final PaneGridViewModel panes = new PaneGridViewModel();
  private final Viewport viewport = new Viewport();
  private final DisplayViewModel display = new DisplayViewModel();
  private final ThemeViewModel theme;
  private final Actions actions;
  private final StudiesViewModel studies = new StudiesViewModel();
  private final FilesFeature files;
  private final SessionOpener sessions;
  private final PaneGrid grid;
  private final Scene scene;
  private @Nullable Message failed;

  public Desktop(Services services) {
    Words words = services.words();
    Numbers numbers = new Numbers(words.locale());
    messages = new MessageViewModel(services.delay());
    session =
        new AnalysisSession(
            services.analyser(),
            new LatestTask(services.engineWorker(), services.ui()),
            services.delay(),
            services.nanoClock());
    session.shownMaps().bind(panes.shownMaps());
    session.subject().addListener((property, before, now) -> lookAt(before, now));
    session.failure().addListener((property, before, now) -> tell(now, words));
    opener =
        new CaseOpener(
            session,
            services.reader(),
            new LatestTask(services.fileWorker(), services.ui()),
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
            this::window,
            words);
    theme = new ThemeViewModel(services.theme(), services.systemIsDark());
    RegionViewModel region = new RegionViewModel(session.settings());
    ExportViewModel export =
        new ExportViewModel(
            new ExportJobs(
                services.analyser(),
                new MapExport(words, Words.load(Locale.ROOT)),
                () -> new LatestTask(services.fileWorker(), services.ui()),
                new FxClip(),
                messages,
                words),
            words);
    ExportDialog exportDialog = new ExportDialog(export, services.picker(), words);
    LabelChoices labels = labelChoices();
    WhatIfViewModel whatIf =
        new WhatIfViewModel(
            session, services.threads(), new LatestTask(services.studyWorker(), services.ui()));
    ToolsViewModel tools = new ToolsViewModel(session, panes);
    BrushSettings brush = BrushSettings.of(tools.mode().isEqualTo(ToolsViewModel.Mode.BRUSH));
    tools.brush(new BrushTool(whatIf.whatIf(), session.classes(), brush.radius(), brush.logit()));
    SettingsHistory history = new SettingsHistory(session, labels, display, panes, whatIf.whatIf());
    CascadeViewModel cascade = new CascadeViewModel(session.settings());
    PaperLook paper = new PaperLook(session.settings());
    Workspace workspace = new Workspace(session, display, panes, viewport, studies, history);
    sessions =
        new SessionOpener(
            workspace,
            opener,
            files.pairing()::open,
            services.reader(),
            services.memory(),
            new LatestTask(services.fileWorker(), services.ui()),
            messages,
            words);
    actions = new Actions(words);
    WindowActions.declare(
        actions,
        session,
        opener,
        sessions::open,
        services.picker(),
        region,
        cascade,
        paper,
        panes,
        viewport,
        theme,
        display,
        history,
        studies,
        services.screenScale(),
        () -> showExport(exportDialog),
        services.quit(),
        words);
    ToolActions.declare(actions, tools, whatIf, cascade.footprint(), words);
    ComparisonViewModel comparison =
        new ComparisonViewModel(
            session,
            new AnalysisSession(
                services.analyser(),
                new LatestTask(services.engineWorker(), services.ui()),
                services.delay(),
                services.nanoClock()),
            new LatestTask(services.colourWorker(), services.ui()));
    SecondPrediction second =
        new SecondPrediction(
            session,
            services.reader(),
            comparison,
            new LatestTask(services.fileWorker(), services.ui()),
            messages,
            words);
    CompareActions.declare(actions, session, comparison, second, studies, services.picker(), words);
    FilesActions.declare(actions, session, opener, files, words);
    Keeping keeping =
        new Keeping(services.memory(), workspace, session, history, theme, services.delay());
    SessionActions.declare(actions, session, sessions, services.picker(), services.memory(), words);
    CommandListViewModel commands = new CommandListViewModel(actions, keeping, words);
    ShortcutSheet shortcuts = new ShortcutSheet(actions, words);
    HelpActions.declare(actions, commands, shortcuts);
    grid =
        new PaneGrid(
            panes,
            viewport,
            session,
            display.settings(),
            services.colourWorker(),
            services.ui(),
            services.threads(),
            words,
            numbers);
    display.rangesSeen(grid::rangesSeen);
    ControlPanel controls =
        new ControlPanel(
            session,
            region,
            cascade,
            whatIf,
            brush,
            display,
            panes.activeMap(),
            labels,
            words,
            numbers);
    StudiesArea studiesArea = new StudiesArea(studies, words);
    StudyParts parts =
        new StudyParts(services, session, panes, studies, theme, cascade, messages, numbers);
    parts.addTo(studiesArea);
    parts.addComparison(studiesArea, comparison, actions);
    StatusViewModel status =
        new StatusViewModel(
            session, panes, parts.boundaries().boundaries(), new MapNames(words), words, numbers);
    MainWindow window =
        new MainWindow(
            new ToolBarView(actions, session, files.folder().place(), words),
            files.strip(),
            new MessageBar(messages, words),
            grid,
            studiesArea,
            studies,
            controls,
            new StatusBar(status, session.outOfDate(), session.busy(), session.progress(), words),
            sessions::open,
            new CommandListView(commands, words),
            shortcuts);
    scene = new Scene(window.root(), WIDTH, HEIGHT);
    new ThemeStyler(theme).style(scene);
    Shortcuts.install(scene, actions);
    OneStep.install(scene, history);
    HeldKeys.install(scene, actions);
    // Keys work from the start, and no button looks pressed.
    grid.requestFocus();
  }

  public Scene scene() {
    return scene;
  }

  /** Whether every pane that can be seen has painted its picture. */
  public boolean isFilled() {
    return grid.isFilled();
  }

  public AnalysisSession session() {
    return session;
  }

  /** Opens files and folders as if they were dropped on the window. */
  public void open(List<Path> named) {
    sessions.open(named);
  }

  public CaseOpener opener() {
    return opener;
  }

  public SessionOpener sessions() {
    return sessions;
  }

  public PaneGridViewModel panes() {
    return panes;
  }

  public Viewport viewport() {
    return viewport;
  }

  public DisplayViewModel display() {
    return display;
  }

  public Actions actions() {
    return actions;
  }

  public StudiesViewModel studies() {
    return studies;
  }

  public MessageViewModel messages() {
    return messages;
  }

  public ThemeViewModel theme() {
    return theme;
  }

  /** The window, once the scene is in one. */
  private @Nullable Window window() {
    Scene shown = files.strip().getScene();
    return shown == null ? null : shown.getWindow();
  }

  private void showExport(ExportDialog dialog) {
    SessionResult shown = session.result().get();
    if (shown != null) {
      MapId looked = panes.map(panes.active().get()).get();
      dialog.show(scene.getWindow(), looked, panes.shownMaps().get(), shown, display.asSeen());
    }
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

  private void tell(@Nullable Throwable failure, Words words) {
    if (failure == null) {
      messages.clear(failed);
      return;
    }
    String reason = String.valueOf(failure.getMessage());
    String text =
        switch (failure) {
          case InvalidInputException invalid -> reason;
          case OutOfMemoryError memory -> words.get("analysis.memory");
          default -> words.get("analysis.failed", reason);
        };
    failed = Message.warning(text);
    messages.show(failed);
  }

  private LabelChoices labelChoices() {
    return new LabelChoices() {
      @Override
      public ObservableValue<ReadingChoices> choices() {
        return opener.choices();
      }

      @Override
      public void read(ReadingChoices choices) {
        opener.read(choices);
      }
    };
  }
}
