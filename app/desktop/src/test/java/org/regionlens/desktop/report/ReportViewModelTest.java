package org.regionlens.desktop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.regionlens.desktop.message.MessageViewModel;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.engine.Settings;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.report.CaseSummary;
import org.regionlens.media.report.Report;
import org.regionlens.media.report.ReportPlan;
import org.regionlens.media.text.Words;

class ReportViewModelTest {
  private static final Words WORDS = Words.load();
  private static final Path FOLDER = Path.of("frames", "night");

  private final Deque<Runnable> work = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();
  private final MessageViewModel messages =
      new MessageViewModel((Duration time, Runnable then) -> () -> {});
  private Settings settings = Settings.defaults();
  private long nanos;
  private @Nullable Path open;
  private Runnable tick = () -> {};
  private ReportMaker maker =
      (folder, out, plan, progress, cancellation) -> report(plan, List.of("a", "b"));

  private final ReportViewModel model =
      new ReportViewModel(
          (folder, out, plan, progress, cancellation) -> {
            asked.add(folder + " " + out + " " + plan.settings().radius());
            return maker.make(folder, out, plan, progress, cancellation);
          },
          new LatestTask(work::add, Runnable::run),
          () -> ReportPlan.of(settings, ReadingChoices.defaults()),
          () -> Optional.ofNullable(open),
          messages,
          (time, action) -> {
            tick = action;
            return () -> tick = () -> {};
          },
          () -> nanos,
          WORDS);

  private static Report report(ReportPlan plan, List<String> names, Report.Failure... failures) {
    List<CaseSummary> cases =
        names.stream()
            .map(name -> new CaseSummary(name, name, Map.of(), List.of(), List.of(), new byte[0]))
            .toList();
    return new Report("night", plan, cases, List.of(failures), List.of());
  }

  private void run() {
    work.remove().run();
  }

  @Test
  void theReportGoesBesideTheFolderUnlessAnotherPlaceIsChosen() {
    assertThat(model.ready().get()).isFalse();
    model.folder().set(FOLDER);
    assertThat(model.out().get()).isEqualTo(Path.of("frames", "night-report"));
    assertThat(model.ready().get()).isTrue();
    model.folder().set(Path.of("frames", "day"));
    assertThat(model.out().get()).isEqualTo(Path.of("frames", "day-report"));
    model.out().set(Path.of("elsewhere"));
    model.folder().set(FOLDER);
    assertThat(model.out().get()).isEqualTo(Path.of("elsewhere"));
  }

  @Test
  void itIsMadeWithTheSettingsOfTheMomentAndAnnounced() {
    model.folder().set(FOLDER);
    settings = settings.withRadius(5);
    model.start();
    assertThat(model.running().get()).isTrue();
    assertThat(model.ready().get()).isFalse();
    run();
    assertThat(asked).containsExactly(FOLDER + " " + Path.of("frames", "night-report") + " 5");
    assertThat(model.running().get()).isFalse();
    assertThat(model.progress().get()).isEqualTo(1);
    Path page = Path.of("frames", "night-report", "report.html");
    assertThat(model.page().get()).isEqualTo(page);
    assertThat(model.status().get()).isEqualTo("The report on 2 cases is written: " + page);
    assertThat(Objects.requireNonNull(messages.message().get()).text())
        .isEqualTo(model.status().get());
  }

  @Test
  void itTellsHowFarItIsByTheCasesThatHadToBeComputed() {
    List<String> said = new ArrayList<>();
    model.status().addListener((property, before, now) -> said.add(now));
    maker =
        (folder, out, plan, progress, cancellation) -> {
          progress.done("a", true, 1, 4);
          nanos = 6_000_000_000L;
          progress.done("b", false, 2, 4);
          assertThat(model.progress().get()).isEqualTo(0.5);
          progress.done("c", false, 3, 4);
          progress.done("d", false, 4, 4);
          return report(plan, List.of("a", "b"));
        };
    model.folder().set(FOLDER);
    model.start();
    run();
    assertThat(said)
        .contains("1 of 4 cases were there already", "2 of 4 cases done, about 12 s left")
        .contains("All 4 cases are done; the page is being written.");
  }

