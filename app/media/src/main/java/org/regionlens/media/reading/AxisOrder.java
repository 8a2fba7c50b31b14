package org.regionlens.media.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which axis of a prediction is which; the letters are those of C channels, H rows, W columns. */
public enum AxisOrder {
  /** The axes that have the size of the mask are the spatial ones. */
  AUTO(-1, -1, -1),
  HW(-1, 0, 1),
  CHW(0, 1, 2),
  HWC(2, 0, 1),
  WH(-1, 1, 0),
  CWH(0, 2, 1),
  WHC(2, 1, 0);

  private final int channel;
  private final int row;
  private final int column;

  AxisOrder(int channel, int row, int column) {
    this.channel = channel;
    this.row = row;
    this.column = column;
  }

  /** Number of axes. */
  public int axes() {
    return channel < 0 ? 2 : 3;
  }

  /** The axis of the channels, or −1. */
  public int channel() {
    return channel;
  }

  public int row() {
    return row;
  }

  public int column() {
    return column;
  }

  /** The same with rows and columns exchanged. */
  public AxisOrder turned() {
    return switch (this) {
      case AUTO -> AUTO;
      case HW -> WH;
      case CHW -> CWH;
      case HWC -> WHC;
      case WH -> HW;
      case CWH -> CHW;
      case WHC -> HWC;
    };
  }

  /** The name that people type, such as {@code chw}. */
  public String commandName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The letters as in shapes, such as {@code [C, H, W]}. */
  public String letters() {
    return name()
        .chars()
        .mapToObj(letter -> String.valueOf((char) letter))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /** The order that people call so. */
  public static Optional<AxisOrder> named(String commandName) {
    for (AxisOrder order : values()) {
      if (order.commandName().equals(commandName)) {
        return Optional.of(order);
      }
    }
    return Optional.empty();
  }
}
