package org.regionlens.desktop.app;

import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.action.Shortcuts;
import org.regionlens.desktop.controls.CascadeModel;
import org.regionlens.desktop.controls.ControlPanel;
import org.regionlens.desktop.controls.LabelChoices;
import org.regionlens.desktop.controls.RegionModel;
import org.regionlens.desktop.display.DisplayModel;
import org.regionlens.desktop.message.Message;
import org.regionlens.desktop.message.MessageBar;
import org.regionlens.desktop.message.MessageModel;
import org.regionlens.desktop.open.CaseOpener;
import org.regionlens.desktop.pane.PaneGrid;
import org.regionlens.desktop.pane.PaneGridModel;
import org.regionlens.desktop.pane.Viewport;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.status.StatusBar;
import org.regionlens.desktop.status.StatusModel;
import org.regionlens.desktop.text.MapNames;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.desktop.theme.ThemeModel;
import org.regionlens.desktop.theme.ThemeStyler;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.desktop.window.MainWindow;
import org.regionlens.desktop.window.ToolBarView;
import org.regionlens.desktop.window.WindowActions;
import org.regionlens.engine.InvalidInputException;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.ReadingChoices;
import org.regionlens.media.text.Words;

/** The parts of the program put together: models, actions, and the scene that shows them. */
public final class Desktop {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;

  private final AnalysisSession session;
  private final CaseOpener opener;
  private final MessageModel messages = new MessageModel();
  private final PaneGridModel panes = new PaneGridModel();
  private final Viewport viewport = new Viewport();
  private final DisplayModel display = new DisplayModel();
  private final ThemeModel theme;
  private final Scene scene;

  public Desktop(Services services) {
    Words words = services.words();
    Numbers numbers = new Numbers(words.locale());
    session =
        new AnalysisSession(
            services.analyser(),
            new LatestTask(services.engineWorker(), services.ui()),
            services.delay(),
            services.nanoClock());
    session.shownMaps().bind(panes.shownMaps());
    session.subject().addListener((property, before, now) -> lookAt(now));
    session.failure().addListener((property, before, now) -> tell(now, words));
    opener =
        new CaseOpener(
            session,
            services.reader(),
            new LatestTask(services.fileWorker(), services.ui()),
            messages,
            words);
    theme = new ThemeModel(services.theme(), services.systemIsDark());
    RegionModel region = new RegionModel(session.settings());
    WindowActions actions =
        new WindowActions(
            session,
            opener,
            services.picker(),
            region,
            panes,
            viewport,
            theme,
            services.screenScale(),
            () -> {},
            services.quit(),
            words);
    PaneGrid grid =
        new PaneGrid(
            panes,
            viewport,
            session,
            display.settings(),
            services.colourWorker(),
            services.ui(),
            words,
            numbers);
    ControlPanel controls =
        new ControlPanel(
            session,
            region,
            new CascadeModel(session.settings()),
            display,
            labelChoices(),
            words,
            numbers);
    StatusModel status = new StatusModel(session, panes, new MapNames(words), words, numbers);
    MainWindow window =
        new MainWindow(
            new ToolBarView(actions, session, opener, panes.count(), theme, words),
            new MessageBar(messages, words),
            grid,
            controls,
            new StatusBar(status, session.outOfDate(), words),
            opener);
    scene = new Scene(window.root(), WIDTH, HEIGHT);
    new ThemeStyler(theme).style(scene);
    Shortcuts.install(scene, actions.all());
  }

  public Scene scene() {
    return scene;
  }

  public AnalysisSession session() {
    return session;
  }

  public CaseOpener opener() {
    return opener;
  }

  public PaneGridModel panes() {
    return panes;
  }

  public Viewport viewport() {
    return viewport;
  }

  public DisplayModel display() {
    return display;
  }

  public MessageModel messages() {
    return messages;
  }

  public ThemeModel theme() {
    return theme;
  }

  private void lookAt(@Nullable Case opened) {
    panes.cursor().set(null);
    if (opened != null) {
      viewport.setImageSize(opened.labels().width(), opened.labels().height());
    }
  }

  private void tell(@Nullable Throwable failure, Words words) {
    if (failure == null) {
      return;
    }
    String reason = String.valueOf(failure.getMessage());
    String text =
        switch (failure) {
          case InvalidInputException invalid -> reason;
          case OutOfMemoryError memory -> words.get("analysis.memory");
          default -> words.get("analysis.failed", reason);
        };
    messages.show(Message.of(text));
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
