package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.regionlens.desktop.open.CaseReader;
import org.regionlens.desktop.pane.PaneGridViewModel;
import org.regionlens.desktop.session.Cases;
import org.regionlens.desktop.session.ClassBoundaries;
import org.regionlens.desktop.session.Question;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.Progress;
import org.regionlens.engine.Settings;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.sample.SamplePrediction;

/** What is made ready is given to whoever asks for just that, and nothing else is changed. */
final class FirstLookTest {
  private static final CaseReader.Sample FIRST =
      new CaseReader.Sample("first", SamplePrediction.IMAGINED, false);
  private static final CaseReader.Sample SECOND =
      new CaseReader.Sample("second", SamplePrediction.IMAGINED, false);

  private final RegionEngine plain = new RegionEngine(KernelChoice.SCALAR);
  private final List<CaseReader.Sample> read = new ArrayList<>();
  private final List<AnalysisRequest> early = new ArrayList<>();
  private final List<AnalysisRequest> late = new ArrayList<>();
  private boolean damaged;

  private final CaseReader reader =
      new CaseReader() {
        @Override
        public Case read(
            @Nullable Case base,
            Map<Role, Path> files,
            ReadingChoices choices,
            Cancellation cancellation,
            Progress progress) {
          return Cases.stripes("files", 9, 9, 2, 2);
        }

        @Override
        public List<Sample> samples() {
          return List.of(FIRST, SECOND);
        }

        @Override
        public Case read(Sample sample) throws InputException {
          read.add(sample);
          if (damaged) {
            throw new InputException("open.incomplete");
          }
          return Cases.stripes(sample.scene(), 24, 20, 3, 1);
        }
      };

  private FirstLook look() {
    return new FirstLook(
        () -> reader,
        Runnable::run,
        () -> (request, cancellation, progress) -> analyse(late, request, cancellation),
        () -> (request, cancellation, progress) -> analyse(early, request, cancellation),
        Runnable::run,
        work -> {});
  }

  private Analysis analyse(
      List<AnalysisRequest> asked, AnalysisRequest request, Cancellation cancellation) {
    asked.add(request);
    return plain.analyse(request, cancellation);
  }

  private static AnalysisRequest question(Case opened, Settings settings) {
    return new Question(opened, settings, ClassBoundaries.longest(opened))
        .request(PaneGridViewModel.DEFAULT_MAPS);
  }

  @Test
  void theFirstSampleAndItsAnswerAreReadyOnce() throws InputException {
    FirstLook look = look();
    look.take(Runnable::run, Runnable::run);
    assertThat(read).containsExactly(FIRST);
    Case opened = look.read(FIRST);
    AnalysisRequest request = question(opened, Settings.defaults());
    Analysis answer = look.analyse(request, Cancellation.NEVER);
    assertThat(read).hasSize(1);
    assertThat(early).containsExactly(request);
    assertThat(late).isEmpty();
    assertThat(answer.request()).isEqualTo(request);
    look.analyse(request, Cancellation.NEVER);
    assertThat(late).containsExactly(request);
    assertThat(look.read(FIRST)).isNotSameAs(opened);
  }

  @Test
  void otherQuestionsGoToTheEngine() throws InputException {
    FirstLook look = look();
    look.take(Runnable::run, Runnable::run);
    AnalysisRequest other = question(look.read(FIRST), Settings.defaults().withRadius(2));
    assertThat(look.analyse(other, Cancellation.NEVER).request()).isEqualTo(other);
    assertThat(late).containsExactly(other);
  }

  @Test
  void otherSamplesAndFilesAreRead() throws InputException {
    FirstLook look = look();
    look.take(Runnable::run, Runnable::run);
    assertThat(look.read(SECOND).name()).isEqualTo("second");
    assertThat(
            look.read(null, Map.of(), ReadingChoices.defaults(), Cancellation.NEVER, Progress.NONE)
                .name())
        .isEqualTo("files");
  }

  @Test
  void damagedSampleIsToldToWhoeverAsksForIt() {
    damaged = true;
    FirstLook look = look();
    look.take(Runnable::run, Runnable::run);
    assertThatThrownBy(() -> look.read(FIRST))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("A mask and a prediction are needed");
  }

  @Test
  void nothingIsReadUnlessItIsWanted() {
    look();
    assertThat(read).isEmpty();
  }
}
