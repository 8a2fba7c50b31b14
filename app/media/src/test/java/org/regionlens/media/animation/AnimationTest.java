package org.regionlens.media.animation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnimationTest {

  private static byte[] frame(int width, int height, int seed) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < width * height; i++) {
      image
          .getRaster()
          .setPixel(i % width, i / width, new int[] {i % 256, seed * 40, 255 - i % 200});
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  private static List<byte[]> frames(int width, int height, int count) throws IOException {
    List<byte[]> frames = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      frames.add(frame(width, height, i));
    }
    return frames;
  }

  private static int[] pixels(Raster raster) {
    return raster.getPixels(0, 0, raster.getWidth(), raster.getHeight(), (int[]) null);
  }

  private record Chunk(String kind, byte[] body) {}

  private static List<Chunk> chunks(byte[] png) {
    ByteBuffer in = ByteBuffer.wrap(png).position(8);
    List<Chunk> chunks = new ArrayList<>();
    while (in.hasRemaining()) {
      byte[] body = new byte[in.getInt()];
      byte[] kind = new byte[4];
      in.get(kind).get(body);
      CRC32 sum = new CRC32();
      sum.update(kind);
      sum.update(body);
      assertThat(in.getInt()).isEqualTo((int) sum.getValue());
      chunks.add(new Chunk(new String(kind, StandardCharsets.US_ASCII), body));
    }
    return chunks;
  }

  @ParameterizedTest
  @CsvSource({"1,1,1", "7,5,3", "300,200,4"})
  void framesOfAnAnimatedPngAreTheFramesByteForByte(int width, int height, int count)
      throws IOException {
    List<byte[]> frames = frames(width, height, count);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnimatedPng.write(out, frames, 120);
    List<Chunk> chunks = chunks(out.toByteArray());
    assertThat(chunks.get(0).kind()).isEqualTo("IHDR");
    assertThat(chunks.get(1).kind()).isEqualTo("acTL");
    assertThat(ByteBuffer.wrap(chunks.get(1).body()).getInt()).isEqualTo(count);
    assertThat(chunks.getLast().kind()).isEqualTo("IEND");
    List<ByteArrayOutputStream> rows = new ArrayList<>();
    int sequence = 0;
    for (Chunk chunk : chunks) {
      ByteBuffer body = ByteBuffer.wrap(chunk.body());
      switch (chunk.kind()) {
        case "fcTL" -> {
          assertThat(body.getInt()).isEqualTo(sequence++);
          assertThat(List.of(body.getInt(), body.getInt())).containsExactly(width, height);
          assertThat(body.getLong()).isZero();
          assertThat(body.getShort()).isEqualTo((short) 120);
          assertThat(body.getShort()).isEqualTo((short) 1000);
          rows.add(new ByteArrayOutputStream());
        }
        case "IDAT" -> {
          assertThat(rows).hasSize(1);
          rows.getLast().write(chunk.body());
        }
        case "fdAT" -> {
          assertThat(body.getInt()).isEqualTo(sequence++);
          rows.getLast().write(chunk.body(), 4, chunk.body().length - 4);
        }
        default -> {}
      }
    }
    assertThat(rows).hasSize(count);
    for (int i = 0; i < count; i++) {
      ByteArrayOutputStream own = new ByteArrayOutputStream();
      for (Chunk chunk : chunks(frames.get(i))) {
        if (chunk.kind().equals("IDAT")) {
          own.write(chunk.body());
        }
      }
      assertThat(rows.get(i).toByteArray()).isEqualTo(own.toByteArray());
    }
    // Who knows no animation sees the first frame.
    assertThat(pixels(ImageIO.read(new ByteArrayInputStream(out.toByteArray())).getRaster()))
        .isEqualTo(pixels(ImageIO.read(new ByteArrayInputStream(frames.getFirst())).getRaster()));
  }

  @Test
  void aSmallerFrameGetsAWhiteRim() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnimatedPng.write(out, List.of(frame(3, 4, 1), frame(5, 2, 2)), 100);
    BufferedImage first = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    assertThat(List.of(first.getWidth(), first.getHeight())).containsExactly(5, 4);
    assertThat(first.getRaster().getPixel(2, 3, (int[]) null)).containsExactly(11, 40, 244);
    assertThat(first.getRaster().getPixel(3, 0, (int[]) null)).containsExactly(255, 255, 255);
    ByteArrayOutputStream gif = new ByteArrayOutputStream();
    AnimatedGif.write(gif, List.of(frame(3, 4, 1), frame(5, 2, 2)), 100);
    assertThat(ImageIO.read(new ByteArrayInputStream(gif.toByteArray())).getWidth()).isEqualTo(5);
  }

  @Test
  void framesOfDifferentKindsAreRefused() throws IOException {
    BufferedImage grey = new BufferedImage(3, 4, BufferedImage.TYPE_BYTE_GRAY);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(grey, "png", png);
    List<byte[]> frames = List.of(frame(3, 4, 0), png.toByteArray());
    assertThatThrownBy(() -> AnimatedPng.write(new ByteArrayOutputStream(), frames, 100))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aGifHasAllFramesTheirDelayAndRepeats() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnimatedGif.write(out, frames(40, 30, 5), 130);
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (ImageInputStream in =
        ImageIO.createImageInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      reader.setInput(in);
      assertThat(reader.getNumImages(true)).isEqualTo(5);
      for (int i = 0; i < 5; i++) {
        IIOMetadataNode root =
            (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
        IIOMetadataNode control =
            (IIOMetadataNode) root.getElementsByTagName("GraphicControlExtension").item(0);
        assertThat(control.getAttribute("delayTime")).isEqualTo("13");
        assertThat(root.getElementsByTagName("ApplicationExtension").getLength())
            .isEqualTo(i == 0 ? 1 : 0);
        assertThat(reader.getWidth(i)).isEqualTo(40);
        // The second sample is the frame's own; 256 colours are near.
        BufferedImage frame = reader.read(i);
        int green = frame.getColorModel().getGreen(frame.getRaster().getDataElements(5, 5, null));
        assertThat(green).isBetween(i * 40 - 6, i * 40 + 6);
      }
    } finally {
      reader.dispose();
    }
    assertThat(new String(out.toByteArray(), StandardCharsets.ISO_8859_1)).contains("NETSCAPE2.0");
  }
}
