package org.regionlens.media.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.regionlens.media.text.Words;

/**
 * Writes files whole: into a new file in the same folder, flushed to the disk, then renamed. A
 * failure leaves the old file as it was and nothing else behind.
 */
public final class FileOutput {

  /** Writes the content of a file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private final Words words;
  private final Supplier<? extends Collection<Path>> inputs;

  /** An output that may write over anything. */
  public FileOutput(Words words) {
    this(words, List::of);
  }

  /**
   * @param inputs what is never written over, by whatever name or link; asked at each writing
   */
  public FileOutput(Words words, Supplier<? extends Collection<Path>> inputs) {
    this.words = words;
    this.inputs = inputs;
  }

  /**
   * Writes a file, or replaces it.
   *
   * @throws OutputException if it is one of the inputs, the folder is absent, the disk is full, …
   */
  public void write(Path file, Content content) throws OutputException {
    try {
      if (Files.isDirectory(file)) {
        throw new OutputException(words.get("output.directory", file));
      }
      if (isInput(file)) {
        throw new OutputException(words.get("output.is-input", file));
      }
      // A link stays a link; what it leads to is replaced.
      Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file;
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        // A pipe or a device cannot be replaced by renaming.
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
          content.writeTo(out);
        }
        return;
      }
      replace(target, content);
    } catch (NoSuchFileException e) {
      throw new OutputException(words.get("output.no-folder", file));
    } catch (AccessDeniedException e) {
      throw new OutputException(words.get("output.denied", file));
    } catch (IOException e) {
      throw new OutputException(words.get("output.failed", file, String.valueOf(e.getMessage())));
    }
  }

  private boolean isInput(Path file) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    for (Path input : inputs.get()) {
      if (Files.exists(input) && Files.isSameFile(file, input)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Makes a folder and those above it.
   *
   * @throws OutputException if that cannot be done
   */
  public void makeFolder(Path folder) throws OutputException {
    try {
      Files.createDirectories(folder);
    } catch (AccessDeniedException e) {
      throw new OutputException(words.get("output.denied", folder));
    } catch (IOException e) {
      throw new OutputException(words.get("output.folder-failed", folder));
    }
  }

  /**
   * Writes a file, or replaces it, for whom a failure needs no sentence. A file that is replaced
   * keeps its permissions.
   *
   * @throws IOException if it cannot be written; an older file stays as it was
   */
  public static void replace(Path file, Content content) throws IOException {
    Path target = file.toAbsolutePath();
    PartFiles.removeOld(target.resolveSibling("."));
    Path part = PartFiles.beside(target);
    try {
      try (FileChannel channel =
          FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        content.writeTo(out);
        out.flush();
        channel.force(true);
      }
      if (Files.getFileAttributeView(target, PosixFileAttributeView.class) != null
          && Files.exists(target)) {
        Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(target));
      }
      try {
        Files.move(
            part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
