package org.regionlens.desktop.command;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.regionlens.media.export.ProgramVersion;
import org.regionlens.media.text.Words;

/** Version, licence and how to cite, over the window. */
public final class AboutSheet extends Layer {
  private final Button done;

  public AboutSheet(Words words) {
    VBox box = new VBox();
    Button done = new Button(words.get("about.close"));
    Runnable[] close = {() -> {}};
    super(box, () -> close[0].run());
    close[0] = this::close;
    this.done = done;
    setId("about-sheet");
    done.setId("about-close");
    done.setOnAction(event -> close());
    String version = ProgramVersion.load();
    String cite = words.get("about.cite", version);
    Label title = new Label(words.get("about.title", version));
    title.getStyleClass().add("sheet-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button copy = new Button(words.get("about.copy"));
    copy.setId("about-copy");
    copy.setOnAction(event -> copy(cite));
    box.getStyleClass().addAll("shortcut-sheet", "about-sheet");
    box.getChildren()
        .addAll(
            new HBox(title, gap, done),
            paragraph(words.get("about.what")),
            paragraph(words.get("about.licence")),
            paragraph(cite),
            copy);
  }

  private static Label paragraph(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /** Shows it, or closes it. */
  public void toggle() {
    if (isVisible()) {
      close();
    } else {
      open(done);
    }
  }
}
