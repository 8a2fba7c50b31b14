package org.regionlens.media.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Progress;
import org.regionlens.media.array.NumberArray;
import org.regionlens.media.array.Slice;
import org.regionlens.media.image.DecodeJob;
import org.regionlens.media.image.ImageDecoder;
import org.regionlens.media.image.IndexedPicture;
import org.regionlens.media.image.PixelLimit;
import org.regionlens.media.image.PngFile;
import org.regionlens.media.labels.LabelTable;
import org.regionlens.media.labels.LabelTableReader;
import org.regionlens.media.labels.LabelTableWriter;
import org.regionlens.media.nifti.NiftiFile;
import org.regionlens.media.npy.NpyReader;
import org.regionlens.media.npz.NpzFile;
import org.regionlens.media.remember.ChoicesFile;
import org.regionlens.media.remember.ReadingChoicesJson;
import org.regionlens.media.rle.CocoJson;
import org.regionlens.media.rle.ImageHint;
import org.regionlens.media.rle.KaggleCsv;
import org.regionlens.media.rle.PanopticJson;
import org.regionlens.media.rle.RleMask;
import org.regionlens.media.safetensors.SafetensorsFile;
import org.regionlens.media.session.RecordedPicture;
import org.regionlens.media.session.SavedSession;
import org.regionlens.media.text.UnreadableException;
import org.regionlens.media.text.Words;
import org.regionlens.media.tiff.TiffFile;
import org.regionlens.media.tiff.TiffPicture;
import org.regionlens.media.torch.TorchFile;

/**
 * Whatever the bytes: a result that keeps its promises, or a refusal in one sentence. Everything
 * else that is thrown fails the test.
 */
class ParserFuzzTest {
  private static final Words WORDS = Words.load(Locale.ROOT);
  private static final ImageHint HINT = new ImageHint("a.png", 6, 8);

  /** What claims to be larger is refused, so that a fuzzer does not spend its time on zeros. */
  private static final DecodeJob SMALL =
      new DecodeJob(new PixelLimit(1 << 20), Cancellation.NEVER, Progress.NONE);

  private interface Parser {
    void parse() throws UnreadableException;
  }

  private static void resultOrSentence(Parser parser) {
    try {
      parser.parse();
    } catch (UnreadableException e) {
      String sentence = e.sentence(WORDS, "file.x");
      assertThat(sentence).contains("file.x").endsWith(".");
      assertThat(sentence.length()).isLessThan(2000);
      assertThat(sentence).doesNotContainPattern("\\w(Exception|Error)\\b|\\p{Cntrl}");
    }
  }

  @FuzzTest
  void npy(byte[] bytes) {
    resultOrSentence(
        () -> {
          NumberArray array = NpyReader.read(MemorySegment.ofArray(bytes));
          assertThat(array.length() * array.type().bytes()).isLessThanOrEqualTo(bytes.length);
          assertThat(array.toDoubles()).hasSize((int) array.length());
          if (array.axes() > 1) {
            array.transposed().select(0, array.size(array.axes() - 1) - 1).toFloats();
          }
        });
  }

  @FuzzTest
  void npz(byte[] bytes) {
    resultOrSentence(
        () -> {
          NpzFile file = new NpzFile(bytes);
          for (NpzFile.Entry entry : file.entries()) {
            NumberArray head = entry.array();
            // What claims more than a fuzzer should inflate is left alone.
            if (head != null && head.length() < 1 << 20) {
              assertThat(file.read(entry.key()).shape()).isEqualTo(head.shape());
            }
          }
        });
  }

  @FuzzTest
  void coco(byte[] bytes) {
    resultOrSentence(
        () -> {
          RleMask mask = CocoJson.read(bytes, HINT);
          assertThat(mask.labels()).hasSize(mask.height() * mask.width());
        });
  }

  @FuzzTest
  void panoptic(byte[] bytes) {
    resultOrSentence(() -> PanopticJson.read(bytes, "a.png"));
  }

  @FuzzTest
  void kaggle(byte[] bytes) {
    resultOrSentence(() -> assertThat(KaggleCsv.read(bytes, HINT).labels()).hasSize(48));
  }

