package org.regionlens.desktop.report;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.text.Words;

/** How far a report is, and how long the rest takes, in a sentence; begins when it is made. */
final class ReportProgress {
  /** Seconds from which on minutes are told: seconds would say more than is known. */
  private static final double SHORT = 120;

  private final LongSupplier nanoClock;
  private final Words words;
  private final long begun;
  private int done;
  private int all;

  /** Of those that are done, those that were there already. */
  private int found;

  private @Nullable TimeLeft left;

  ReportProgress(LongSupplier nanoClock, Words words) {
    this.nanoClock = nanoClock;
    this.words = words;
    begun = nanoClock.getAsLong();
  }

  /** One more case is done, whatever order the threads came in. */
  void oneMore(boolean wasThere, int ofAll) {
    done++;
    all = ofAll;
    if (wasThere) {
      found++;
    } else {
      left = new TimeLeft(done - found, all - done, seconds());
    }
  }

  boolean isComplete() {
    return done > 0 && done == all;
  }

  /** 0 … 1. */
  double share() {
    return (double) done / all;
  }

  /** What is to be said now; changes with the time, too. */
  String sentence() {
    TimeLeft known = left;
    if (isComplete()) {
      return words.get("report.window.writes", all);
    } else if (known != null) {
      return words.get("report.window.progress", done, all, time(known.at(seconds())));
    } else if (done > 0) {
      return words.get("report.window.found", done, all);
    }
    return words.get("report.window.first", time(seconds()));
  }

  /** What is said of one that was stopped here. */
  String stopped() {
    return words.get("report.window.stopped", done, all);
  }

  private double seconds() {
    return (nanoClock.getAsLong() - begun) / 1e9;
  }

  private String time(double seconds) {
    return seconds < SHORT
        ? words.get("report.window.seconds", Math.round(seconds))
        : words.get("report.window.minutes", Math.round(seconds / 60));
  }
}
