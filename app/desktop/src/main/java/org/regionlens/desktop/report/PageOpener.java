package org.regionlens.desktop.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.regionlens.desktop.message.Message;
import org.regionlens.desktop.message.MessageViewModel;
import org.regionlens.media.text.Words;

/** Opens a page in the reader's browser. */
@FunctionalInterface
public interface PageOpener {
  void open(Path page);

  /**
   * Asks the system: by its own command, as AWT's way would start a second toolkit beside this one.
   *
   * @param system name of the operating system, {@code os.name}
   */
  static PageOpener ofSystem(String system, MessageViewModel messages, Words words) {
    return page -> {
      try {
        new ProcessBuilder(command(system, page.toUri().toString()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
      } catch (IOException e) {
        messages.show(Message.warning(words.get("report.window.no-browser", page)));
      }
    };
  }

  /** The command that opens an address. */
  static List<String> command(String system, String address) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("win")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", address);
    }
    return List.of(name.contains("mac") ? "open" : "xdg-open", address);
  }
}
