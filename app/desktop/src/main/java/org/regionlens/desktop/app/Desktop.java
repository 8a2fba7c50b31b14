package org.regionlens.desktop.app;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.action.Actions;
import org.regionlens.desktop.action.HeldKeys;
import org.regionlens.desktop.action.Shortcuts;
import org.regionlens.desktop.command.CommandListView;
import org.regionlens.desktop.controls.ControlPanel;
import org.regionlens.desktop.controls.ListLetters;
import org.regionlens.desktop.display.DisplayViewModel;
import org.regionlens.desktop.export.ExportDialog;
import org.regionlens.desktop.export.ExportSubject;
import org.regionlens.desktop.history.OneStep;
import org.regionlens.desktop.message.MessageBar;
import org.regionlens.desktop.message.MessageViewModel;
import org.regionlens.desktop.open.CaseOpener;
import org.regionlens.desktop.pane.PaneGrid;
import org.regionlens.desktop.pane.PaneGridViewModel;
import org.regionlens.desktop.pane.Viewport;
import org.regionlens.desktop.report.PageOpener;
import org.regionlens.desktop.report.ReportDialog;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.session.SessionResult;
import org.regionlens.desktop.status.OverlapViewModel;
import org.regionlens.desktop.status.StatusBar;
import org.regionlens.desktop.status.StatusViewModel;
import org.regionlens.desktop.studies.StudiesArea;
import org.regionlens.desktop.studies.StudiesViewModel;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.desktop.theme.ThemeStyler;
import org.regionlens.desktop.theme.ThemeViewModel;
import org.regionlens.desktop.window.MainWindow;
import org.regionlens.desktop.window.ToolBarView;
import org.regionlens.desktop.workspace.SessionOpener;
import org.regionlens.desktop.workspace.SessionSaver;
import org.regionlens.engine.MapRef;
import org.regionlens.media.text.MapWords;
import org.regionlens.media.text.Words;

/** The window: the models, the actions, and the scene that shows them. */
public final class Desktop {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;

  private final Models models;
  private final Actions actions;
  private final PaneGrid grid;
  private final Scene scene;

  public Desktop(Services services) {
    Words words = services.words();
    Numbers numbers = new Numbers(words.locale());
    ThemeViewModel theme = new ThemeViewModel(services.theme(), services.systemIsDark());
    ThemeStyler styler = new ThemeStyler(theme);
    models = new Models(services, theme, this::window);
    ExportDialog exportDialog = new ExportDialog(models.export, services.picker(), words);
    ReportDialog reportDialog =
        new ReportDialog(
            models.report,
            services.picker(),
            PageOpener.ofSystem(System.getProperty("os.name", ""), models.messages, words),
            words);
    DeclaredActions declared =
        new DeclaredActions(
            models, services, () -> showExport(exportDialog), () -> reportDialog.show(window()));
    actions = declared.actions;
    grid =
        new PaneGrid(
            models.panes,
            models.viewport,
            models.session,
            models.display.settings(),
            services.colourWorker(),
            services.ui(),
            services.threads(),
            models.messages,
            words,
            numbers);
    models.display.rangesSeen(grid::rangesSeen);
    grid.onEditClasses(models.files::editClasses);
    StudiesArea studiesArea = new StudiesArea(models.studies, words);
    StudyParts studies = new StudyParts(services, models, numbers);
    studies.addTo(studiesArea, grid.activeShown(), actions);
    StatusViewModel status =
        new StatusViewModel(
            models.session,
            models.panes,
            studies.boundaries().boundaries(),
            new OverlapViewModel(models.session, services.studyTask(), services.delay()),
            new MapWords(words),
            words,
            numbers);
    AnalysisSession session = models.session;
    MainWindow window =
        new MainWindow(
            new ToolBarView(actions, session, models.opener, models.files.folder().place(), words),
            models.files.strip(),
            new MessageBar(models.messages, words),
            grid,
            studiesArea,
            models.studies,
            controls(words, numbers),
            new StatusBar(status, session.outOfDate(), session.busy(), session.progress(), words),
            models.sessions::open,
            new CommandListView(declared.commands, words),
            declared.shortcuts,
            declared.about);
    scene = new Scene(window.root(), WIDTH, HEIGHT);
    styler.style(scene);
    Shortcuts.install(scene, actions);
    ListLetters.install(scene, words.locale(), services.nanoClock());
    OneStep.install(scene, models.history);
    HeldKeys.install(scene, actions);
    // Keys work from the start, and no button looks pressed.
    grid.requestFocus();
  }

  private ControlPanel controls(Words words, Numbers numbers) {
    return new ControlPanel(
        models.session, models.controls, models.panes.activeMap(), models.opener, words, numbers);
  }

  public Scene scene() {
    return scene;
  }

  /** Whether every pane that can be seen has painted its picture. */
  public boolean isFilled() {
    return grid.isFilled();
  }

  /** Opens files and folders as if they were dropped on the window. */
  public void open(List<Path> named) {
    models.sessions.open(named);
  }

  public AnalysisSession session() {
    return models.session;
  }

  public CaseOpener opener() {
    return models.opener;
  }

  public SessionSaver saver() {
    return models.saver;
  }

  /** Opens sessions. */
  public SessionOpener sessions() {
    return models.sessions;
  }

  public PaneGridViewModel panes() {
    return models.panes;
  }

  public Viewport viewport() {
    return models.viewport;
  }

  public DisplayViewModel display() {
    return models.display;
  }

  public Actions actions() {
    return actions;
  }

  public StudiesViewModel studies() {
    return models.studies;
  }

  public MessageViewModel messages() {
    return models.messages;
  }

  public ThemeViewModel theme() {
    return models.theme;
  }

  /** The window, once the scene is in one. */
  private @Nullable Window window() {
    Scene shown = models.files.strip().getScene();
    return shown == null ? null : shown.getWindow();
  }

  private void showExport(ExportDialog dialog) {
    SessionResult shown = models.session.seen().get();
    if (shown != null) {
      ExportSubject subject = ExportSubject.of(shown, models.session.pinned().get());
      PaneGridViewModel panes = models.panes;
      MapRef looked = panes.map(panes.active().get()).get();
      dialog.show(
          scene.getWindow(), looked, panes.shownMaps().get(), subject, models.display.asSeen());
    }
  }
}
