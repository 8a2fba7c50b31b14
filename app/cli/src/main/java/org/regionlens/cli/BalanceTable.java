package org.regionlens.cli;

import java.util.Arrays;
import java.util.List;
import org.regionlens.engine.balance.BalanceRow;
import org.regionlens.media.text.Words;

/** A balance of losses as tables for people: their rulers, and their pushes. */
final class BalanceTable {
  private static final int SHARES = 2;
  private static final int VALUES = 4;

  private final Words words;

  BalanceTable(Words words) {
    this.words = words;
  }

  String format(List<BalanceRow> rows) {
    TextTable rulers = new TextTable();
    rulers.row(heading("loss", "here", "perfect", "prior", "inverted", "progress"));
    TextTable pushes = new TextTable();
    pushes.row(
        heading("loss", "near", "middle", "far", "wrong", "times", "largest", "opposed", "weight"));
    for (BalanceRow row : rows) {
      String name = row.loss().spec();
      rulers.row(
          List.of(
              name,
              TextTable.number(row.ruler().here(), VALUES),
              TextTable.number(row.ruler().perfect(), VALUES),
              TextTable.number(row.ruler().prior(), VALUES),
              TextTable.number(row.ruler().inverted(), VALUES),
              TextTable.number(row.ruler().progress(), SHARES)));
      pushes.row(
          List.of(
              name,
              TextTable.number(row.push().nearShare(), SHARES),
              TextTable.number(row.push().middleShare(), SHARES),
              TextTable.number(row.push().farShare(), SHARES),
              TextTable.number(row.push().wrongShare(), SHARES),
              TextTable.number(row.against().times(), SHARES),
              TextTable.number(row.against().largestTimes(), SHARES),
              TextTable.number(row.against().opposed(), SHARES),
              TextTable.number(row.against().balancingWeight(), VALUES)));
    }
    return rulers.format()
        + line(words.get("cli.balance.ruler"))
        + line("")
        + pushes.format()
        + line(words.get("cli.balance.push"))
        + line(words.get("cli.balance.against"));
  }

  private List<String> heading(String... columns) {
    return Arrays.stream(columns).map(column -> words.get("cli.balance.table." + column)).toList();
  }

  private static String line(String text) {
    return text + System.lineSeparator();
  }
}
