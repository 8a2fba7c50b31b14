package org.regionlens.media.export;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.MapId;
import org.regionlens.media.input.Case;

/** Several maps of a case, each as a file of its own in one folder. */
public final class FolderExport {
  private final MapExport export;

  public FolderExport(MapExport export) {
    this.export = export;
  }

  /** Hears of each file as it is there. */
  @FunctionalInterface
  public interface Listener {
    /**
     * A file is written.
     *
     * @param done files written by now, this one too
     * @param all files that will be
     */
    void written(Path file, int done, int all);
  }

  /**
   * Writes the files, one after the other; the folder is made if need be.
   *
   * @param requests one a map
   * @param analyses answers for one map at a time, so that never more than one is held
   * @param cancellation asked before each file; files written by then stay
   * @throws OutputException if a file cannot be written; those before it stay
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public void write(
      Path folder,
      Case shown,
      List<PictureRequest> requests,
      ExportForm form,
      Function<MapId, Analysis> analyses,
      Cancellation cancellation,
      Listener listener)
      throws OutputException {
    export.makeFolder(folder);
    int done = 0;
    for (PictureRequest request : requests) {
      cancellation.check();
      Analysis analysis = analyses.apply(request.map());
      cancellation.check();
      Path file = folder.resolve(MapExport.fileName(shown, analysis, request, form));
      export.write(file, shown, analysis, request, form);
      done++;
      listener.written(file, done, requests.size());
    }
  }
}
