package org.regionlens.media.export;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.MapRef;

/** Several maps of a case, each as a file of its own in one folder. */
public final class FolderExport {
  private final MapExport export;
  private final ComparedSide side;

  /**
   * @param side whose maps they are: the files are named so
   */
  public FolderExport(MapExport export, ComparedSide side) {
    this.export = export;
    this.side = side;
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
   * @param answers what is shown of one map at a time, so that never more than one is held
   * @param cancellation asked before each file; files written by then stay
   * @throws OutputException if a file cannot be written; those before it stay
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public void write(
      Path folder,
      List<PictureRequest> requests,
      ExportForm form,
      Function<MapRef, Shown> answers,
      Cancellation cancellation,
      Listener listener)
      throws OutputException {
    export.makeFolder(folder);
    int done = 0;
    for (PictureRequest request : requests) {
      cancellation.check();
      Shown shown = answers.apply(request.map());
      cancellation.check();
      Path file = folder.resolve(name(shown, request.map(), form));
      export.write(file, shown, request, form);
      done++;
      listener.written(file, done, requests.size());
    }
  }

  private String name(Shown shown, MapRef map, ExportForm form) {
    AnalysisRequest asked = shown.present().analysis().request();
    return MapExport.fileName(
        shown.present().of(), asked.classes(), asked.settings().radius(), side, map, form);
  }
}