  @Test
  void theTimeThatIsLeftGoesOnWhileACaseIsSlow() {
    List<String> said = new ArrayList<>();
    maker =
        (folder, out, plan, progress, cancellation) -> {
          after(4);
          assertThat(model.status().get())
              .isEqualTo("The first cases are looked for and computed, 4 s so far.");
          after(6);
          progress.done("a", false, 1, 3);
          said.add(model.status().get());
          after(8);
          said.add(model.status().get());
          after(30);
          said.add(model.status().get());
          after(400);
          said.add(model.status().get());
          return report(plan, List.of("a"));
        };
    model.folder().set(FOLDER);
    model.start();
    run();
    assertThat(said)
        .containsExactly(
            "1 of 3 cases done, about 12 s left",
            "1 of 3 cases done, about 10 s left",
            "1 of 3 cases done, about 30 s left",
            "1 of 3 cases done, about 7 min left");
    String done = model.status().get();
    after(500);
    assertThat(model.status().get()).as("nothing ticks any more").isEqualTo(done);
  }

  private void after(long seconds) {
    nanos = seconds * 1_000_000_000L;
    tick.run();
  }

  @Test
  void theFolderOfWhatIsOpenIsFilledInUntilAnotherIsNamed() {
    model.fillIn();
    assertThat(model.folder().get()).isNull();
    open = FOLDER;
    model.fillIn();
    assertThat(model.folder().get()).isEqualTo(FOLDER);
    assertThat(model.out().get()).isEqualTo(Path.of("frames", "night-report"));
    open = Path.of("frames", "day");
    model.fillIn();
    assertThat(model.folder().get()).isEqualTo(open);
    model.folder().set(Path.of("mine"));
    model.fillIn();
    assertThat(model.folder().get()).isEqualTo(Path.of("mine"));
  }

  @Test
  void stoppedItSaysWhatIsKeptAndHearsNothingMore() {
    maker =
        (folder, out, plan, progress, cancellation) -> {
          progress.done("a", false, 1, 3);
          model.stop();
          assertThat(cancellation.isCancelled()).isTrue();
          progress.done("b", false, 2, 3);
          throw new CancellationException();
        };
    model.folder().set(FOLDER);
    model.start();
    run();
    assertThat(model.running().get()).isFalse();
    assertThat(model.status().get()).startsWith("Stopped after 1 of 3 cases.");
    assertThat(model.page().get()).isNull();
    model.start();
    assertThat(model.running().get()).isTrue();
  }

  @Test
  void brokenCasesAreNamedBesideTheReport() {
    Report.Failure broken = new Report.Failure("c", "It is no array.");
    maker = (folder, out, plan, progress, cancellation) -> report(plan, List.of("a"), broken);
    model.folder().set(FOLDER);
    model.start();
    run();
    assertThat(model.leftOut().get()).containsExactly(broken);
    assertThat(model.status().get()).startsWith("The report on 1 case, 1 left out, is written");
    maker = (folder, out, plan, progress, cancellation) -> report(plan, List.of(), broken);
    model.start();
    assertThat(model.leftOut().get()).isEmpty();
    run();
    assertThat(model.status().get()).isEqualTo("No case could be computed.");
    assertThat(model.page().get()).isNull();
  }

  @Test
  void whatCannotBeReadOrWrittenIsToldInASentence() {
    model.folder().set(FOLDER);
    maker =
        (folder, out, plan, progress, cancellation) -> {
          throw new IOException("x");
        };
    model.start();
    run();
    assertThat(model.status().get()).contains(FOLDER.toString(), "cannot be listed");
    maker =
        (folder, out, plan, progress, cancellation) -> {
          throw new OutputException("The disk is full.");
        };
    model.start();
    run();
    assertThat(model.status().get()).isEqualTo("The disk is full.");
    maker = (folder, out, plan, progress, cancellation) -> report(plan, List.of());
    model.start();
    run();
    assertThat(model.status().get()).contains("no mask and no prediction");
    assertThat(model.running().get()).isFalse();
  }

  @Test
  void everySystemHasItsCommandToOpenAPage() {
    assertThat(PageOpener.command("Linux", "file:///r.html"))
        .containsExactly("xdg-open", "file:///r.html");
    assertThat(PageOpener.command("Mac OS X", "a")).containsExactly("open", "a");
    assertThat(PageOpener.command("Windows 11", "a").getFirst()).isEqualTo("rundll32");
  }
}
