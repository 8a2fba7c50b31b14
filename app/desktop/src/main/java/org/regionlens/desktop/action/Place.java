package org.regionlens.desktop.action;

import java.util.Arrays;
import java.util.List;

/**
 * Where actions stand: a section of a menu, in the order of this list. Sections of one menu have a
 * line between them, and their heading where it is not the menu's name; some are menus within the
 * menu.
 */
public enum Place {
  OPEN(Menu.FILE, Form.SECTION),
  RECENT(Menu.FILE, Form.MENU),
  FOLDER(Menu.FILE, Form.SECTION),
  SESSION(Menu.FILE, Form.SECTION),
  EXPORT(Menu.FILE, Form.SECTION),
  QUIT(Menu.FILE, Form.SECTION),
  HISTORY(Menu.EDIT, Form.SECTION),
  REGION(Menu.EDIT, Form.SECTION),
  CLASS(Menu.EDIT, Form.MENU_OF_CHOICES),
  POOLING(Menu.EDIT, Form.MENU_OF_CHOICES),
  CASCADE(Menu.EDIT, Form.MENU_OF_CHOICES),
  PREDICTION(Menu.EDIT, Form.SECTION),
  READING(Menu.EDIT, Form.SECTION),
  SAMPLE(Menu.SAMPLES, Form.SECTION),
  PANES(Menu.VIEW, Form.MENU_OF_CHOICES),
  MAP(Menu.VIEW, Form.MENU_OF_CHOICES),
  TOOL(Menu.VIEW, Form.MENU_OF_CHOICES),
  COMPARE(Menu.VIEW, Form.MENU),
  COLOURS(Menu.VIEW, Form.MENU_OF_CHOICES),
  SIGNED_COLOURS(Menu.VIEW, Form.MENU_OF_CHOICES),
  THEME(Menu.VIEW, Form.MENU_OF_CHOICES),
  ZOOM(Menu.VIEW, Form.SECTION),
  OVERLAY(Menu.VIEW, Form.SECTION),
  LOOK(Menu.VIEW, Form.SECTION),
  HELP(Menu.HELP, Form.SECTION);

  /** The menus of the tool bar. */
  public enum Menu {
    FILE,
    EDIT,
    SAMPLES,
    VIEW,
    HELP;

    /** Its sections, in order. */
    public List<Place> places() {
      return Arrays.stream(Place.values()).filter(place -> place.menu == this).toList();
    }
  }

  private enum Form {
    /** Each action for itself. */
    SECTION,
    /** A menu within the menu. */
    MENU,
    /** A menu within the menu; of its actions one is chosen. */
    MENU_OF_CHOICES
  }

  private final Menu menu;
  private final Form form;

  Place(Menu menu, Form form) {
    this.menu = menu;
    this.form = form;
  }

  /** Whether it is a menu within its menu. */
  public boolean isWithin() {
    return form != Form.SECTION;
  }

  /** Whether its actions are choices, of which one holds. */
  public boolean isChoice() {
    return form == Form.MENU_OF_CHOICES;
  }
}