  @FuzzTest
  void labelTable(byte[] bytes) {
    resultOrSentence(
        () -> {
          LabelTable table = new LabelTableReader().read(bytes, "t");
          // What was read can be saved and read again.
          byte[] saved = new LabelTableWriter().json(table).getBytes(StandardCharsets.UTF_8);
          assertThat(new LabelTableReader().read(saved, "t").byIndex().keySet())
              .isEqualTo(table.byIndex().keySet());
        });
  }

  @FuzzTest
  void png(byte[] bytes) {
    resultOrSentence(
        () -> {
          PngFile file = PngFile.parse(bytes);
          assertThat(file.header().width()).isPositive();
          long pixels = (long) file.header().width() * file.header().height();
          if (pixels < 1 << 20) {
            assertThat(ImageDecoder.firstBand(bytes)).hasSize((int) pixels);
          }
        });
  }

  @FuzzTest
  void tiff(byte[] bytes) {
    resultOrSentence(
        () -> {
          if (TiffFile.matches(bytes)) {
            TiffPicture picture = TiffFile.parse(bytes, SMALL).stack();
            picture.values().toDoubles();
            if (picture.kind() == TiffPicture.Kind.RGB) {
              assertThat(picture.rgb()).isNotEmpty();
            }
          }
        });
  }

  @FuzzTest
  void torch(byte[] bytes) {
    resultOrSentence(() -> walked(TorchFile.read(bytes)));
  }

  @FuzzTest
  void torchPickle(byte[] bytes) {
    resultOrSentence(() -> walked(TorchFile.ofPickle(bytes, new byte[64])));
  }

  @FuzzTest
  void safetensors(byte[] bytes) {
    resultOrSentence(() -> walked(SafetensorsFile.read(MemorySegment.ofArray(bytes))));
  }

  /** What claims more than a fuzzer should copy is left alone. */
  private static void walked(Map<String, NumberArray> arrays) {
    assertThat(arrays).isNotEmpty();
    for (NumberArray array : arrays.values()) {
      if (array.length() < 1 << 20) {
        assertThat(array.toDoubles()).hasSize((int) array.length());
      }
    }
  }

  @FuzzTest
  void nifti(byte[] bytes) {
    resultOrSentence(
        () -> {
          if (bytes.length > 3 && NiftiFile.matches(bytes)) {
            NiftiFile volume = NiftiFile.read(MemorySegment.ofArray(bytes));
            for (Slice.Axis axis : Slice.Axis.values()) {
              if (volume.head().length() < 1 << 20) {
                volume.slice(axis, volume.slices(axis) - 1).toDoubles();
              }
            }
          }
        });
  }

  @FuzzTest
  void gifAndBmp(byte[] bytes) {
    resultOrSentence(
        () -> {
          if (IndexedPicture.isGif(bytes) || IndexedPicture.isBmp(bytes)) {
            IndexedPicture picture = IndexedPicture.read(bytes, SMALL);
            assertThat(picture.values()).hasSize(picture.width() * picture.height());
          }
        });
  }

  @FuzzTest
  void choices(byte[] bytes) {
    try {
      ChoicesFile.read(bytes)
          .values()
          .forEach(
              choices ->
                  assertThat(ReadingChoicesJson.read(ReadingChoicesJson.write(choices)))
                      .isEqualTo(choices));
    } catch (IOException | IllegalArgumentException e) {
      // Such a file is forgotten.
    }
  }

  @FuzzTest
  void session(byte[] bytes) {
    resultOrSentence(
        () -> {
          SavedSession session = SavedSession.parse(new String(bytes, StandardCharsets.UTF_8));
          // What was read can be saved and read again.
          assertThat(SavedSession.parse(session.json(null))).isEqualTo(session);
        });
  }

  @FuzzTest
  void record(byte[] bytes) {
    resultOrSentence(() -> RecordedPicture.parse(new String(bytes, StandardCharsets.UTF_8)));
  }

  @FuzzTest
  void recordOfPng(byte[] bytes) {
    resultOrSentence(() -> RecordedPicture.of(bytes));
  }
}
