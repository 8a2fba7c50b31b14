package org.regionlens.desktop.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.regionlens.desktop.open.FilePicker;
import org.regionlens.desktop.text.ShownAs;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.text.Words;

/** Shows which files seem to belong together, to be taken, altered or left. */
final class ProposalDialog {
  private final PairingViewModel model;
  private final FilePicker picker;
  private final Words words;
  private final Map<Role, ComboBox<Optional<Path>>> boxes = new EnumMap<>(Role.class);

  ProposalDialog(PairingViewModel model, FilePicker picker, Words words) {
    this.model = model;
    this.picker = picker;
    this.words = words;
  }

  void show(Window owner, PairingViewModel.Offer offer) {
    Dialog<ButtonType> dialog = new Dialog<>();
    ButtonType open = new ButtonType(words.get("proposal.open"), ButtonData.OK_DONE);
    ButtonType only = new ButtonType(words.get("proposal.only"), ButtonData.OTHER);
    ButtonType cancel = new ButtonType(words.get("proposal.cancel"), ButtonData.CANCEL_CLOSE);
    Dialogs.prepare(dialog, owner, "proposal-dialog", words.get("proposal.title"));
    boolean folder = Files.isDirectory(offer.named());
    dialog
        .getDialogPane()
        .getButtonTypes()
        .setAll(folder ? List.of(open, cancel) : List.of(open, only, cancel));
    dialog.getDialogPane().setContent(content(offer));
    Node take = dialog.getDialogPane().lookupButton(open);
    take.setId("proposal-open");
    take.disableProperty().bind(isEmpty(Role.MASK).or(isEmpty(Role.PREDICTION)));
    if (!folder) {
      dialog.getDialogPane().lookupButton(only).setId("proposal-only");
    }
    dialog.getDialogPane().lookupButton(cancel).setId("proposal-cancel");
    dialog.setOnHidden(event -> decide(dialog.getResult(), open, only));
    dialog.show();
  }

  private void decide(ButtonType result, ButtonType open, ButtonType only) {
    if (result == open) {
      Map<Role, Path> files = new EnumMap<>(Role.class);
      boxes.forEach((role, box) -> box.getValue().ifPresent(file -> files.put(role, file)));
      model.accept(files);
    } else if (result == only) {
      model.onlyNamed();
    } else {
      model.leave();
    }
  }

  private javafx.beans.binding.BooleanBinding isEmpty(Role role) {
    ComboBox<Optional<Path>> box = boxes.get(role);
    if (box == null) {
      throw new IllegalStateException("Every role has a row.");
    }
    return Bindings.createBooleanBinding(
        () -> box.getValue() == null || box.getValue().isEmpty(), box.valueProperty());
  }

  private VBox content(PairingViewModel.Offer offer) {
    String name = String.valueOf(offer.named().getFileName());
    Label found =
        new Label(
            offer
                .missing()
                .map(role -> words.get("proposal.missing." + role.name(), name))
                .orElse(words.get("proposal.found", name)));
    found.setId("proposal-found");
    found.setWrapText(true);
    found.getStyleClass().add("explanation");
    GridPane grid = new GridPane();
    grid.getStyleClass().add("reading-grid");
    for (Role role : Role.values()) {
      grid.addRow(grid.getRowCount(), row(role, offer));
    }
    VBox box = new VBox(found, grid);
    box.getStyleClass().add("reading-content");
    return box;
  }

  private Node[] row(Role role, PairingViewModel.Offer offer) {
    String name = words.get("role." + role.name());
    ComboBox<Optional<Path>> box = new ComboBox<>();
    box.setId("proposal-" + role.fileName());
    box.setAccessibleText(name);
    box.setMaxWidth(Double.MAX_VALUE);
    List<Optional<Path>> files = new ArrayList<>();
    offer.found().of(role).forEach(file -> files.add(Optional.of(file)));
    files.add(Optional.empty());
    box.getItems().setAll(files);
    box.setConverter(
        ShownAs.names(
            file -> file.map(ProposalDialog::inItsFolder).orElse(words.get("proposal.none"))));
    box.setValue(files.getFirst());
    boxes.put(role, box);
    GridPane.setHgrow(box, Priority.ALWAYS);
    Button other = new Button(words.get("proposal.other"));
    other.setId("proposal-other-" + role.fileName());
    other.getStyleClass().add("small");
    other.setMinWidth(Button.USE_PREF_SIZE);
    other.setOnAction(
        event ->
            picker
                .open(name, FilePicker.Kind.valueOf(role.name().toUpperCase(Locale.ROOT)))
                .ifPresent(
                    file -> {
                      box.getItems().addFirst(Optional.of(file));
                      box.setValue(Optional.of(file));
                    }));
    Label label = new Label(name);
    label.getStyleClass().add("control-title");
    label.setLabelFor(box);
    return new Node[] {label, box, other};
  }

  /** The name with the folder it lies in, which often is all that tells files apart. */
  private static String inItsFolder(Path file) {
    Path folder = file.getParent();
    Path last = folder == null ? null : folder.getFileName();
    return last == null ? file.toString() : last + "/" + file.getFileName();
  }
}
