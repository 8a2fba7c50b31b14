package org.regionlens.desktop.app;

import org.regionlens.desktop.action.Actions;
import org.regionlens.desktop.command.AboutSheet;
import org.regionlens.desktop.command.CommandListViewModel;
import org.regionlens.desktop.command.ShortcutSheet;
import org.regionlens.desktop.files.FilesActions;
import org.regionlens.desktop.open.FilePicker;
import org.regionlens.desktop.samples.SampleActions;
import org.regionlens.desktop.window.CompareActions;
import org.regionlens.desktop.window.FileActions;
import org.regionlens.desktop.window.HelpActions;
import org.regionlens.desktop.window.LeaveAction;
import org.regionlens.desktop.window.SessionActions;
import org.regionlens.desktop.window.SettingActions;
import org.regionlens.desktop.window.ToolActions;
import org.regionlens.desktop.window.ViewActions;
import org.regionlens.media.text.Words;

/** Everything the program can do, declared once each. */
final class DeclaredActions {
  final Actions actions;
  final CommandListViewModel commands;
  final ShortcutSheet shortcuts;
  final AboutSheet about;

  DeclaredActions(Models models, Services services, Runnable showExport, Runnable showReport) {
    Words words = services.words();
    FilePicker picker = services.picker();
    actions = new Actions(words);
    commands = new CommandListViewModel(actions, models.keeping, words);
    shortcuts = new ShortcutSheet(actions, words);
    about = new AboutSheet(words);
    FileActions.declare(
        actions,
        models.session,
        models.opener,
        models.sessions::open,
        picker,
        showExport,
        showReport,
        services.quit(),
        words);
    SampleActions.declare(actions, models.opener, models.second, models.studies, words);
    SettingActions.declare(
        actions,
        models.session,
        models.region,
        models.cascade,
        models.paper,
        models.history,
        words);
    ViewActions.declare(
        actions,
        models.panes,
        models.viewport,
        models.display,
        models.theme,
        models.studies,
        services.screenScale(),
        words);
    LeaveAction.declare(actions, models.session, models.opener, models.panes);
    ToolActions.declare(actions, models.tools, models.whatIf, models.cascade.footprint(), words);
    CompareActions.declare(
        actions, models.session, models.comparison, models.second, models.studies, picker, words);
    FilesActions.declare(actions, models.session, models.opener, models.files, words);
    SessionActions.declare(
        actions, models.session, models.sessions, models.saver, picker, services.memory(), words);
    HelpActions.declare(actions, commands, shortcuts, about);
  }
}
